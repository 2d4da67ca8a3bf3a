#include "core/roster/opendocument.h"

#include "core/roster/workbook.h"
#include "core/roster/xmlpart.h"

#include <QSet>

#include <algorithm>

namespace rollcall::roster {

namespace {

constexpr qsizetype mostOpenDocumentColumns = 1000;

const QString contentPart = QStringLiteral("content.xml");

bool isDigits(const QString& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// The paragraphs of a cell; a comment on it has paragraphs of its own.
QString shownText(QXmlStreamReader& xml)
{
    QString text;
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"annotation") {
            xml.skipCurrentElement();
        } else if (xml.isStartElement()) {
            ++depth;
            if (xml.name() == u"s" || xml.name() == u"tab" || xml.name() == u"line-break" || xml.name() == u"p")
                text += u' ';
        } else if (xml.isEndElement()) {
            --depth;
        } else if (xml.isCharacters()) {
            text += xml.text();
        }
    }
    return text.simplified();
}

QString textOfOpenDocumentCell(QXmlStreamReader& xml)
{
    const QString type = xml.attributes().value(QStringLiteral("office:value-type")).toString();
    const QString value = xml.attributes().value(QStringLiteral("office:value")).toString();
    const QString date = xml.attributes().value(QStringLiteral("office:date-value")).toString();
    const QString shown = shownText(xml);
    if (type == u"date")
        return date.left(10);
    return type == u"float" && !isDigits(shown) ? value : shown;
}

Row readOpenDocumentRow(QXmlStreamReader& xml, int number)
{
    Row row{number, {}};
    qsizetype column = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"table-row")
            break;
        if (!xml.isStartElement() || (xml.name() != u"table-cell" && xml.name() != u"covered-table-cell"))
            continue;
        const qsizetype times =
            std::clamp(xml.attributes().value(QStringLiteral("table:number-columns-repeated")).toInt(), 1,
                       static_cast<int>(mostOpenDocumentColumns));
        const QString text = textOfOpenDocumentCell(xml);
        const qsizetype end = std::min(column + times, mostOpenDocumentColumns);
        if (!text.isEmpty()) {
            row.cells.resize(std::max(row.cells.size(), end));
            std::fill(row.cells.begin() + std::min(column, end), row.cells.begin() + end, text);
        }
        column = end;
    }
    return row;
}

// Whether more is wanted.
bool readTable(QXmlStreamReader& xml, const TakeRow& take)
{
    int number = 1;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"table")
            break;
        if (xml.isStartElement() && xml.name() == u"shapes")
            xml.skipCurrentElement();
        if (!xml.isStartElement() || xml.name() != u"table-row")
            continue;
        const int times = std::max(1, xml.attributes().value(QStringLiteral("table:number-rows-repeated")).toInt());
        // Rows that are repeated are alike: once is enough, and no file can say "a million times".
        const Row row = readOpenDocumentRow(xml, number);
        if (!row.cells.isEmpty() && !take(row))
            return false;
        number += std::min(times, 1 << 20);
    }
    return true;
}

} // namespace

Result<std::vector<Sheet>> openDocumentSheets(const QString& file)
{
    std::vector<Sheet> sheets;
    QString style;
    QSet<QString> hidingStyles; // they stand before the tables that use them
    const auto listed = readXmlPart(file, contentPart, mostUnpackedRows, [&](auto& xml) {
        for (; !xml.atEnd(); xml.readNext()) {
            if (!xml.isStartElement())
                continue;
            const QXmlStreamAttributes attributes = xml.attributes();
            if (xml.name() == u"style")
                style = attributes.value(QStringLiteral("style:name")).toString();
            if (xml.name() == u"table-properties" && attributes.value(QStringLiteral("table:display")) == u"false")
                hidingStyles << style;
            if (xml.name() != u"table")
                continue;
            const size_t place = sheets.size();
            const auto read = [file, place](const TakeRow& take) {
                return readXmlPart(file, contentPart, mostUnpackedRows, [&](auto& content) {
                    size_t passed = 0;
                    for (; !content.atEnd(); content.readNext()) {
                        if (!content.isStartElement() || content.name() != u"table")
                            continue;
                        if (passed++ == place) {
                            readTable(content, take);
                            return;
                        }
                        content.skipCurrentElement();
                    }
                });
            };
            sheets.push_back(
                {.name = attributes.value(QStringLiteral("table:name")).toString(),
                 .isHidden = hidingStyles.contains(attributes.value(QStringLiteral("table:style-name")).toString()),
                 .read = read});
            xml.skipCurrentElement();
        }
    });
    if (!listed)
        return listed.error();
    if (sheets.empty())
        return Error{ErrorCode::Invalid,
                     QStringLiteral("the file is an OpenDocument text without a table: copy the list into a "
                                    "spreadsheet program and save it as .xlsx or .ods")};
    return sheets;
}

} // namespace rollcall::roster
