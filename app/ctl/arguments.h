#pragma once

#include <QMap>
#include <QStringList>

#include <optional>

namespace rollcall::app {

/** What was given to a command: its words in their order, and its options. How many words there may be, and which options,
 *  is checked against the table of commands before. */
struct Arguments {
    QStringList words;
    QMap<QString, QStringList> options; ///< the values by name with its dashes; none for one that takes no value

    bool has(const char* option) const { return options.contains(QLatin1String(option)); }

    /** The option's value, the last one if it was given several times; nothing if it was not given. */
    std::optional<QString> value(const char* option) const
    {
        const QStringList all = values(option);
        return all.isEmpty() ? std::nullopt : std::optional(all.last());
    }

    /** All values of an option that may be given several times. */
    QStringList values(const char* option) const { return options.value(QLatin1String(option)); }
};

} // namespace rollcall::app
