#pragma once

#include "core/queue/database.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <optional>

namespace rollcall::queue {

/** The schedules that were last pulled from the cloud, in the register's database, and why newer ones were refused. Whether a
 *  text is good, its reader knows (attendance::readScheduleFile()). Thread: store. Errors everywhere: Timeout, DiskFull, Io,
 *  Corrupt; after one nothing has changed. */
class ScheduleStore {
public:
    explicit ScheduleStore(Database& database) : m_database(database) {}

    /** The last good ones. */
    struct Pulled {
        QByteArray json;
        QString version; ///< versionOf(json)
        QDateTime at;    ///< when they were first pulled
    };
    Result<std::optional<Pulled>> pulled() const;

    /** Newer ones that were refused. */
    struct Refused {
        QStringList sentences; ///< every fault
        QString version;
        QDateTime at; ///< when they were first pulled
    };
    Result<std::optional<Refused>> refused() const;

    /** The school's time zone as the cloud last said, whatever text that is; empty: it never did. */
    Result<QString> cloudZone() const;
    /** Writes nothing if it is known. */
    Result<void> keepCloudZone(const QString& zone);

    /** 16 hex digits that are others for another text. */
    static QString versionOf(const QByteArray& json);

    /** These are the last good ones now, and no newer ones were refused. Writes nothing if that is so already. */
    Result<void> keep(const QByteArray& json, const QDateTime& at);

    /** These were refused; the last good ones stay. Writes nothing if it is known. */
    Result<void> noteRefused(const QByteArray& json, const QStringList& sentences, const QDateTime& at);

    /** The cloud has no schedules: there are no good ones, and none were refused. Writes nothing if that is so already. */
    Result<void> forget();

private:
    Result<void> write(const QString& assignments, const QVariantList& values);

    Database& m_database;
};

} // namespace rollcall::queue
