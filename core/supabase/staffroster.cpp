#include "core/supabase/staffroster.h"

#include "core/supabase/replies.h"

#include <QJsonArray>

#include <algorithm>

namespace rollcall::supabase {

using attendance::Student;

namespace {

constexpr qsizetype rowsOfBatch = 500;
constexpr size_t mostStudentsRead = 200'000; // a server that pages without end

QJsonObject rowOf(const Student& student, const char* status, bool hasLanguages)
{
    QJsonObject row{{QStringLiteral("student_number"), student.number.toString()},
                    {QStringLiteral("first_name"), student.firstName},
                    {QStringLiteral("last_name"), student.lastName},
                    {QStringLiteral("section"), student.section},
                    {QStringLiteral("status"), QLatin1String(status)}};
    if (hasLanguages)
        row.insert(QStringLiteral("language"), student.language);
    return row;
}

/** Whether any of those has a language, or had one. */
bool hasLanguages(const attendance::RosterChange& change)
{
    const auto has = [](const Student& student) { return !student.language.isEmpty(); };
    return std::any_of(change.added.begin(), change.added.end(), has)
           || std::any_of(change.removed.begin(), change.removed.end(), has)
           || std::any_of(change.changed.begin(), change.changed.end(),
                          [has](const auto& one) { return has(one.first) || has(one.second); });
}

} // namespace

QFuture<StaffRoster::Students> StaffRoster::fetch()
{
    return fetchAfter({}, {});
}

QFuture<StaffRoster::Students> StaffRoster::fetchAfter(std::vector<Student> students, const QString& after)
{
    using Page = std::variant<RosterPage, ServiceOutcome>;
    return m_login
        .send<Page>(
            [this, after](const QByteArray& token) {
                return studentsPageRequest(m_login.project(), token, after, rowsOfPage, m_columns,
                                           m_login.timeouts());
            },
            readRosterReply)
        .then(this,
              [this, students = std::move(students), after](const Page& answer) -> QFuture<Students> {
                  if (const auto* outcome = std::get_if<ServiceOutcome>(&answer)) {
                      if (outcome->failure != Failure::SchemaMismatch || m_columns == StudentColumns::WithoutLanguage)
                          return QtFuture::makeReadyFuture(Students(*outcome));
                      m_columns = StudentColumns::WithoutLanguage;
                      return fetchAfter({}, {});
                  }
                  const auto& page = std::get<RosterPage>(answer);
                  if (page.last.isEmpty()) // a server may give fewer rows than asked: only an empty page is the last
                      return QtFuture::makeReadyFuture(Students(students));
                  if (page.last == after)
                      return QtFuture::makeReadyFuture(
                          Students(ServiceOutcome(sync::later(QStringLiteral("roster_repeats")))));
                  if (students.size() > mostStudentsRead)
                      return QtFuture::makeReadyFuture(
                          Students(ServiceOutcome(sync::later(QStringLiteral("roster_too_long")))));
                  auto all = students;
                  all.insert(all.end(), page.students.begin(), page.students.end());
                  return fetchAfter(std::move(all), page.last);
              })
        .unwrap();
}

QFuture<ServiceOutcome> StaffRoster::write(const attendance::RosterChange& change)
{
    m_rows.clear();
    m_written = 0;
    const bool hasAny = hasLanguages(change); // all rows have the same columns
    for (const Student& student : change.added)
        m_rows.push_back(rowOf(student, "active", hasAny));
    for (const auto& [before, student] : change.changed)
        m_rows.push_back(rowOf(student, "active", hasAny));
    for (const Student& student : change.removed)
        m_rows.push_back(rowOf(student, "inactive", hasAny));
    return writeNext();
}

QFuture<ServiceOutcome> StaffRoster::writeNext()
{
    const qsizetype count = std::min(rowsOfBatch, qsizetype(m_rows.size()) - m_written);
    if (count <= 0)
        return QtFuture::makeReadyFuture(ServiceOutcome(sync::done()));
    QJsonArray batch;
    for (qsizetype row = m_written; row < m_written + count; ++row)
        batch.append(m_rows[size_t(row)]);
    return m_login
        .send<ServiceOutcome>(
            [this, batch](const QByteArray& token) {
                return putStudentsRequest(m_login.project(), token, batch, m_login.timeouts());
            },
            [count](const net::HttpReply& reply) { return readPutStudentsReply(reply, count); })
        .then(this,
              [this, count](const ServiceOutcome& outcome) -> QFuture<ServiceOutcome> {
                  if (outcome.kind != sync::Outcome::Kind::Done)
                      return QtFuture::makeReadyFuture(outcome);
                  m_written += count;
                  return writeNext();
              })
        .unwrap();
}

} // namespace rollcall::supabase
