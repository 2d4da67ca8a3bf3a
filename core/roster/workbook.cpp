#include "core/roster/workbook.h"

#include "core/roster/numberformats.h"
#include "core/roster/xmlpart.h"

#include <QDir>
#include <QMap>

#include <algorithm>
#include <memory>

namespace rollcall::roster {

namespace {

constexpr qint64 mostUnpackedTexts = 64LL * 1024 * 1024; // all of them are kept in memory
constexpr qint64 mostUnpackedList = 1024 * 1024;
constexpr qsizetype mostColumns = 1000;

/** What every sheet of a workbook refers to. */
struct Shared {
    std::vector<QString> texts;
    NumberFormats formats;
};

// The text of <si> or <is>: runs of different formats one after the other, without the readings of Japanese signs.
QString textOfRuns(QXmlStreamReader& xml)
{
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"t")
            text += xml.readElementText();
        else if (xml.isStartElement() && xml.name() == u"rPh")
            xml.skipCurrentElement();
        else if (xml.isEndElement() && (xml.name() == u"si" || xml.name() == u"is"))
            break;
    }
    return text;
}

Result<std::shared_ptr<Shared>> sharedOf(const QString& file)
{
    auto shared = std::make_shared<Shared>();
    auto formats = NumberFormats::of(file);
    if (!formats)
        return formats.error();
    shared->formats = std::move(*formats);
    const auto read = readXmlPart(file, QStringLiteral("xl/sharedStrings.xml"), mostUnpackedTexts, [&](auto& xml) {
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"si")
                shared->texts.push_back(textOfRuns(xml).simplified());
        }
    });
    if (!read && read.error().code != ErrorCode::NotFound) // a workbook may hold every text in its cell
        return read.error();
    return shared;
}

// The column of "AB12", counted from 0; -1 if it names none.
qsizetype columnOf(QStringView reference)
{
    qsizetype column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z' || column > mostColumns)
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

QString textOfCell(QXmlStreamReader& xml, const Shared& shared)
{
    const QString type = xml.attributes().value(QLatin1String("t")).toString();
    const qsizetype style = xml.attributes().value(QLatin1String("s")).toInt();
    QString value;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"c")
            break;
        if (xml.isStartElement() && xml.name() == u"v")
            value = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == u"is")
            value = textOfRuns(xml);
    }
    if (type == u"s") {
        const size_t index = value.toUInt();
        return index < shared.texts.size() ? shared.texts[index] : QString();
    }
    return (type.isEmpty() || type == u"n" ? shared.formats.textOf(value, style) : value).simplified();
}

Row readWorkbookRow(QXmlStreamReader& xml, int number, const Shared& shared)
{
    Row row{number, {}};
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"row")
            break;
        if (!xml.isStartElement() || xml.name() != u"c")
            continue;
        const QString reference = xml.attributes().value(QLatin1String("r")).toString();
        const qsizetype column = reference.isEmpty() ? row.cells.size() : columnOf(reference);
        const QString text = textOfCell(xml, shared);
        if (text.isEmpty() || column < 0 || column >= mostColumns)
            continue;
        row.cells.resize(std::max(row.cells.size(), column + 1));
        row.cells[column] = text;
    }
    return row;
}

Result<void> readSheet(const QString& file, const QString& part, const Shared& shared, const TakeRow& take)
{
    return readXmlPart(file, part, mostUnpackedRows, [&](auto& xml) {
        int number = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement() || xml.name() != u"row")
                continue;
            const int given = xml.attributes().value(QLatin1String("r")).toInt();
            number = given > 0 ? given : number + 1;
            const Row row = readWorkbookRow(xml, number, shared);
            if (!row.cells.isEmpty() && !take(row))
                return;
        }
    });
}

} // namespace

Result<std::vector<Sheet>> workbookSheets(const QString& file)
{
    QMap<QString, QString> parts; // by the id of the relationship
    const auto related =
        readXmlPart(file, QStringLiteral("xl/_rels/workbook.xml.rels"), mostUnpackedList, [&](auto& xml) {
            for (; !xml.atEnd(); xml.readNext()) {
                if (!xml.isStartElement() || xml.name() != u"Relationship")
                    continue;
                const QString target = xml.attributes().value(QLatin1String("Target")).toString();
                parts.insert(xml.attributes().value(QLatin1String("Id")).toString(),
                             target.startsWith(u'/') ? target.mid(1)
                                                     : QDir::cleanPath(QStringLiteral("xl/") + target));
            }
        });
    if (!related)
        return related.error();
    auto shared = sharedOf(file);
    if (!shared)
        return shared.error();
    std::vector<Sheet> sheets;
    const auto listed = readXmlPart(file, QStringLiteral("xl/workbook.xml"), mostUnpackedList, [&](auto& xml) {
        for (; !xml.atEnd(); xml.readNext()) {
            if (!xml.isStartElement() || xml.name() != u"sheet")
                continue;
            QString id;
            for (const auto& attribute : xml.attributes()) {
                if (attribute.name() == u"id")
                    id = attribute.value().toString();
            }
            const QString state = xml.attributes().value(QLatin1String("state")).toString();
            const auto read = [file, part = parts.value(id), all = *shared](const TakeRow& take) {
                return readSheet(file, part, *all, take);
            };
            sheets.push_back({.name = xml.attributes().value(QLatin1String("name")).toString(),
                              .isHidden = !state.isEmpty() && state != u"visible",
                              .read = read});
        }
    });
    if (!listed)
        return listed.error();
    return sheets;
}

} // namespace rollcall::roster
