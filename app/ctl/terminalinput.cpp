#include "app/ctl/terminalinput.h"

#include <termios.h>
#include <unistd.h>

#include <cstdio>

namespace rollcall::app {

namespace {

constexpr qint64 longestLine = 4096;

/** Hides what is typed on the terminal, until it is destroyed. */
class NoEcho {
public:
    NoEcho()
    {
        if (::tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_isQuiet = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    ~NoEcho()
    {
        if (m_isQuiet)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;

private:
    termios m_before = {};
    bool m_isQuiet = false;
};

} // namespace

TerminalInput::TerminalInput() : m_isTerminal(::isatty(STDIN_FILENO) == 1)
{
    m_input.open(stdin, QIODevice::ReadOnly);
}

QString TerminalInput::readLine()
{
    QByteArray line = m_input.readLine(longestLine);
    m_isAtEnd = line.isEmpty();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

QString TerminalInput::ask(const char* question, Echo echo)
{
    if (!m_isTerminal)
        return readLine();
    std::fprintf(stderr, "%s", question);
    std::fflush(stderr);
    if (echo == Echo::Shown)
        return readLine();
    const NoEcho noEcho;
    const QString answer = readLine();
    std::fprintf(stderr, "\n");
    return answer;
}

} // namespace rollcall::app
