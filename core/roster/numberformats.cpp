#include "core/roster/numberformats.h"

#include "core/roster/xmlpart.h"

#include <QDate>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace rollcall::roster {

namespace {

constexpr qint64 mostUnpackedStyles = 16LL * 1024 * 1024;
constexpr double mostExact = 1e15;  // Excel keeps 15 digits
constexpr double lastDay = 2958465; // 9999-12-31

// The formats that have a number and no code (ECMA-376, 18.8.30).
bool isBuiltInDate(int id)
{
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

} // namespace

Result<NumberFormats> NumberFormats::of(const QString& file)
{
    NumberFormats formats;
    QMap<int, QString> codes;
    const auto read = readXmlPart(file, QStringLiteral("xl/styles.xml"), mostUnpackedStyles, [&](auto& xml) {
        bool isInCells = false; // the styles of cells; there are others of the same name
        while (!xml.atEnd()) {
            xml.readNext();
            const QStringView name = xml.name();
            if (name == u"cellXfs")
                isInCells = xml.isStartElement();
            if (!xml.isStartElement())
                continue;
            const int id = xml.attributes().value(QLatin1String("numFmtId")).toInt();
            if (name == u"numFmt")
                codes.insert(id, xml.attributes().value(QLatin1String("formatCode")).toString());
            else if (name == u"xf" && isInCells)
                formats.m_formats.push_back(formatOf(id, codes.value(id)));
        }
    });
    if (!read && read.error().code != ErrorCode::NotFound)
        return read.error();
    return formats;
}

NumberFormats::Format NumberFormats::formatOf(int id, const QString& code)
{
    static const QRegularExpression zeros(QStringLiteral("^0+$"));
    static const QRegularExpression literal(QStringLiteral("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]"));
    static const QRegularExpression dateLetter(QStringLiteral("[dmyDMY]"));
    if (zeros.match(code).hasMatch())
        return {.digits = std::min<qsizetype>(code.size(), 32)};
    QString plain = code;
    plain.remove(literal);
    return {.isDate = isBuiltInDate(id) || plain.contains(dateLetter)};
}

QString NumberFormats::textOf(const QString& value, qsizetype style) const
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber || std::abs(number) >= mostExact)
        return value;
    const Format format = style >= 0 && static_cast<size_t>(style) < m_formats.size()
                              ? m_formats[static_cast<size_t>(style)]
                              : Format();
    if (format.isDate && number >= 1 && number <= lastDay)
        return QDate(1899, 12, 30).addDays(static_cast<qint64>(number)).toString(Qt::ISODate);
    if (std::floor(number) != number)
        return value;
    return QString::number(number, 'f', 0).rightJustified(format.digits, u'0');
}

} // namespace rollcall::roster
