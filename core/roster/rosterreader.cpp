#include "core/roster/rosterreader.h"

#include "core/roster/delimitedtext.h"
#include "core/roster/opendocument.h"
#include "core/roster/studentrows.h"
#include "core/roster/textdecoding.h"
#include "core/roster/workbook.h"
#include "core/roster/zippart.h"

#include <QFile>

namespace rollcall::roster {

namespace {

Error invalid(const QString& detail)
{
    return {ErrorCode::Invalid, detail};
}

Result<std::vector<Sheet>> sheetsOf(const QString& name, const Options& options)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.exists() ? ErrorCode::NotPermitted : ErrorCode::NotFound, file.errorString()};
    if (file.size() > largestFile)
        return invalid(
            QStringLiteral("the file is larger than %1 MB; no roster is").arg(largestFile / (1024 * 1024)));
    const QByteArray bytes = file.read(largestFile + 1); // a pipe has no size beforehand
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::Io, file.errorString()};
    if (bytes.size() > largestFile)
        return invalid(
            QStringLiteral("the file is larger than %1 MB; no roster is").arg(largestFile / (1024 * 1024)));
    if (bytes.startsWith("\xd0\xcf\x11\xe0"))
        return invalid(
            QStringLiteral("the file is an old workbook (.xls) or has a password: open it in the spreadsheet "
                           "program and save it as .xlsx, without a password"));
    if (bytes.startsWith("%PDF"))
        return invalid(QStringLiteral("the file is a PDF: export the roster as CSV or .xlsx"));
    if (!bytes.startsWith("PK\x03\x04")) {
        const auto text = decodeText(bytes, options.encoding);
        if (!text)
            return text.error();
        return textSheets(*text);
    }
    auto sheets = workbookSheets(name);
    if (!sheets && sheets.error().code == ErrorCode::NotFound)
        sheets = openDocumentSheets(name);
    if (!sheets && sheets.error().code == ErrorCode::NotFound
        && ZipPart::open(name, QStringLiteral("word/document.xml"), largestFile))
        return invalid(
            QStringLiteral("the file is a Word document: copy its table into a spreadsheet program and save it "
                           "as .xlsx"));
    if (!sheets && sheets.error().code == ErrorCode::NotFound)
        return invalid(
            QStringLiteral("the file is a ZIP file and no workbook: unpack it and import the file within"));
    return sheets;
}

// Whether anybody stands below the headings.
Result<bool> hasStudents(const Sheet& sheet, const Header& header)
{
    bool isFound = false;
    const auto read = sheet.read([&](const Row& row) {
        isFound = row.number > header.line && !header.cell(row, Field::Number).isEmpty();
        return !isFound;
    });
    if (!read)
        return read.error();
    return isFound;
}

struct Chosen {
    const Sheet* sheet = nullptr;
    Header header;
    Row headings;
};

// Of the ways to read a text the one that knows most columns, of a workbook's sheets the one with students; without
// any, the first with headings.
Result<Chosen> choose(const std::vector<Sheet>& sheets, const Options& options)
{
    Chosen best;
    QStringList names;
    QStringList withStudents;
    for (const Sheet& sheet : sheets) {
        names << sheet.name;
        if (!sheet.isText && (options.sheet.isEmpty() ? sheet.isHidden : sheet.name != options.sheet))
            continue;
        Row headings;
        auto header = findHeader(sheet, options.mapping, headings);
        if (!header)
            return header.error();
        if (header->line == 0)
            continue;
        if (!sheet.isText && header->isComplete()) {
            const auto has = hasStudents(sheet, *header);
            if (!has)
                return has.error();
            if (*has)
                withStudents << QStringLiteral("\"%1\"").arg(sheet.name);
            if (!best.sheet || !best.header.isComplete() || (*has && withStudents.size() == 1))
                best = {&sheet, std::move(*header), headings};
            continue;
        }
        const auto worth = [](const Header& one) { return (one.isComplete() ? 100 : 0) + one.known(); };
        const bool isWider = headings.cells.size() > best.headings.cells.size();
        if (!best.sheet || worth(*header) > worth(best.header)
            || (worth(*header) == worth(best.header) && sheet.isText && isWider))
            best = {&sheet, std::move(*header), headings};
    }
    if (withStudents.size() > 1 && options.sheet.isEmpty())
        return invalid(
            QStringLiteral("the workbook has students on %1 sheets: %2. A roster is read from one sheet: put "
                           "all students on one, or name it with --sheet")
                .arg(withStudents.size())
                .arg(withStudents.join(QStringLiteral(", "))));
    if (!best.sheet && !options.sheet.isEmpty() && !sheets.empty() && !sheets.front().isText)
        return invalid(QStringLiteral("there is no sheet \"%1\" with anything in it; the sheets are: %2")
                           .arg(options.sheet, names.join(QStringLiteral(", "))));
    if (!best.sheet)
        return invalid(QStringLiteral("the file is empty"));
    return best;
}

std::optional<Error> mappingFault(const Chosen& chosen, const Mapping& mapping)
{
    for (const auto& [field, heading] : mapping) {
        if (!heading.isEmpty() && !chosen.header.columns.contains(field)
            && !(field == Field::FullName && chosen.header.columns.contains(Field::LastName)))
            return invalid(QStringLiteral("line %1: there is no column \"%2\"").arg(chosen.header.line).arg(heading));
    }
    return std::nullopt;
}

} // namespace

Result<Reading> readRoster(const QString& file, const Options& options)
{
    const auto sheets = sheetsOf(file, options);
    if (!sheets)
        return sheets.error();
    const auto chosen = choose(*sheets, options);
    if (!chosen)
        return chosen.error();
    if (const auto fault = mappingFault(*chosen, options.mapping))
        return *fault;
    if (!chosen->header.isComplete()) {
        Reading nothing; // a fault of a row: what should be headings may be a student's
        nothing.faults.push_back(whatIsMissing(chosen->header, chosen->headings));
        nothing.columns = chosen->headings.cells;
        nothing.headings = chosen->header.headings;
        return nothing;
    }
    StudentRows students(chosen->header, chosen->sheet->isText, options);
    bool isBelow = false;
    const auto read = chosen->sheet->read([&](const Row& row) {
        if (isBelow)
            return students.take(row);
        isBelow = row.number == chosen->header.line;
        return true;
    });
    if (!read)
        return read.error();
    Reading reading = students.finish();
    reading.sheet = chosen->sheet->name;
    reading.columns = chosen->headings.cells;
    return reading;
}

} // namespace rollcall::roster
