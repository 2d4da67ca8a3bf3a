#include "core/report/xlsx.h"

#include "core/report/celltext.h"
#include "core/report/memoryfile.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>

namespace rollcall::report {

namespace {

constexpr std::size_t mostRows = 1'048'575; // below the heading

/** Which libxlsxwriter 1.1 does not escape by itself. */
QByteArray escaped(const QString& text)
{
    return cellText(text).toUtf8();
}

struct Formats {
    lxw_format* heading;
    lxw_format* date;
    lxw_format* time;
    lxw_format* title;
    lxw_format* wrapped;
};

class CellWriter {
public:
    CellWriter(lxw_worksheet* sheet, const Formats& formats) : m_sheet(sheet), m_formats(formats) {}

    bool write(std::size_t row, std::size_t column, const Cell& cell)
    {
        m_row = lxw_row_t(row);
        m_column = lxw_col_t(column);
        return std::visit(*this, cell) == LXW_NO_ERROR;
    }

    lxw_error operator()(std::monostate) const { return LXW_NO_ERROR; }
    lxw_error operator()(const QString& text) const
    {
        return worksheet_write_string(m_sheet, m_row, m_column, escaped(text).constData(), nullptr);
    }
    lxw_error operator()(QDate date) const
    {
        lxw_datetime value{date.year(), date.month(), date.day(), 0, 0, 0};
        return worksheet_write_datetime(m_sheet, m_row, m_column, &value, m_formats.date);
    }
    lxw_error operator()(QTime time) const
    {
        const double day = double(time.msecsSinceStartOfDay()) / (24 * 60 * 60 * 1000);
        return worksheet_write_number(m_sheet, m_row, m_column, day, m_formats.time);
    }
    lxw_error operator()(int count) const { return worksheet_write_number(m_sheet, m_row, m_column, count, nullptr); }

private:
    lxw_worksheet* m_sheet;
    const Formats& m_formats;
    lxw_row_t m_row = 0;
    lxw_col_t m_column = 0;
};

/** In letters, of the texts that are there. */
double widthOf(const Grid& grid, std::size_t column)
{
    constexpr qsizetype widest = 40;
    qsizetype width = grid.columns[column].heading.size();
    for (const std::vector<Cell>& row : grid.rows) {
        const auto* value = std::get_if<QString>(&row[column]);
        width = std::max(width, value ? value->size() : grid.columns[column].type == Column::Type::Count ? 6 : 10);
        if (width >= widest)
            return double(widest);
    }
    return double(width) + 2;
}

bool addSheet(lxw_workbook* book, const char* name, const Grid& grid, const Formats& formats)
{
    lxw_worksheet* sheet = workbook_add_worksheet(book, name);
    if (!sheet)
        return false;
    CellWriter writer(sheet, formats);
    const lxw_col_t last = lxw_col_t(grid.columns.size() - 1);
    bool isWritten = true;
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
        const lxw_col_t column = lxw_col_t(i);
        worksheet_set_column(sheet, column, column, widthOf(grid, i), nullptr);
        isWritten =
            isWritten
            && worksheet_write_string(sheet, 0, column, escaped(grid.columns[i].heading).constData(), formats.heading)
                   == LXW_NO_ERROR;
    }
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0); // on each printed page
    worksheet_autofilter(sheet, 0, 0, lxw_row_t(grid.rows.size()), last);
    worksheet_set_paper(sheet, 9); // A4
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    for (std::size_t row = 0; isWritten && row < grid.rows.size(); ++row) {
        for (std::size_t column = 0; column < grid.columns.size(); ++column)
            isWritten = writer.write(row + 1, column, grid.rows[row][column]) && isWritten;
    }
    return isWritten;
}

bool addNotes(lxw_workbook* book, const Table& table, const Formats& formats)
{
    lxw_worksheet* sheet = workbook_add_worksheet(book, "About");
    if (!sheet)
        return false;
    worksheet_set_column(sheet, 0, 0, 90, formats.wrapped);
    bool isWritten =
        worksheet_write_string(sheet, 0, 0, escaped(table.title).constData(), formats.title) == LXW_NO_ERROR;
    lxw_row_t row = 1;
    for (const QString& line : QStringList{table.subtitle} + table.notes)
        isWritten =
            worksheet_write_string(sheet, row++, 0, escaped(line).constData(), formats.wrapped) == LXW_NO_ERROR
            && isWritten;
    return isWritten;
}

Formats addFormats(lxw_workbook* book)
{
    const Formats formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book),
                          workbook_add_format(book), workbook_add_format(book)};
    format_set_bold(formats.heading);
    format_set_bottom(formats.heading, LXW_BORDER_THIN);
    format_set_num_format(formats.date, "yyyy-mm-dd");
    format_set_num_format(formats.time, "hh:mm:ss");
    format_set_bold(formats.title);
    format_set_text_wrap(formats.wrapped);
    return formats;
}

} // namespace

Result<QByteArray> toXlsx(const Table& table)
{
    if (table.body.rows.size() > mostRows)
        return Error{ErrorCode::Invalid,
                     QStringLiteral("a sheet has %1 rows at most; ask for fewer days").arg(mostRows)};
    const MemoryFile file;
    if (!file.isOpen())
        return Error{errorCodeFromErrno(errno), QStringLiteral("there is no memory for the workbook")};
    const QByteArray path = file.path();
    // Row by row, so that a year of a school fits into the memory of a kiosk.
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* book = workbook_new_opt(path.constData(), &options);
    if (!book)
        return Error{ErrorCode::Io, QStringLiteral("there is no memory for the workbook")};
    const Formats formats = addFormats(book);
    const bool isFilled = addSheet(book, "Attendance", table.body, formats)
                          && (table.totals.rows.empty() || addSheet(book, "Totals", table.totals, formats))
                          && addNotes(book, table, formats);
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR || !isFilled) // frees it, too
        return Error{error == LXW_ERROR_CREATING_TMPFILE ? ErrorCode::DiskFull : ErrorCode::Io,
                     QStringLiteral("the workbook cannot be put together (%1); look whether there is room in /tmp")
                         .arg(QString::fromUtf8(lxw_strerror(error)))};
    return file.bytes();
}

} // namespace rollcall::report
