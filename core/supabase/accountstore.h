#pragma once

#include "core/base/result.h"
#include "core/supabase/project.h"

#include <optional>

namespace rollcall::supabase {

/** The account this kiosk logs in with, as pairing left it. */
struct Account {
    QUrl url; ///< of its project
    QString email;
    QString password; ///< never logged, never in the settings
};

/** That account on disk, mode 0600, written whole or not at all. The settings' own device_email, where there is one,
 *  comes before it. Thread: any, one at a time. */
class AccountStore {
public:
    explicit AccountStore(QString file) : m_file(std::move(file)) {}

    /** Nothing if there is none or it cannot be read: then the kiosk must be paired again. */
    std::optional<Account> load() const;
    Result<void> save(const Account& account);
    /** Nothing to remove is fine. */
    Result<void> remove();

private:
    QString m_file;
};

} // namespace rollcall::supabase
