#include "ui/admin/alarmspage.h"

#include "ui/admin/adminplan.h"
#include "ui/text/adminsentences.h"

#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

namespace {

constexpr int whatLines = 2;
constexpr int noteLines = 3;

} // namespace

AlarmsPage::AlarmsPage(const AlarmList& alarms, const Clock& clock)
    : m_alarms(alarms), m_clock(clock), m_up(this), m_down(this)
{
    m_up.setSign(Shape::ChevronUp);
    m_down.setSign(Shape::ChevronDown);
    connect(&m_up, &TouchButton::clicked, this, [this] { turnTo(m_first - static_cast<int>(m_rows.size())); });
    connect(&m_down, &TouchButton::clicked, this, [this] { turnTo(m_first + static_cast<int>(m_rows.size())); });
    connect(&m_alarms, &AlarmList::changed, this, &AlarmsPage::showAll);
    retranslate();
}

QString AlarmsPage::title() const
{
    return AdminSentences::alarms();
}

std::optional<Shape> AlarmsPage::icon() const
{
    return m_alarms.standing().isEmpty() ? std::nullopt : std::optional(Shape::HollowTriangle);
}

NoteLine::Note AlarmsPage::status() const
{
    if (m_alarms.standing().isEmpty())
        return {NoteLine::Kind::Good, AdminSentences::noAlarm()};
    return {NoteLine::Kind::Fault, AdminSentences::alarmsStand()};
}

int AlarmsPage::rowHeight() const
{
    return m_scale.text(TypeSize::small) * (whatLines + noteLines) * 3 / 2;
}

int AlarmsPage::rowsThatFit(const QRect& room) const
{
    return std::max(1, room.height() / (rowHeight() + m_scale.length(16)));
}

void AlarmsPage::style(const Row& row)
{
    row.what->setStyle(themeFont(m_scale.text(TypeSize::small), QFont::DemiBold), whatLines);
    row.what->setColour(m_theme.ink);
    row.note->setStyle(themeFont(m_scale.text(TypeSize::small)), noteLines + 1); // where what is wrong leaves room
    row.note->setColour(m_theme.muted);
}

void AlarmsPage::showRow(const Row& row, const AlarmLine& alarm)
{
    row.icon->set(alarm.isCritical ? Shape::Triangle : Shape::HollowTriangle, m_theme.fault);
    row.what->setText(AdminSentences::alarm(alarm.code));
    const QString remedy = AdminSentences::alarmRemedy(alarm.code);
    const QString code = AdminSentences::alarmCode(alarm.code, alarm.since, m_clock.now());
    row.note->setText(remedy.isEmpty() ? code : remedy + QChar(QChar::LineSeparator) + code);
}

void AlarmsPage::showAll()
{
    const AdminPlan plan = adminPlan(size(), m_scale);
    const QRect room = plan.header.united(plan.rows); // no columns, so no titles over them
    const auto rows = static_cast<std::size_t>(rowsThatFit(room));
    while (m_rows.size() < rows) {
        m_rows.push_back({new ShapeIcon(this), new TextLabel(this), new TextLabel(this)});
        style(m_rows.back());
    }
    while (m_rows.size() > rows) {
        delete m_rows.back().icon;
        delete m_rows.back().what;
        delete m_rows.back().note;
        m_rows.pop_back();
    }

    const QList<AlarmLine>& standing = m_alarms.standing();
    const int shown = static_cast<int>(rows);
    m_first = std::clamp(m_first, 0, std::max(0, static_cast<int>(standing.size()) - 1)) / shown * shown;
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int icon = m_scale.text(TypeSize::small);
    const int line = icon * 3 / 2;
    const int gap = m_scale.length(16);
    int y = room.top() + gap;
    for (int i = 0; i < shown; ++i) {
        const Row& row = m_rows[static_cast<std::size_t>(i)];
        const bool isShown = m_first + i < standing.size();
        if (isShown)
            showRow(row, standing.at(m_first + i));
        const int left = room.left() + icon + gap;
        const int width = room.right() + 1 - left;
        const int high = row.what->heightFor({width, whatLines * line});
        row.icon->setGeometry(mirrored({room.left(), y, icon, line}));
        row.what->setGeometry(mirrored({left, y, width, high}));
        row.note->setGeometry(mirrored({left, y + high, width, rowHeight() - high}));
        row.icon->setVisible(isShown);
        row.what->setVisible(isShown);
        row.note->setVisible(isShown);
        y += rowHeight() + gap;
    }
    const bool isPaged = standing.size() > shown;
    m_up.place(mirrored(plan.up));
    m_down.place(mirrored(plan.down));
    m_up.setVisible(isPaged);
    m_down.setVisible(isPaged);
    m_up.setEnabled(m_first > 0);
    m_down.setEnabled(m_first + shown < standing.size());
    Q_EMIT changed();
}

void AlarmsPage::turnTo(int first)
{
    m_first = first;
    showAll();
}

void AlarmsPage::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    for (const Row& row : m_rows)
        style(row);
    for (TouchButton* button : {&m_up, &m_down}) {
        button->setLook({theme.surface, theme.accent, theme.ink, theme.paper});
        button->setScale(scale);
    }
    showAll();
}

void AlarmsPage::retranslate()
{
    m_up.setAccessibleName(AdminSentences::up());
    m_down.setAccessibleName(AdminSentences::down());
    showAll();
}

void AlarmsPage::resizeEvent(QResizeEvent*)
{
    showAll();
}

} // namespace rollcall::ui
