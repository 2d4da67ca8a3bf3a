#pragma once

#include "core/base/clock.h"
#include "tests/soak/resources.h"
#include "ui/kioskwindow.h"

#include <QImage>
#include <QPointingDevice>
#include <QTimer>

#include <deque>
#include <functional>

namespace rollcall::soak {

/** What happens before and on a kiosk, by its clock: forty students a minute and some codes that are no badge, and in the last
 *  third of each minute somebody at the screen: help, language, larger text, Forgot badge, the office's pages one after the
 *  other. Every five minutes the camera is unplugged, every ten it freezes; night falls, and the window changes its size.
 *  Thread: gui. */
class SchoolMorning : public QObject {
    Q_OBJECT

public:
    enum class Camera { Fails, Works };

    static constexpr std::chrono::minutes between{10}; ///< two looks at the resources

    /** All outlive this. The office's PIN is 4711. */
    SchoolMorning(ui::KioskWindow& window, const Clock& clock, std::chrono::minutes length, Camera camera);

    const std::vector<Resources>& looks() const { return m_looks; }
    int taps() const { return m_taps; }
    int missed() const { return m_missed; } ///< what was to be tapped and was not there
    int officePages() const { return m_officePages; }
    int faults() const { return m_faults; } ///< how often the page out of order came

Q_SIGNALS:
    void looked(std::chrono::minutes at, const rollcall::soak::Resources& resources);
    void over();

private:
    void second();
    void liveThrough(qint64 second);
    void showBadge(qint64 second);
    void harm(qint64 second);
    void beginVisit();
    void visitOffice();
    void look(std::chrono::minutes at);
    bool tap(const QString& name);
    void tapIfThere(const QString& name) { (void)tap(name); }
    void then(std::function<void()> step) { m_steps.push_back(std::move(step)); }
    void thenTap(const QString& name);

    ui::KioskWindow& m_window;
    const Clock& m_clock;
    const std::chrono::minutes m_length;
    const Camera m_camera;
    const QStringList m_numbers;
    const QImage m_wall;
    QPointingDevice* m_finger; ///< Qt's
    QTimer m_timer;
    std::chrono::milliseconds m_begun;
    qint64 m_seconds = 0;
    int m_student = 0;
    int m_visit = 0;
    int m_officePage = 0;
    std::deque<std::function<void()>> m_steps;
    std::vector<Resources> m_looks;
    int m_taps = 0;
    int m_missed = 0;
    int m_officePages = 0;
    int m_faults = 0;
    bool m_wasFault = false;
};

} // namespace rollcall::soak
