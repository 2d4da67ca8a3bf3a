#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QRect>

#include <vector>

namespace rollcall::support {

/** What a camera sees when badges are held up to it one after the other, drawn: the same for the same kind and seed. */
struct FootageKind {
    const char* name;
    QSize size = {1280, 720};
    int code = 90;         ///< width of a badge's code without its quiet zone (21 modules), pixels
    int contrast = 160;    ///< between dark and light modules, of 255
    int blur = 1;          ///< how far the badge moves while a frame is exposed, pixels
    bool inverted = false; ///< light modules on a dark card
    bool mirrored = false; ///< the camera mirrors its pictures
    bool glare = false;    ///< a lamp shines on a part of the card
    bool moire = false;    ///< fine stripes over the card, as from a telephone's screen
    bool poster = false;   ///< another code hangs on the wall all the time
    bool pairs = false;    ///< two badges at a time
};

/** The kinds that the kiosk is measured with. */
const std::vector<FootageKind>& footageKinds();

/** A badge comes in from the left, is held for a while, trembling, and goes; then nobody is there for a moment. */
class Footage {
public:
    static constexpr int framesOfVisit = 36;
    static constexpr const char* poster = "https://example.org/open-day";

    Footage(const FootageKind& kind, quint32 seed, int visits);

    struct Frame {
        QImage picture;           ///< 8 bits of gray
        int visit;                ///< which, from 0
        QList<QByteArray> badges; ///< those in view, wholly or in part
        bool isHeld;              ///< they are wholly in view and move no more than a hand trembles
        int untilInView;          ///< how many frames it takes until they are wholly in view; below 0 after that
    };

    int frames() const { return m_visits * framesOfVisit; }

    /** Frame 0 first, and each once: they share their noise. */
    Frame frame(int index);

    /** The badges of a visit. */
    QList<QByteArray> badgesOf(int visit) const;

private:
    QImage card(const QByteArray& payload) const;
    QPointF placeOf(int visit, int phase, int badge) const;
    void add(QImage& picture, const QImage& card, QPointF centre, double degrees) const;
    void addNoise(QImage& picture, int index) const;

    const FootageKind m_kind;
    const quint32 m_seed;
    const int m_visits;
    QImage m_scene;
    std::vector<qint8> m_noise;
};

} // namespace rollcall::support
