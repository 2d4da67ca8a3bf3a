#pragma once

#include "core/base/result.h"
#include "core/net/httpclient.h"
#include "core/postgres/connection.h"
#include "core/supabase/project.h"

#include <QJsonObject>
#include <QUuid>

namespace rollcall::app {

/** What only the owner of a project may do there, whichever way he comes. Every call waits for its answer. An Error's detail is a
 *  part of a sentence, for a person. Thread: one that may wait. */
class ProjectOwner {
public:
    virtual ~ProjectOwner() = default;

    struct Bucket {
        bool isThere = false;
        bool isPrivate = false;
        bool isBounded = false; ///< takes photos alone, and no larger ones than a kiosk makes
    };
    virtual Result<Bucket> bucket() = 0;
    /** Makes it as the migrations do. `now` is what bucket() said. */
    virtual Result<void> putBucket(const Bucket& now) = 0;

    /** The school's zone; empty if nobody has said it. */
    virtual Result<QString> timeZone() = 0;
    /** Only where nobody has said it. */
    virtual Result<void> setTimeZone(const QString& zone) = 0;

    virtual Result<bool> hasStaff() = 0;
    /** Makes an account staff. One that is already stays as it is. */
    virtual Result<void> addStaff(const QUuid& account, const QString& name) = 0;
};

/** The owner with a connection to the database. */
class DatabaseOwner final : public ProjectOwner {
public:
    /** `connection` outlives this. */
    explicit DatabaseOwner(postgres::Connection& connection) : m_connection(connection) {}

    Result<Bucket> bucket() override;
    Result<void> putBucket(const Bucket& now) override;
    Result<QString> timeZone() override;
    Result<void> setTimeZone(const QString& zone) override;
    Result<bool> hasStaff() override;
    Result<void> addStaff(const QUuid& account, const QString& name) override;

private:
    postgres::Connection& m_connection;
};

/** The owner with the secret key. Processes this thread's events while it waits. */
class KeyOwner final : public ProjectOwner {
public:
    /** `owner` as supabase::asOwner() makes it. `http` outlives this. */
    KeyOwner(supabase::Project owner, net::HttpClient& http, net::Timeouts timeouts)
        : m_owner(std::move(owner)), m_http(http), m_timeouts(timeouts)
    {
    }

    Result<Bucket> bucket() override;
    Result<void> putBucket(const Bucket& now) override;
    Result<QString> timeZone() override;
    Result<void> setTimeZone(const QString& zone) override;
    Result<bool> hasStaff() override;
    Result<void> addStaff(const QUuid& account, const QString& name) override;

private:
    Result<QJsonObject> firstRow(const QString& table, const std::pair<QString, QString>& filter);
    Result<void> put(const QString& table, const QString& key, const QJsonObject& row);

    const supabase::Project m_owner;
    net::HttpClient& m_http;
    const net::Timeouts m_timeouts;
};

} // namespace rollcall::app
