#pragma once

#include "app/office/lastseen.h"
#include "core/base/clock.h"
#include "core/config/loader.h"
#include "core/config/settings.h"
#include "core/net/httpclient.h"
#include "core/supabase/stafflogin.h"
#include "ui/office/officeaccount.h"

#include <memory>

namespace rollcall::app {

/** The member of staff at the office's window, and the connection to the school's project. Address and key are those of the settings, and
 *  are written there; the e-mail is remembered beside Qt's own settings of this person. Thread: gui. */
class CloudAccount final : public office::OfficeAccount {
    Q_OBJECT

public:
    /** `settings`: as they were loaded from `configFile` (nothing: from the usual place). `seenFolder`: see LastSeen. `clock` outlives this. */
    CloudAccount(const config::Loader& loader, std::optional<QString> configFile, config::Settings settings,
                 QString seenFolder, const Clock& clock);
    ~CloudAccount() override;

    office::SignIn remembered() const override;
    void signIn(const office::SignIn& with, QObject* context,
                std::function<void(const std::optional<office::CloudFault>&)> then) override;
    void signOut() override;
    QString school() const override;

    /** Only while somebody is signed in. */
    supabase::StaffLogin& login() { return *m_login; }
    const config::Settings& settings() const { return m_settings; }
    /** What the pages keep for the next time that the cloud does not answer. Only while somebody is signed in. */
    LastSeen& lastSeen() { return *m_seen; }

    /** Whether it is a homeroom teacher, who sees and excuses some sections only; without the cloud as it was last. Only while somebody is
     *  signed in. */
    bool isHomeroom() const { return m_isHomeroom; }

    /** For whoever asks the cloud: what came of it, as far as the whole window has to know. Gives it back as the office's fault, or
     *  nothing if it is Done. */
    std::optional<office::CloudFault> heard(const supabase::ServiceOutcome& outcome);
    /** The cloud has answered. */
    void heardWell() { Q_EMIT cloudReached(true); }

Q_SIGNALS:
    /** Nobody may use login() and lastSeen() any more. */
    void signedOut();

private:
    /** Writes address and key into the settings unless they are there. */
    Result<void> keep(const office::SignIn& with);

    const config::Loader m_loader;
    const std::optional<QString> m_configFile;
    config::Settings m_settings;
    const QString m_seenFolder;
    const Clock& m_clock;
    std::unique_ptr<net::HttpClient> m_http; ///< from a first try to sign in until signOut()
    std::unique_ptr<supabase::StaffLogin> m_trying;
    std::unique_ptr<LastSeen> m_tryingSeen;
    std::unique_ptr<LastSeen> m_seen;
    std::unique_ptr<supabase::StaffLogin> m_login;
    bool m_isHomeroom = false;
};

} // namespace rollcall::app
