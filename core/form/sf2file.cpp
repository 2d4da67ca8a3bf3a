#include "core/form/sf2file.h"

#include "core/form/formtemplate.h"

#include <QLocale>

namespace rollcall::form {

namespace {

/** "M", "T", "W", "TH", "F", as the form has them. */
QString letterOf(QDate day)
{
    static const char* const letters[] = {"M", "T", "W", "TH", "F", "SAT", "SUN"};
    return QLatin1String(letters[day.dayOfWeek() - 1]);
}

class Filler {
public:
    Filler(FormTemplate& workbook, const Sf2& form) : m_workbook(workbook), m_form(form) {}

    Result<void> fill()
    {
        for (const char* needed : {"girls", "days", "column_name"}) {
            if (!m_workbook.place(QLatin1String(needed)))
                return Error{
                    ErrorCode::Invalid,
                    QStringLiteral("it has no place with the name %1 on the sheet of boys; give that name to "
                                   "the cells in a spreadsheet program")
                        .arg(QLatin1String(needed))};
        }
        if (const int columns = m_workbook.place(QStringLiteral("days"))->columns(); columns < m_form.days.size())
            return Error{ErrorCode::Invalid, QStringLiteral("days has %1 columns, and the month has %2 school days; "
                                                            "insert columns there in a spreadsheet program")
                                                 .arg(columns)
                                                 .arg(m_form.days.size())};
        // Rows first: they move what is below.
        for (const auto& [name, rows] : {std::pair("boys", &m_form.boys), std::pair("girls", &m_form.girls)}) {
            if (auto made = m_workbook.makeRows(QLatin1String(name), int(rows->size())); !made)
                return made;
        }
        fillHeader();
        fillLearners("boys", m_form.boys);
        fillLearners("girls", m_form.girls);
        fillTotals();
        fillSummary();
        return {};
    }

private:
    void put(const QString& name, const FormTemplate::Value& value)
    {
        if (const auto place = m_workbook.place(name))
            m_workbook.put(place->top, place->left, value);
    }

    void putInColumn(int row, const char* name, const FormTemplate::Value& value)
    {
        if (const auto place = m_workbook.place(QLatin1String(name)))
            m_workbook.put(row, place->left, value);
    }

    void fillHeader()
    {
        put(QStringLiteral("school_name"), m_form.answers.schoolName);
        put(QStringLiteral("school_id"), m_form.answers.schoolId);
        put(QStringLiteral("school_year"), m_form.answers.schoolYear);
        put(QStringLiteral("month"), QLocale::c().toString(m_form.month, QStringLiteral("MMMM yyyy")));
        put(QStringLiteral("grade"), m_form.grade);
        put(QStringLiteral("section"), m_form.section);
        put(QStringLiteral("school_days"), double(m_form.days.size()));
        const CellArea days = *m_workbook.place(QStringLiteral("days"));
        const auto weekdays = m_workbook.place(QStringLiteral("weekdays"));
        for (int i = 0; i < m_form.days.size(); ++i) {
            m_workbook.put(days.top, days.left + i, double(m_form.days[i].day()));
            if (weekdays)
                m_workbook.put(weekdays->top, days.left + i, letterOf(m_form.days[i]));
        }
    }

    void fillLearners(const char* name, const std::vector<Sf2::Row>& rows)
    {
        const int firstDay = m_workbook.place(QStringLiteral("days"))->left;
        int line = m_workbook.place(QLatin1String(name))->top;
        int number = 0;
        for (const Sf2::Row& row : rows) {
            putInColumn(line, "column_number", double(++number));
            putInColumn(line, "column_name", row.name);
            for (std::size_t i = 0; i < row.marks.size(); ++i)
                m_workbook.put(line, firstDay + int(i), sf2Code(row.marks[i]));
            putInColumn(line, "column_absent", double(row.absent));
            putInColumn(line, "column_tardy", double(row.tardy));
            putInColumn(line, "column_remarks", row.remarks);
            ++line;
        }
    }

    void fillTotals()
    {
        Headcount absent;
        Headcount tardy;
        for (const Sf2::Row& row : m_form.boys) {
            absent.boys += row.absent;
            tardy.boys += row.tardy;
        }
        for (const Sf2::Row& row : m_form.girls) {
            absent.girls += row.absent;
            tardy.girls += row.tardy;
        }
        using Of = int (*)(const Headcount&);
        const std::pair<const char*, Of> totals[] = {{"boys_total", [](const Headcount& one) { return one.boys; }},
                                                     {"girls_total", [](const Headcount& one) { return one.girls; }},
                                                     {"all_total", [](const Headcount& one) { return one.all(); }}};
        const int firstDay = m_workbook.place(QStringLiteral("days"))->left;
        for (const auto& [name, of] : totals) {
            const auto place = m_workbook.place(QLatin1String(name));
            if (!place)
                continue;
            for (std::size_t i = 0; i < m_form.presentOn.size(); ++i)
                m_workbook.put(place->top, firstDay + int(i), double(of(m_form.presentOn[i])));
            putInColumn(place->top, "column_absent", double(of(absent)));
            putInColumn(place->top, "column_tardy", double(of(tardy)));
        }
    }

    void put(const char* name, const Figures& figures)
    {
        for (const auto& [suffix, figure] :
             {std::pair("boys", figures.boys), std::pair("girls", figures.girls), std::pair("all", figures.all)}) {
            if (figure)
                put(QStringLiteral("%1_%2").arg(QLatin1String(name), QLatin1String(suffix)), *figure);
        }
    }

    void put(const char* name, const std::optional<Headcount>& count)
    {
        if (count)
            put(name, Figures{double(count->boys), double(count->girls), double(count->all())});
    }

    void fillSummary()
    {
        put("enrolment", m_form.answers.enrolment);
        put("late_enrolment", m_form.answers.lateEnrolment);
        put("registered", m_form.registered);
        put("enrolment_percent", m_form.enrolmentPercent());
        put("daily_attendance", m_form.dailyAttendance());
        put("attendance_percent", m_form.attendancePercent());
        put("absent_five_days", m_form.absentFiveDays);
        put("dropped_out", m_form.answers.droppedOut);
        put("transferred_out", m_form.transferredOut);
        put("transferred_in", m_form.answers.transferredIn);
    }

    FormTemplate& m_workbook;
    const Sf2& m_form;
};

} // namespace

// No cell of a workbook can be shaded by half: LibreOffice shows a fill of two colours as one. So the half is a sign, which prints everywhere.
QString sf2Code(report::DayMark mark)
{
    switch (mark) {
    case report::DayMark::Present:
        break;
    case report::DayMark::Late:
        return QStringLiteral("\u2580"); // upper half block
    case report::DayMark::LeftEarly:
        return QStringLiteral("\u2584"); // lower half block
    case report::DayMark::LateAndLeftEarly:
        return QStringLiteral("\u2588"); // both
    case report::DayMark::Absent:
    case report::DayMark::Excused: // which the form does not know
        return QStringLiteral("x");
    case report::DayMark::NotOnRoster:
        return QStringLiteral("\u2013");
    }
    return {};
}

Result<QByteArray> sf2File(const Sf2& form, const QByteArray& workbook)
{
    auto filled = FormTemplate::read(workbook, QStringLiteral("boys"));
    if (!filled)
        return filled.error();
    if (const auto done = Filler(*filled, form).fill(); !done)
        return done.error();
    return filled->toWorkbook();
}

} // namespace rollcall::form
