#include "tests/ui/desktopsession.h"

namespace rollcall::support {

namespace {

constexpr int patience = 20000; // ms, on a machine that compiles meanwhile

/** Its first line, or nothing. */
QByteArray firstLineOf(QProcess& process, const QString& program, const QStringList& arguments)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    while (process.state() != QProcess::NotRunning && !process.canReadLine()) {
        if (!process.waitForReadyRead(patience))
            break;
    }
    return process.readLine().trimmed();
}

} // namespace

QString DesktopSession::start()
{
    const QByteArray display =
        firstLineOf(m_screen, QStringLiteral("Xvfb"),
                    {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                     QStringLiteral("0"), QStringLiteral("1280x800x24"), QStringLiteral("-nolisten"),
                     QStringLiteral("tcp"), QStringLiteral("-noreset")});
    if (display.isEmpty())
        return QStringLiteral("Xvfb (Debian package xvfb) does not start");
    qputenv("DISPLAY", ':' + display);
    qputenv("HOME", m_home.path().toLocal8Bit());
    qputenv("XDG_RUNTIME_DIR", m_home.path().toLocal8Bit());
    qputenv("GSETTINGS_BACKEND", "memory");
    qunsetenv("AT_SPI_BUS_ADDRESS");
    const QByteArray bus =
        firstLineOf(m_bus, QStringLiteral("dbus-daemon"),
                    {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    if (bus.isEmpty())
        return QStringLiteral("dbus-daemon (Debian package dbus-daemon) does not start");
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
    return {};
}

DesktopSession::~DesktopSession()
{
    for (QProcess* process : {&m_bus, &m_screen}) {
        process->terminate();
        if (process->state() != QProcess::NotRunning && !process->waitForFinished(patience))
            process->kill();
    }
}

} // namespace rollcall::support
