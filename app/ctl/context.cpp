#include "app/ctl/context.h"

#include "app/operations/localchecks.h"
#include "core/base/printable.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <cerrno>
#include <cstdio>

namespace rollcall::app {

void Context::print(const QJsonObject& object)
{
    std::printf("%s\n", printable(QJsonDocument(object).toJson(QJsonDocument::Compact)).constData());
}

void Context::print(const QString& sentence)
{
    std::printf("%s\n", qUtf8Printable(printable(sentence)));
}

void Context::complain(const QString& sentence)
{
    std::fprintf(stderr, "rollcallctl: %s\n", qUtf8Printable(printable(sentence)));
}

bool Context::finishPrinting()
{
    errno = 0;
    const bool wasFlushed = std::fflush(stdout) == 0;
    if (wasFlushed && std::ferror(stdout) == 0)
        return true;
    if (errno == EPIPE) // the reader has seen enough, as head does
        return false;
    complain(QStringLiteral("The answer could not be written to standard output%1.")
                 .arg(wasFlushed ? QString() : QStringLiteral(": ") + qt_error_string(errno)));
    return false;
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

std::optional<config::Settings> Context::settings() const
{
    const auto report = loader().load(configFile);
    for (const config::Notice& notice : report.faults + report.warnings)
        complain(notice.toString());
    return report.settings;
}

std::unique_ptr<Storage> Context::storage() const
{
    return openStorage(Storage::Creation::Refused);
}

std::unique_ptr<Storage> Context::storageToRecordIn() const
{
    return openStorage(Storage::Creation::Allowed);
}

std::unique_ptr<Storage> Context::openStorage(Storage::Creation creation) const
{
    QElapsedTimer waited;
    waited.start();
    auto opened = Storage::openBesideKiosk(dataDirectory, clock, creation);
    if (opened)
        return std::move(*opened);
    const ErrorCode code = opened.error().code;
    complain(QStringLiteral("The database cannot be used: %1").arg(opened.error().detail));
    if (code == ErrorCode::Timeout || code == ErrorCode::WouldBlock)
        complain(QStringLiteral("It was waited for, %1 s.").arg(double(waited.elapsed()) / 1000, 0, 'f', 1));
    complain(QStringLiteral("-> %1").arg(databaseRemedy(code, dataDirectory)));
    return nullptr;
}

} // namespace rollcall::app
