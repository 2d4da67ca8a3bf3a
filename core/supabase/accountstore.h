#pragma once

#include "core/base/result.h"
#include "core/supabase/project.h"

#include <optional>

namespace rollcall::supabase {

/** The account that pairing made or was given; the kiosk logs in with it. */
struct Account {
    QUrl url; ///< of its project
    QString email;
    QString password; ///< never logged, never in the settings
};

/** The account on disk, mode 0600, written whole or not at all. A device_email in the settings takes precedence over it.
 *  Thread: any, one at a time. */
class AccountStore {
public:
    explicit AccountStore(QString file) : m_file(std::move(file)) {}

    /** Nothing if there is no account or it cannot be read: the kiosk must then be paired again. */
    std::optional<Account> load() const;
    Result<void> save(const Account& account);
    /** Succeeds, too, if there is none. */
    Result<void> remove();

private:
    QString m_file;
};

} // namespace rollcall::supabase
