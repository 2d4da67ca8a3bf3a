#include "tests/ui/kioskfixture.h"
#include "ui/sound/chime.h"
#include "ui/sound/notes.h"

#include <QDeadlineTimer>
#include <QtTest>

#include <cstring>

using namespace rollcall::ui;

namespace {

QList<qint16> samples(ResultKind kind)
{
    const QByteArray pcm = notes(kind);
    QList<qint16> values(pcm.size() / qsizetype(sizeof(qint16)));
    std::memcpy(values.data(), pcm.constData(), static_cast<size_t>(pcm.size()));
    return values;
}

/** Upward zero crossings a second over a stretch given in milliseconds. */
double pitch(const QList<qint16>& values, int from, int to)
{
    int crossings = 0;
    for (int i = from * sampleRate / 1000 + 1; i < to * sampleRate / 1000; ++i)
        crossings += values.at(i - 1) < 0 && values.at(i) >= 0 ? 1 : 0;
    return crossings * 1000.0 / (to - from);
}

} // namespace

class TestSound : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_sound_is_short_and_never_loud_and_begins_and_ends_in_silence()
    {
        for (const ResultKind kind : everyKind) {
            const QList<qint16> values = samples(kind);
            QVERIFY(values.size() >= sampleRate / 5);
            QVERIFY(values.size() < sampleRate * 7 / 10);
            QCOMPARE(values.first(), qint16(0));
            QVERIFY(std::abs(values.last()) < 64);
            const auto [low, high] = std::minmax_element(values.begin(), values.end());
            QVERIFY(*low > -16384 && *high < 16384);
            QVERIFY(*high > 3000);
        }
    }

    void no_two_results_sound_alike()
    {
        QList<QByteArray> heard;
        for (const ResultKind kind : everyKind) {
            QVERIFY(!heard.contains(notes(kind)));
            heard << notes(kind);
        }
    }

    void in_rises_and_again_does_not()
    {
        const QList<qint16> in = samples(ResultKind::In);
        QVERIFY(pitch(in, 130, 300) > pitch(in, 10, 110) * 1.2);
        const QList<qint16> again = samples(ResultKind::Again);
        QVERIFY(std::abs(pitch(again, 180, 270) - pitch(again, 10, 100)) < 30);
    }

    void what_was_not_counted_sounds_lower_than_what_was_and_not_too_low_for_a_small_loudspeaker()
    {
        const double lowestOfCounted = pitch(samples(ResultKind::In), 10, 110);
        for (const ResultKind kind : {ResultKind::NotOnRoster, ResultKind::NotABadge, ResultKind::NotRecorded}) {
            const double low = pitch(samples(kind), 10, 160);
            QVERIFY(low < lowestOfCounted * 2 / 3);
            QVERIFY(low > 300);
        }
    }

    void playing_never_waits_with_or_without_a_loudspeaker()
    {
        using namespace std::chrono_literals;
        Chime chime;
        const QDeadlineTimer allSounds(1s); // they last longer than this together
        for (const ResultKind kind : everyKind)
            chime.play(kind);
        QVERIFY(!allSounds.hasExpired());
        QVERIFY(chime.playing() <= Chime::mostAtOnce);
    }
};

QTEST_MAIN(TestSound)
#include "tst_sound.moc"
