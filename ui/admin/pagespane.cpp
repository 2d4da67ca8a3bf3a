#include "ui/admin/pagespane.h"

#include "ui/text/adminsentences.h"

#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

using Availability = AdminPage::Availability;

namespace {

constexpr int leastForTitle = 440; // pixels of the list's height: below that what is said under it stands above it instead

} // namespace

PagesPane::PagesPane(AdminPages pages, QWidget* parent)
    : QWidget(parent), m_pages(std::move(pages)), m_open(m_pages.front().get()), m_listTitle(this), m_list(this),
      m_paused(this), m_title(this), m_closing(this), m_status(this), m_close(this), m_test(this), m_save(this)
{
    hide();
    for (const auto& page : m_pages) {
        page->setParent(this);
        page->lower(); // it is as large as the pane, whose own buttons lie over it
        page->hide();
        connect(page.get(), &AdminPage::changed, this, &PagesPane::updateAll);
        connect(page.get(), &AdminPage::asked, this, &PagesPane::asked);
        connect(page.get(), &AdminPage::textAsked, this, &PagesPane::textAsked);
        connect(page.get(), &AdminPage::leaveRequested, this, &PagesPane::leaveRequested);
    }
    m_list.setCount(static_cast<int>(m_pages.size()));
    connect(&m_list, &PageList::chosen, this, [this](int page) { open(*m_pages[static_cast<std::size_t>(page)]); });
    m_closing.setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(&m_close, &TouchButton::clicked, this, [this] {
        if (isOnePane() && !m_isListInFront)
            showList();
        else
            Q_EMIT closeRequested();
    });
    for (TouchButton* button : {&m_close, &m_test, &m_save})
        button->setMaxLines(2);
    connect(&m_test, &TouchButton::clicked, this, [this] { m_open->test(); });
    connect(&m_save, &TouchButton::clicked, this, [this] { m_open->save(); });
    retranslate();
}

AdminPage* PagesPane::dirtyPage() const
{
    if (m_open->isDirty())
        return m_open;
    const auto found = std::find_if(m_pages.begin(), m_pages.end(), [](const auto& page) { return page->isDirty(); });
    return found == m_pages.end() ? nullptr : found->get();
}

void PagesPane::start()
{
    open(*m_pages.front());
    showList();
}

void PagesPane::open(AdminPage& page)
{
    m_open = &page;
    m_isListInFront = false;
    page.open();
    updateAll();
}

bool PagesPane::isOnePane() const
{
    return adminPlan(size(), m_scale).isOnePane;
}

void PagesPane::showList()
{
    m_isListInFront = true;
    updateAll();
}

void PagesPane::updateAll()
{
    if (m_open->coversList())
        m_isListInFront = false;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        AdminPage& page = *m_pages[i];
        m_list.setTitle(static_cast<int>(i), page.title(), page.icon());
        if (&page == m_open)
            m_list.choose(static_cast<int>(i));
    }
    m_title.setText(m_open->title());
    m_status.set(m_open->status());
    const QString test = m_open->testTitle();
    m_test.setText(test.isEmpty() ? AdminSentences::test() : test);
    m_test.setAccessibleName(m_test.text());
    m_test.setEnabled(m_open->canTest() == Availability::Enabled);
    m_save.setEnabled(m_open->canSave() == Availability::Enabled);
    place();
    if (m_open->isReady() && !m_isAway)
        show();
}

void PagesPane::setAway(bool away)
{
    m_isAway = away;
    if (away)
        hide();
    else
        updateAll();
}

void PagesPane::setTimeLeft(std::optional<std::chrono::milliseconds> left)
{
    if (std::exchange(m_timeLeft, left) == left)
        return;
    m_closing.setText(left ? AdminSentences::closesIn(*left) : QString());
    place();
}

void PagesPane::retranslate()
{
    m_listTitle.setText(AdminSentences::office());
    m_paused.setText(AdminSentences::scanningPaused());
    m_closing.setText(m_timeLeft ? AdminSentences::closesIn(*m_timeLeft) : QString());
    m_save.setText(AdminSentences::save());
    m_save.setAccessibleName(m_save.text());
    for (const auto& page : m_pages)
        page->retranslate();
    m_list.retranslate();
    updateAll();
}

void PagesPane::refresh()
{
    for (const auto& page : m_pages)
        page->refresh();
}

void PagesPane::setLook(const Theme& theme, const Scale& scale)
{
    m_scale = scale;
    const auto style = [&scale](TextLabel& label, int size, QFont::Weight weight, int lines, const QColor& colour) {
        label.setStyle(themeFont(scale.text(size), weight), lines);
        label.setColour(colour);
    };
    style(m_listTitle, TypeSize::body, QFont::DemiBold, 1, theme.ink);
    style(m_paused, TypeSize::small, QFont::Normal, 3, theme.muted);
    style(m_title, TypeSize::body, QFont::DemiBold, 1, theme.ink);
    style(m_closing, TypeSize::small, QFont::Normal, 1, theme.muted);
    m_status.setLook(theme, scale);
    m_list.setLook(theme, scale);
    for (TouchButton* button : {&m_close, &m_test, &m_save}) {
        button->setLook({theme.surface, theme.accent, theme.ink, theme.paper});
        button->setScale(scale);
    }
    m_save.setLook({theme.accent, theme.accent, theme.paper, theme.surface});
    for (const auto& page : m_pages)
        page->setLook(theme, scale);
    place();
}

void PagesPane::resizeEvent(QResizeEvent*)
{
    place();
}

void PagesPane::place()
{
    const AdminPlan plan = adminPlan(size(), m_scale);
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    for (const auto& page : m_pages)
        page->setGeometry(rect());
    const int closing = m_timeLeft ? std::min(m_scale.length(320), plan.title.width() / 2) : 0;
    m_title.setGeometry(mirrored(plan.title.adjusted(0, 0, -closing, 0)));
    m_closing.setGeometry(mirrored(plan.title.adjusted(plan.title.width() - closing, 0, 0, 0)));
    m_status.setGeometry(mirrored(plan.status));
    m_close.place(mirrored(plan.cancel));
    m_test.place(mirrored(plan.test));
    m_save.place(mirrored(plan.save));

    const int gap = std::max(16, m_scale.length(16));
    const int line = m_scale.text(TypeSize::body) * 5 / 4;
    const QRect list = plan.list;
    const bool isLow = !plan.isOnePane && list.height() < leastForTitle; // each row counts
    const int words = isLow ? 0 : m_scale.text(TypeSize::small) * (plan.isOnePane ? 3 : 6) / 2;
    const int ring = TouchButton::ringRoom;
    const QRect title(list.left(), list.top(), list.width(), line);
    m_listTitle.setGeometry(mirrored(title));
    const int top = list.top() + line + gap;
    m_list.setGeometry(mirrored(
        QRect(list.left(), top, list.width(), list.bottom() + 1 - words - top).adjusted(-ring, -ring, ring, ring)));
    const int y = top + m_list.usedHeight() - (plan.isOnePane ? gap * 3 / 4 : 0);
    m_paused.setGeometry(mirrored(isLow ? title : QRect(list.left(), y, list.width(), list.bottom() + 1 - y)));

    const bool isCovered = m_open->coversList(); // by what is entered
    const bool isListShown = !isCovered && (!plan.isOnePane || m_isListInFront);
    const bool isPageShown = !plan.isOnePane || !m_isListInFront;
    const bool isFrameShown = isPageShown && !(plan.isOnePane && isCovered);
    for (QWidget* one : std::initializer_list<QWidget*>{&m_paused, &m_list})
        one->setVisible(isListShown);
    m_listTitle.setVisible(isListShown && !isLow);
    for (QWidget* one : std::initializer_list<QWidget*>{&m_title, &m_closing, &m_status})
        one->setVisible(isFrameShown);
    for (const auto& page : m_pages)
        page->setVisible(page.get() == m_open && page->isReady() && isPageShown);
    m_test.setVisible(isFrameShown && m_open->canTest() != Availability::Absent);
    m_save.setVisible(isFrameShown && m_open->canSave() != Availability::Absent);
    m_close.setVisible(!isCovered || !plan.pad.intersects(plan.cancel));
    const bool isWayToList = plan.isOnePane && !m_isListInFront;
    m_close.setText(isWayToList   ? AdminSentences::allPages()
                    : dirtyPage() ? AdminSentences::cancel()
                                  : AdminSentences::close());
    m_close.setAccessibleName(m_close.text());
}

} // namespace rollcall::ui
