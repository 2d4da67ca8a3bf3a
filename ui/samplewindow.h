#pragma once

#include "ui/kioskwindow.h"
#include "ui/sampleoffice.h"
#include "ui/sampleroster.h"
#include "ui/samplesettings.h"
#include "ui/samplewaiting.h"
#include "ui/screenshots.h"

namespace rollcall::ui {

/** A clock that stands still, on a Monday at 07:24. */
class StoppedClock final : public Clock {
public:
    QDateTime now() const override { return {QDate(2026, 11, 23), QTime(7, 24), Qt::OffsetFromUTC, 8 * 3600}; }
    std::chrono::milliseconds monotonic() const override { return {}; }
};

/** The real window of the kiosk, in a school that is made up. Thread: gui. */
class SampleWindow final {
public:
    struct Look {
        QString language = QStringLiteral("en");
        QSize size = QSize(1280, 800); ///< pixels
        bool isNight = false;
        qreal textSize = 1.0; ///< see KioskWindow::setTextSize()
    };

    /** The idle page, with what `shot` needs in the school. It is not shown. */
    SampleWindow(const Shot& shot, const Look& look);

    KioskWindow& window() { return m_window; }

private:
    StoppedClock m_clock;
    AlarmList m_alarms;
    SampleDay m_day;
    SampleSchedule m_schedule;
    SampleHealth m_health;
    SampleWaiting m_waiting;
    SampleRoster m_roster;
    SampleSettings m_settings;
    KioskWindow m_window;
};

} // namespace rollcall::ui
