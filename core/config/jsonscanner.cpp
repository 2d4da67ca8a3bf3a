#include "core/config/jsonscanner.h"

#include <cmath>

namespace rollcall::config {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

JsonScanner::JsonScanner(QString text) : m_text(std::move(text)) {}

void JsonScanner::step()
{
    const QChar c = m_text.at(m_at++);
    const bool lineEnds = c == u'\n' || (c == u'\r' && peek() != u'\n');
    m_line += lineEnds ? 1 : 0;
    m_column = lineEnds ? 1 : m_column + 1;
}

void JsonScanner::skipBlanks()
{
    while (!atEnd() && QStringView(u" \t\r\n").contains(peek()))
        step();
}

bool JsonScanner::failAt(int line, int column, const QString& reason)
{
    if (!m_failed)
        m_fault = {line, column, {}, reason};
    m_failed = true;
    return false;
}

QString JsonScanner::here() const
{
    if (atEnd())
        return QStringLiteral("the end of the file");
    const QChar c = peek();
    if (c.isPrint() && !c.isSurrogate())
        return c == u'\'' ? QStringLiteral("\"'\"") : QStringLiteral("'%1'").arg(c);
    return QStringLiteral("the character U+%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
}

bool JsonScanner::word(QStringView expected)
{
    if (!QStringView(m_text).mid(m_at).startsWith(expected))
        return false;
    m_at += expected.size();
    m_column += int(expected.size());
    return true;
}

bool JsonScanner::string(QString& out)
{
    const int line = m_line;
    const int column = m_column;
    step();
    while (peek() != u'"') {
        if (atEnd() || peek() == u'\n' || peek() == u'\r')
            return failAt(line, column, QStringLiteral("a text that begins here has no closing '\"' on its line"));
        if (peek().unicode() < 0x20)
            return fail(QStringLiteral("%1 stands in a text; write it as \\u and four digits").arg(here()));
        if (peek() == u'\\') {
            if (!escape(out))
                return false;
        } else {
            out.append(peek());
            step();
        }
    }
    step();
    return true;
}

bool JsonScanner::escape(QString& out)
{
    step();
    const QChar c = peek();
    const qsizetype known = QStringView(u"\"\\/bfnrt").indexOf(c);
    if (!atEnd() && known >= 0) {
        out.append(QStringView(u"\"\\/\b\f\n\r\t").at(known));
        step();
        return true;
    }
    bool hex = c == u'u' && m_at + 4 < m_text.size();
    const QStringView digits = hex ? QStringView(m_text).mid(m_at + 1, 4) : QStringView();
    for (const QChar digit : digits)
        hex = hex && QStringView(u"0123456789abcdefABCDEF").contains(digit);
    if (!hex)
        return fail(QStringLiteral("after '\\' stands one of \" \\ / b f n r t, or u and four hexadecimal digits"));
    out.append(QChar(digits.toUShort(nullptr, 16)));
    for (int i = 0; i < 5; ++i)
        step();
    return true;
}

bool JsonScanner::number(double& out)
{
    const qsizetype from = m_at;
    if (peek() == u'-')
        step();
    const bool zero = peek() == u'0';
    bool well = zero || digits();
    if (zero)
        step();
    well = well && !isDigit(peek());
    if (well && peek() == u'.') {
        step();
        well = digits();
    }
    if (well && (peek() == u'e' || peek() == u'E')) {
        step();
        if (peek() == u'+' || peek() == u'-')
            step();
        well = digits();
    }
    bool fits = false;
    out = QStringView(m_text).mid(from, m_at - from).toDouble(&fits);
    if (!well || !fits || !std::isfinite(out))
        return fail(QStringLiteral("a number is not written as JSON wants it"));
    return true;
}

bool JsonScanner::digits()
{
    const qsizetype from = m_at;
    while (isDigit(peek()))
        step();
    return m_at > from;
}

} // namespace rollcall::config
