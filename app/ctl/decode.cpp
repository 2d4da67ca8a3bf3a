#include "app/ctl/command.h"
#include "core/scan/decoder.h"

#include <QElapsedTimer>
#include <QImageReader>

namespace rollcall::app {

namespace {

void printCode(const Context& context, const QString& file, const std::optional<QString>& text, double milliseconds)
{
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("file"), file},
                                   {QStringLiteral("text"), text ? QJsonValue(*text) : QJsonValue()},
                                   {QStringLiteral("milliseconds"), milliseconds}});
    else // not arg() on arg(): a code may say "%1"
        Context::print(file + QStringLiteral(": ") + text.value_or(QStringLiteral("no code"))
                       + QStringLiteral(" (%1 ms)").arg(milliseconds, 0, 'f', 2));
}

} // namespace

int decodeImages(const Context& context, const Arguments& arguments)
{
    int code = Well;
    scan::Decoder decoder;
    for (const QString& file : arguments.words) {
        QImageReader reader(file);
        const QImage image = reader.read();
        if (image.isNull())
            Context::complain(QStringLiteral("%1 cannot be read: %2").arg(file, reader.errorString()));
        QElapsedTimer timer;
        timer.start();
        const auto codes = decoder.decode(image);
        const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        if (codes.isEmpty()) {
            code = FoundFault;
            printCode(context, file, std::nullopt, milliseconds);
        }
        for (const scan::Code& found : codes)
            printCode(context, file, QString::fromUtf8(found.payload), milliseconds);
    }
    return code;
}

} // namespace rollcall::app
