#include "core/queue/rosterstore.h"

#include "core/queue/statement.h"
#include "core/queue/transaction.h"

#include <map>

namespace rollcall::queue {

using attendance::Student;

Result<std::optional<Student>> RosterStore::find(const StudentNumber& number) const
{
    auto row = Statement::run(
        m_database, QStringLiteral("SELECT first_name, last_name, section FROM students WHERE student_number = ?"),
        {number.toString()});
    if (!row)
        return row.error();
    if (!row->next())
        return std::optional<Student>();
    return std::optional(Student{number, row->text("first_name"), row->text("last_name"), row->text("section")});
}

Result<std::vector<Student>> RosterStore::list() const
{
    auto rows = Statement::run(m_database, QStringLiteral("SELECT student_number, first_name, last_name, section "
                                                          "FROM students ORDER BY student_number"));
    if (!rows)
        return rows.error();
    std::vector<Student> students;
    while (rows->next()) {
        if (const auto number = StudentNumber::parse(rows->text("student_number")))
            students.push_back({*number, rows->text("first_name"), rows->text("last_name"), rows->text("section")});
    }
    if (auto status = rows->failure(); !status)
        return status.error();
    return students;
}

Result<RosterStore::Change> RosterStore::replace(const std::vector<Student>& students, const QDateTime& at)
{
    if (students.empty())
        return Error{ErrorCode::Invalid, QStringLiteral("an empty roster")};

    const auto before = list();
    if (!before)
        return before.error();
    std::map<StudentNumber, Student> leaving;
    for (const Student& student : *before)
        leaving.emplace(student.number, student);

    Change change;
    std::map<StudentNumber, Student> writing;
    for (const Student& student : students) {
        const auto known = leaving.find(student.number);
        if (known == leaving.end()) {
            change.added += writing.insert_or_assign(student.number, student).second ? 1 : 0;
            continue;
        }
        if (!(known->second == student)) {
            writing.insert_or_assign(student.number, student);
            ++change.changed;
        }
        leaving.erase(known);
    }
    change.removed = static_cast<int>(leaving.size());
    if (writing.empty() && leaving.empty() && !at.isValid())
        return change;

    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    for (const auto& [number, student] : writing) {
        auto written =
            Statement::run(m_database,
                           QStringLiteral("INSERT OR REPLACE INTO students "
                                          "(student_number, first_name, last_name, section) VALUES (?, ?, ?, ?)"),
                           {number.toString(), student.firstName, student.lastName, student.section});
        if (!written)
            return written.error();
    }
    for (const auto& [number, student] : leaving) {
        auto removed = Statement::run(m_database, QStringLiteral("DELETE FROM students WHERE student_number = ?"),
                                      {number.toString()});
        if (!removed)
            return removed.error();
    }
    if (at.isValid()) {
        auto noted = Statement::run(m_database, QStringLiteral("UPDATE device SET roster_at = ?"), {toRfc3339(at)});
        if (!noted)
            return noted.error();
    }
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return change;
}

Result<void> RosterStore::wipe()
{
    const auto before = list();
    if (!before)
        return before.error();
    // Deleted rows would stay readable in free pages, and older ones in the write-ahead log.
    if (auto secured = Statement::run(m_database, QStringLiteral("PRAGMA secure_delete=ON")); !secured)
        return secured.error();
    if (!before->empty()) {
        auto transaction = Transaction::begin(m_database);
        if (!transaction)
            return transaction.error();
        if (auto removed = Statement::run(m_database, QStringLiteral("DELETE FROM students")); !removed)
            return removed.error();
        if (auto committed = transaction->commit(); !committed)
            return committed.error();
    }
    auto folded = Statement::run(m_database, QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    return folded ? Result<void>() : Result<void>(folded.error());
}

Result<std::optional<QDateTime>> RosterStore::updatedAt() const
{
    auto row = Statement::run(m_database, QStringLiteral("SELECT roster_at FROM device"));
    if (!row)
        return row.error();
    if (!row->next() || row->isNull())
        return std::optional<QDateTime>();
    return std::optional(fromRfc3339(row->text()));
}

} // namespace rollcall::queue
