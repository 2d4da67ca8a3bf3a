#include "core/supabase/staffstudents.h"

#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

#include <algorithm>

namespace rollcall::supabase {

using attendance::KeptStudent;
using attendance::ProfileField;
using attendance::StudentChange;
using attendance::StudentProfile;

namespace {

constexpr std::size_t mostStudentsKept = 200'000; // a server that pages without end

const QString studentsTable = QStringLiteral("students");
const QString numberColumn = QStringLiteral("student_number");
const QString versionColumn = QStringLiteral("updated_at");

QStringList studentColumns()
{
    QStringList columns{versionColumn};
    for (const ProfileField field : attendance::profileFields)
        columns << attendance::name(field);
    return columns;
}

// What the table has no empty text for.
bool isNullWhereEmpty(ProfileField field)
{
    switch (field) {
    case ProfileField::MiddleName:
    case ProfileField::Grade:
    case ProfileField::GuardianName:
    case ProfileField::GuardianContact:
    case ProfileField::Sex:
        return true;
    default:
        return false;
    }
}

QJsonValue toJson(const StudentProfile& student, ProfileField field)
{
    const QString& text = student.text(field);
    return text.isEmpty() && isNullWhereEmpty(field) ? QJsonValue() : QJsonValue(text);
}

ServiceOutcome studentsUnreadable()
{
    return sync::halt(QStringLiteral("students_unreadable"));
}

std::variant<std::vector<KeptStudent>, ServiceOutcome> studentsIn(const QJsonArray& rows)
{
    std::vector<KeptStudent> students;
    for (const QJsonValue row : rows) {
        auto student = StaffStudents::readRow(row.toObject());
        if (!student)
            return studentsUnreadable();
        students.push_back(*std::move(student));
    }
    return students;
}

std::variant<std::vector<StudentChange>, ServiceOutcome> changesIn(const QJsonArray& rows)
{
    std::vector<StudentChange> changes;
    for (const QJsonValue row : rows) {
        const QJsonValue was = row[u"was"];
        const QJsonValue became = row[u"became"];
        StudentChange change{QDateTime::fromString(row[u"made_at"].toString(), Qt::ISODateWithMs).toUTC(),
                             row[u"who"].toString(), StaffStudents::readRow(was.toObject()),
                             StaffStudents::readRow(became.toObject())};
        const bool isWhole = was.isNull() != change.before.has_value() && became.isNull() != change.after.has_value();
        if (!change.at.isValid() || !isWhole)
            return studentsUnreadable();
        changes.push_back(std::move(change));
    }
    return changes;
}

bool hasAllOf(const StudentProfile& now, const StudentProfile& wanted, const std::vector<ProfileField>& fields)
{
    return std::all_of(fields.begin(), fields.end(),
                       [&](ProfileField field) { return now.text(field) == wanted.text(field); });
}

} // namespace

QJsonObject StaffStudents::rowOf(const Student& student)
{
    QJsonObject row{{versionColumn, student.version}};
    for (const ProfileField field : attendance::profileFields)
        row.insert(attendance::name(field), toJson(student.profile, field));
    return row;
}

// Whatever stands there is shown, also what a form would not take; without a number or a version nothing can be done with it.
std::optional<KeptStudent> StaffStudents::readRow(const QJsonObject& row)
{
    KeptStudent student{{}, row.value(versionColumn).toString()};
    for (const ProfileField field : attendance::profileFields)
        student.profile.setText(field, row.value(attendance::name(field)).toString());
    if (student.profile.number.isEmpty() || student.version.isEmpty())
        return std::nullopt;
    return student;
}

QFuture<StaffStudents::Rows> StaffStudents::rows(StaffLogin::Build build)
{
    return m_login.send<Rows>(std::move(build), readStaffRows);
}

QFuture<StaffStudents::Students> StaffStudents::fetch()
{
    return fetchAfter({}, {});
}

QFuture<StaffStudents::Students> StaffStudents::fetchAfter(std::vector<Student> students, const QString& after)
{
    const auto withPage = [this, students = std::move(students), after](const Rows& answer) -> QFuture<Students> {
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
            return QtFuture::makeReadyFuture(Students(*outcome));
        const auto& page = std::get<QJsonArray>(answer);
        if (page.isEmpty()) // a server may give fewer rows than asked: only an empty page is the last
            return QtFuture::makeReadyFuture(Students(students));
        const auto read = studentsIn(page);
        if (const auto* outcome = std::get_if<ServiceOutcome>(&read))
            return QtFuture::makeReadyFuture(Students(*outcome));
        const auto& more = std::get<std::vector<Student>>(read);
        const QString last = more.back().profile.number;
        if (last == after)
            return QtFuture::makeReadyFuture(Students(sync::later(QStringLiteral("roster_repeats"))));
        if (students.size() > mostStudentsKept)
            return QtFuture::makeReadyFuture(Students(sync::later(QStringLiteral("roster_too_long"))));
        auto all = students;
        all.insert(all.end(), more.begin(), more.end());
        return fetchAfter(std::move(all), last);
    };
    return rows([this, after](const QByteArray& token) {
               RowsQuery query{.table = studentsTable,
                               .columns = studentColumns(),
                               .order = numberColumn + QStringLiteral(".asc"),
                               .limit = rowsOfPage};
               if (!after.isEmpty())
                   query.filters = {{numberColumn, QStringLiteral("gt.") + after}};
               return rowsRequest(m_login.project(), token, query, m_login.timeouts());
           })
        .then(this, withPage)
        .unwrap();
}

QFuture<StaffStudents::One> StaffStudents::find(const QString& number)
{
    return rows([this, number](const QByteArray& token) {
               return rowsRequest(m_login.project(), token,
                                  {.table = studentsTable,
                                   .columns = studentColumns(),
                                   .filters = {{numberColumn, QStringLiteral("eq.") + number}},
                                   .limit = 1},
                                  m_login.timeouts());
           })
        .then(this, [](const Rows& answer) -> One {
            if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
                return *outcome;
            const auto& found = std::get<QJsonArray>(answer);
            if (found.isEmpty())
                return std::optional<Student>();
            auto student = StaffStudents::readRow(found.first().toObject());
            return student ? One(std::move(student)) : One(studentsUnreadable());
        });
}

QFuture<StaffStudents::Added> StaffStudents::add(const StudentProfile& student)
{
    QJsonObject row;
    for (const ProfileField field : attendance::profileFields)
        row.insert(attendance::name(field), toJson(student, field));
    const auto withHolder = [student](const One& answer) -> Added {
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
            return *outcome;
        const auto& holder = std::get<std::optional<Student>>(answer);
        if (!holder) // deleted in between
            return ServiceOutcome(sync::later(QStringLiteral("roster_repeats")));
        if (holder->profile == student)
            return *holder;
        return NumberTaken{*holder};
    };
    const auto withAnswer = [this, student, withHolder](const Rows& answer) -> QFuture<Added> {
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
            return QtFuture::makeReadyFuture(Added(*outcome));
        const auto& added = std::get<QJsonArray>(answer);
        if (added.isEmpty())
            return find(student.number).then(this, withHolder);
        const auto kept = StaffStudents::readRow(added.first().toObject());
        return QtFuture::makeReadyFuture(kept ? Added(*kept) : Added(studentsUnreadable()));
    };
    return rows([this, row](const QByteArray& token) {
               return addStudentRequest(m_login.project(), token, row, studentColumns(), m_login.timeouts());
           })
        .then(this, withAnswer)
        .unwrap();
}

QFuture<StaffStudents::Changed> StaffStudents::change(const Student& read, const StudentProfile& wanted)
{
    std::vector<ProfileField> fields = attendance::differences(read.profile, wanted);
    std::erase(fields, ProfileField::Number);
    if (fields.empty())
        return QtFuture::makeReadyFuture(Changed(read));
    QJsonObject row;
    for (const ProfileField field : fields)
        row.insert(attendance::name(field), toJson(wanted, field));
    const auto withStudent = [wanted, fields](const One& answer) -> Changed {
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
            return *outcome;
        const auto& now = std::get<std::optional<Student>>(answer);
        if (now && hasAllOf(now->profile, wanted, fields))
            return *now;
        return ChangedMeanwhile{now};
    };
    const auto withAnswer = [this, number = read.profile.number,
                             withStudent](const Rows& answer) -> QFuture<Changed> {
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
            return QtFuture::makeReadyFuture(Changed(*outcome));
        const auto& changed = std::get<QJsonArray>(answer);
        if (changed.isEmpty())
            return find(number).then(this, withStudent);
        const auto kept = StaffStudents::readRow(changed.first().toObject());
        return QtFuture::makeReadyFuture(kept ? Changed(*kept) : Changed(studentsUnreadable()));
    };
    return rows([this, read, row](const QByteArray& token) {
               return changeStudentRequest(m_login.project(), token, {read.profile.number, read.version}, row,
                                           studentColumns(), m_login.timeouts());
           })
        .then(this, withAnswer)
        .unwrap();
}

QFuture<StaffStudents::Moved> StaffStudents::move(const std::vector<std::pair<Student, StudentProfile>>& students)
{
    QJsonArray changes;
    for (const auto& [read, wanted] : students)
        changes.append(QJsonObject{{numberColumn, read.profile.number},
                                   {QStringLiteral("version"), read.version},
                                   {QStringLiteral("section"), wanted.section},
                                   {QStringLiteral("status"), wanted.status}});
    using Reply = std::variant<QJsonObject, ServiceOutcome>;
    return m_login
        .send<Reply>(
            [this, changes](const QByteArray& token) {
                return functionRequest(m_login.project(), token, QStringLiteral("move_students"),
                                       {{QStringLiteral("changes"), changes}}, m_login.timeouts());
            },
            readFunctionReply)
        .then(this, [](const Reply& reply) -> Moved {
            if (const auto* outcome = std::get_if<ServiceOutcome>(&reply))
                return *outcome;
            const auto& answer = std::get<QJsonObject>(reply);
            if (answer[u"result"] == QLatin1String("moved"))
                return std::monostate();
            if (answer[u"result"] != QLatin1String("changed_meanwhile"))
                return studentsUnreadable();
            MovedMeanwhile meanwhile;
            for (const QJsonValue number : answer[u"students"].toArray())
                meanwhile.numbers << number.toString();
            return meanwhile;
        });
}

QFuture<StaffStudents::History> StaffStudents::history(const QString& number)
{
    return rows([this, number](const QByteArray& token) {
               return rowsRequest(m_login.project(), token,
                                  {.table = QStringLiteral("student_changes"),
                                   .columns = {QStringLiteral("was"), QStringLiteral("became"), QStringLiteral("who"),
                                               QStringLiteral("made_at")},
                                   .filters = {{numberColumn, QStringLiteral("eq.") + number}},
                                   .order = QStringLiteral("id.desc"),
                                   .limit = mostChanges},
                                  m_login.timeouts());
           })
        .then(this, [](const Rows& answer) -> History {
            if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
                return *outcome;
            return changesIn(std::get<QJsonArray>(answer));
        });
}

} // namespace rollcall::supabase
