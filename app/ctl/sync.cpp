#include "app/assembly/cloudlink.h"
#include "app/ctl/command.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace rollcall::app {

int syncOnce(const Context& context, const QStringList& arguments)
{
    if (arguments != QStringList{QStringLiteral("--once")}) {
        Context::complain(QStringLiteral("sync takes --once"));
        return WrongUsage;
    }
    const auto settings = context.settings();
    if (!settings)
        return FoundFault;
    if (!settings->cloud.enabled) {
        Context::complain(QStringLiteral("The cloud is switched off (cloud.enabled); nothing is sent."));
        return FoundFault;
    }
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;

    CloudLink link(*storage, *settings, context.dataDirectory, context.clock);
    sync::Engine::Tally result;
    QEventLoop loop;
    QObject::connect(&link.engine, &sync::Engine::drained, &loop, [&](const sync::Engine::Tally& tally) {
        result = tally;
        loop.quit();
    });
    QMetaObject::invokeMethod(&link.engine, &sync::Engine::drain, Qt::QueuedConnection);
    loop.exec();

    if (context.json)
        Context::print(
            QJsonObject{{QStringLiteral("done"), result.done},
                        {QStringLiteral("later"), result.later},
                        {QStringLiteral("refused"), result.refused},
                        {QStringLiteral("halt"), result.halt.isEmpty() ? QJsonValue() : QJsonValue(result.halt)}});
    else
        Context::print(QStringLiteral("%1 done, %2 later, %3 refused%4")
                           .arg(result.done)
                           .arg(result.later)
                           .arg(result.refused)
                           .arg(result.halt.isEmpty() ? QString() : QStringLiteral("; stopped: ") + result.halt));
    return result.later == 0 && result.refused == 0 && result.halt.isEmpty() ? Well : FoundFault;
}

} // namespace rollcall::app
