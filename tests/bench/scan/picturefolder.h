#pragma once

#include "tests/bench/scan/reader.h"

#include <QString>

namespace rollcall::bench {

/** A picture and what the code in it says. */
struct Picture {
    QString name; ///< within the folder
    Shot shot;
    QByteArray text;     ///< the expected payload: bytes, or UTF-8 whatever the code's own encoding is
    bool isPart = false; ///< the text is longer than the code: one of several that share it (structured append)
};

/** The pictures of a folder and those below it, by name; what cannot be read is told on stderr and left out.
 *
 *  Beside NAME.png (or .jpg, .webp, whatever Qt reads) stands NAME.txt with the text, or NAME.bin with the bytes. If there is
 *  neither and the name is PART-NUMBER, the code holds a part of the text in PART.txt. */
std::vector<Picture> picturesIn(const QString& folder);

enum class Verdict { Right, Nothing, Wrong };

/** Right if any payload is the expected one. */
Verdict judge(const Picture& picture, const QList<QByteArray>& payloads);

} // namespace rollcall::bench
