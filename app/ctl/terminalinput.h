#pragma once

#include <QFile>
#include <QString>

namespace rollcall::app {

/** Reads answers from standard input: from a person at a terminal, who is asked on stderr, or from a pipe, a line an answer.
 *  Secrets are read this way, because other users can see a command line in the list of processes. */
class TerminalInput {
public:
    TerminalInput();

    /** False if standard input cannot be read. */
    bool isOpen() const { return m_input.isOpen(); }
    /** Whether the last answer is empty because there is none: the end of a pipe, or Ctrl-D. */
    bool isAtEnd() const { return m_isAtEnd; }
    /** Whether standard input is a terminal, with a person to ask. */
    bool isTerminal() const { return m_isTerminal; }

    enum class Echo { Shown, Hidden };
    /** The next line without its line end; at a terminal it prints `question` first. Empty at the end of a pipe. */
    QString ask(const char* question, Echo echo);

private:
    QString readLine();

    QFile m_input;
    bool m_isAtEnd = false;
    bool m_isTerminal = false;
};

} // namespace rollcall::app
