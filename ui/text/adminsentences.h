#pragma once

#include "ui/admin/newpin.h"
#include "ui/admin/settingsstore.h"

#include <QCoreApplication>
#include <QDateTime>

#include <chrono>

namespace rollcall::ui {

/** Every word of the admin panel, chosen by codes and values, as Sentences has those for students. Thread: gui. */
class AdminSentences {
    Q_DECLARE_TR_FUNCTIONS(AdminSentences)

public:
    static QString office();
    static QString back();
    static QString scanningPaused();
    /** On buttons that turn the list of pages. */
    static QString earlierPages();
    static QString furtherPages();
    /** That the admin panel leaves by itself. */
    static QString closesIn(std::chrono::milliseconds left);

    // The PIN
    static QString enterPin();
    static QString checkingPin();
    static QString wrongPin();
    static QString pinWait(std::chrono::milliseconds left);
    static QString open();
    static QString deleteDigit();
    static QString noPin();
    static QString choosePin();
    static QString repeatPin();
    static QString next();
    static QString setPin();
    static QString savingPin();
    static QString newPinFault(NewPinFault fault);
    static QString pinUnreadable();
    static QString setPinBy();

    // Values. `text` is a number with a decimal point, as in the file.
    static QString decimalPoint();
    static QString number(const QString& text);
    static QString withUnit(const SettingInfo& setting, const QString& text);
    static QString range(const SettingInfo& setting);
    /** Why `text` is not allowed for that setting. */
    static QString fault(const SettingInfo& setting, const QString& text);
    static QString inherited();
    static QString byDefault();
    static QString fixedBy(const QString& source);
    /** On the button that removes the own value. */
    static QString unset(const SettingInfo& setting);
    static QString less();
    static QString more();
    static QString up();
    static QString down();

    // Typing a text
    static QString alphabet();
    static QString space();

    // Actions and their results
    static QString done();
    static QString cancel();
    static QString allPages();
    static QString close();
    static QString save();
    static QString saving();
    static QString notSaved();
    static QString correctFirst();
    static QString changedElsewhere();
    static QString loadAgain();
    static QString keepEditing();
    static QString unsaved();
    static QString unsavedBefore();
    static QString discard();
    static QString unreadable();
    static QString lastGood();
    static QString noLastGood();

    static QString test();
    static QString testing(std::chrono::milliseconds since);
    static QString tested();
    /** "12 ms", "5 s" */
    static QString duration(std::chrono::milliseconds time);
    /** "12 ms of 5 s" */
    static QString measured(std::chrono::milliseconds took, std::chrono::milliseconds limit);
    /** Why there is no complete answer; `limit` is the one that was exceeded, if one was. */
    static QString testFault(const ServiceTest& test, std::chrono::milliseconds limit);

    // Alarms, by the codes of AlarmLine
    static QString alarms();
    static QString noAlarm();
    static QString alarmsStand();
    /** What is wrong; the code itself where there is no sentence for it. */
    static QString alarm(QLatin1String code);
    /** What the office can do by itself; empty if it needs the technician. */
    static QString alarmRemedy(QLatin1String code);
    /** The code, for the technician, and since when it is so. */
    static QString alarmCode(QLatin1String code, const QDateTime& since, const QDateTime& now);
};

} // namespace rollcall::ui
