#include "ui/office/samplekiosks.h"

#include <QPainter>

#include <algorithm>

namespace rollcall::office {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 gigabyte = 1'000'000'000;

/** No camera reads it: it looks as one that can be read, and is always the same. */
QImage samplePairingPicture()
{
    constexpr int modules = 33;
    constexpr int quiet = 4;
    constexpr int pixels = 6;
    QImage picture((modules + 2 * quiet) * pixels, (modules + 2 * quiet) * pixels, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    const auto fill = [&painter](int x, int y, int size, const QColor& colour) {
        painter.fillRect((x + quiet) * pixels, (y + quiet) * pixels, size * pixels, size * pixels, colour);
    };
    unsigned noise = 1;
    for (int y = 0; y < modules; ++y) {
        for (int x = 0; x < modules; ++x) {
            noise = noise * 1'103'515'245u + 12'345u;
            if ((noise >> 16 & 1u) != 0)
                fill(x, y, 1, Qt::black);
        }
    }
    for (const QPoint corner : {QPoint(0, 0), QPoint(modules - 7, 0), QPoint(0, modules - 7)}) {
        fill(corner.x() - 1, corner.y() - 1, 9, Qt::white);
        fill(corner.x(), corner.y(), 7, Qt::black);
        fill(corner.x() + 1, corner.y() + 1, 5, Qt::white);
        fill(corner.x() + 2, corner.y() + 2, 3, Qt::black);
    }
    return picture;
}

} // namespace

SampleKiosks::SampleKiosks(const QDateTime& now)
{
    using State = Kiosk::State;
    using Camera = Kiosk::Camera;
    const QString version = u"1.4.0"_s;
    const auto minutesAgo = [&now](int minutes) { return now.addSecs(-60 * minutes); };
    m_list.asOf = now;
    m_list.kiosks = {{u"gate-1"_s,
                      u"Gate 1"_s,
                      u"Main gate"_s,
                      State::Working,
                      minutesAgo(1),
                      version,
                      0,
                      {},
                      400ms,
                      false,
                      Camera::Works,
                      41 * gigabyte},
                     {u"gate-2"_s, u"Gate 2"_s, u"Back gate"_s, State::Silent, minutesAgo(42), version, 12,
                      minutesAgo(44), 1200ms, false, Camera::Failed, 38 * gigabyte},
                     {u"gym"_s, u"Gym"_s, u"Sports hall, east door"_s, State::Working, minutesAgo(3), u"1.3.2"_s, 1,
                      minutesAgo(3), -312s, true, Camera::Works, 2 * gigabyte},
                     {u"library"_s,
                      u"Library"_s,
                      u"Desk"_s,
                      State::Working,
                      minutesAgo(2),
                      version,
                      0,
                      {},
                      -200ms,
                      false,
                      Camera::None,
                      27 * gigabyte},
                     {u"old-gate"_s,
                      {},
                      u"Store room"_s,
                      State::ShutOut,
                      minutesAgo(60 * 24 * 20),
                      u"1.2.0"_s,
                      3,
                      minutesAgo(60 * 24 * 20),
                      0ms,
                      false,
                      Camera::Unknown,
                      std::nullopt},
                     {u"workshop"_s, {}, {}, State::Unpaired}};
    m_holes = {{u"gate-2"_s, 211, 222}, {u"gate-2"_s, 230, 230}, {u"old-gate"_s, 1406, 1408}};
}

Kiosk* SampleKiosks::find(const QString& id)
{
    const auto found = std::find_if(m_list.kiosks.begin(), m_list.kiosks.end(),
                                    [&id](const Kiosk& kiosk) { return kiosk.id == id; });
    return found == m_list.kiosks.end() ? nullptr : &*found;
}

void SampleKiosks::read(QObject*, std::function<void(const KnownKiosks&)> then)
{
    then({m_list, {}});
}

void SampleKiosks::readHoles(QObject*, Then<QList<KioskHole>> then)
{
    then(m_holes);
}

void SampleKiosks::describe(const QString& id, const std::optional<QString>& name,
                            const std::optional<QString>& place, QObject*, Then<Described> then)
{
    Kiosk* kiosk = find(id);
    if (!kiosk)
        return then(Described::NoSuchKiosk);
    kiosk->name = name.value_or(kiosk->name);
    kiosk->place = place.value_or(kiosk->place);
    then(Described::Done);
}

void SampleKiosks::makeCode(const QString& id, QObject*, Then<KioskCode> then)
{
    if (!find(id)) {
        const auto after = std::find_if(m_list.kiosks.begin(), m_list.kiosks.end(),
                                        [&id](const Kiosk& kiosk) { return kiosk.id > id; });
        m_list.kiosks.insert(after, Kiosk{.id = id});
    }
    then(KioskCode{u"9X4T-0KQM-7DVC-H2WR"_s, m_list.asOf.addSecs(3600), samplePairingPicture()});
}

void SampleKiosks::setShutOut(const QString& id, bool isShutOut, QObject*,
                              std::function<void(const std::optional<CloudFault>&)> then)
{
    if (Kiosk* kiosk = find(id))
        kiosk->state = isShutOut ? Kiosk::State::ShutOut : Kiosk::State::Working;
    then(std::nullopt);
}

} // namespace rollcall::office
