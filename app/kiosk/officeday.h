#pragma once

#include "app/kiosk/backend.h"
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

} // namespace rollcall::app
