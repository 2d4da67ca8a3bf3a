#include "core/supabase/staffsection.h"

#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

namespace rollcall::supabase {

using attendance::ProfileField;
using attendance::StudentChange;

namespace {

const QString addedColumn = QStringLiteral("created_at");
const QString memberNumber = QStringLiteral("student_number");

bool isOnRoster(const attendance::StudentProfile& profile)
{
    return profile.status == QLatin1String("active") || profile.status == QLatin1String("suspended");
}

QDateTime momentIn(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

/** When a student left the roster, of the changes from the newest on. */
std::optional<QDateTime> leftIn(const std::vector<StudentChange>& changes)
{
    for (const StudentChange& change : changes) {
        if (change.before && change.after && isOnRoster(change.before->profile) && !isOnRoster(change.after->profile))
            return change.at;
    }
    return std::nullopt;
}

ServiceOutcome sectionUnreadable()
{
    return sync::halt(QStringLiteral("students_unreadable"));
}

} // namespace

QFuture<StaffSection::Members> StaffSection::fetch(const QString& section, const QDateTime& from)
{
    return fetchAfter({}, section, from, {});
}

QFuture<StaffSection::Members> StaffSection::fetchAfter(std::vector<Member> members, const QString& section,
                                                        const QDateTime& from, const QString& after)
{
    using Page = std::variant<QJsonArray, ServiceOutcome>;
    const auto build = [this, section, after](const QByteArray& token) {
        RowsQuery query{.table = QStringLiteral("students"),
                        .columns = {addedColumn, QStringLiteral("updated_at")},
                        .filters = {{QStringLiteral("section"), QStringLiteral("eq.") + section}},
                        .order = memberNumber + QStringLiteral(".asc"),
                        .limit = rowsOfPage};
        for (const ProfileField field : attendance::profileFields)
            query.columns << attendance::name(field);
        if (!after.isEmpty())
            query.filters << std::pair(memberNumber, QStringLiteral("gt.") + after);
        return rowsRequest(m_login.project(), token, query, m_login.timeouts());
    };
    return m_login.send<Page>(build, readStaffRows)
        .then(this,
              [this, all = std::move(members), section, from, after](const Page& answer) mutable -> QFuture<Members> {
                  if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
                      return QtFuture::makeReadyFuture(Members(*outcome));
                  const auto& page = std::get<QJsonArray>(answer);
                  if (page.isEmpty()) // a server may give fewer rows than asked: only an empty page is the last
                      return askWhenLeft(std::move(all), from, 0);
                  for (const QJsonValue row : page) {
                      const auto student = StaffStudents::readRow(row.toObject());
                      const QDateTime addedAt = momentIn(row[addedColumn].toString());
                      const QDateTime changedAt = momentIn(row[QLatin1String("updated_at")].toString());
                      if (!student || !addedAt.isValid() || !changedAt.isValid())
                          return QtFuture::makeReadyFuture(Members(sectionUnreadable()));
                      Member member{student->profile, addedAt};
                      if (!isOnRoster(member.profile))
                          member.leftAt = changedAt; // or before
                      all.push_back(std::move(member));
                  }
                  const QString last = all.back().profile.number;
                  if (last == after)
                      return QtFuture::makeReadyFuture(
                          Members(ServiceOutcome(sync::later(QStringLiteral("roster_repeats")))));
                  return fetchAfter(std::move(all), section, from, last);
              })
        .unwrap();
}

// One after the other: in a month they are few.
QFuture<StaffSection::Members> StaffSection::askWhenLeft(std::vector<Member> members, const QDateTime& from,
                                                         std::size_t next)
{
    while (next < members.size() && (!members[next].leftAt || *members[next].leftAt < from))
        ++next;
    if (next == members.size())
        return QtFuture::makeReadyFuture(Members(std::move(members)));
    const QString number = members[next].profile.number;
    return m_students.history(number)
        .then(this,
              [this, all = std::move(members), from,
               next](const StaffStudents::History& answer) mutable -> QFuture<Members> {
                  if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
                      return QtFuture::makeReadyFuture(Members(*outcome));
                  // Whoever left before changes were noted did so before this month.
                  all[next].leftAt = leftIn(std::get<std::vector<StudentChange>>(answer)).value_or(all[next].addedAt);
                  return askWhenLeft(std::move(all), from, next + 1);
              })
        .unwrap();
}

QFuture<StaffSection::Zone> StaffSection::zone()
{
    return m_login.send<Zone>(
        [this](const QByteArray& token) { return schoolZoneRequest(m_login.project(), token, m_login.timeouts()); },
        readSchoolZoneReply);
}

} // namespace rollcall::supabase
