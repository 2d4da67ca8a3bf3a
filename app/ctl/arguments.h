#pragma once

#include <QMap>
#include <QStringList>

#include <optional>

namespace rollcall::app {

/** What was given to a command: its words in their order, and its options. How many words there may be, and which options,
 *  is checked against the table of commands before. */
struct Arguments {
    QStringList words;
    QMap<QString, QString> options; ///< by name with its dashes; empty for one that takes no value

    bool has(const char* option) const { return options.contains(QLatin1String(option)); }

    /** The option's value; nothing if it was not given. */
    std::optional<QString> value(const char* option) const
    {
        const auto found = options.constFind(QLatin1String(option));
        return found == options.cend() ? std::nullopt : std::optional(*found);
    }
};

} // namespace rollcall::app
