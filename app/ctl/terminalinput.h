#pragma once

#include <QFile>
#include <QString>

namespace rollcall::app {

/** Answers from standard input: from a person at a terminal, who is asked on stderr, or from a pipe, one line each. What
 *  comes this way stands in no process list. */
class TerminalInput {
public:
    TerminalInput();

    /** False if standard input cannot be read. */
    bool isOpen() const { return m_input.isOpen(); }
    /** Whether a person is there to be asked. */
    bool isTerminal() const { return m_isTerminal; }

    enum class Echo { Shown, Hidden };
    /** The next line without its end; asks for it first if a person is there. Empty at the end of a pipe. */
    QString ask(const char* question, Echo echo);

private:
    QFile m_input;
    bool m_isTerminal = false;
};

} // namespace rollcall::app
