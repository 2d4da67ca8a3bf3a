#include "app/assembly/logshipping.h"

#include "app/assembly/logoutputs.h"

#include <QSysInfo>

namespace rollcall::app {

std::unique_ptr<otlp::Shipping> shipLogs(const config::Settings& settings, const QString& dataDirectory)
{
    const config::LoggingSettings& logging = settings.logging;
    if (!logging.otlp.enabled)
        return nullptr;
    const config::OtlpSettings& otlpServer = logging.otlpServer;
    return std::make_unique<otlp::Shipping>(
        logSpool(logging, dataDirectory),
        otlp::Server{.endpoint = otlpServer.endpoint,
                     .token = otlpServer.token,
                     .caFile = otlpServer.caFile,
                     .timeouts = {.connect = otlpServer.timeout, .read = otlpServer.timeout}},
        otlp::Resource{.version = QStringLiteral(ROLLCALL_VERSION),
                       .deviceId = settings.deviceId ? settings.deviceId->toString() : QString(),
                       .host = QSysInfo::machineHostName()});
}

} // namespace rollcall::app
