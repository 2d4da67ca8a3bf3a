#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QPolygon>
#include <QVideoFrame>

#include <vector>

namespace rollcall::scan {

struct Luma;

/** One QR code that was read. */
struct Code {
    QByteArray payload; ///< the bytes as they are in the code (up to 2,953), no text decoding: may hold NUL
                        ///< and worse
    QPolygon corners;   ///< its four corners in pixels of the picture, from its own top left on, clockwise
};

/** Reads QR codes, and only these. The one place that knows the library that does it.
 *
 *  Takes: a frame or a picture, whatever its state: one that is empty, damaged or cannot be mapped has no
 * codes. Gives: what it read, usually nothing or one code, at most maxCodes. Thread: any, one at a time; it
 * keeps a buffer and a count, so each thread has its own. Needs a QGuiApplication for frames without luma
 * (see hasLuma).
 *
 *  A code needs about 3 pixels a module. Codes of low contrast and inverted ones cost a second look: a still
 * picture gets it at once, in a row of frames without a code only every third one does. */
class Decoder {
public:
    static constexpr int maxCodes = 4;

    QList<Code> decode(const QVideoFrame& frame);
    QList<Code> decode(const QImage& image);

private:
    QList<Code> lookAt(const Luma& luma);
    QList<Code> lookCloser(const Luma& luma, bool inverted);

    int m_misses = 0;
    std::vector<uchar> m_copy;
};

} // namespace rollcall::scan
