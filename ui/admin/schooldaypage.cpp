#include "ui/admin/schooldaypage.h"

#include "ui/admin/adminplan.h"
#include "ui/admin/daytimeline.h"
#include "ui/text/schedulesentences.h"

#include <QStyle>

namespace rollcall::ui {

using namespace attendance;

SchoolDayPage::SchoolDayPage(SchoolScheduleSource& source, const Clock& clock)
    : m_source(source), m_clock(clock), m_day(clock.now().date()), m_heading(this), m_list(this), m_before(this),
      m_after(this), m_whom(this)
{
    m_list.setModel(&m_rows);
    const auto chosen = [this](const QModelIndex& index) {
        if (!m_isChoosing)
            return;
        m_section = index.row() == 0 ? QString() : index.data(listRowRole).value<ListRow>().upper;
        show(false);
    };
    connect(&m_list, &QListView::clicked, this, chosen);
    connect(&m_list, &QListView::activated, this, chosen);
    const auto turnBy = [this](int days) {
        m_day = m_day.addDays(days);
        show(false);
    };
    connect(&m_before, &TouchButton::clicked, this, [turnBy] { turnBy(-1); });
    connect(&m_after, &TouchButton::clicked, this, [turnBy] { turnBy(1); });
    connect(&m_whom, &TouchButton::clicked, this, [this] { show(!m_isChoosing); });
    retranslate();
}

QString SchoolDayPage::title() const
{
    return ScheduleSentences::title();
}

NoteLine::Note SchoolDayPage::status() const
{
    if (!m_schedule)
        return m_wasAnswered ? NoteLine::Note{NoteLine::Kind::Fault, ScheduleSentences::unreadable()}
                             : NoteLine::Note{NoteLine::Kind::Plain, ScheduleSentences::reading()};
    if (m_schedule->isNewerRefused)
        return {NoteLine::Kind::Fault, ScheduleSentences::newerRefused()};
    switch (m_schedule->origin) {
    case SchoolSchedule::Origin::Office:
        return {NoteLine::Kind::Plain, ScheduleSentences::fromOffice(m_schedule->since)};
    case SchoolSchedule::Origin::Settings:
        return {NoteLine::Kind::Plain, ScheduleSentences::fromSettings()};
    case SchoolSchedule::Origin::None:
        break;
    }
    return {NoteLine::Kind::Plain, ScheduleSentences::noSchedule()};
}

void SchoolDayPage::open()
{
    m_day = m_clock.now().date();
    m_source.read(this, [this](const std::optional<SchoolSchedule>& schedule) {
        m_wasAnswered = true;
        m_schedule = schedule;
        if (!schedule || !schedule->sections.contains(m_section))
            m_section.clear();
        show(false);
    });
    show(false);
}

void SchoolDayPage::show(bool sections)
{
    m_isChoosing = sections;
    retranslate();
    Q_EMIT changed();
}

void SchoolDayPage::fillDay()
{
    QList<ListRow> rows;
    QString exception;
    if (m_schedule && m_schedule->book) {
        const ScheduledStudent student = m_section.isEmpty() ? ScheduledStudent{} : scheduledStudent({}, m_section);
        rows = dayTimeline(*m_schedule->book, m_schedule->zone, student, m_day);
        if (const DayException* special = m_schedule->book->ruleFor(student, m_day).exception)
            exception = special->name;
    }
    m_rows.setRows(rows);
    m_heading.setText(ScheduleSentences::day(m_day, locale(), exception));
    m_whom.setText(m_section.isEmpty() ? ScheduleSentences::wholeSchool() : m_section);
    m_whom.setSign(Shape::ChevronUp);
    m_list.setAccessibleName(m_heading.text());
}

void SchoolDayPage::fillSections()
{
    QList<ListRow> rows{{.upper = ScheduleSentences::wholeSchool()}};
    for (const QString& section : m_schedule->sections) {
        if (!section.isEmpty())
            rows.append({.upper = section});
    }
    m_rows.setRows(rows);
    m_heading.setText(ScheduleSentences::forWhom());
    m_whom.setText(ScheduleSentences::back());
    m_whom.setSign(std::nullopt);
    m_list.setAccessibleName(ScheduleSentences::forWhom());
}

void SchoolDayPage::retranslate()
{
    m_isChoosing ? fillSections() : fillDay();
    m_whom.setAccessibleName(m_whom.text());
    m_before.setAccessibleName(ScheduleSentences::dayBefore());
    m_after.setAccessibleName(ScheduleSentences::dayAfter());
    place();
}

void SchoolDayPage::setLook(const Theme& theme, const Scale& scale)
{
    m_scale = scale;
    m_list.setLook(theme, scale);
    m_heading.setStyle(themeFont(scale.text(TypeSize::small), QFont::DemiBold), 1);
    m_heading.setColour(theme.ink);
    for (TouchButton* button : {&m_before, &m_after, &m_whom}) {
        button->setLook({theme.surface, theme.accent, theme.ink, theme.paper});
        button->setScale(scale);
    }
    place();
}

void SchoolDayPage::resizeEvent(QResizeEvent*)
{
    place();
}

void SchoolDayPage::place()
{
    const AdminPlan plan = adminPlan(size(), m_scale);
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    m_before.setSign(isMirrored ? Shape::ChevronRight : Shape::ChevronLeft);
    m_after.setSign(isMirrored ? Shape::ChevronLeft : Shape::ChevronRight);
    m_heading.setGeometry(mirrored(plan.header));
    m_list.setGeometry(mirrored(plan.rows));
    m_before.place(mirrored(plan.up));
    m_after.place(mirrored(plan.down));
    m_whom.place(mirrored(plan.test.top() == plan.save.top() ? plan.test.united(plan.save) : plan.test));
    const bool hasDays = m_schedule && m_schedule->book;
    m_heading.setVisible(hasDays);
    m_before.setVisible(hasDays && !m_isChoosing);
    m_after.setVisible(hasDays && !m_isChoosing);
    m_whom.setVisible(hasDays);
}

} // namespace rollcall::ui
