#include "app/office/importworker.h"

#include "app/operations/awaited.h"
#include "app/operations/rosterpreview.h"
#include "app/operations/staffsentence.h"
#include "core/supabase/staffroster.h"
#include "core/supabase/staffstudents.h"

namespace rollcall::app {

using attendance::KeptStudent;
using attendance::Student;
using office::ListChange;
using office::ListField;
using office::ListPreview;
using office::ListRemark;
using office::RosterImport;
using roster::Field;
using supabase::ServiceOutcome;
using supabase::StaffStudents;

namespace {

constexpr std::pair<ListField, Field> fieldPairs[] = {
    {ListField::Number, Field::Number},     {ListField::FirstName, Field::FirstName},
    {ListField::LastName, Field::LastName}, {ListField::FullName, Field::FullName},
    {ListField::Section, Field::Section},   {ListField::Grade, Field::Grade},
    {ListField::Status, Field::Status},     {ListField::Role, Field::Role},
    {ListField::Language, Field::Language}};

/** What was chosen for each column; a field that no column has is read from none. */
roster::Mapping mappingOf(const QList<office::ListColumn>& columns)
{
    roster::Mapping mapping;
    if (columns.isEmpty())
        return mapping;
    for (const auto& [shown, field] : fieldPairs) {
        mapping[field] = QString();
        for (const office::ListColumn& column : columns) {
            if (column.field == shown)
                mapping[field] = column.heading;
        }
    }
    return mapping;
}

QList<office::ListColumn> columnsOf(const roster::Reading& reading)
{
    QList<office::ListColumn> columns;
    for (const QString& heading : reading.columns) {
        if (heading.isEmpty())
            continue;
        office::ListColumn column{heading};
        for (const auto& [shown, field] : fieldPairs) {
            const auto read = reading.headings.find(field);
            if (read != reading.headings.end() && read->second == heading)
                column.field = shown;
        }
        columns << column;
    }
    return columns;
}

void addRemarks(QList<ListRemark>& remarks, const std::vector<roster::Notice>& notices, ListRemark::Kind kind)
{
    for (const roster::Notice& one : notices)
        remarks.append({kind, one.line, one.column, one.number, one.what, one.remedy});
}

ListChange changeOf(ListChange::Kind kind, const Student& student)
{
    return {kind, student.number.toString(), attendance::wholeName(student), student.section};
}

QString cloudSentence(const ServiceOutcome& outcome)
{
    return QStringLiteral("The students in the cloud are as they were: %1.").arg(staffSentence(outcome));
}

} // namespace

Result<ImportWorker::Kept> ImportWorker::fetched()
{
    const auto login = opened();
    if (const auto* outcome = std::get_if<ServiceOutcome>(&login))
        return Error{ErrorCode::Io, cloudSentence(*outcome)};
    auto answer = awaited(StaffStudents(*std::get<supabase::StaffLogin*>(login)).fetch());
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
        return Error{ErrorCode::Io, cloudSentence(*outcome)};
    return std::get<Kept>(std::move(answer));
}

ListImport ImportWorker::planned() const
{
    return planImport(m_reading.students, m_reading.headings.contains(Field::Language), m_choice.areOthersKept,
                      m_known);
}

ListPreview ImportWorker::preview(const ListImport& import) const
{
    const auto has = [this](Field field) { return m_reading.headings.contains(field); };
    ListPreview shown{.columns = columnsOf(m_reading), .sheet = m_reading.sheet};
    shown.isRead = has(Field::Number) && (has(Field::FirstName) || has(Field::LastName) || has(Field::FullName));
    shown.before = int(import.before.size());
    if (!shown.isRead)
        return shown;
    shown.students = int(m_reading.students.size());
    shown.leftOut = m_reading.notAtSchool + m_reading.notStudents + m_reading.repeated;
    addRemarks(shown.remarks, m_reading.faults, ListRemark::Kind::Fault);
    addRemarks(shown.remarks, m_reading.heldBack, ListRemark::Kind::HeldBack);
    addRemarks(shown.remarks, m_reading.doubts, ListRemark::Kind::Doubt);
    if (!m_reading.faults.empty() || m_reading.students.empty())
        return shown;
    for (const Student& student : import.change.removed)
        shown.changes << changeOf(ListChange::Kind::Removed, student);
    for (const auto& [former, student] : import.change.changed) {
        shown.changes << changeOf(ListChange::Kind::Changed, student);
        shown.changes.last().nameBefore = attendance::wholeName(former);
        shown.changes.last().sectionBefore = former.section;
    }
    for (const Student& student : import.change.added)
        shown.changes << changeOf(ListChange::Kind::Added, student);
    shown.isManyRemoved = attendance::removesMany(import.change, import.before.size())
                          || removedAndHeldBack(import.change, m_reading.heldBack) > 0;
    shown.isManyRenamed = attendance::renamesMany(import.change, import.before.size());
    return shown;
}

RosterImport::Read ImportWorker::read(const office::ListChoice& choice)
{
    const Work work(*this);
    auto reading = roster::readRoster(
        choice.file, {.mapping = mappingOf(choice.columns), .taken = {choice.taken.begin(), choice.taken.end()}});
    if (!reading)
        return QStringLiteral("%1 cannot be read: %2.").arg(choice.file, reading.error().detail);
    if (choice.file != m_choice.file || m_known.empty()) {
        auto known = fetched();
        if (!known)
            return known.error().detail;
        m_known = *std::move(known);
    }
    m_choice = choice;
    m_reading = *std::move(reading);
    return preview(planned());
}

RosterImport::Write ImportWorker::write()
{
    const Work work(*this);
    const ListImport seen = planned();
    auto known = fetched();
    if (!known)
        return known.error().detail;
    m_known = *std::move(known);
    const ListImport import = planned();
    if (rosterChangeId(import.before, import.after) != rosterChangeId(seen.before, seen.after))
        return preview(import);
    const auto login = opened();
    if (const auto* outcome = std::get_if<ServiceOutcome>(&login))
        return cloudSentence(*outcome);
    supabase::StaffRoster cloud(*std::get<supabase::StaffLogin*>(login));
    const ServiceOutcome written = awaited(cloud.write(import.change));
    if (written.kind != sync::Outcome::Kind::Done) {
        if (cloud.written() == 0)
            return cloudSentence(written);
        return QStringLiteral("The cloud has taken %1 changes and not the others: %2. Read the list again.")
            .arg(cloud.written())
            .arg(staffSentence(written));
    }
    m_done.reset();
    const Kept before = std::exchange(m_known, {}); // the next list is compared with what is there then
    if (auto after = fetched())
        m_done = Done{import.change, before, *std::move(after)};
    return RosterImport::Written();
}

RosterImport::Undo ImportWorker::undo()
{
    const Work work(*this);
    if (!m_done)
        return QStringLiteral("There is no import to take back.");
    const auto now = fetched();
    if (!now)
        return now.error().detail;
    const ImportUndo undo = planUndo(m_done->change, m_done->before, m_done->after, *now);
    const auto login = opened();
    if (const auto* outcome = std::get_if<ServiceOutcome>(&login))
        return cloudSentence(*outcome);
    auto& staff = *std::get<supabase::StaffLogin*>(login);
    supabase::StaffRoster cloud(staff);
    if (const ServiceOutcome written = awaited(cloud.write(undo.change)); written.kind != sync::Outcome::Kind::Done)
        return QStringLiteral("The import is taken back for %1 students and not for the others: %2. Try it again.")
            .arg(cloud.written())
            .arg(staffSentence(written));
    office::ListUndone undone{int(undo.change.changed.size() + undo.change.removed.size()), undo.left};
    StaffStudents students(staff);
    for (const auto& [read, wanted] : undo.rejoined) {
        const auto answer = awaited(students.change(read, wanted));
        if (std::holds_alternative<KeptStudent>(answer))
            ++undone.students;
        else
            undone.left << read.profile.number;
    }
    m_done.reset();
    m_known.clear();
    return undone;
}

} // namespace rollcall::app
