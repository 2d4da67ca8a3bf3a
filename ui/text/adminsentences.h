#pragma once

#include "core/config/setting.h"
#include "ui/admin/servicetest.h"

#include <QCoreApplication>

#include <chrono>

namespace rollcall::ui {

/** Every word of the admin's side, chosen from codes and values, as Sentences is for students. Gui thread. */
class AdminSentences {
    Q_DECLARE_TR_FUNCTIONS(AdminSentences)

public:
    static QString office();
    static QString back();
    static QString scanningPaused();

    // The PIN
    static QString enterPin();
    static QString checkingPin();
    static QString wrongPin();
    static QString pinWait(std::chrono::milliseconds left);
    static QString open();
    static QString deleteDigit();
    static QString noPin();
    static QString pinUnreadable();
    static QString setPinBy();

    // Pages of settings, by the ids of SettingsContents and SettingsGroup
    static QString pageTitle(QLatin1String page);
    static QString pageIntro(QLatin1String page);
    /** Over the first or second setting of each group; empty for pages without such. */
    static QString columnTitle(QLatin1String page, int column);
    static QString groupTitle(QLatin1String group);

    // Values. `text` is a number with a full stop, as in the file.
    static QString decimalPoint();
    static QString number(const QString& text);
    static QString withUnit(const config::Setting& setting, const QString& text);
    static QString range(const config::Setting& setting);
    /** Why `text` is no value of that setting. */
    static QString fault(const config::Setting& setting, const QString& text);
    static QString inherited();
    static QString byDefault();
    static QString fixedBy(const QString& source);
    /** On the button that takes the own value away. */
    static QString unset(const config::Setting& setting);
    static QString less();
    static QString more();
    static QString up();
    static QString down();

    // What can be done, and what came of it
    static QString done();
    static QString cancel();
    static QString close();
    static QString save();
    static QString saving();
    static QString saved();
    static QString notSaved();
    static QString correctFirst();
    static QString changedElsewhere();
    static QString loadAgain();
    static QString keepEditing();
    static QString unsaved();
    static QString discard();
    static QString unreadable();

    static QString test();
    static QString testing(std::chrono::milliseconds since);
    static QString tested();
    /** "12 ms of 5 s" */
    static QString measured(std::chrono::milliseconds took, std::chrono::milliseconds limit);
    /** Why there is no whole answer; `limit` is the one that ended it. */
    static QString testFault(const ServiceTest& test, std::chrono::milliseconds limit);

private:
    static QString duration(std::chrono::milliseconds time);
};

} // namespace rollcall::ui
