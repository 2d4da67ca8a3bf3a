#pragma once

#include "app/operations/finding.h"
#include "app/operations/projectaccess.h"
#include "app/operations/projectmigration.h"
#include "app/operations/projectowner.h"
#include "core/config/settings.h"

#include <QObject>

#include <vector>

namespace rollcall::app {

/** What a set-up did and found. */
struct ProjectSetupReport {
    std::vector<Finding> steps;  ///< what was done, in order; the last one is Bad if it stopped there
    std::vector<Finding> checks; ///< of the whole; none if a step was Bad
    bool isChanged = false;      ///< whether anything was changed there

    /** Nothing is Bad. */
    bool isWell() const;
};

/** The first set-up of a school's project by its owner: the schema, the bucket of the photos, the school's time zone, the first
 *  member of staff; then it looks whether all is well. Done again it changes nothing. Thread: one that may wait; its events are
 *  processed meanwhile, but for the time that the database works. */
class ProjectSetup : public QObject {
    Q_OBJECT

public:
    /** `access` has no accessObjection(). `settings` are for the network: its limits and authorities. All outlive this. */
    ProjectSetup(const ProjectAccess& access, const config::Settings& settings, const Clock& clock);
    ~ProjectSetup() override;

    ProjectSetupReport run();

Q_SIGNALS:
    /** A step or check has ended; the next one may take seconds. */
    void found(const rollcall::app::Finding& finding);

private:
    Finding reach();
    Finding bringSchema();
    Finding schemaByDatabase();
    Finding schemaByKey();
    Finding makeBucket();
    Finding sayZone();
    Finding addStaff();
    bool awaitSchema();
    net::HttpReply askVersion(const QByteArray& key);

    const ProjectAccess& m_access;
    const Clock& m_clock;
    const net::Timeouts m_timeouts;
    std::unique_ptr<net::HttpClient> m_http;
    std::unique_ptr<postgres::Connection> m_connection;
    std::unique_ptr<ProjectOwner> m_owner;
    QByteArray m_staffToken;
    bool m_isChanged = false;
};

} // namespace rollcall::app
