#include "tests/support/footage.h"

#include "tests/support/qrimage.h"

#include <QPainter>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace rollcall::support {

namespace {

// The phases of a visit, in frames.
constexpr int comingIn = 8;
constexpr int held = 14;
constexpr int goingOut = 6; // then nobody is there

constexpr int modules = 21;
constexpr int quietZone = 4;

/** Any number that is the same for the same arguments, 0 to 1. */
double chance(quint32 seed, int a, int b)
{
    QRandomGenerator random({seed, quint32(a), quint32(b)});
    return random.generateDouble();
}

uchar limited(int value)
{
    return uchar(std::clamp(value, 0, 255));
}

/** Each pixel of the area becomes the mean of those that pass it while the badge moves. */
void blurAlong(QImage& picture, const QRect& area, int length)
{
    std::vector<uchar> before(std::size_t(picture.width()));
    for (int y = area.top(); y <= area.bottom(); ++y) {
        uchar* row = picture.scanLine(y);
        std::copy_n(row, picture.width(), before.begin());
        for (int x = area.left(); x <= area.right(); ++x) {
            int sum = 0;
            for (int i = 0; i < length; ++i)
                sum += before[std::size_t(std::clamp(x + i - length / 2, 0, picture.width() - 1))];
            row[x] = uchar(sum / length);
        }
    }
}

void addMoire(QImage& picture, const QRect& area, int contrast)
{
    for (int y = area.top(); y <= area.bottom(); ++y) {
        uchar* row = picture.scanLine(y);
        for (int x = area.left(); x <= area.right(); ++x)
            row[x] = limited(row[x] + int(contrast * 0.3 * std::sin(x * 1.9 + y * 0.35)));
    }
}

void addGlare(QImage& picture, const QRect& area, QPointF centre, double radius)
{
    for (int y = area.top(); y <= area.bottom(); ++y) {
        uchar* row = picture.scanLine(y);
        for (int x = area.left(); x <= area.right(); ++x) {
            const double distance = std::hypot(x - centre.x(), y - centre.y()) / radius;
            row[x] = limited(row[x] + int(260 * std::exp(-distance * distance * 2)));
        }
    }
}

} // namespace

const std::vector<FootageKind>& footageKinds()
{
    static const std::vector<FootageKind> kinds = {
        {.name = "plain, 640x480", .size = {640, 480}, .code = 84},
        {.name = "plain, 720p"},
        {.name = "plain, 1080p", .size = {1920, 1080}},
        {.name = "small, 640x480", .size = {640, 480}, .code = 60},
        {.name = "small, 720p", .code = 56},
        {.name = "tiny, 1080p", .size = {1920, 1080}, .code = 45},
        {.name = "low contrast, 640x480", .size = {640, 480}, .contrast = 20},
        {.name = "low contrast, 720p", .contrast = 20},
        {.name = "low contrast, 1080p", .size = {1920, 1080}, .contrast = 20},
        {.name = "very low contrast, 720p", .contrast = 12},
        {.name = "motion, 640x480", .size = {640, 480}, .blur = 4},
        {.name = "motion, 720p", .blur = 4},
        {.name = "moire, 720p", .moire = true},
        {.name = "glare, 720p", .glare = true},
        {.name = "inverted, 720p", .inverted = true},
        {.name = "poster, 720p", .poster = true},
        {.name = "poster, low contrast, 720p", .contrast = 20, .poster = true},
        {.name = "poster, inverted, 720p", .inverted = true, .poster = true},
        {.name = "two badges, 720p", .pairs = true},
    };
    return kinds;
}

Footage::Footage(const FootageKind& kind, quint32 seed, int visits)
    : m_kind(kind), m_seed(seed), m_visits(visits), m_scene(texturedScene(kind.size, seed))
{
    if (kind.poster) {
        const QImage code = qrImage(poster, 4);
        m_scene = placed(m_scene, code, {m_scene.width() - code.width() / 2 - 10, code.height() / 2 + 10});
    }
    QRandomGenerator random(seed + 1);
    m_noise.resize(1 << 16);
    for (qint8& value : m_noise)
        value = qint8((random.bounded(-3, 4) + random.bounded(-3, 4)) / 2);
}

QList<QByteArray> Footage::badgesOf(int visit) const
{
    const auto number = [&](int badge) {
        return QByteArray::number(1'000'000 + qint64(m_seed) % 1000 * 1000 + visit * 2 + badge);
    };
    return m_kind.pairs ? QList<QByteArray>{number(0), number(1)} : QList<QByteArray>{number(0)};
}

QImage Footage::card(const QByteArray& payload) const
{
    QImage code = qrImage(payload, 4);
    const int light = m_kind.contrast < 60 ? 150 : 215;
    const int dark = light - m_kind.contrast;
    for (int y = 0; y < code.height(); ++y) {
        uchar* row = code.scanLine(y);
        for (int x = 0; x < code.width(); ++x)
            row[x] = uchar((row[x] == 0) != m_kind.inverted ? dark : light);
    }
    return code;
}

QPointF Footage::placeOf(int visit, int phase, int badge) const
{
    const double card = m_kind.code * double(modules + 2 * quietZone) / modules;
    const double heldX = m_kind.size.width() * (0.3 + 0.2 * chance(m_seed, visit, 1)) + badge * card * 1.15;
    const double y = m_kind.size.height() * (0.45 + 0.25 * chance(m_seed, visit, 2));
    const double outside = -card * (m_kind.pairs ? 1.3 : 0.6);
    double x = heldX;
    if (phase < comingIn)
        x = outside + (heldX - outside) * phase / comingIn;
    else if (phase >= comingIn + held)
        x = heldX + (outside - heldX) * (phase - comingIn - held + 1) / goingOut;
    else
        x += 3 * (chance(m_seed, visit * framesOfVisit + phase, 3) - 0.5);
    return {x, y + 3 * (chance(m_seed, visit * framesOfVisit + phase, 4) - 0.5)};
}

void Footage::add(QImage& picture, const QImage& card, QPointF centre, double degrees) const
{
    const double scale = double(m_kind.code) / (modules * 4);
    const double reach = card.width() * scale * 0.75;
    const QRect area =
        QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach).toRect().intersected(picture.rect());
    {
        QPainter painter(&picture);
        painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
        painter.translate(centre);
        painter.rotate(degrees);
        painter.scale(scale, scale);
        painter.drawImage(QPointF(-card.width() / 2.0, -card.height() / 2.0), card);
    }
    if (m_kind.moire)
        addMoire(picture, area, m_kind.contrast);
    if (m_kind.glare)
        addGlare(picture, area, centre + QPointF(m_kind.code * 0.25, m_kind.code * 0.2), m_kind.code * 0.18);
    if (m_kind.blur > 1)
        blurAlong(picture, area, m_kind.blur);
}

void Footage::addNoise(QImage& picture, int index) const
{
    for (int y = 0; y < picture.height(); ++y) {
        uchar* row = picture.scanLine(y);
        std::size_t at = (std::size_t(index) * 7919 + std::size_t(y) * 4099) % m_noise.size();
        for (int x = 0; x < picture.width(); ++x) {
            row[x] = limited(row[x] + m_noise[at]);
            at = at + 1 == m_noise.size() ? 0 : at + 1;
        }
    }
}

Footage::Frame Footage::frame(int index)
{
    const int visit = index / framesOfVisit;
    const int phase = index % framesOfVisit;
    Frame frame{m_scene, visit, {}, phase >= comingIn && phase < comingIn + held, 0};
    if (phase < comingIn + held + goingOut)
        frame.badges = badgesOf(visit);
    const double card = m_kind.code * double(modules + 2 * quietZone) / modules;
    int inView = 0;
    while (placeOf(visit, inView, 0).x() < card / 2)
        ++inView;
    frame.untilInView = inView - phase;
    const double degrees = 24 * (chance(m_seed, visit, 5) - 0.5);
    for (int badge = 0; badge < frame.badges.size(); ++badge)
        add(frame.picture, this->card(frame.badges[badge]), placeOf(visit, phase, badge), degrees);
    addNoise(frame.picture, index);
    if (m_kind.mirrored)
        frame.picture = frame.picture.mirrored(true, false);
    return frame;
}

} // namespace rollcall::support
