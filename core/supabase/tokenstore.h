#pragma once

#include "core/base/result.h"
#include "core/supabase/project.h"

#include <optional>

namespace rollcall::supabase {

/** The login of this device on disk, mode 0600, written whole or not at all. A refresh token can be used once, so the
 *  new one is on disk before anybody uses it. Used under the file's lock, one process at a time. */
class TokenStore {
public:
    explicit TokenStore(QString file) : m_file(std::move(file)) {}

    /** The tokens, or nothing if there are none or they cannot be read: then the device logs in again. */
    std::optional<Tokens> load() const;
    Result<void> save(const Tokens& tokens);

private:
    QString m_file;
};

} // namespace rollcall::supabase
