#include "core/form/sf2template.h"

#include "core/form/cellarea.h"
#include "core/report/memoryfile.h"

#include <xlsxwriter.h>

#include <cerrno>

namespace rollcall::form {

namespace {

constexpr int numberColumn = 1;
constexpr int nameColumn = 2;
constexpr int firstDayColumn = 3;
constexpr int dayColumns = 27; // of a month of 31 days with school on Saturdays
constexpr int lastDayColumn = firstDayColumn + dayColumns - 1;
constexpr int absentColumn = lastDayColumn + 1;
constexpr int tardyColumn = absentColumn + 1;
constexpr int remarksColumn = tardyColumn + 1;

constexpr int headingRow = 6;
constexpr int daysRow = 7;
constexpr int weekdaysRow = 8;
constexpr int firstBoyRow = 9;
constexpr int rowsOfEach = 20; // as many as fit on a page; more are added
constexpr int boysTotalRow = firstBoyRow + rowsOfEach;
constexpr int firstGirlRow = boysTotalRow + 1;
constexpr int girlsTotalRow = firstGirlRow + rowsOfEach;
constexpr int allTotalRow = girlsTotalRow + 1;
constexpr int summaryRow = allTotalRow + 3;
constexpr int summaryColumn = firstDayColumn + 15;

const char sheetOfForm[] = "School Form 2";

/** Draws; rows and columns are counted from 1. */
class Drawing {
public:
    Drawing(lxw_workbook* book, lxw_worksheet* sheet) : m_book(book), m_sheet(sheet)
    {
        m_title = format(14, true, false);
        format_set_align(m_title, LXW_ALIGN_CENTER);
        m_label = format(9, false, false);
        format_set_align(m_label, LXW_ALIGN_RIGHT);
        m_value = format(10, true, true);
        format_set_align(m_value, LXW_ALIGN_CENTER);
        m_heading = format(7, true, true);
        format_set_align(m_heading, LXW_ALIGN_CENTER);
        format_set_text_wrap(m_heading);
        m_cell = format(9, false, true);
        format_set_align(m_cell, LXW_ALIGN_CENTER);
        m_text = format(9, false, true);
        format_set_indent(m_text, 1);
        format_set_shrink(m_text);
        m_total = format(9, true, true);
        format_set_align(m_total, LXW_ALIGN_CENTER);
        format_set_bg_color(m_total, 0xEDEDED);
        m_totalLabel = format(9, true, true);
        format_set_align(m_totalLabel, LXW_ALIGN_RIGHT);
        format_set_bg_color(m_totalLabel, 0xEDEDED);
        m_percent = format(9, false, true);
        format_set_align(m_percent, LXW_ALIGN_CENTER);
        format_set_num_format(m_percent, "0.00%");
        m_decimal = format(9, false, true);
        format_set_align(m_decimal, LXW_ALIGN_CENTER);
        format_set_num_format(m_decimal, "0.00");
        m_note = format(9, false, false);
        format_set_text_wrap(m_note);
        format_set_align(m_note, LXW_ALIGN_VERTICAL_TOP);
        m_strong = format(9, true, false);
        m_signature = format(9, false, false);
        format_set_align(m_signature, LXW_ALIGN_CENTER);
        format_set_top(m_signature, LXW_BORDER_THIN);
    }

    bool draw()
    {
        measure();
        head();
        learners("boys", firstBoyRow, "MALE | TOTAL per day", boysTotalRow);
        learners("girls", firstGirlRow, "FEMALE | TOTAL per day", girlsTotalRow);
        total("all_total", allTotalRow, "Combined TOTAL per day");
        notes();
        summary();
        return m_isDrawn;
    }

private:
    lxw_format* format(double size, bool isBold, bool hasBorder)
    {
        lxw_format* made = workbook_add_format(m_book);
        format_set_font_name(made, "Arial");
        format_set_font_size(made, size);
        format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
        if (isBold)
            format_set_bold(made);
        if (hasBorder)
            format_set_border(made, LXW_BORDER_THIN);
        return made;
    }

    void write(int row, int column, const char* text, lxw_format* format)
    {
        m_isDrawn = m_isDrawn
                    && worksheet_write_string(m_sheet, lxw_row_t(row - 1), lxw_col_t(column - 1), text, format)
                           == LXW_NO_ERROR;
    }

    void merge(const CellArea& area, const char* text, lxw_format* format)
    {
        m_isDrawn = m_isDrawn
                    && worksheet_merge_range(m_sheet, lxw_row_t(area.top - 1), lxw_col_t(area.left - 1),
                                             lxw_row_t(area.bottom - 1), lxw_col_t(area.right - 1), text, format)
                           == LXW_NO_ERROR;
    }

    void name(const QByteArray& place, const CellArea& area)
    {
        const auto absolute = [](int row, int column) {
            QByteArray cell = cellName(row, column).toLatin1();
            const QByteArray digits = QByteArray::number(row);
            cell.chop(digits.size());
            return "$" + cell + "$" + digits;
        };
        QByteArray reference = "='" + QByteArray(sheetOfForm) + "'!" + absolute(area.top, area.left);
        if (area.rows() > 1 || area.columns() > 1)
            reference += ":" + absolute(area.bottom, area.right);
        m_isDrawn =
            m_isDrawn && workbook_define_name(m_book, place.constData(), reference.constData()) == LXW_NO_ERROR;
    }

    void nameCell(const QByteArray& place, int row, int column) { name(place, {row, column, row, column}); }

    void measure()
    {
        const std::tuple<int, int, double> widths[] = {{numberColumn, numberColumn, 3.6},
                                                       {nameColumn, nameColumn, 30},
                                                       {firstDayColumn, lastDayColumn, 3.1},
                                                       {absentColumn, tardyColumn, 7.4},
                                                       {remarksColumn, remarksColumn, 32}};
        for (const auto& [from, to, width] : widths)
            worksheet_set_column(m_sheet, lxw_col_t(from - 1), lxw_col_t(to - 1), width, nullptr);
        constexpr double height = 15;
        for (int row = daysRow; row <= allTotalRow; ++row)
            worksheet_set_row(m_sheet, lxw_row_t(row - 1), height, nullptr);
        worksheet_set_paper(m_sheet, 9); // A4
        worksheet_set_landscape(m_sheet);
        worksheet_set_margins(m_sheet, 0.3, 0.3, 0.4, 0.6);
        worksheet_fit_to_pages(m_sheet, 1, 0);
        worksheet_center_horizontally(m_sheet);
        worksheet_repeat_rows(m_sheet, headingRow - 1, weekdaysRow - 1);
        lxw_row_t breaks[] = {lxw_row_t(allTotalRow + 1), 0};
        worksheet_set_h_pagebreaks(m_sheet, breaks);
        worksheet_set_footer(m_sheet, "&R&8School Form 2: page &P of &N");
        worksheet_gridlines(m_sheet, LXW_HIDE_ALL_GRIDLINES);
    }

    void head()
    {
        merge({1, numberColumn, 1, remarksColumn}, "School Form 2 (SF2) Daily Attendance Report of Learners",
              m_title);
        field("School ID", {3, 1, 3, 2}, "school_id", {3, 3, 3, 8});
        field("School Year", {3, 9, 3, 12}, "school_year", {3, 13, 3, 18});
        field("Report for the Month of", {3, 19, 3, 27}, "month", {3, 28, 3, remarksColumn});
        field("Name of School", {4, 1, 4, 2}, "school_name", {4, 3, 4, 18});
        field("Grade Level", {4, 19, 4, 22}, "grade", {4, 23, 4, 27});
        field("Section", {4, 28, 4, 29}, "section", {4, absentColumn, 4, remarksColumn});

        merge({headingRow, numberColumn, weekdaysRow, numberColumn}, "No.", m_heading);
        merge({headingRow, nameColumn, weekdaysRow, nameColumn},
              "LEARNER'S NAME\n(Last Name, First Name, Middle Name)", m_heading);
        merge({headingRow, firstDayColumn, headingRow, lastDayColumn}, "School days: date and weekday", m_heading);
        merge({headingRow, absentColumn, daysRow, tardyColumn}, "Total for the month", m_heading);
        merge({headingRow, remarksColumn, weekdaysRow, remarksColumn},
              "REMARKS\n(dropped out: the reason; transferred in or out: the school)", m_heading);
        for (int column = firstDayColumn; column <= lastDayColumn; ++column) {
            write(daysRow, column, "", m_heading);
            write(weekdaysRow, column, "", m_heading);
        }
        write(weekdaysRow, absentColumn, "ABSENT", m_heading);
        write(weekdaysRow, tardyColumn, "TARDY", m_heading);
        name("days", {daysRow, firstDayColumn, daysRow, lastDayColumn});
        name("weekdays", {weekdaysRow, firstDayColumn, weekdaysRow, lastDayColumn});
        nameCell("column_number", headingRow, numberColumn);
        nameCell("column_name", headingRow, nameColumn);
        nameCell("column_absent", weekdaysRow, absentColumn);
        nameCell("column_tardy", weekdaysRow, tardyColumn);
        nameCell("column_remarks", headingRow, remarksColumn);
    }

    void field(const char* label, const CellArea& labelArea, const char* place, const CellArea& area)
    {
        merge(labelArea, label, m_label);
        merge(area, "", m_value);
        nameCell(place, area.top, area.left);
    }

    void learners(const QByteArray& who, int first, const char* totalLabel, int totalRow)
    {
        for (int row = first; row < first + rowsOfEach; ++row) {
            for (int column = numberColumn; column <= remarksColumn; ++column)
                write(row, column, "", column == nameColumn || column == remarksColumn ? m_text : m_cell);
        }
        name(who, {first, numberColumn, first + rowsOfEach - 1, remarksColumn});
        total(who + "_total", totalRow, totalLabel);
    }

    void total(const QByteArray& place, int row, const char* label)
    {
        merge({row, numberColumn, row, nameColumn}, label, m_totalLabel);
        for (int column = firstDayColumn; column <= remarksColumn; ++column)
            write(row, column, "", m_total);
        nameCell(place, row, firstDayColumn);
    }

    void notes()
    {
        const int last = summaryColumn - 2;
        int row = summaryRow;
        const auto line = [&](const char* text, lxw_format* format, int rows = 1) {
            merge({row, numberColumn, row + rows - 1, last}, text, format);
            row += rows;
        };
        line("How the figures are computed", m_strong);
        line("Percentage of enrolment = registered learners at the end of the month / enrolment as of the first "
             "Friday "
             "of the school year x 100",
             m_note, 2);
        line("Average daily attendance = total daily attendance / number of school days of the month", m_note);
        line(
            "Percentage of attendance = average daily attendance / registered learners at the end of the month x 100",
            m_note, 2);
        line("Codes", m_strong);
        line("(blank) present      x absent      \u2013 not enrolled on that day", m_note);
        line("Tardy:  \u2580 late comer (upper half)      \u2584 cutting classes (lower half)      \u2588 both",
             m_note);
        line("Drop-outs: write the reason (domestic, individual, school, geographic, financial or other) into the "
             "remarks.",
             m_note, 2);
    }

    void summary()
    {
        int row = summaryRow;
        merge({row, summaryColumn, row, lastDayColumn - 3}, "Number of days of classes", m_totalLabel);
        merge({row, lastDayColumn - 2, row, lastDayColumn}, "", m_total);
        nameCell("school_days", row, lastDayColumn - 2);
        write(row, absentColumn, "M", m_total);
        write(row, tardyColumn, "F", m_total);
        write(row, remarksColumn, "TOTAL", m_total);
        const std::tuple<const char*, const char*, lxw_format*> lines[] = {
            {"enrolment", "Enrolment as of the first Friday of the school year", m_cell},
            {"late_enrolment", "Late enrolment during the month (beyond cut-off)", m_cell},
            {"registered", "Registered learners as of end of the month", m_cell},
            {"enrolment_percent", "Percentage of enrolment as of end of the month", m_percent},
            {"daily_attendance", "Average daily attendance", m_decimal},
            {"attendance_percent", "Percentage of attendance for the month", m_percent},
            {"absent_five_days", "Number of learners absent for 5 consecutive days", m_cell},
            {"dropped_out", "Dropped out", m_cell},
            {"transferred_out", "Transferred out", m_cell},
            {"transferred_in", "Transferred in", m_cell}};
        for (const auto& [place, label, figure] : lines) {
            merge({++row, summaryColumn, row, lastDayColumn}, label, m_text);
            int column = absentColumn;
            for (const char* who : {"_boys", "_girls", "_all"}) {
                write(row, column, "", figure);
                nameCell(QByteArray(place) + who, row, column++);
            }
        }
        row += 2;
        merge({row, summaryColumn, row, remarksColumn}, "I certify that this is a true and correct report.", m_note);
        row += 3;
        merge({row, numberColumn, row, firstDayColumn + 6}, "Signature of the adviser over printed name",
              m_signature);
        merge({row, summaryColumn, row, remarksColumn}, "Signature of the school head over printed name",
              m_signature);
    }

    lxw_workbook* m_book;
    lxw_worksheet* m_sheet;
    lxw_format* m_title;
    lxw_format* m_label;
    lxw_format* m_value;
    lxw_format* m_heading;
    lxw_format* m_cell;
    lxw_format* m_text;
    lxw_format* m_total;
    lxw_format* m_totalLabel;
    lxw_format* m_percent;
    lxw_format* m_decimal;
    lxw_format* m_note;
    lxw_format* m_strong;
    lxw_format* m_signature;
    bool m_isDrawn = true;
};

} // namespace

Result<QByteArray> sf2Template()
{
    const report::MemoryFile file;
    if (!file.isOpen())
        return Error{errorCodeFromErrno(errno), QStringLiteral("there is no memory for the workbook")};
    const QByteArray path = file.path();
    lxw_workbook* book = workbook_new(path.constData());
    lxw_worksheet* sheet = book ? workbook_add_worksheet(book, sheetOfForm) : nullptr;
    if (!book)
        return Error{ErrorCode::Io, QStringLiteral("there is no memory for the workbook")};
    const bool isDrawn = sheet && Drawing(book, sheet).draw();
    if (workbook_close(book) != LXW_NO_ERROR || !isDrawn) // frees it, too
        return Error{ErrorCode::Io, QStringLiteral("the form cannot be drawn; look whether there is room in /tmp")};
    return file.bytes();
}

} // namespace rollcall::form
