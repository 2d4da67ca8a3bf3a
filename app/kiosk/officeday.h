#pragma once

#include "app/kiosk/backend.h"
#include "app/kiosk/ctlrun.h"
#include "ui/admin/healthsource.h"
#include "ui/admin/schoolday.h"
#include "ui/daycount.h"

namespace rollcall::app {

/** The register of today for the office's page, read on the store thread. Thread: gui. */
class OfficeDay final : public ui::SchoolDaySource {
    Q_OBJECT

public:
    static constexpr std::size_t lastShown = 20;

    /** `backend` lives on the store thread, which ends before this does; `clock` is the school's. */
    OfficeDay(Backend& backend, const Clock& clock) : m_backend(backend), m_clock(clock) {}

    void read(QObject* context, std::function<void(const std::optional<ui::SchoolDay>&)> then) override;

    /** Only how many are here. `then` as in read(); nothing if the register cannot be read. */
    void count(QObject* context, std::function<void(const std::optional<ui::DayCount>&)> then);

private:
    Backend& m_backend;
    const Clock& m_clock;
};

/** The doctor for the office's page: `rollcallctl doctor` beside the kiosk, because it waits for the network. Thread: gui. */
class OfficeHealth final : public ui::HealthSource {
    Q_OBJECT

public:
    /** `arguments`: those that name this kiosk, before the command. */
    OfficeHealth(const QString& ctl, QStringList arguments) : m_doctor(ctl), m_arguments(std::move(arguments)) {}

    void examine(QObject* context, std::function<void(const ui::HealthReply&)> then) override;

private:
    CtlRun m_doctor;
    const QStringList m_arguments;
};

} // namespace rollcall::app
