#pragma once

#include "app/assembly/installation.h"
#include "core/base/ids.h"
#include "core/config/settings.h"

#include <QUrl>

namespace rollcall::app {

/** What a person asks of a pairing: their own values over those of the settings. */
struct PairOptions {
    QUrl url;
    QString key;
    QString code;                   ///< 16 letters and digits, from the office
    std::optional<DeviceId> device; ///< only this one
    QString deviceReason;           ///< a sentence why only this one, if the person did not ask for it
    QString email;                  ///< an account that is there; empty to make one
    QString password;               ///< of that account
    config::Settings settings;      ///< the current ones; the built-in ones if those have faults
};

/** A sentence why the project should not be asked yet; nothing if it may be. `report` is of the settings now. If only one
 *  device may be paired here, because of what waits to be sent or of a kiosk that runs, it becomes `options.device`. */
std::optional<QString> objection(const Installation& installation, const config::LoadReport& report,
                                 PairOptions& options);

} // namespace rollcall::app
