#pragma once

#include "core/queue/database.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace rollcall::queue {

/** What badges are told by, as it was last pulled from the cloud, in the register's database. Whether a text is good, its reader
 *  knows (badge::readBadgeRules()). Thread: store. Errors everywhere: Timeout, DiskFull, Io, Corrupt; after one nothing has
 *  changed. */
class BadgeRulesStore {
public:
    explicit BadgeRulesStore(Database& database) : m_database(database) {}

    struct Pulled {
        QByteArray json;
        QDateTime at; ///< when it was first pulled
    };
    /** The last good one; nothing if there never was one. */
    Result<std::optional<Pulled>> pulled() const;

    /** This is the last good one now. Gives whether that is news; writes nothing if it is not. */
    Result<bool> keep(const QByteArray& json, const QDateTime& at);

private:
    Database& m_database;
};

} // namespace rollcall::queue
