#pragma once

#include "core/config/jsonreader.h"

namespace rollcall::config {

/** Goes through a JSON text from left to right and knows the line: the reader's eye for words, texts and numbers. What
 *  does not fit is remembered once, as fault(), and false is returned. */
class JsonScanner {
public:
    explicit JsonScanner(QString text);

    bool atEnd() const { return m_at >= m_text.size(); }
    /** The next character; none at the end. */
    QChar peek() const { return atEnd() ? QChar() : m_text.at(m_at); }
    void step();
    void skipBlanks();

    /** Takes exactly this word, if it is next; no fault if it is not. */
    bool word(QStringView expected);
    /** Appends the text whose quote is next. */
    bool string(QString& out);
    bool number(double& out);

    qsizetype at() const { return m_at; }
    int line() const { return m_line; }
    /** The next character for a sentence: "'x'". */
    QString here() const;

    bool fail(const QString& reason) { return failAt(m_line, m_column, reason); }
    bool failed() const { return m_failed; }
    /** The first one; without a path. */
    const JsonFault& fault() const { return m_fault; }

private:
    bool failAt(int line, int column, const QString& reason);
    bool escape(QString& out);
    bool digits();

    const QString m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_column = 1;
    bool m_failed = false;
    JsonFault m_fault;
};

} // namespace rollcall::config
