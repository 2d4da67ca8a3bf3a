#pragma once

#include "app/kiosk/backend.h"
#include "ui/admin/schoolschedule.h"

namespace rollcall::app {

/** The schedule in force for the office's page, read on the store thread. Thread: gui. */
class OfficeSchedule final : public ui::SchoolScheduleSource {
    Q_OBJECT

public:
    /** `backend` lives on the store thread, which ends before this does; `settings`: those it was started with. */
    OfficeSchedule(Backend& backend, config::Settings settings) : m_backend(backend), m_settings(std::move(settings))
    {
    }

    void read(QObject* context, std::function<void(const std::optional<ui::SchoolSchedule>&)> then) override;

private:
    Backend& m_backend;
    const config::Settings m_settings;
};

} // namespace rollcall::app
