#pragma once

#include "core/base/clock.h"

#include <QJsonObject>
#include <QString>

namespace rollcall::app {

/** Notes in the audit log what the office did at the screen. A log that cannot be written is told in the program's log. Waits for the
 *  disk: on the store thread. */
void auditOffice(const QString& dataDirectory, const Clock& clock, const char* event, const QJsonObject& details);

} // namespace rollcall::app
