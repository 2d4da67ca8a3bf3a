#include "ui/sound/notes.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace rollcall::ui {

namespace {

struct Note {
    double hertz; ///< 0 is a rest
    int milliseconds;
};

std::vector<Note> score(ResultKind kind)
{
    switch (kind) {
    case ResultKind::In:
        return {{659.3, 120}, {880.0, 220}};
    case ResultKind::Late:
        return {{784.0, 600}};
    case ResultKind::Out:
        return {{880.0, 120}, {659.3, 220}};
    case ResultKind::Again:
        return {{659.3, 110}, {0, 60}, {659.3, 110}};
    case ResultKind::OutAgain:
        return {{493.9, 110}, {0, 60}, {493.9, 110}};
    case ResultKind::TooSoon:
        return {{587.3, 80}, {0, 50}, {587.3, 80}, {0, 50}, {587.3, 80}};
    case ResultKind::Closed:
        return {{392.0, 160}, {0, 40}, {329.6, 240}};
    case ResultKind::WrongSession:
        return {{329.6, 160}, {0, 40}, {392.0, 240}};
    case ResultKind::NoSchool:
        return {{349.2, 450}};
    case ResultKind::NotOnRoster:
        return {{392.0, 170}, {0, 70}, {392.0, 170}};
    case ResultKind::NotABadge:
        return {{392.0, 220}};
    case ResultKind::BadgeRevoked:
        return {{329.6, 130}, {0, 40}, {329.6, 130}, {0, 40}, {329.6, 220}};
    case ResultKind::BadgeExpired:
        return {{415.3, 160}, {0, 40}, {349.2, 160}, {0, 40}, {329.6, 180}};
    case ResultKind::BadgeNotValid:
        return {{370.0, 170}, {0, 60}, {370.0, 260}};
    case ResultKind::NotRecorded:
        break;
    }
    return {{329.6, 650}};
}

void append(QByteArray& pcm, const Note& note)
{
    constexpr double loudest = 0.35;
    constexpr double attack = 0.008; // seconds; a shorter one clicks, a longer one sounds sluggish
    constexpr double release = 0.03;
    const int count = sampleRate * note.milliseconds / 1000;
    const double length = note.milliseconds / 1000.0;
    for (int i = 0; i < count; ++i) {
        const double t = static_cast<double>(i) / sampleRate;
        const double envelope = std::min({1.0, t / attack, (length - t) / release}) * std::exp(-2.0 * t / length);
        const double phase = 2 * std::numbers::pi * note.hertz * t;
        // Panel speakers lose what is below 300 Hz, so nothing is; the second partial keeps the low notes audible.
        const double wave = (std::sin(phase) + 0.3 * std::sin(2 * phase)) / 1.3;
        const auto sample = static_cast<qint16>(std::lround(loudest * envelope * wave * 32767));
        pcm.append(reinterpret_cast<const char*>(&sample), sizeof sample);
    }
}

} // namespace

QByteArray notes(ResultKind kind)
{
    QByteArray pcm;
    for (const Note& note : score(kind))
        append(pcm, note);
    return pcm;
}

} // namespace rollcall::ui
