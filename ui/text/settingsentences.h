#pragma once

#include "ui/admin/rowlist.h"
#include "ui/admin/settingscontents.h"
#include "ui/admin/settingsstore.h"

#include <QCoreApplication>

namespace rollcall::ui {

/** Every word of the pages of settings that depends on which page or setting it is, by the ids of SettingsContents and
 *  SettingsGroup. Thread: gui. */
class SettingSentences {
    Q_DECLARE_TR_FUNCTIONS(SettingSentences)

public:
    static QString pageTitle(QLatin1String page);
    static QString pageIntro(QLatin1String page);
    /** Of the first (0) or second (1) setting of a group with two. */
    static QString columnTitle(QLatin1String group, int column);
    static QString groupTitle(QLatin1String group);

    /** What the frame of a value says. */
    static QString legend();
    /** `text`, as in the file, as it is read. */
    static QString value(const SettingInfo& setting, const QString& text);
    /** One of SettingInfo::choices. */
    static QString choice(const QString& text);
    /** What is allowed; empty where choices say it. */
    static QString range(const SettingInfo& setting);
    /** That it may not exceed the other setting. */
    static QString notAbove(const SettingInfo& other, const QString& text);
    static QString playSound();

    // What was measured
    static QString measured();
    static QString tight();

    // Saving, and what it changes
    static QString saveThese();
    static QString saveThem();
    static QString saved(SettingsContents::Effect effect);
    static ListRow difference(const SettingInfo& setting, const QString& before, const QString& after);
    static QString backChanged();
    static QString backWithoutChange();

    // Settings that are not changed here
    static QString otherSettings();
    static QString otherIntro();
    static QString whyNotHere(SettingInfo::Kind kind);
    /** Instead of a secret. */
    static QString isSet();
};

} // namespace rollcall::ui
