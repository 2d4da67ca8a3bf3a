#pragma once

#include "ui/admin/servicetest.h"

#include <QList>
#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>

namespace rollcall::ui {

/** What a page needs to know about a setting in order to show and change it. */
struct SettingInfo {
    enum class Kind {
        Integer,
        Seconds,
        Choice,    ///< one of `choices`; what is on or off is a choice of two
        ClockTime, ///< of the day, "HH:MM"
        Text,      ///< anything else that is written: shown, and changed with a keyboard elsewhere
        Secret,    ///< neither shown nor changed
    };

    QString key; ///< as in the settings file: "network_timeouts.sms_timeout"
    Kind kind{};
    QString unit{};        ///< "s"; may be empty
    QString fallback{};    ///< the default; empty if there is none
    double minimum = 0;    ///< the lowest allowed value; a minimum of 0 s is itself not allowed
    double maximum = 0;    ///< the highest allowed value
    int step = 1;          ///< of Integer: only every so many from the minimum on
    QStringList choices{}; ///< of Choice, as in the file, in the order they are offered
    QString notAbove{}; ///< of Integer and Seconds: the key of the setting that this one may not exceed; may be empty
    QString inherits{}; ///< the key whose value applies while this one is not set; may be empty
};

/** A setting that is set: in the settings file, or from outside. */
struct SettingValue {
    QString key;
    QString text;
    QString fixedBy{}; ///< what sets it from outside, so that it cannot be changed here; empty if the file does
};

/** What is to be saved for a setting. Without a text the setting is removed from the file: it inherits, or has its
 *  default. */
struct SettingChange {
    QString key;
    std::optional<QString> text;
};

/** A setting that has another value than before, as texts of the file; empty where it has none. */
struct SettingDifference {
    QString key;
    QString before;
    QString after;
};

/** Why settings were not loaded or saved. */
struct SettingsFault {
    enum class Cause {
        ChangedElsewhere, ///< the file was changed by somebody else since it was loaded; load it again
        Other,            ///< rights, space, or what the file says elsewhere
    };
    Cause cause{};
    QString detail; ///< for technicians
};

/** The settings that are set, or why there are none to show. */
using SettingsReply = std::variant<QList<SettingValue>, SettingsFault>;

/** What is in effect now and was not before, or why it was not changed. */
using BackReply = std::variant<QList<SettingDifference>, SettingsFault>;

/** Where the pages of settings read from and write to; the app implements it.
 *
 *  Texts are as in the file: numbers with a decimal point, "true", "07:30". Nothing blocks: `then` is called on the gui thread, at once or later,
 *  and not at all if `context` is destroyed before. One load or save at a time.
 *  Owned by the app; outlives the pages. Thread: gui. */
class SettingsStore : public QObject {
    Q_OBJECT

public:
    using Then = std::function<void(const SettingsReply&)>;
    using ThenBack = std::function<void(const BackReply&)>;
    using QObject::QObject;

    /** Every setting there is, in the order people read them. */
    virtual QStringList keys() const = 0;
    /** `key` must name a setting. */
    virtual SettingInfo describe(const QString& key) const = 0;
    /** The value as the file would have it ("7" for "7.0"), or nothing if `text` is not allowed for that setting. */
    virtual std::optional<QString> normalized(const QString& key, const QString& text) const = 0;

    /** Reads the settings file. */
    virtual void load(QObject* context, Then then) = 0;
    /** Writes the changes to the settings file, all or none; the reply is what is set then. */
    virtual void save(const QList<SettingChange>& changes, QObject* context, Then then) = 0;

    /** Puts the last good version of the file in the place of what it holds; the reply is what that changed. */
    virtual void backToLastGood(QObject* context, ThenBack then) = 0;

    /** Sends one request to each service within these limits (text by key), which need not be saved. serviceTested()
     *  follows once for each service, in any order. */
    virtual void testServices(const QMap<QString, QString>& limits) = 0;

    /** Plays the sound of a result once, `percent` of the computer's own volume loud, also in quiet hours. */
    virtual void playSound(int percent) = 0;

Q_SIGNALS:
    void serviceTested(const rollcall::ui::ServiceTest& test);
};

} // namespace rollcall::ui
