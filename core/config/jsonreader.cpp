#include "core/config/jsonreader.h"

#include "core/config/jsonscanner.h"

#include <QHash>
#include <QStringList>

namespace rollcall::config {

namespace {

class Parser {
public:
    explicit Parser(QString text) : m_in(std::move(text)) {}

    std::variant<JsonText, JsonFault> run()
    {
        m_in.skipBlanks();
        if (m_in.atEnd())
            m_in.fail(QStringLiteral("the file is empty; it must hold at least {}"));
        else
            value(m_result.root, 0);
        m_in.skipBlanks();
        if (!m_in.failed() && !m_in.atEnd())
            m_in.fail(QStringLiteral("%1 follows after the end of the settings").arg(m_in.here()));
        if (m_in.failed()) {
            JsonFault fault = m_in.fault();
            fault.path = m_path.join(u'.');
            return fault;
        }
        return std::move(m_result);
    }

private:
    bool value(JsonNode& node, int depth)
    {
        node.line = m_in.line();
        node.begin = m_in.at();
        const bool read = content(node, depth);
        node.end = m_in.at();
        return read;
    }

    bool content(JsonNode& node, int depth)
    {
        if (depth >= maxJsonDepth)
            return m_in.fail(QStringLiteral("it is nested deeper than %1").arg(maxJsonDepth));
        const QChar c = m_in.peek();
        if (c == u'{')
            return object(node, depth);
        if (c == u'[')
            return list(node, depth);
        if (c == u'"') {
            node.kind = JsonNode::Kind::Text;
            return m_in.string(node.text);
        }
        if (c == u'-' || (c >= u'0' && c <= u'9')) {
            node.kind = JsonNode::Kind::Number;
            return m_in.number(node.number);
        }
        if (m_in.word(u"true") || m_in.word(u"false")) {
            node.kind = JsonNode::Kind::Flag;
            node.flag = c == u't';
            return true;
        }
        if (m_in.word(u"null"))
            return true;
        if (c == u'/')
            return m_in.fail(QStringLiteral("comments are not allowed; use a key that begins with _"));
        if (c == u'\'')
            return m_in.fail(QStringLiteral("texts stand in double quotes"));
        return m_in.fail(QStringLiteral("a value is missing before %1").arg(m_in.here()));
    }

    bool object(JsonNode& node, int depth)
    {
        node.kind = JsonNode::Kind::Object;
        const int line = m_in.line();
        QHash<QString, std::size_t> places;
        m_in.step();
        m_in.skipBlanks();
        if (m_in.peek() == u'}') {
            m_in.step();
            return true;
        }
        while (true) {
            JsonNode::Member member;
            if (!this->member(member, depth))
                return false;
            keep(node, std::move(member), places);
            m_in.skipBlanks();
            if (m_in.peek() == u'}') {
                m_in.step();
                return true;
            }
            if (!comma(u'}', line))
                return false;
        }
    }

    bool member(JsonNode::Member& member, int depth)
    {
        if (m_in.peek() != u'"') {
            if (m_in.peek() == u'}')
                return m_in.fail(QStringLiteral("a comma before '}' is one too many"));
            if (m_in.peek() == u'/')
                return m_in.fail(QStringLiteral("comments are not allowed; use a key that begins with _"));
            return m_in.fail(QStringLiteral("a key in double quotes is missing before %1").arg(m_in.here()));
        }
        member.line = m_in.line();
        member.begin = m_in.at();
        if (!m_in.string(member.key))
            return false;
        m_path.append(member.key);
        m_in.skipBlanks();
        if (m_in.peek() != u':')
            return m_in.fail(QStringLiteral("a ':' is missing before %1").arg(m_in.here()));
        m_in.step();
        m_in.skipBlanks();
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
        const int line = m_in.line();
        m_in.step();
        m_in.skipBlanks();
        if (m_in.peek() == u']') {
            m_in.step();
            return true;
        }
        while (true) {
            if (m_in.peek() == u']')
                return m_in.fail(QStringLiteral("a comma before ']' is one too many"));
            node.items.emplace_back();
            if (!value(node.items.back(), depth + 1))
                return false;
            m_in.skipBlanks();
            if (m_in.peek() == u']') {
                m_in.step();
                return true;
            }
            if (!comma(u']', line))
                return false;
        }
    }

    bool comma(QChar closing, int openedOn)
    {
        if (m_in.peek() != u',') {
            if (m_in.atEnd())
                return m_in.fail(
                    QStringLiteral("the file ends without the '%1' for line %2").arg(closing).arg(openedOn));
            return m_in.fail(QStringLiteral("a ',' or '%1' is missing before %2").arg(closing).arg(m_in.here()));
        }
        m_in.step();
        m_in.skipBlanks();
        return true;
    }

    JsonScanner m_in;
    QStringList m_path; ///< of the value that is being read; after a fault, where that is
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
