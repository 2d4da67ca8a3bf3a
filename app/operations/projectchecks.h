#pragma once

#include "app/operations/finding.h"
#include "app/operations/projectaccess.h"
#include "app/operations/projectowner.h"

#include <functional>
#include <vector>

namespace rollcall::app {

/** What the checks of a project work on. */
struct ProjectCheckContext {
    const ProjectAccess& access;
    ProjectOwner& owner;
    postgres::Connection* connection; ///< null if the owner gave none
    net::HttpClient& http;
    net::Timeouts timeouts;
    const Clock& clock;
    QByteArray staffToken; ///< of a login as a member of staff; empty without one
};

/** Looks whether a project is as kiosks and the office need it: encryption, clock, version, rights, bucket, staff, pairing, and how it takes
 *  new accounts. Nothing that is tried can stay there. Gives what each check found, in this order, and calls `found` as soon as one has
 *  ended. Thread: one that may wait; its events are processed meanwhile. */
std::vector<Finding> checkProject(const ProjectCheckContext& context,
                                  const std::function<void(const Finding&)>& found);

/** What a person has yet to do in Supabase's dashboard, one sentence each, which no program can do or see with what an owner gives. */
QStringList dashboardTasks();

} // namespace rollcall::app
