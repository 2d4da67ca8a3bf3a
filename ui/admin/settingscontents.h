#pragma once

#include "ui/admin/servicetest.h"

#include <QLatin1String>

#include <optional>
#include <vector>

namespace rollcall::ui {

/** A row of a page of settings: its subject, and one or two settings. Its title is SettingSentences::groupTitle(id). */
struct SettingsGroup {
    QLatin1String id;
    std::vector<QLatin1String> keys;
    std::optional<Service> service =
        {}; ///< the service that Test measures against these limits: connecting, then answering
};

/** What stands on a SettingsPage. Unit, range, default and inheritance of a setting come from the SettingsStore, all words
 *  from SettingSentences. */
struct SettingsContents {
    /** What its button tries with the values on the page. */
    enum class Trial { None, Services, Sound, Camera };
    /** From when on a saved value counts. */
    enum class Effect { NextRequest, AtOnce, LevelAtOnce, NextStart };

    QLatin1String id;
    std::vector<SettingsGroup> groups;
    Trial trial = Trial::None;
    Effect effect = Effect::NextStart;
    bool hasColumnTitles = false; ///< over the fields; else they are only told to whoever cannot see them
};

/** The limits of the network. */
SettingsContents timeoutsContents();

/** What students see and hear. */
SettingsContents screenContents();

/** Every page of settings, in the order of the list. Each setting that can be changed in the window is on one of them. */
std::vector<SettingsContents> allSettingsContents();

} // namespace rollcall::ui
