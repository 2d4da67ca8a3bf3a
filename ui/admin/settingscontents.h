#pragma once

#include "core/config/setting.h"
#include "ui/admin/servicetest.h"

#include <optional>
#include <vector>

namespace rollcall::ui {

/** A row of a page: what it is about, and one or two settings. Its title is AdminSentences::groupTitle(id). */
struct SettingsGroup {
    QLatin1String id;
    std::vector<const config::Setting*> settings;
    std::optional<Service> service = {}; ///< what Test measures against these limits: to connect, then to answer
};

/** A page of the admin's side. Everything about a value (unit, range, default, what it inherits) comes from the table of
 *  settings, its words from AdminSentences. */
struct SettingsContents {
    QLatin1String id;
    std::vector<SettingsGroup> groups;
    bool canTest = false;
};

/** All pages, in the order of the list on the left. A new page is a row here, its titles in AdminSentences, and the
 *  labels of its settings there. */
const std::vector<SettingsContents>& settingsPages();

} // namespace rollcall::ui
