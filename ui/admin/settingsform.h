#pragma once

#include "core/config/loadreport.h"
#include "core/config/settingsfile.h"

#include <vector>

namespace rollcall::ui {

/** The values of some settings while somebody changes them: what is typed, what is inherited, what is at fault. Pure:
 *  shows nothing, saves nothing. Numbers are written with a full stop. */
class SettingsForm {
public:
    enum class Origin {
        Own,       ///< typed here, or written in the file
        Inherited, ///< not given: the value of the setting it inherits from
        Default,   ///< not given
        Fixed,     ///< given from outside (environment, credential): what the file says has no effect
    };

    explicit SettingsForm(std::vector<const config::Setting*> settings = {});

    /** What is in effect; everything typed before is forgotten. */
    void load(const QList<config::Effective>& effective);

    /** `text` as an own value, whatever it is. */
    void type(const config::Setting& setting, const QString& text);
    /** No own value any more. */
    void unset(const config::Setting& setting);
    /** The next (+1) or the last (-1) round number within the range. */
    void step(const config::Setting& setting, int direction);

    QString text(const config::Setting& setting) const;
    Origin origin(const config::Setting& setting) const;
    /** Where a Fixed value comes from, as the loader says it. */
    QString source(const config::Setting& setting) const;
    bool isFaulty(const config::Setting& setting) const { return !value(setting); }
    /** What would be in effect; nothing if what was typed is none. */
    std::optional<config::Value> value(const config::Setting& setting) const;

    bool isFaulty() const;
    /** For SettingsFile::save(), in the order of the table; empty if nothing differs from what was loaded. */
    QList<config::SettingChange> changes() const;
    /** Puts every value that is one into `settings`. */
    void store(config::Settings& settings) const;

private:
    struct Entry {
        const config::Setting* setting;
        std::optional<QString> own;
        std::optional<QString> loaded; ///< `own` as it was loaded
        QString fixedText;
        QString fixedBy; ///< empty if it can be changed
    };
    const Entry& entry(const config::Setting& setting) const;
    Entry& entry(const config::Setting& setting);
    const Entry* parentOf(const Entry& entry) const;

    std::vector<Entry> m_entries;
};

} // namespace rollcall::ui
