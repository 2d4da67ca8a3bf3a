#include "app/ctl/command.h"
#include "core/scan/decoder.h"

#include <QElapsedTimer>
#include <QImageReader>

namespace rollcall::app {

int decodeImages(const Context& context, const Arguments& arguments)
{
    int code = Well;
    scan::Decoder decoder;
    for (const QString& file : arguments.words) {
        QImageReader reader(file);
        const QImage image = reader.read();
        if (image.isNull()) {
            Context::complain(QStringLiteral("%1 cannot be read: %2").arg(file, reader.errorString()));
            code = FoundFault;
        }
        QElapsedTimer timer;
        timer.start();
        const auto codes = decoder.decode(image);
        const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        const bool found = !codes.isEmpty();
        // Bytes that are not UTF-8 become replacement characters, so that they do not reach a terminal or a log.
        const QString text = found ? QString::fromUtf8(codes.constFirst().payload) : QString();
        if (context.json)
            Context::print(QJsonObject{{QStringLiteral("file"), file},
                                       {QStringLiteral("text"), found ? QJsonValue(text) : QJsonValue()},
                                       {QStringLiteral("milliseconds"), milliseconds}});
        else
            Context::print(QStringLiteral("%1: %2 (%3 ms)")
                               .arg(file, found ? text : QStringLiteral("no code"))
                               .arg(milliseconds, 0, 'f', 2));
    }
    return code;
}

} // namespace rollcall::app
