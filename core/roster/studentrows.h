#pragma once

#include "core/attendance/studentreader.h"
#include "core/roster/rosterreader.h"

#include <QHash>

namespace rollcall::roster {

/** Makes students of the rows below the headings. */
class StudentRows {
public:
    StudentRows(const Header& header, bool isText, const Options& options);

    /** False when there are too many students, or too many faults: no more rows are wanted. */
    bool take(const Row& row);

    /** After the last row: holds back who stands out among all others. */
    Reading finish();

private:
    bool takeRow(const Row& row);
    bool isHeadings(const Row& row) const;
    bool hasSoundQuotes(const Row& row);
    bool belongsToSchool(const Row& row);
    void takeStudent(const Row& row, const QString& number);
    void add(attendance::Student student, int line);
    void fault(int line, Field field, const QString& number, const QString& what, const QString& remedy);
    void holdBack(int line, const QString& number, const QString& name, const QString& what, const QString& remedy);
    QString languageIn(const Row& row, const QString& number);
    void lookForMisreadNames();
    void lookForRowCounts();
    void lookForStrangers();

    const Header m_header;
    const bool m_isText;
    const Options& m_options;
    attendance::Validator m_validator;
    Reading m_reading;
    std::vector<int> m_lines;         ///< of the students
    QHash<QString, size_t> m_places;  ///< of the students, by their numbers in lower case
    QSet<QString> m_unknownLanguages; ///< words that were told of
};

} // namespace rollcall::roster
