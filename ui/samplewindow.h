#pragma once

#include "ui/kioskwindow.h"
#include "ui/samplecamera.h"
#include "ui/sampleoffice.h"
#include "ui/sampleroster.h"
#include "ui/samplesettings.h"
#include "ui/samplewaiting.h"
#include "ui/screenshots.h"

namespace rollcall::ui {

/** A clock that stands still, on a Monday at 07:24, unless it is told that time passes. */
class StoppedClock final : public Clock {
public:
    QDateTime now() const override { return {QDate(2026, 11, 23), QTime(7, 24), Qt::OffsetFromUTC, 8 * 3600}; }
    std::chrono::milliseconds monotonic() const override { return m_passed; }

    /** Of what passes, and not of the day. */
    void pass(std::chrono::milliseconds time) { m_passed += time; }

private:
    std::chrono::milliseconds m_passed{};
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
    SampleCamera m_camera{[this](std::chrono::milliseconds time) { m_clock.pass(time); }};
    SampleWaiting m_waiting;
    SampleRoster m_roster;
    SampleSettings m_settings;
    KioskWindow m_window;
};

} // namespace rollcall::ui
