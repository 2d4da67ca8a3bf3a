#pragma once

#include "core/base/result.h"
#include "core/supabase/devicestatus.h"

namespace rollcall::supabase {

/** The last known device status on disk, so that a revoked kiosk that restarts without a network still knows. Bound to
 *  the account: a kiosk that is paired anew starts out Active. Thread: any, one at a time.
 *  Earlier builds kept it in "standing.json" beside the file, which is read while the file does not exist. */
class DeviceStatusStore {
public:
    explicit DeviceStatusStore(QString file) : m_file(std::move(file)) {}

    /** Active if nothing else is known about this account (accountName()). */
    DeviceStatus load(const QString& account) const;
    Result<void> save(const QString& account, DeviceStatus status);

private:
    QString m_file;
};

} // namespace rollcall::supabase
