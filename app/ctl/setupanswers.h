#pragma once

#include "core/base/result.h"
#include "core/config/settingsfile.h"

#include <QStringList>

namespace rollcall::app {

/** What `rollcallctl setup` makes a kiosk of. */
struct SetupAnswers {
    QList<config::SettingChange> settings;
    QString pin;  ///< empty: the one there is stays
    QString code; ///< of the office, for pairing; empty: the kiosk is not paired now
};

/** Checks one answer as the setting is checked in its file; an empty one takes the setting out of it. Error Invalid: why not,
 *  without the setting's name. */
Result<config::SettingChange> setupAnswer(const config::Setting& setting, const QString& text);

/** Takes the answers from a file: a JSON object with settings under their dotted names, `pin` and `pairing_code`. Gives the
 *  faults of all that it cannot take, as sentences; `answers` is whole only if there are none. */
QStringList readSetupAnswers(const QByteArray& json, SetupAnswers& answers);

} // namespace rollcall::app
