#pragma once

#include "ui/admin/servicetest.h"

#include <QLatin1String>

#include <optional>
#include <vector>

namespace rollcall::ui {

/** A row of a page of settings: its subject, and one or two settings. Its title is AdminSentences::groupTitle(id). */
struct SettingsGroup {
    QLatin1String id;
    std::vector<QLatin1String> keys;
    std::optional<Service> service =
        {}; ///< the service that Test measures against these limits: connecting, then answering
};

/** What stands on a SettingsPage. Unit, range, default and inheritance of a setting come from the SettingsStore, all words
 *  from AdminSentences. */
struct SettingsContents {
    QLatin1String id;
    std::vector<SettingsGroup> groups;
    bool canTest = false;
};

/** The limits of the network. */
SettingsContents timeoutsContents();

} // namespace rollcall::ui
