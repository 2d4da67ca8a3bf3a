#include "core/roster/delimitedtext.h"

#include <QRegularExpression>

#include <algorithm>

namespace rollcall::roster {

namespace {

/** Reads the rows of one text, which outlives it. */
class RowSplitter {
public:
    RowSplitter(const QString& text, QChar separator, qsizetype from, int line)
        : m_text(text), m_separator(separator), m_at(from), m_line(line)
    {
    }

    /** The next row that is not empty; false at the end. */
    bool next(Row& row)
    {
        while (m_at < m_text.size()) {
            if (m_text.at(m_at) == u'\n') {
                ++m_at;
                ++m_line;
                continue;
            }
            readRow(row);
            // Spreadsheets write empty rows as lines of separators.
            const bool isEmpty =
                std::all_of(row.cells.begin(), row.cells.end(), [](const QString& cell) { return cell.isEmpty(); });
            if (!isEmpty || row.isUnclosed)
                return true;
        }
        return false;
    }

private:
    enum class State { Plain, Quoted, Closed };

    void readRow(Row& row)
    {
        row = {m_line, {}};
        m_cell.clear();
        m_state = State::Plain;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c == u'\n')
                ++m_line;
            if (m_state == State::Quoted)
                readQuoted(c);
            else if (c == m_separator)
                endCell(row);
            else if (c == u'\n')
                break;
            else
                readUnquoted(c, row);
        }
        ++m_at;
        row.isUnclosed = m_state == State::Quoted;
        endCell(row);
    }

    void readQuoted(QChar c)
    {
        const bool isDoubled = c == u'"' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"';
        if (c == u'"' && !isDoubled)
            m_state = State::Closed;
        else
            m_cell += c;
        m_at += isDoubled ? 1 : 0;
    }

    void readUnquoted(QChar c, Row& row)
    {
        if (c == u'"' && m_state == State::Plain && m_cell.trimmed().isEmpty()) {
            m_cell.clear();
            m_state = State::Quoted;
            return;
        }
        m_cell += c;
        if (m_state != State::Closed || c.isSpace())
            return;
        if (row.badlyQuoted.empty() || row.badlyQuoted.back() != row.cells.size())
            row.badlyQuoted.push_back(row.cells.size());
    }

    void endCell(Row& row)
    {
        row.cells << m_cell.simplified();
        m_cell.clear();
        m_state = State::Plain;
    }

    const QString& m_text;
    const QChar m_separator;
    qsizetype m_at;
    int m_line;
    QString m_cell;
    State m_state = State::Plain;
};

Sheet textSheet(const QString& text, QChar separator, qsizetype from, int line)
{
    const auto read = [text, separator, from, line](const TakeRow& take) -> Result<void> {
        RowSplitter splitter(text, separator, from, line);
        Row row;
        while (splitter.next(row) && take(row)) {
        }
        return {};
    };
    return {.name = {}, .isText = true, .read = read};
}

} // namespace

std::vector<Sheet> textSheets(const QString& text)
{
    static const QRegularExpression named(QStringLiteral("^[ ]*\"?sep=(.)\"?[ ]*(?:\\n|$)"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (const auto match = named.match(text); match.hasMatch())
        return {textSheet(text, match.captured(1).front(), match.capturedEnd(), 2)};
    std::vector<Sheet> sheets;
    for (const QChar separator : {u',', u';', u'\t', u'|'})
        sheets.push_back(textSheet(text, separator, 0, 1));
    return sheets;
}

} // namespace rollcall::roster
