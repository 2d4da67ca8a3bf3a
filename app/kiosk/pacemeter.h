#pragma once

#include "app/kiosk/footagesurvey.h"
#include "core/scan/scanworker.h"

#include <QJsonObject>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <deque>
#include <optional>
#include <vector>

namespace rollcall::app {

/** What a student waits for, and how smoothly the window works. */
struct Pace {
    std::chrono::microseconds frameInterval{};
    int visits = 0;                               ///< codes that came into view
    std::vector<std::chrono::microseconds> waits; ///< of those with a result: from in view to painted
    std::vector<std::chrono::microseconds>
        lates; ///< by how much the gui's event loop was late, each time it was asked

    std::chrono::microseconds median() const;
    std::chrono::microseconds p99() const;
    std::chrono::microseconds loopP999() const;

    /** The limits: a median of 1.5 frame intervals and 40 ms, a 99th percentile of 4 frame intervals, and 16 ms for the loop. */
    bool isMedianKept() const { return median() <= frameInterval * 3 / 2 + std::chrono::milliseconds(40); }
    bool isP99Kept() const { return p99() <= frameInterval * 4; }
    bool isLoopKept() const { return loopP999() <= std::chrono::milliseconds(16); }

    QJsonObject toJson() const;
    /** One for each figure, beside its limit, in English for the technician's terminal. */
    QStringList sentences() const;
};

/** Measures a kiosk that plays a video at the video's own pace. A code is in view from the arrival of the first frame that it can be
 *  read in, whether or not that frame was looked at; its result is painted when the window has been. Thread: gui. */
class PaceMeter : public QObject {
    Q_OBJECT

public:
    /** `window` and `survey` outlive it; the survey is finished before the first frame. */
    PaceMeter(QWidget& window, const FootageSurvey& survey);

    Pace pace() const;

public Q_SLOTS:
    void noteFrame(const QVideoFrame& frame);
    /** Before noteVerdict() of the same scan. */
    void noteScan(const rollcall::scan::Scan& scan);
    /** Results come in the order of the scans. */
    void noteVerdict();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Moment = std::chrono::steady_clock::time_point;
    struct InView {
        FootageSurvey::Visit visit;
        Moment since;
    };

    void takePainted();
    void noteTick();

    const FootageSurvey& m_survey;
    std::size_t m_nextVisit = 0;
    std::deque<InView> m_inView;
    std::deque<std::optional<Moment>> m_undecided; ///< since when their codes are in view, if that is known
    std::vector<Moment> m_unpainted;
    bool m_isPaintAwaited = false;
    std::vector<std::chrono::microseconds> m_waits;
    QTimer m_tick;
    std::optional<Moment> m_lastTick;
    std::vector<std::chrono::microseconds> m_lates;
};

} // namespace rollcall::app
