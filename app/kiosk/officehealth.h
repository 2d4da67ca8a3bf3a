#pragma once

#include "app/kiosk/backend.h"
#include "app/kiosk/ctlrun.h"
#include "ui/admin/healthsource.h"

namespace rollcall::app {

/** The doctor for the office's page: `rollcallctl doctor` beside the kiosk, because it waits for the network. Thread: gui. */
class OfficeHealth final : public ui::HealthSource {
    Q_OBJECT

public:
    struct Kiosk {
        QString ctl;           ///< the program rollcallctl
        QStringList arguments; ///< those that name this kiosk, before the command
        QString dataDirectory;
    };

    /** `backend` lives on the store thread, which ends before this does. */
    OfficeHealth(Backend& backend, Kiosk kiosk, const Clock& clock)
        : m_backend(backend), m_kiosk(std::move(kiosk)), m_clock(clock), m_doctor(m_kiosk.ctl)
    {
    }

    void examine(QObject* context, std::function<void(const ui::HealthReply&)> then) override;
    QStringList sticks() const override;
    /** `doctor --bundle` into rollcall-report-DATE-TIME.tar; the audit log says so. */
    void report(const QString& folder, QObject* context, std::function<void(const ReportReply&)> then) override;

private:
    void noteReport(const QString& file);

    Backend& m_backend;
    const Kiosk m_kiosk;
    const Clock& m_clock;
    CtlRun m_doctor;
};

} // namespace rollcall::app
