#include "core/queue/rosterstore.h"

#include "core/attendance/rosterchange.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"

#include <QCollator>
#include <QFileInfo>

#include <algorithm>

namespace rollcall::queue {

using attendance::Student;

RosterStore::RosterStore(Database& database)
    : m_database(database), m_files(QFileInfo(database.file()).absolutePath())
{
}

Result<std::optional<Student>> RosterStore::find(const StudentNumber& number) const
{
    auto rows =
        Statement::run(m_database,
                       QStringLiteral("SELECT student_number, first_name, last_name, section, language FROM students "
                                      "WHERE student_number = ? COLLATE NOCASE"),
                       {number.toString()});
    if (!rows)
        return rows.error();
    std::vector<Student> alike;
    while (rows->next()) {
        const auto known = StudentNumber::parse(rows->text("student_number"));
        if (!known)
            continue;
        alike.push_back({*known, rows->text("first_name"), rows->text("last_name"), rows->text("section"),
                         rows->text("language")});
        if (*known == number)
            return std::optional(alike.back());
    }
    if (auto status = rows->failure(); !status)
        return status.error();
    // Two that differ only in capitals are two students, and a badge that is neither's is nobody's.
    return alike.size() == 1 ? std::optional(alike.front()) : std::optional<Student>();
}

Result<int> RosterStore::size() const
{
    auto rows = Statement::run(m_database, QStringLiteral("SELECT COUNT(*) AS students FROM students"));
    if (!rows)
        return rows.error();
    const int students = rows->next() ? static_cast<int>(rows->number("students")) : 0;
    if (auto status = rows->failure(); !status)
        return status.error();
    return students;
}

Result<std::vector<Student>> RosterStore::list() const
{
    return select(QStringLiteral("ORDER BY student_number"), {});
}

Result<std::vector<Student>> RosterStore::listSection(const QString& section) const
{
    return select(QStringLiteral("WHERE section = ?"), {section});
}

Result<std::vector<Student>> RosterStore::select(const QString& which, const QVariantList& values) const
{
    auto rows = Statement::run(
        m_database,
        QStringLiteral("SELECT student_number, first_name, last_name, section, language FROM students ") + which,
        values);
    if (!rows)
        return rows.error();
    std::vector<Student> students;
    while (rows->next()) {
        if (const auto number = StudentNumber::parse(rows->text("student_number")))
            students.push_back({*number, rows->text("first_name"), rows->text("last_name"), rows->text("section"),
                                rows->text("language")});
    }
    if (auto status = rows->failure(); !status)
        return status.error();
    return students;
}

Result<QStringList> RosterStore::sections() const
{
    auto rows = Statement::run(m_database, QStringLiteral("SELECT DISTINCT section FROM students"));
    if (!rows)
        return rows.error();
    QStringList sections;
    while (rows->next())
        sections << rows->text("section");
    if (auto status = rows->failure(); !status)
        return status.error();
    QCollator collator(QLocale(QLocale::English));
    collator.setNumericMode(true);
    std::sort(sections.begin(), sections.end(), [&collator](const QString& a, const QString& b) {
        return a.isEmpty() != b.isEmpty() ? b.isEmpty() : collator.compare(a, b) < 0;
    });
    return sections;
}

Result<RosterStore::Change> RosterStore::replace(const std::vector<Student>& students, const QDateTime& at,
                                                 std::optional<RosterOrigin> origin)
{
    if (students.empty())
        return Error{ErrorCode::Invalid, QStringLiteral("an empty roster")};

    // Within the transaction, so that what is compared and kept is what is replaced.
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto before = list();
    if (!before)
        return before.error();
    const attendance::RosterChange change = attendance::compareRosters(*before, students);
    // First, for what is in the file then is what is in the database, and nothing is lost.
    if (!change.isEmpty() && !before->empty()) {
        if (auto kept = m_files.keepPrevious(*before, m_database.lock()); !kept)
            return kept.error();
    }
    for (const Student& student : change.added) {
        if (auto written = write(student); !written)
            return written.error();
    }
    for (const auto& [known, student] : change.changed) {
        if (auto written = write(student); !written)
            return written.error();
    }
    for (const Student& student : change.removed) {
        auto removed = Statement::run(m_database, QStringLiteral("DELETE FROM students WHERE student_number = ?"),
                                      {student.number.toString()});
        if (!removed)
            return removed.error();
    }
    if (at.isValid()) {
        auto noted = Statement::run(m_database, QStringLiteral("UPDATE device SET roster_at = ?"), {toRfc3339(at)});
        if (!noted)
            return noted.error();
        if (origin) {
            if (auto written = m_files.noteOrigin(*origin, at, m_database.lock()); !written)
                return written.error();
        }
    }
    m_files.forgetHeldBack(m_database.lock());
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return Change{static_cast<int>(change.added.size()), static_cast<int>(change.changed.size()),
                  static_cast<int>(change.removed.size())};
}

Result<void> RosterStore::write(const Student& student)
{
    const auto written = Statement::run(
        m_database,
        QStringLiteral("INSERT OR REPLACE INTO students "
                       "(student_number, first_name, last_name, section, language) "
                       "VALUES (?, ?, ?, ?, ?)"),
        {student.number.toString(), student.firstName, student.lastName, student.section, student.language});
    return written ? Result<void>() : Result<void>(written.error());
}

Result<void> RosterStore::wipe()
{
    // Deleted rows would stay readable in free pages, and older ones in the write-ahead log.
    if (auto secured = Statement::run(m_database, QStringLiteral("PRAGMA secure_delete=ON")); !secured)
        return secured.error();
    {
        auto transaction = Transaction::begin(m_database);
        if (!transaction)
            return transaction.error();
        if (auto removed = Statement::run(m_database, QStringLiteral("DELETE FROM students")); !removed)
            return removed.error();
        if (auto wiped = m_files.wipe(m_database.lock()); !wiped)
            return wiped.error();
        if (auto committed = transaction->commit(); !committed)
            return committed.error();
    }
    auto folded = Statement::run(m_database, QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    return folded ? Result<void>() : Result<void>(folded.error());
}

Result<void> RosterStore::noteHeldBack(const HeldBack& roster)
{
    const auto transaction = Transaction::begin(m_database); // for its lock
    return transaction ? m_files.noteHeldBack(roster, m_database.lock()) : Result<void>(transaction.error());
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

Result<std::optional<RosterOrigin>> RosterStore::origin() const
{
    const auto at = updatedAt();
    if (!at)
        return at.error();
    return *at ? m_files.origin(**at) : std::nullopt;
}

} // namespace rollcall::queue
