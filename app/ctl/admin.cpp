#include "app/ctl/command.h"
#include "core/access/pin.h"
#include "core/access/pinstore.h"

#include <QDir>
#include <QFile>

#include <termios.h>
#include <unistd.h>

#include <cstdio>

namespace rollcall::app {

namespace {

using access::PinFault;

/** What is typed on the terminal stays invisible as long as this lives. */
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

QString readLine(QFile& input)
{
    QByteArray line = input.readLine(256);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

QString askFor(QFile& input, const char* question)
{
    std::fprintf(stderr, "%s", question);
    std::fflush(stderr);
    const NoEcho noEcho;
    const QString answer = readLine(input);
    std::fprintf(stderr, "\n");
    return answer;
}

QString sentence(PinFault fault)
{
    switch (fault) {
    case PinFault::NotDigits:
        return QStringLiteral("A PIN has digits only; nothing was changed.");
    case PinFault::TooShort:
    case PinFault::TooLong:
        return QStringLiteral("A PIN has %1 to %2 digits; nothing was changed.")
            .arg(access::shortestPin)
            .arg(access::longestPin);
    case PinFault::AllEqual:
    case PinFault::PlainRun:
        break;
    }
    return QStringLiteral("This PIN is too easy to guess (one digit again and again, or a plain run); nothing was "
                          "changed.");
}

access::PinStore pinStore(const Context& context)
{
    return {QDir(context.dataDirectory).absoluteFilePath(QStringLiteral("admin.json")), context.clock};
}

} // namespace

int setPin(const Context& context, const QStringList& arguments)
{
    if (!arguments.isEmpty()) {
        Context::complain(QStringLiteral("set-pin asks for the PIN or reads it from standard input: on a command "
                                         "line everybody could read it"));
        return WrongUsage;
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        Context::complain(QStringLiteral("Standard input cannot be read."));
        return FoundFault;
    }
    const bool asks = ::isatty(STDIN_FILENO) == 1;
    const QString pin = asks ? askFor(input, "New PIN: ") : readLine(input);
    if (const auto fault = access::faultOf(pin)) {
        Context::complain(sentence(*fault));
        return FoundFault;
    }
    if (asks && askFor(input, "The same again: ") != pin) {
        Context::complain(QStringLiteral("These were two different PINs; nothing was changed."));
        return FoundFault;
    }
    if (const auto set = pinStore(context).set(pin); !set) {
        Context::complain(QStringLiteral("The PIN could not be kept: %1").arg(set.error().detail));
        return FoundFault;
    }
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("set"), true}});
    else
        Context::print(QStringLiteral("The PIN is set. It counts at once, also for a kiosk that is running."));
    return Well;
}

int clearPinWait(const Context& context, const QStringList&)
{
    if (const auto cleared = pinStore(context).clearWait(); !cleared) {
        Context::complain(QStringLiteral("Nothing was cleared: %1").arg(cleared.error().detail));
        return FoundFault;
    }
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("cleared"), true}});
    else
        Context::print(QStringLiteral("The office may try its PIN again."));
    return Well;
}

} // namespace rollcall::app
