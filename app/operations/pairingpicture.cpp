#include "app/operations/pairingpicture.h"

#include "core/scan/decoder.h"

#include <QImageReader>

namespace rollcall::app {

using supabase::PairingText;
using supabase::PairingTextFault;

namespace {

QString faultText(PairingTextFault fault)
{
    switch (fault) {
    case PairingTextFault::LaterVersion:
        return QStringLiteral(
            "the code in it was made by a later Rollcall than this one; install that here, or type the code");
    case PairingTextFault::Damaged:
        return QStringLiteral("the code in it is damaged; ask the office for a new one");
    case PairingTextFault::Foreign:
        break;
    }
    return QStringLiteral("the code in it is none that pairs a kiosk");
}

} // namespace

Result<PairingText> readPairingPicture(const QString& file)
{
    QImageReader reader(file);
    reader.setAutoTransform(true); // as a telephone held it
    const QImage image = reader.read();
    if (image.isNull()) {
        const ErrorCode code =
            reader.error() == QImageReader::FileNotFoundError ? ErrorCode::NotFound : ErrorCode::Io;
        return Error{code, reader.errorString()};
    }
    scan::Decoder decoder;
    std::optional<PairingTextFault> fault;
    for (const scan::Code& found : decoder.decode(image)) {
        const auto read = supabase::readPairingText(found.payload);
        if (const auto* text = std::get_if<PairingText>(&read))
            return *text;
        // One that is nearly ours says more than a badge beside it.
        if (const auto why = std::get<PairingTextFault>(read); !fault || *fault == PairingTextFault::Foreign)
            fault = why;
    }
    return Error{ErrorCode::Invalid,
                 fault ? faultText(*fault) : QStringLiteral("there is no code in it that can be read")};
}

} // namespace rollcall::app
