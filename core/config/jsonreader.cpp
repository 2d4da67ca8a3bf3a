#include "core/config/jsonreader.h"

#include <QHash>
#include <QStringList>

#include <cmath>

namespace rollcall::config {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

class Parser {
public:
    explicit Parser(QString text) : m_text(std::move(text)) {}

    std::variant<JsonText, JsonFault> run()
    {
        skipBlanks();
        if (atEnd())
            fail(QStringLiteral("the file is empty; it must hold at least {}"));
        else
            value(m_result.root, 0);
        skipBlanks();
        if (!m_failed && !atEnd())
            fail(QStringLiteral("%1 follows after the end of the settings").arg(here()));
        if (m_failed)
            return m_fault;
        return std::move(m_result);
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text.at(m_at); }

    void step()
    {
        const QChar c = m_text.at(m_at++);
        const bool lineEnds = c == u'\n' || (c == u'\r' && peek() != u'\n');
        m_line += lineEnds ? 1 : 0;
        m_column = lineEnds ? 1 : m_column + 1;
    }

    void skipBlanks()
    {
        while (!atEnd() && QStringView(u" \t\r\n").contains(peek()))
            step();
    }

    bool fail(const QString& reason) { return failAt(m_line, m_column, reason); }

    bool failAt(int line, int column, const QString& reason)
    {
        if (!m_failed)
            m_fault = {line, column, m_path.join(u'.'), reason};
        m_failed = true;
        return false;
    }

    QString here() const
    {
        if (atEnd())
            return QStringLiteral("the end of the file");
        const QChar c = peek();
        if (c.isPrint() && !c.isSurrogate())
            return c == u'\'' ? QStringLiteral("\"'\"") : QStringLiteral("'%1'").arg(c);
        return QStringLiteral("the character U+%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
    }

    bool value(JsonNode& node, int depth)
    {
        node.line = m_line;
        node.begin = m_at;
        const bool read = content(node, depth);
        node.end = m_at;
        return read;
    }

    bool content(JsonNode& node, int depth)
    {
        if (depth >= maxJsonDepth)
            return fail(QStringLiteral("it is nested deeper than %1").arg(maxJsonDepth));
        const QChar c = peek();
        if (c == u'{')
            return object(node, depth);
        if (c == u'[')
            return list(node, depth);
        if (c == u'"') {
            node.kind = JsonNode::Kind::Text;
            return string(node.text);
        }
        if (c == u'-' || isDigit(c))
            return number(node);
        if (word(u"true") || word(u"false")) {
            node.kind = JsonNode::Kind::Flag;
            node.flag = c == u't';
            return true;
        }
        if (word(u"null"))
            return true;
        if (c == u'/')
            return fail(QStringLiteral("comments are not allowed; use a key that begins with _"));
        if (c == u'\'')
            return fail(QStringLiteral("texts stand in double quotes"));
        return fail(QStringLiteral("a value is missing before %1").arg(here()));
    }

    bool word(QStringView expected)
    {
        if (!QStringView(m_text).mid(m_at).startsWith(expected))
            return false;
        m_at += expected.size();
        m_column += int(expected.size());
        return true;
    }

    bool object(JsonNode& node, int depth)
    {
        node.kind = JsonNode::Kind::Object;
        const int line = m_line;
        QHash<QString, std::size_t> places;
        step();
        skipBlanks();
        if (peek() == u'}') {
            step();
            return true;
        }
        while (true) {
            JsonNode::Member member;
            if (!this->member(member, depth))
                return false;
            keep(node, std::move(member), places);
            skipBlanks();
            if (peek() == u'}') {
                step();
                return true;
            }
            if (!comma(u'}', line))
                return false;
        }
    }

    bool member(JsonNode::Member& member, int depth)
    {
        if (peek() != u'"') {
            if (peek() == u'}')
                return fail(QStringLiteral("a comma before '}' is one too many"));
            if (peek() == u'/')
                return fail(QStringLiteral("comments are not allowed; use a key that begins with _"));
            return fail(QStringLiteral("a key in double quotes is missing before %1").arg(here()));
        }
        member.line = m_line;
        member.begin = m_at;
        if (!string(member.key))
            return false;
        m_path.append(member.key);
        skipBlanks();
        if (peek() != u':')
            return fail(QStringLiteral("a ':' is missing before %1").arg(here()));
        step();
        skipBlanks();
        if (!value(member.value, depth + 1))
            return false;
        m_path.removeLast();
        return true;
    }

    void keep(JsonNode& node, JsonNode::Member member, QHash<QString, std::size_t>& places)
    {
        const auto earlier = places.constFind(member.key);
        if (earlier == places.constEnd()) {
            places.insert(member.key, node.members.size());
            node.members.push_back(std::move(member));
            return;
        }
        JsonNode::Member& kept = node.members[*earlier];
        const QStringList path = m_path + QStringList(member.key);
        m_result.repeated.push_back({path.join(u'.'), kept.line, member.line});
        kept = std::move(member);
    }

    bool list(JsonNode& node, int depth)
    {
        node.kind = JsonNode::Kind::List;
        const int line = m_line;
        step();
        skipBlanks();
        if (peek() == u']') {
            step();
            return true;
        }
        while (true) {
            if (peek() == u']')
                return fail(QStringLiteral("a comma before ']' is one too many"));
            node.items.emplace_back();
            if (!value(node.items.back(), depth + 1))
                return false;
            skipBlanks();
            if (peek() == u']') {
                step();
                return true;
            }
            if (!comma(u']', line))
                return false;
        }
    }

    bool comma(QChar closing, int openedOn)
    {
        if (peek() != u',') {
            if (atEnd())
                return fail(QStringLiteral("the file ends without the '%1' for line %2").arg(closing).arg(openedOn));
            return fail(QStringLiteral("a ',' or '%1' is missing before %2").arg(closing).arg(here()));
        }
        step();
        skipBlanks();
        return true;
    }

    bool string(QString& out)
    {
        const int line = m_line;
        const int column = m_column;
        step();
        while (peek() != u'"') {
            if (atEnd() || peek() == u'\n' || peek() == u'\r')
                return failAt(line, column,
                              QStringLiteral("a text that begins here has no closing '\"' on its line"));
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

    bool escape(QString& out)
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
            return fail(
                QStringLiteral("after '\\' stands one of \" \\ / b f n r t, or u and four hexadecimal digits"));
        out.append(QChar(digits.toUShort(nullptr, 16)));
        for (int i = 0; i < 5; ++i)
            step();
        return true;
    }

    bool number(JsonNode& node)
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
        node.kind = JsonNode::Kind::Number;
        node.number = QStringView(m_text).mid(from, m_at - from).toDouble(&fits);
        if (!well || !fits || !std::isfinite(node.number))
            return fail(QStringLiteral("a number is not written as JSON wants it"));
        return true;
    }

    bool digits()
    {
        const qsizetype from = m_at;
        while (isDigit(peek()))
            step();
        return m_at > from;
    }

    const QString m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_column = 1;
    QStringList m_path;
    bool m_failed = false;
    JsonFault m_fault;
    JsonText m_result;
};

JsonFault notUtf8(const QByteArray& bytes)
{
    int line = 1;
    qsizetype from = 0;
    for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', from)) {
        if (!bytes.mid(from, end - from).isValidUtf8())
            break;
        from = end + 1;
        ++line;
    }
    return {line, 1, {}, QStringLiteral("the text is not UTF-8; save the file in this encoding")};
}

} // namespace

std::variant<JsonText, JsonFault> readJson(const QByteArray& bytes)
{
    if (!bytes.isValidUtf8())
        return notUtf8(bytes);
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return Parser(std::move(text)).run();
}

} // namespace rollcall::config
