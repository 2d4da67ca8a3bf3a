#include "core/attendance/pattern.h"

#include <bitset>
#include <limits>
#include <map>
#include <optional>
#include <set>

namespace rollcall::attendance {

namespace {

using Bytes = std::bitset<256>;
using State = int;

constexpr std::size_t mostStates = 4096; // far beyond any sensible expression
constexpr int mostRepeats = 1000;

/** Thompson's construction: each part of the expression leads from one state to another. */
struct Automaton {
    struct Edge {
        std::optional<Bytes> on; // nothing: taken without reading a byte
        State to;
    };
    std::vector<std::vector<Edge>> edges;

    State add()
    {
        edges.emplace_back();
        return static_cast<State>(edges.size() - 1);
    }
    void connect(State from, State to, std::optional<Bytes> on = {})
    {
        edges[static_cast<std::size_t>(from)].push_back({on, to});
    }
};

/** Recursive descent over the expression. The first fault stops it. */
class Parser {
public:
    Parser(std::string_view text, Automaton& automaton) : m_text(text), m_automaton(automaton) {}

    /** Where the whole expression leads, or what is wrong with it. */
    Result<State> parse(State from)
    {
        const State to = sequence(from);
        if (m_fault.isEmpty() && m_at < m_text.size())
            fail(QStringLiteral("an alternative or ) outside of a group"));
        if (!m_fault.isEmpty())
            return Error{ErrorCode::Invalid, QStringLiteral("pattern: %1, at %2").arg(m_fault).arg(m_at + 1)};
        return to;
    }

private:
    bool atEnd() const { return m_at >= m_text.size() || !m_fault.isEmpty(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    bool take(char c)
    {
        if (atEnd() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    void fail(const QString& why)
    {
        if (m_fault.isEmpty())
            m_fault = why;
    }

    State sequence(State from)
    {
        while (!atEnd() && peek() != ')' && peek() != '|')
            from = repeated(from);
        return from;
    }

    State group(State from)
    {
        if (peek() == '?')
            fail(QStringLiteral("(? is not understood"));
        const State to = m_automaton.add();
        do
            m_automaton.connect(sequence(from), to);
        while (take('|'));
        if (!take(')'))
            fail(QStringLiteral("a group without its )"));
        return to;
    }

    struct Repeats {
        int least;
        std::optional<int> most;
    };

    State repeated(State from)
    {
        if (m_automaton.edges.size() > mostStates) {
            fail(QStringLiteral("too large"));
            return from;
        }
        const std::size_t atAtom = m_at;
        m_wide = false;
        (void)atom(m_automaton.add()); // only to find what follows it
        const bool wide = m_wide && m_text[atAtom] == '[';
        const Repeats repeats = quantifier();
        const std::size_t behind = m_at;
        if (wide && repeats.most)
            fail(QStringLiteral("a negated class needs * or +"));
        const auto once = [&](State at) {
            m_at = atAtom;
            return atom(at);
        };
        for (int i = 0; i < repeats.least; ++i)
            from = once(from);
        // A separate state, so that the loop cannot lead back into what precedes it.
        State to = m_automaton.add();
        if (!repeats.most) {
            m_automaton.connect(from, to);
            m_automaton.connect(once(to), to);
        } else {
            for (int i = repeats.least; i < *repeats.most && m_fault.isEmpty(); ++i) {
                m_automaton.connect(from, to);
                const State inner = m_automaton.add();
                m_automaton.connect(from, inner);
                from = once(inner);
                m_at = atAtom;
            }
            m_automaton.connect(from, to);
        }
        m_at = behind;
        return to;
    }

    Repeats quantifier()
    {
        if (take('?'))
            return {0, 1};
        if (take('*'))
            return {0, {}};
        if (take('+'))
            return {1, {}};
        if (!take('{'))
            return {1, 1};
        const int least = number();
        const int most = take(',') ? number() : least;
        if (!take('}') || most < least)
            fail(QStringLiteral("a {n} or {n,m} that is not one"));
        return {least, most};
    }

    int number()
    {
        int value = 0;
        const std::size_t first = m_at;
        while (peek() >= '0' && peek() <= '9' && value <= mostRepeats)
            value = value * 10 + (m_text[m_at++] - '0');
        if (m_at == first || value > mostRepeats)
            fail(QStringLiteral("a count from 0 to %1 is needed").arg(mostRepeats));
        return value;
    }

    State atom(State from)
    {
        if (take('('))
            return group(from);
        Bytes on;
        if (take('['))
            on = characterClass();
        else
            on.set(character("^$.*+?{}[]()|"));
        const State to = m_automaton.add();
        m_automaton.connect(from, to, on);
        return to;
    }

    Bytes characterClass()
    {
        const bool negated = take('^');
        Bytes on;
        while (!atEnd() && peek() != ']') {
            const std::size_t first = character("[");
            std::size_t last = first;
            if (peek() == '-' && m_at + 1 < m_text.size() && m_text[m_at + 1] != ']') {
                take('-');
                last = character("[");
            }
            if (last < first)
                fail(QStringLiteral("a range that runs backwards"));
            for (std::size_t c = first; c <= last; ++c)
                on.set(c);
        }
        if (!take(']') || on.none())
            fail(QStringLiteral("a class without its ], or empty"));
        if (negated)
            m_wide = true;
        return negated ? ~on : on;
    }

    /** One ASCII character; those in `special` must be escaped. */
    std::size_t character(std::string_view special)
    {
        if (atEnd()) {
            fail(QStringLiteral("it ends too early"));
            return 0;
        }
        const char c = m_text[m_at++];
        if (c == '\\')
            return escaped();
        if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7e
            || special.find(c) != std::string_view::npos)
            fail(QStringLiteral("this character is not understood here"));
        return static_cast<unsigned char>(c);
    }

    std::size_t escaped()
    {
        if (take('u')) {
            bool isNumber = false;
            const uint code =
                QByteArray(m_text.substr(m_at, 4).data(), qMin<qsizetype>(4, qsizetype(m_text.size() - m_at)))
                    .toUInt(&isNumber, 16);
            if (!isNumber || m_at + 4 > m_text.size() || code > 0x7f) {
                fail(QStringLiteral("\\u needs four digits up to 007f"));
                return 0;
            }
            m_at += 4;
            return code;
        }
        const char c = peek();
        if (std::string_view("^$.*+?{}[]()|/-\\").find(c) == std::string_view::npos || atEnd()) {
            fail(QStringLiteral("this escape is not understood"));
            return 0;
        }
        ++m_at;
        return static_cast<unsigned char>(c);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_wide = false; // the class just read matches characters outside ASCII
    QString m_fault;
    Automaton& m_automaton;
};

using States = std::set<State>;

void closeOver(const Automaton& automaton, States& states)
{
    std::vector<State> open(states.begin(), states.end());
    while (!open.empty()) {
        const State state = open.back();
        open.pop_back();
        for (const auto& edge : automaton.edges[static_cast<std::size_t>(state)]) {
            if (!edge.on && states.insert(edge.to).second)
                open.push_back(edge.to);
        }
    }
}

States step(const Automaton& automaton, const States& from, std::size_t byte)
{
    States to;
    for (const State state : from) {
        for (const auto& edge : automaton.edges[static_cast<std::size_t>(state)]) {
            if (edge.on && edge.on->test(byte))
                to.insert(edge.to);
        }
    }
    closeOver(automaton, to);
    return to;
}

} // namespace

Result<Pattern> Pattern::compile(const QByteArray& expression)
{
    if (expression.size() < 2 || !expression.startsWith('^') || !expression.endsWith('$'))
        return Error{ErrorCode::Invalid, QStringLiteral("pattern: it must begin with ^ and end with $")};
    Automaton automaton;
    const State first = automaton.add();
    const auto last =
        Parser({expression.constData() + 1, static_cast<std::size_t>(expression.size() - 2)}, automaton).parse(first);
    if (!last)
        return last.error();

    Pattern pattern;
    std::map<std::vector<bool>, quint8> kinds;
    std::vector<std::size_t> example; // of each kind, one byte
    for (std::size_t byte = 0; byte < 256; ++byte) {
        std::vector<bool> taken;
        for (const auto& edges : automaton.edges) {
            for (const auto& edge : edges)
                taken.push_back(edge.on && edge.on->test(byte));
        }
        const auto [kind, isNew] = kinds.emplace(taken, static_cast<quint8>(kinds.size()));
        pattern.m_kindOf[byte] = kind->second;
        if (isNew)
            example.push_back(byte);
    }
    pattern.m_kinds = kinds.size();

    States beginning{first};
    closeOver(automaton, beginning);
    std::map<States, quint16> numbers{{States{}, quint16(0)}, {beginning, quint16(1)}};
    std::vector<States> open{{}, beginning};
    for (std::size_t state = 0; state < open.size(); ++state) {
        pattern.m_accepts.push_back(open[state].contains(*last));
        for (const std::size_t byte : example) {
            States next = step(automaton, open[state], byte);
            const auto [number, isNew] = numbers.emplace(next, static_cast<quint16>(numbers.size()));
            if (isNew)
                open.push_back(std::move(next));
            pattern.m_steps.push_back(static_cast<quint16>(number->second * pattern.m_kinds));
        }
        // No expression distinguishes characters outside ASCII, so all their bytes are of one kind.
        if (pattern.m_steps[state * pattern.m_kinds + pattern.m_kindOf[0x80]] != 0)
            pattern.m_takesNonAscii = true;
        if (open.size() * pattern.m_kinds > std::numeric_limits<quint16>::max())
            return Error{ErrorCode::Invalid, QStringLiteral("pattern: too large")};
    }
    return pattern;
}

} // namespace rollcall::attendance
