#include "app/operations/listimport.h"

#include <QHash>

namespace rollcall::app {

using attendance::KeptStudent;
using attendance::RosterChange;
using attendance::Student;
using attendance::StudentProfile;

namespace {

const QString statusOfActive = QStringLiteral("active");
const QString statusOfInactive = QStringLiteral("inactive");

std::optional<Student> rosterStudent(const StudentProfile& profile)
{
    const auto number = StudentNumber::parse(profile.number);
    if (!number)
        return std::nullopt;
    return Student{*number, profile.firstName, profile.lastName, profile.section, profile.language};
}

QHash<QString, const KeptStudent*> keptByNumber(const std::vector<KeptStudent>& students)
{
    QHash<QString, const KeptStudent*> found;
    for (const KeptStudent& one : students)
        found.insert(one.profile.number, &one);
    return found;
}

} // namespace

ListImport planImport(std::vector<Student> listed, bool hasLanguages, bool areOthersKept,
                      const std::vector<KeptStudent>& known)
{
    ListImport import;
    for (const KeptStudent& kept : known) {
        const auto student = kept.profile.status == statusOfActive ? rosterStudent(kept.profile) : std::nullopt;
        if (student)
            import.before.push_back(*student);
    }
    if (!hasLanguages)
        attendance::keepLanguages(listed, import.before);
    import.after = std::move(listed);
    import.change = attendance::compareRosters(import.before, import.after);
    if (areOthersKept) {
        import.after.insert(import.after.end(), import.change.removed.begin(), import.change.removed.end());
        import.change.removed.clear();
    }
    return import;
}

ImportUndo planUndo(const RosterChange& change, const std::vector<KeptStudent>& before,
                    const std::vector<KeptStudent>& after, const std::vector<KeptStudent>& now)
{
    const auto then = keptByNumber(before);
    const auto done = keptByNumber(after);
    const auto today = keptByNumber(now);
    ImportUndo undo;
    const auto takeBack = [&](const Student& student) {
        const QString number = student.number.toString();
        const KeptStudent* was = then.value(number);
        const KeptStudent* is = today.value(number);
        const KeptStudent* became = done.value(number);
        const bool isTakenBack = is
                                 && (was ? is->profile == was->profile
                                         : is->profile.status == statusOfInactive); // by an undo that was cut
        if (isTakenBack)
            return;
        const auto shown = is ? rosterStudent(is->profile) : std::nullopt;
        if (!shown || !became || is->version != became->version) {
            undo.left << number;
        } else if (!was) {
            undo.change.removed.push_back(*shown);
        } else if (was->profile.status != statusOfActive) {
            undo.rejoined.emplace_back(*is, was->profile);
        } else if (const auto former = rosterStudent(was->profile)) {
            undo.change.changed.emplace_back(*shown, *former);
        }
    };
    for (const Student& student : change.added)
        takeBack(student);
    for (const auto& [former, student] : change.changed)
        takeBack(student);
    for (const Student& student : change.removed)
        takeBack(student);
    return undo;
}

} // namespace rollcall::app
