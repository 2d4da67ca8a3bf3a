#pragma once

#include "app/ctl/command.h"

#include <QUrl>

namespace rollcall::app {

/** What a person wants of rollcallctl pair: the command line over the settings. */
struct PairOptions {
    QUrl url;
    QString key;
    QString code;                   ///< empty or "-" to be asked for
    std::optional<DeviceId> device; ///< only this one
    QString deviceReason;           ///< a sentence why, if nobody asked for it
    QString email;                  ///< an account that is there; empty to make one
    QString password;               ///< of that account; still to be asked for
    config::Settings settings;      ///< those of now, or the built-in ones if those are at fault
};

/** Error Invalid: a sentence about the command line. */
Result<PairOptions> readPairWish(const QStringList& arguments, const config::LoadReport& report);

/** A sentence why nothing should be asked of the project yet, or nothing. Where something here allows one device only,
 *  it becomes `options.device`. */
std::optional<QString> objection(const Context& context, const config::LoadReport& report, PairOptions& options);

} // namespace rollcall::app
