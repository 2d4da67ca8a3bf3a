#pragma once

#include "app/assembly/installation.h"
#include "app/operations/finding.h"

#include <QObject>

#include <vector>

namespace rollcall::app {

/** The doctor: checks one kiosk's settings, disk, database, locks, queue and roster, its way to the cloud, and its rights
 *  there. Changes nothing, here or there. Thread: one that may wait; a window gives it one of its own. */
class Diagnostics : public QObject {
    Q_OBJECT

public:
    explicit Diagnostics(const Installation& installation) : m_installation(installation) {}

    /** Does every check, one after the other, and returns what each found, in this order. Waits for the network, at most
     *  some 15 seconds a request, and processes this thread's events meanwhile. */
    std::vector<Finding> run();

Q_SIGNALS:
    /** A check has ended; the next one may take seconds. */
    void found(const rollcall::app::Finding& finding);

private:
    const Installation m_installation;
};

/** Whether none of them is Bad. */
bool isWell(const std::vector<Finding>& findings);

} // namespace rollcall::app
