#include "app/assembly/displayguard.h"

#include "core/base/printable.h"

#include <QByteArrayView>
#include <QList>
#include <QtGlobal>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace rollcall::app {

namespace {

struct Message {
    QtMsgType type;
    QString text;
    bool isOfPlatform; ///< of what shows windows, not of Qt at large
};

QtMessageHandler handlerBefore = nullptr;
QList<Message> messagesMeanwhile;
const char* programName = nullptr;
const char* windowName = nullptr;

bool isDisplayNamed()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
           || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

QString reasonOf(const QString& fatal)
{
    if (!isDisplayNamed())
        return QStringLiteral(
            "There is no display to show %1 on (neither DISPLAY nor WAYLAND_DISPLAY is set).")
            .arg(QLatin1String(windowName));
    const auto first = std::find_if(messagesMeanwhile.cbegin(), messagesMeanwhile.cend(),
                                    [](const Message& message) { return message.isOfPlatform; });
    const QString reason = first == messagesMeanwhile.cend() ? fatal : first->text;
    return QStringLiteral("The display cannot be used: %1").arg(reason.section(u'\n', 0, 0));
}

void takeMessage(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (type != QtFatalMsg) {
        messagesMeanwhile.append({type, text, QByteArrayView(context.category).startsWith("qt.qpa")});
        return;
    }
    std::fprintf(stderr, "%s: %s\n", programName, qUtf8Printable(printable(reasonOf(text))));
    std::_Exit(EXIT_FAILURE); // nothing was begun yet
}

} // namespace

DisplayGuard::DisplayGuard(const char* program, const char* window)
{
    programName = program;
    windowName = window;
    handlerBefore = qInstallMessageHandler(takeMessage);
}

DisplayGuard::~DisplayGuard()
{
    qInstallMessageHandler(handlerBefore);
    for (const Message& message : std::exchange(messagesMeanwhile, {}))
        handlerBefore(message.type, QMessageLogContext(), message.text);
}

} // namespace rollcall::app
