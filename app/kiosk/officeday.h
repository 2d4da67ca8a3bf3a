#pragma once

#include "app/kiosk/backend.h"
#include "ui/admin/schoolday.h"
#include "ui/daycount.h"

namespace rollcall::app {

/** The register of today for the office's page: read, and scans of it voided, on the store thread. Thread: gui. */
class OfficeDay final : public ui::SchoolDaySource {
    Q_OBJECT

public:
    static constexpr int lastShown = 20;

    struct Kiosk {
        DeviceId device; ///< whose scans can be voided here
        QString dataDirectory;
    };
    /** `backend` lives on the store thread, which ends before this does; `clock` is the school's. */
    OfficeDay(Backend& backend, Kiosk kiosk, const Clock& clock)
        : m_backend(backend), m_kiosk(std::move(kiosk)), m_clock(clock)
    {
    }

    void read(QObject* context, std::function<void(const std::optional<ui::SchoolDay>&)> then) override;

    void voidScan(const QString& id, attendance::VoidReason reason, QObject* context,
                  std::function<void(Voided)> then) override;

    /** Only how many are here. `then` as in read(); nothing if the register cannot be read. */
    void count(QObject* context, std::function<void(const std::optional<ui::DayCount>&)> then);

private:
    Backend& m_backend;
    const Kiosk m_kiosk;
    const Clock& m_clock;
};

} // namespace rollcall::app
