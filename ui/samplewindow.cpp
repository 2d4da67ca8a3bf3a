#include "ui/samplewindow.h"

namespace rollcall::ui {

SampleWindow::SampleWindow(const Shot& shot, const Look& look)
    : m_waiting(shot.waiting, m_clock.now()), m_roster(m_clock.now()),
      m_settings({{QStringLiteral("network_timeouts.connect_timeout"), QStringLiteral("4")},
                  {QStringLiteral("network_timeouts.storage_read_timeout"), QStringLiteral("45")},
                  {QStringLiteral("network_timeouts.sms_timeout"), QStringLiteral("2.5")}}),
      m_window(m_clock)
{
    m_alarms.set(shot.alarms);
    if (shot.cameraFault)
        m_camera.setState({.cameras = {}, .canChoose = true, .fault = shot.cameraFault});
    m_window.admin().setPages([this] {
        return makeAdminPages({m_day, m_schedule, m_waiting, m_roster, m_settings, m_alarms, m_health, m_camera,
                               sampleAbout(), m_clock, [] {}});
    });
    m_window.setReducedMotion(true);
    m_window.resize(look.size);
    m_window.setTextSize(look.textSize);
    m_window.setNight(look.isNight);
    m_window.setLanguage(look.language);
    m_window.setSchoolName(QStringLiteral("San Mateo High"));
    m_window.setSyncLine({Reachability::Online, true, 0, 0});
}

} // namespace rollcall::ui
