#include "tests/bench/scan/footagerate.h"

#include "core/scan/scandebouncer.h"
#include "tests/support/qrimage.h"

#include <map>

namespace rollcall::bench {

namespace {

/** One reader at one footage. */
class Player {
public:
    Player(const Reader& reader, FootageResult& result) : m_read(reader.make()), m_result(result) {}

    void show(const support::Footage::Frame& frame, const Shot& shot, std::chrono::milliseconds now)
    {
        const qint64 begin = threadTime();
        const QList<QByteArray> payloads = m_read(shot);
        const qint64 duration = threadTime() - begin;
        if (shot.gray.height() == 720) {
            m_result.frames720.add(duration);
            if (frame.badges.isEmpty())
                m_result.empty720.add(duration);
        }
        int readNow = 0;
        for (const QByteArray& badge : frame.badges)
            readNow += payloads.contains(badge) ? 1 : 0;
        if (frame.isHeld) {
            ++m_result.heldFrames;
            m_result.readFrames += readNow == frame.badges.size() ? 1 : 0;
        }
        for (const QByteArray& payload : payloads)
            if (m_debouncer.accept(payload, now) && payload != support::Footage::poster)
                count(payload, frame);
    }

private:
    void count(const QByteArray& payload, const support::Footage::Frame& frame)
    {
        if (!frame.badges.contains(payload)) {
            ++m_result.wrong;
        } else if (++m_scans[payload] > 1) {
            ++m_result.doubled;
        } else {
            ++m_result.read;
            m_result.lead.push_back(frame.untilInView);
        }
    }

    Read m_read;
    FootageResult& m_result;
    scan::ScanDebouncer m_debouncer;
    std::map<QByteArray, int> m_scans;
};

} // namespace

void play(const support::FootageKind& kind, quint32 seed, int visits, const std::vector<Reader>& readers,
          std::vector<FootageResult>& results)
{
    support::Footage footage(kind, seed, visits);
    results.resize(readers.size());
    std::vector<Player> players;
    for (std::size_t i = 0; i < readers.size(); ++i) {
        players.emplace_back(readers[i], results[i]);
        for (int visit = 0; visit < visits; ++visit)
            results[i].badges += int(footage.badgesOf(visit).size());
    }
    for (int i = 0; i < footage.frames(); ++i) {
        const support::Footage::Frame frame = footage.frame(i);
        const Shot shot{frame.picture, frame.picture,
                        support::lumaFrame(frame.picture, QVideoFrameFormat::Format_NV12)};
        for (Player& player : players)
            player.show(frame, shot, std::chrono::milliseconds(i * 1000 / 30));
    }
}

} // namespace rollcall::bench
