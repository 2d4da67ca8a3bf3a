#pragma once

#include "core/attendance/student.h"
#include "core/roster/header.h"
#include "core/roster/notice.h"

#include <QSet>

namespace rollcall::roster {

/** A text file with a hundred thousand students has less, and so has a workbook, which is packed. */
inline constexpr qint64 largestFile = 16LL * 1024 * 1024;
/** No school has as many students. */
inline constexpr size_t mostStudents = 100'000;

/** What a person says about the file. */
struct Options {
    QString encoding = {};    ///< as decodeText()
    QString sheet = {};       ///< the sheet's name; if empty, the only visible one with students
    Mapping mapping = {};     ///< which columns to read
    QSet<QString> taken = {}; ///< student numbers that are right although they look wrong
};

/** What was read of a file. The roster may be taken if there are no faults and at least one student. */
struct Reading {
    std::vector<attendance::Student> students;
    std::vector<Notice> faults;   ///< by line
    std::vector<Notice> heldBack; ///< rows that do not look like a student; they are left out. By line
    std::vector<Notice> doubts;   ///< students that were taken, and that somebody should look at
    QString sheet;                ///< its name, if the file has sheets
    QStringList columns; ///< every heading of the file in its order; also where a student cannot be read below them
    std::map<Field, QString> headings; ///< what was read from which column
    int notAtSchool = 0;               ///< rows left out by their status
    int notStudents = 0;               ///< rows left out by their role, such as teachers
    int repeated = 0;                  ///< rows of a student that was already there, as for a second guardian
    QSet<QString> notFound = {};       ///< of Options::taken, what stands on no row
};

/** Reads a roster from a file as schools have them: CSV (RFC 4180; comma, semicolon, tab or bar; UTF-8, UTF-16 or a named
 *  encoding; "sep=" and rows of titles above the headings), .xlsx or .ods. The contents decide, not the file's name.
 *
 *  A number and a name are needed; who has only one name has it as the first. Columns that nobody needs may hold anything. A
 *  faulty row does not end the reading: all faults are found at once, up to 10,000.
 *  Errors: NotFound, NotPermitted, Io, Invalid (no row can be read; the detail says what to do and has nothing of the
 *  file but names of sheets). Any thread. */
Result<Reading> readRoster(const QString& file, const Options& options = {});

} // namespace rollcall::roster
