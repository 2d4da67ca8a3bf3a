#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QVideoFrame>

#include <functional>
#include <vector>

namespace rollcall::bench {

/** What is to be read, in every form that a reader may want, so that making it is not measured. */
struct Shot {
    QImage picture;    ///< as it was loaded
    QImage gray;       ///< 8 bits of gray, on white where it was transparent
    QVideoFrame frame; ///< NV12; only of a stream
};

/** Gives the payloads of all QR codes of a shot. May remember the shots before, as the reader of a stream does. */
using Read = std::function<QList<QByteArray>(const Shot&)>;

/** What reads QR codes, to be measured beside others. */
struct Reader {
    const char* name;
    std::function<Read()> make; ///< a fresh one that remembers nothing
};

/** Ours, the decoding library alone with every option that it has for QR codes, and zbar where its library was installed
 *  when this was built. */
std::vector<Reader> pictureReaders();

/** The same for the frames of a stream, where the library alone is to find any code without trying everything. */
std::vector<Reader> streamReaders();

} // namespace rollcall::bench
