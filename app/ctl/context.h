#pragma once

#include "app/assembly/installation.h"
#include "app/assembly/storage.h"

#include <QJsonObject>

#include <memory>
#include <optional>

namespace rollcall::app {

/** rollcallctl's exit codes. */
enum ExitCode { Well = 0, FoundFault = 1, WrongUsage = 2 };

/** What every command is given: the kiosk it works on, and how to answer. */
struct Context : Installation {
    bool json = false; ///< --json: answers are JSON objects, one a line

    /** The settings; nothing if they have faults. Faults and warnings are printed on stderr. */
    std::optional<config::Settings> settings() const;

    /** The data directory's database; nothing if there is none or it cannot be used, after the reason was printed on
     *  stderr. */
    std::unique_ptr<Storage> storage() const;

    /** The same for a command that records something: a database that is missing is made. */
    std::unique_ptr<Storage> storageToRecordIn() const;

    /** Prints one object on a line of stdout. */
    static void print(const QJsonObject& object);
    /** Prints a sentence for people on stdout. */
    static void print(const QString& sentence);
    /** Prints a sentence for people on stderr. */
    static void complain(const QString& sentence);
    // In all three, printable() is applied to whatever is in them.

    /** Call it at the end: whether all of stdout was taken by the disk or program that it goes to. Complains if not. */
    static bool finishPrinting();

private:
    std::unique_ptr<Storage> openStorage(Storage::Creation creation) const;
};

/** JSON null for an empty text. */
QJsonValue textOrNull(const QString& text);

} // namespace rollcall::app
