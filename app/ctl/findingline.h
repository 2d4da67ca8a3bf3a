#pragma once

#include "app/operations/finding.h"

#include <QJsonObject>

namespace rollcall::app {

/** A finding for scripts. */
QJsonObject findingJson(const Finding& finding);

/** Prints it for people on stdout, with what to do in a line of its own, and at once: the next check may take seconds. */
void printFinding(const Finding& finding);

} // namespace rollcall::app
