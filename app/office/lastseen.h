#pragma once

#include "core/access/passwordseal.h"

#include <QJsonObject>
#include <QThreadPool>

#include <optional>

namespace rollcall::app {

/** What the office's pages saw last, for the days when the cloud does not answer. It holds names, so it lies on disk sealed with the
 *  password that it was seen with: who has another, or none, opens nothing, and a new password begins anew. One folder for each project
 *  and e-mail below `folder`; a file for each name. Thread: that of its owner; files are written on a thread of its own. */
class LastSeen {
public:
    LastSeen(const QString& folder, const QString& project, const QString& email, const QString& password);
    /** Waits for what is being written. */
    ~LastSeen();
    LastSeen(const LastSeen&) = delete;
    LastSeen& operator=(const LastSeen&) = delete;

    /** Whether something was kept with this password. */
    bool canBeOpened();

    /** `name`: a word of a-z. What cannot be written is logged, and missing next time. */
    void keep(const QString& name, const QJsonObject& seen);
    /** Nothing if there is none, or not with this password. */
    std::optional<QJsonObject> read(const QString& name);

private:
    const QString m_folder; ///< of this project and e-mail
    access::PasswordSeal m_seal;
    QThreadPool m_disk; ///< one thread
};

} // namespace rollcall::app
