#pragma once

#include "core/observe/alarmbook.h"

#include <QByteArray>
#include <QUuid>

namespace rollcall::app {

/** What a webhook is told of an alarm: JSON as deploy/guide.md describes it. Names the kiosk and no person. `text` is the whole in
 *  one sentence, which is what the incoming webhooks of chats show. */
QByteArray alarmMessage(const observe::AlarmEvent& event, const QString& kiosk, const QDateTime& now,
                        const QUuid& id);

} // namespace rollcall::app
