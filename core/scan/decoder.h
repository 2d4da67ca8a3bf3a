#pragma once

#include "core/scan/code.h"
#include "core/scan/pass.h"
#include "core/scan/secondlook.h"
#include "core/scan/unreadcode.h"

#include <QImage>
#include <QList>
#include <QVideoFrame>

#include <span>

namespace rollcall::scan {

/** Reads QR codes and no other barcodes.
 *
 *  Takes a frame or a picture; one that is empty, damaged or cannot be mapped has no codes. Gives the codes that were
 *  read, usually none or one, of a frame at most maxCodes. Thread: any, one at a time; each thread needs a Decoder of its own, for it
 *  keeps a copy of the picture and remembers what it saw. Needs a QGuiApplication for frames without luma (see hasLuma).
 *
 *  A code must have about 3 pixels a module. Codes of low contrast, inverted and mirrored ones need a second look: every frame
 *  without a new code gets one, each time another (see SecondLook). A still picture gets many, until something is read. */
class Decoder {
public:
    static constexpr int maxCodes = 4;

    QList<Code> decode(const QVideoFrame& frame);

    /** A still picture, such as a sheet of badges, may have up to 255 codes. Where it is transparent, white is assumed
     *  behind it, and if nothing is found so, black. */
    QList<Code> decode(const QImage& image);

    /** What a glance at the last frame showed of the codes that were not read (see glanceAtCodes()). */
    const QList<UnreadCode>& glimpsed() const { return m_glimpsed; }

    /** The codes that a long look sees, whether they were read or not, also those that are small or light on dark. Nothing
     *  for a frame without luma. Takes about twice as long as decode(). */
    QList<UnreadCode> findUnread(const QVideoFrame& frame);

private:
    QList<Code> lookAt(const Luma& luma);
    QList<Code> read(const Luma& luma);
    QList<Code> lookAtStill(QImage gray);
    QList<Code> lookHard(const Luma& luma);
    QList<Code> tryInTurn(std::span<const Pass> passes, const Luma& luma);

    PassRunner m_passes;
    SecondLook m_secondLook;
    QList<UnreadCode> m_glimpsed;
};

} // namespace rollcall::scan
