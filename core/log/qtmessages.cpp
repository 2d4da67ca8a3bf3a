#include "core/log/category.h"
#include "core/log/correlation.h"
#include "core/log/dispatch.h"
#include "core/log/log.h"

#include <QLoggingCategory>

namespace rollcall::log {

namespace {

Level levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return Level::Debug;
    case QtInfoMsg:
        return Level::Info;
    case QtWarningMsg:
        return Level::Warning;
    case QtCriticalMsg:
        return Level::Error;
    case QtFatalMsg:
        return Level::Critical;
    }
    return Level::Error;
}

std::string_view loggerOf(const char* category)
{
    if (!category || std::string_view(category) == "default")
        return "qt";
    return category;
}

void onQtMessage(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const detail::Category& category = detail::category(loggerOf(context.category));
    const Level level = levelOf(type);
    if (level < category.threshold.load(std::memory_order_relaxed))
        return;
    Entry entry;
    clock_gettime(CLOCK_REALTIME, &entry.time);
    entry.level = level;
    entry.logger = category.name;
    entry.message = message;
    entry.file = context.file ? context.file : "";
    entry.function = context.function ? context.function : "";
    entry.line = static_cast<unsigned>(std::max(0, context.line));
    entry.correlationId = detail::currentCorrelation().view();
    detail::dispatch(entry);
    // qFatal() aborts after this handler; flushOnCrash() sees to the rest.
}

} // namespace

void takeQtMessages()
{
    qInstallMessageHandler(onQtMessage);
}

} // namespace rollcall::log
