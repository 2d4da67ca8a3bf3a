#include "tests/soak/soakcloud.h"

#include "tests/support/fakecloud.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <stdexcept>
#include <unistd.h>

namespace rollcall::soak {

namespace {

constexpr int students = 6000;
constexpr int patience = 10'000; // milliseconds

} // namespace

QStringList studentNumbers()
{
    QStringList numbers;
    for (int i = 0; i < students; ++i)
        numbers << QStringLiteral("26-%1").arg(i, 5, 10, QLatin1Char('0'));
    return numbers;
}

int serveCloud(const Clock& clock)
{
    support::FakeCloud cloud;
    cloud.roster = studentNumbers();
    cloud.date = [&clock] { return clock.now(); };
    const QByteArray config = QJsonDocument::fromJson(cloud.config()).toJson(QJsonDocument::Compact);
    std::printf("%s\n", config.constData());
    std::fflush(stdout);
    QSocketNotifier end(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&end, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

SoakCloud::SoakCloud(const QStringList& arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), arguments);
    while (m_process.waitForReadyRead(patience) && !m_process.canReadLine()) {
    }
    m_config = m_process.readLine();
    if (m_config.isEmpty())
        throw std::runtime_error("the cloud of the soak does not start");
}

SoakCloud::~SoakCloud()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(patience))
        m_process.kill();
}

} // namespace rollcall::soak
