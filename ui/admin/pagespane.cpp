#include "ui/admin/pagespane.h"

#include "ui/text/adminsentences.h"

#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

using Availability = AdminPage::Availability;

PagesPane::PagesPane(AdminPages pages, QWidget* parent)
    : QWidget(parent), m_pages(std::move(pages)), m_open(m_pages.front().get()), m_listTitle(this), m_paused(this),
      m_title(this), m_status(this), m_close(this), m_test(this), m_save(this)
{
    hide();
    for (const auto& page : m_pages) {
        page->setParent(this);
        page->lower(); // it is as large as the pane, whose own buttons lie over it
        page->hide();
        connect(page.get(), &AdminPage::changed, this, &PagesPane::updateAll);
        connect(page.get(), &AdminPage::asked, this, &PagesPane::asked);
        connect(page.get(), &AdminPage::leaveRequested, this, &PagesPane::leaveRequested);

        auto* button = new TouchButton(this);
        button->setCheckable(true);
        connect(button, &TouchButton::clicked, this, [this, shown = page.get()] { open(*shown); });
        m_list.push_back(button);
    }
    connect(&m_close, &TouchButton::clicked, this, &PagesPane::closeRequested);
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

void PagesPane::open(AdminPage& page)
{
    m_open = &page;
    page.open();
    updateAll();
}

void PagesPane::updateAll()
{
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        AdminPage& page = *m_pages[i];
        page.setVisible(&page == m_open && page.isReady());
        m_list[i]->setChecked(&page == m_open);
        m_list[i]->setSign(page.icon());
    }
    m_title.setText(m_open->title());
    m_status.set(m_open->status());
    m_close.setText(dirtyPage() ? AdminSentences::cancel() : AdminSentences::close());
    m_close.setAccessibleName(m_close.text());
    m_test.setVisible(m_open->canTest() != Availability::Absent);
    m_test.setEnabled(m_open->canTest() == Availability::Enabled);
    m_save.setVisible(m_open->canSave() != Availability::Absent);
    m_save.setEnabled(m_open->canSave() == Availability::Enabled);
    place();
    if (m_open->isReady())
        show();
}

void PagesPane::retranslate()
{
    m_listTitle.setText(AdminSentences::office());
    m_paused.setText(AdminSentences::scanningPaused());
    m_test.setText(AdminSentences::test());
    m_save.setText(AdminSentences::save());
    for (TouchButton* button : {&m_test, &m_save})
        button->setAccessibleName(button->text());
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        m_pages[i]->retranslate();
        m_list[i]->setText(m_pages[i]->title());
        m_list[i]->setAccessibleName(m_list[i]->text());
    }
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
    m_status.setLook(theme, scale);
    std::vector<TouchButton*> buttons = m_list;
    buttons.insert(buttons.end(), {&m_close, &m_test, &m_save});
    for (TouchButton* button : buttons) {
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
    m_title.setGeometry(mirrored(plan.title));
    m_status.setGeometry(mirrored(plan.status));
    m_close.place(mirrored(plan.cancel));
    m_test.place(mirrored(plan.test));
    m_save.place(mirrored(plan.save));

    const int gap = std::max(16, m_scale.length(16));
    const int touch = m_scale.touch();
    const int line = m_scale.text(TypeSize::body) * 5 / 4;
    const QRect list = plan.list;
    m_listTitle.setGeometry(mirrored({list.left(), list.top(), list.width(), line}));
    int y = list.top() + line + gap;
    for (TouchButton* button : m_list) {
        button->place(mirrored({list.left(), y, std::min(list.width(), m_scale.length(400)), touch}));
        y += touch + gap;
    }
    m_paused.setGeometry(mirrored({list.left(), y, list.width(), list.bottom() + 1 - y}));

    const bool isListCovered = m_open->coversList();
    m_close.setVisible(!isListCovered || !plan.pad.intersects(plan.cancel));
    m_listTitle.setVisible(!isListCovered);
    m_paused.setVisible(!isListCovered);
    for (TouchButton* button : m_list)
        button->setVisible(!isListCovered);
}

} // namespace rollcall::ui
