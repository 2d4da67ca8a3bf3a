#pragma once

#include "ui/admin/settingsstore.h"

#include <vector>

namespace rollcall::ui {

/** The values of some settings while a person changes them: what is typed, what is inherited, what is not allowed. Shows
 *  nothing and saves nothing. Texts are those of the SettingsStore. Thread: gui. */
class SettingsForm {
public:
    enum class Origin {
        Own,       ///< typed here, or set in the file
        Inherited, ///< not set: the value of the setting it inherits from
        Default,   ///< not set
        Fixed,     ///< set from outside (environment, credential): the file has no effect on it
    };

    /** The settings of these keys, in this order. The store outlives the form. */
    SettingsForm(const SettingsStore& store, const std::vector<QLatin1String>& keys);

    /** Shows these values; what was typed before is forgotten. */
    void load(const QList<SettingValue>& values);

    /** `text` as the setting's own value, allowed or not; of a time of day the digits are enough. A Fixed setting stays as
     *  it is. */
    void type(const QString& key, const QString& text);
    /** Removes the own value. */
    void unset(const QString& key);
    /** The next (+1) or the previous (-1) round number within the range, choice, or quarter of an hour. */
    void step(const QString& key, int direction);

    const SettingInfo& info(const QString& key) const { return entry(key).info; }
    QString text(const QString& key) const;
    /** What was typed here or is set in the file. */
    std::optional<QString> own(const QString& key) const { return entry(key).own; }
    Origin origin(const QString& key) const;
    /** What sets a Fixed value. */
    QString source(const QString& key) const { return entry(key).fixedBy; }
    /** What would be in effect, as the file would have it; nothing if what was typed is not allowed. */
    std::optional<QString> value(const QString& key) const;
    /** Nothing is no fault where there is no default. */
    bool isFaulty(const QString& key) const { return (!value(key) && !isEmpty(key)) || exceeded(key); }
    /** The setting of this form that is smaller, though this one may not exceed it; null if all is well. */
    const SettingInfo* exceeded(const QString& key) const;
    /** It is not set, and there is no default. */
    bool isEmpty(const QString& key) const { return text(key).isEmpty() && origin(key) != Origin::Own; }

    bool isFaulty() const;
    /** For SettingsStore::save(), in the form's order; empty if nothing differs from what was loaded. */
    QList<SettingChange> changes() const;
    /** Every allowed value, by key. */
    QMap<QString, QString> values() const;

private:
    struct Entry {
        SettingInfo info;
        std::optional<QString> own{};
        std::optional<QString> loaded{}; ///< `own` as it was loaded
        QString fixedText{};
        QString fixedBy{}; ///< empty if it can be changed
    };
    const Entry& entry(const QString& key) const;
    Entry& entry(const QString& key);
    const Entry* parentOf(const Entry& entry) const;

    const SettingsStore& m_store;
    std::vector<Entry> m_entries;
};

} // namespace rollcall::ui
