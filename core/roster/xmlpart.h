#pragma once

#include "core/roster/zippart.h"

#include <QXmlStreamReader>

namespace rollcall::roster {

/** Reads a part of a ZIP file as XML. `read` stops where it likes. Errors: those of ZipPart, and Invalid for what is no
 *  XML or has a document type of its own, whose entities could unpack to anything. */
template <typename Read>
Result<void> readXmlPart(const QString& file, const QString& name, qint64 most, Read read)
{
    auto part = ZipPart::open(file, name, most);
    if (!part)
        return part.error();
    QXmlStreamReader xml(part->get());
    xml.readNext(); // the declaration
    while (!xml.atEnd() && !xml.isStartElement()) {
        if (xml.isDTD())
            return Error{ErrorCode::Invalid, QStringLiteral("%1 is not what a spreadsheet program writes").arg(name)};
        xml.readNext();
    }
    read(xml);
    if ((*part)->failure())
        return *(*part)->failure();
    if (xml.hasError())
        return Error{ErrorCode::Invalid, QStringLiteral("%1 cannot be read; a workbook with a password has to be "
                                                        "saved without it")
                                             .arg(name)};
    return {};
}

} // namespace rollcall::roster
