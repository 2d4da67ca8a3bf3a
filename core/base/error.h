#pragma once

#include <QString>

namespace rollcall {

/** What went wrong, for the program to branch on. What a person reads is chosen in ui/text. Not stored, not sent. */
enum class ErrorCode {
    Invalid,      ///< the caller or a file gave something outside its contract
    NotFound,     ///< no such file, row or device
    Exists,       ///< it is already there, and only one may be
    NotPermitted, ///< the system says no (rights, read-only)
    WouldBlock,   ///< somebody else holds it, and we were not to wait
    Timeout,      ///< somebody else held it for longer than we were to wait
    DiskFull,     ///< no space, or quota reached
    Corrupt,      ///< ours, but damaged
    WrongFormat,  ///< whole as far as can be told, but not of a format of ours: another program's file
    Incompatible, ///< ours, but written by a version of Rollcall that this one does not understand
    Conflict,     ///< it contradicts what is here, or somebody else changed it in the meantime
    NotAFile,     ///< the path is something else than a plain file: a directory, link, pipe or device
    Replaced, ///< what its path leads to now is not what we have open: removed, moved, replaced or cut short meanwhile
    Io,       ///< any other failure of a file, device or database
    Cancelled, ///< we stopped it ourselves
};

/** A stable name for logs and JSON: the enumerator in snake case, "disk_full", "wrong_format", "not_a_file", ... */
const char* name(ErrorCode code);

/** A failure as a value. `detail` is for the log and the technician: what was tried, on which file, with which result.
 *  It never holds a name, a number, a payload or a key. */
struct Error {
    ErrorCode code;
    QString detail;
};

/** The ErrorCode for an errno of a file operation. */
ErrorCode errorCodeFromErrno(int number);

} // namespace rollcall
