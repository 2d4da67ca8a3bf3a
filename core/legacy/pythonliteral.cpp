#include "core/legacy/pythonliteral.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace rollcall::legacy {

namespace {

constexpr int deepestLiteral = 16;

class LiteralReader {
public:
    explicit LiteralReader(QString text) : m_text(std::move(text)) {}

    std::optional<QJsonValue> readAll()
    {
        const auto value = read(0);
        skipBlanks();
        return value && m_at == m_text.size() ? value : std::nullopt;
    }

private:
    QChar peek() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }

    void skipBlanks()
    {
        while (peek().isSpace())
            ++m_at;
    }

    bool take(QChar c)
    {
        skipBlanks();
        if (peek() != c || m_at >= m_text.size())
            return false;
        ++m_at;
        return true;
    }

    std::optional<QJsonValue> read(int depth)
    {
        skipBlanks();
        if (depth > deepestLiteral)
            return std::nullopt;
        if (peek() == u'{')
            return readDictionary(depth);
        if (peek() == u'[' || peek() == u'(')
            return readList(depth);
        if (peek() == u'\'' || peek() == u'"') {
            const auto text = readText();
            return text ? std::optional<QJsonValue>(*text) : std::nullopt;
        }
        return readWord();
    }

    std::optional<QJsonValue> readDictionary(int depth)
    {
        QJsonObject object;
        ++m_at;
        while (!take(u'}')) {
            if (!object.isEmpty() && !take(u','))
                return std::nullopt;
            if (take(u'}'))
                return object;
            skipBlanks();
            const auto key = readText();
            if (!key || !take(u':'))
                return std::nullopt;
            const auto value = read(depth + 1);
            if (!value)
                return std::nullopt;
            object.insert(*key, *value);
        }
        return object;
    }

    std::optional<QJsonValue> readList(int depth)
    {
        const QChar end = peek() == u'[' ? u']' : u')';
        QJsonArray list;
        ++m_at;
        while (!take(end)) {
            if (!list.isEmpty() && !take(u','))
                return std::nullopt;
            if (take(end))
                return list;
            const auto value = read(depth + 1);
            if (!value)
                return std::nullopt;
            list.append(*value);
        }
        return list;
    }

    std::optional<QString> readText()
    {
        const QChar quote = peek();
        if (quote != u'\'' && quote != u'"')
            return std::nullopt;
        QString text;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c == quote) {
                ++m_at;
                return text;
            }
            if (c != u'\\') {
                text += c;
                continue;
            }
            const auto escaped = readEscape();
            if (!escaped)
                return std::nullopt;
            text += *escaped;
        }
        return std::nullopt;
    }

    // At the backslash; afterwards at the last character of the escape.
    std::optional<QString> readEscape()
    {
        const QChar c = m_at + 1 < m_text.size() ? m_text.at(++m_at) : QChar();
        static const QString plain = QStringLiteral("\\'\"");
        if (plain.contains(c))
            return QString(c);
        if (c == u'n' || c == u't' || c == u'r')
            return QString(c == u'n' ? u'\n' : c == u't' ? u'\t' : u'\r');
        const int digits = c == u'x' ? 2 : c == u'u' ? 4 : c == u'U' ? 8 : 0;
        bool isNumber = false;
        const uint code = m_text.mid(m_at + 1, digits).toUInt(&isNumber, 16);
        if (digits == 0 || !isNumber || code > 0x10ffff)
            return std::nullopt;
        m_at += digits;
        const char32_t character = code;
        return QString::fromUcs4(&character, 1);
    }

    std::optional<QJsonValue> readWord()
    {
        const qsizetype begin = m_at;
        while (peek().isLetterOrNumber() || peek() == u'.' || peek() == u'-' || peek() == u'+')
            ++m_at;
        const QString word = m_text.mid(begin, m_at - begin);
        if (word == QLatin1String("None"))
            return QJsonValue();
        if (word == QLatin1String("True") || word == QLatin1String("False"))
            return QJsonValue(word == QLatin1String("True"));
        bool isNumber = false;
        if (const qint64 whole = word.toLongLong(&isNumber); isNumber)
            return QJsonValue(whole);
        const double number = word.toDouble(&isNumber);
        return isNumber ? std::optional<QJsonValue>(number) : std::nullopt;
    }

    const QString m_text;
    qsizetype m_at = 0;
};

} // namespace

std::optional<QJsonValue> readPythonLiteral(const QByteArray& text)
{
    return LiteralReader(QString::fromUtf8(text)).readAll();
}

} // namespace rollcall::legacy
