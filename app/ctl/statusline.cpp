#include "app/ctl/statusline.h"

#include "core/base/printable.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

namespace rollcall::app {

namespace {

using namespace std::chrono_literals;

// A line that wraps could not be rewritten. The width is asked for each time, because windows are resized.
QString cutToTerminal(const QString& sentence)
{
    winsize size{};
    if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 2 || sentence.size() < size.ws_col)
        return sentence;
    return sentence.left(size.ws_col - 2) + QChar(0x2026);
}

} // namespace

StatusLine::StatusLine(const Clock& clock) : m_clock(clock), m_isTerminal(::isatty(STDERR_FILENO) == 1) {}

bool StatusLine::isDue() const
{
    return !m_saidAt || m_clock.monotonic() - *m_saidAt >= (m_isTerminal ? 250ms : 5s);
}

void StatusLine::say(const QString& sentence)
{
    m_saidAt = m_clock.monotonic();
    if (m_isTerminal)
        std::fprintf(stderr, "\r\x1b[K%s", qUtf8Printable(cutToTerminal(printable(sentence))));
    else if (sentence != m_last)
        std::fprintf(stderr, "%s\n", qUtf8Printable(printable(sentence)));
    m_last = sentence;
    m_hasLine = m_isTerminal;
}

void StatusLine::finish()
{
    if (std::exchange(m_hasLine, false))
        std::fprintf(stderr, "\n");
}

} // namespace rollcall::app
