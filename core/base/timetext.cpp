#include "core/base/timetext.h"

#include <array>

namespace rollcall {

namespace {

/** A short ASCII text that is written from left to right. */
class Text {
public:
    void put(char c) { m_characters[m_size++] = c; }

    void put(int number, int digits)
    {
        for (int i = digits - 1; i >= 0; --i, number /= 10)
            m_characters[m_size + static_cast<std::size_t>(i)] = static_cast<char>('0' + number % 10);
        m_size += static_cast<std::size_t>(digits);
    }

    void put(QDate date)
    {
        int year = 0;
        int month = 0;
        int day = 0;
        date.getDate(&year, &month, &day);
        put(year, 4);
        put('-');
        put(month, 2);
        put('-');
        put(day, 2);
    }

    void put(QTime time)
    {
        put(time.hour(), 2);
        put(':');
        put(time.minute(), 2);
        put(':');
        put(time.second(), 2);
    }

    QString toString() const { return QString::fromLatin1(m_characters.data(), static_cast<qsizetype>(m_size)); }

private:
    std::array<char, 32> m_characters{}; // 29 are used
    std::size_t m_size = 0;
};

bool hasFourDigitYear(QDate date)
{
    return date.isValid() && date.year() >= 0 && date.year() <= 9999;
}

} // namespace

QString isoDate(QDate date)
{
    if (!hasFourDigitYear(date))
        return {};
    Text text;
    text.put(date);
    return text.toString();
}

QString isoTime(QTime time)
{
    if (!time.isValid())
        return {};
    Text text;
    text.put(time);
    return text.toString();
}

QString toRfc3339(const QDateTime& time)
{
    const QDate date = time.date();
    if (!time.isValid() || !hasFourDigitYear(date))
        return {};
    const QTime clock = time.time();
    const int minutes = time.offsetFromUtc() / 60;
    Text text;
    text.put(date);
    text.put('T');
    text.put(clock);
    text.put('.');
    text.put(clock.msec(), 3);
    if (minutes == 0) {
        text.put('Z');
        return text.toString();
    }
    text.put(minutes < 0 ? '-' : '+');
    text.put(qAbs(minutes) / 60, 2);
    text.put(':');
    text.put(qAbs(minutes) % 60, 2);
    return text.toString();
}

} // namespace rollcall
