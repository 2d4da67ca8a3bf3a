#include "core/roster/suspicion.h"

#include "core/roster/headings.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace rollcall::roster {

namespace {

constexpr size_t enoughForShapes = 100;

const QSet<QString>& wordsOfNobody()
{
    static const QSet<QString> words{
        // as plainHeading() gives them
        QStringLiteral("total"),      QStringLiteral("totals"),        QStringLiteral("subtotal"),
        QStringLiteral("grandtotal"), QStringLiteral("sum"),           QStringLiteral("count"),
        QStringLiteral("average"),    QStringLiteral("page"),          QStringLiteral("summe"),
        QStringLiteral("gesamt"),     QStringLiteral("anzahl"),        QStringLiteral("seite"),
        QStringLiteral("suma"),       QStringLiteral("pagina"),        QStringLiteral("kabuuan"),
        QStringLiteral("pahina"),     QStringLiteral("المجموع"),       QStringLiteral("صفحة"),
        QStringLiteral("nan"),        QStringLiteral("null"),          QStringLiteral("none"),
        QStringLiteral("na"),         QStringLiteral("nil"),           QStringLiteral("undefined"),
        QStringLiteral("ref"),        QStringLiteral("value"),         QStringLiteral("div0"),
        QStringLiteral("true"),       QStringLiteral("false"),         QStringLiteral("tbd"),
        QStringLiteral("unknown"),    QStringLiteral("totalstudents"), QStringLiteral("totalcount"),
        QStringLiteral("endofreport")};
    return words;
}

QString shapeOf(const QString& number)
{
    QString shape = number;
    for (QChar& c : shape)
        c = c.isDigit() ? u'9' : c.isLetter() ? u'a' : c;
    return shape;
}

// As spreadsheet programs show what they took for a date: 12-Mar, 12-Mar-26, Mar-26, or 2026-03-12.
bool isDate(const QString& text)
{
    static const QRegularExpression monthDay(
        QStringLiteral("^(\\d{1,2}[-. ]%1\\.?([-. ]\\d{2,4})?|%1[-. ]\\d{2})$")
            .arg(QStringLiteral(
                "(jan|feb|mar|mär|mrz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|ene|abr|ago|dic)")),
        QRegularExpression::CaseInsensitiveOption);
    return (text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid()) || monthDay.match(text).hasMatch();
}

// The number after or before, with the same beginning: "S-010" and "S-011".
bool hasNeighbour(const QString& number, const QSet<QString>& all)
{
    qsizetype digits = number.size();
    while (digits > 0 && number.at(digits - 1).isDigit() && number.size() - digits < 15)
        --digits;
    const QString tail = number.mid(digits);
    if (tail.isEmpty())
        return false;
    const qint64 value = tail.toLongLong();
    for (const qint64 other : {value - 1, value + 1}) {
        const QString plain = QString::number(other);
        if (other >= 0
            && (all.contains(number.left(digits) + plain)
                || all.contains(number.left(digits) + plain.rightJustified(tail.size(), u'0'))))
            return true;
    }
    return false;
}

} // namespace

Suspicion suspicionOf(const QString& number)
{
    static const QRegularExpression page(QStringLiteral("^(page|seite|p.gina|pahina|total|summe)\\b.*$"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression scientific(QStringLiteral("^\\d(\\.\\d+)?e\\+?\\d+$"),
                                               QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression decimal(QStringLiteral("^\\d+[.,]0+$"));
    const QString plain = plainHeading(number);
    if (plain.isEmpty() && !number.isEmpty())
        return {QStringLiteral("is no number"), QStringLiteral("delete the row, or write the student's number")};
    if (wordsOfNobody().contains(plain) || page.match(number).hasMatch())
        return {QStringLiteral("looks like a total, a page or an empty value, not like a student"),
                QStringLiteral("delete the row")};
    if (isDate(number))
        return {QStringLiteral("is a date: a spreadsheet program has probably changed the number"),
                QStringLiteral("format the column as text and write the number again")};
    if (decimal.match(number).hasMatch())
        return {QStringLiteral("ends in .0: it was probably exported as a decimal number"),
                QStringLiteral("format the column as text, without decimals, and export again")};
    if (scientific.match(number).hasMatch())
        return {QStringLiteral("was shortened by a spreadsheet program: its last digits are lost"),
                QStringLiteral("format the column as text and write the number again")};
    return {};
}

Suspicion suspicionOfName(const QString& name)
{
    static const QRegularExpression error(QStringLiteral("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!)"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (error.match(name).hasMatch())
        return {QStringLiteral("has an error of the spreadsheet program where the name should be"),
                QStringLiteral("mend the formula in the cell, or write the name")};
    if (isDate(name))
        return {QStringLiteral("has a date where the name should be"),
                QStringLiteral("format the column as text and write the name again")};
    return {};
}

bool isNameOfCount(const QString& name)
{
    static const QSet<QString> counts{
        QStringLiteral("total"),      QStringLiteral("totals"),    QStringLiteral("subtotal"),
        QStringLiteral("grandtotal"), QStringLiteral("count"),     QStringLiteral("male"),
        QStringLiteral("female"),     QStringLiteral("totalmale"), QStringLiteral("totalfemale")};
    QString plain = plainHeading(name);
    plain.removeIf([](QChar c) { return c.isDigit(); });
    return counts.contains(plain);
}

qsizetype aloneInShape(const std::vector<QString>& numbers)
{
    if (numbers.size() < enoughForShapes)
        return -1;
    QHash<QString, size_t> counts;
    for (const QString& number : numbers)
        ++counts[shapeOf(number)];
    const size_t most = *std::max_element(counts.cbegin(), counts.cend());
    if (most * 20 < numbers.size() * 19)
        return -1;
    qsizetype alone = -1;
    for (size_t i = 0; i < numbers.size(); ++i) {
        if (counts.value(shapeOf(numbers[i])) != 1)
            continue;
        if (alone >= 0) // several shapes that occur once: the numbers of this school differ
            return -1;
        alone = static_cast<qsizetype>(i);
    }
    if (alone < 0)
        return -1;
    const QSet<QString> all(numbers.begin(), numbers.end());
    return hasNeighbour(numbers[static_cast<size_t>(alone)], all) ? -1 : alone;
}

std::vector<size_t> perhapsWithoutZeros(const std::vector<QString>& numbers)
{
    QHash<qsizetype, size_t> counts;
    const auto isDigits = [](const QString& number) {
        return std::all_of(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
    };
    for (const QString& number : numbers) {
        if (isDigits(number))
            ++counts[number.size()];
    }
    qsizetype usual = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (*it * 10 >= numbers.size() * 9)
            usual = it.key();
    }
    std::vector<size_t> places;
    const QSet<QString> all(numbers.begin(), numbers.end());
    for (size_t i = 0; i < numbers.size(); ++i) {
        const qsizetype length = numbers[i].size();
        if (usual > 5 && length < usual && length + 2 >= usual && isDigits(numbers[i])
            && !hasNeighbour(numbers[i], all))
            places.push_back(i);
    }
    return places;
}

bool areRowCounts(const std::vector<QString>& numbers)
{
    constexpr size_t fewest = 5;
    if (numbers.size() < fewest || numbers.front().toInt() != 1)
        return false;
    int last = 0;
    for (const QString& number : numbers) {
        const int value = number.toInt(); // 0 if it is none
        if (value <= last)
            return false;
        last = value;
    }
    return static_cast<size_t>(last) <= numbers.size() + numbers.size() / 20;
}

bool isMisread(const QString& name)
{
    // The first byte of a letter in UTF-8, shown as Windows-1252 does, and then the second.
    static const QString second = QStringLiteral("[\\x{80}-\\x{bf}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]");
    static const QRegularExpression latin(QStringLiteral("[ÂÃÄÅ]") + second);
    // Once, a capital with a quote after it may be meant: "José “PEPÉ”".
    static const QRegularExpression twice(QStringLiteral("([Â-ß]%1).*([Â-ß]%1)").arg(second));
    static const QRegularExpression lost(QStringLiteral("\\p{L}\\?\\p{L}|\\x{fffd}"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return latin.match(name).hasMatch() || twice.match(name).hasMatch() || lost.match(name).hasMatch();
}

} // namespace rollcall::roster
