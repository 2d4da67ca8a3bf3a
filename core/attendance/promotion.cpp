#include "core/attendance/promotion.h"

#include <algorithm>

namespace rollcall::attendance {

namespace {

const QLatin1String whoIsHere("active");
const QLatin1String whoIsDone("graduated");

} // namespace

int Promotion::leavers() const
{
    return int(
        std::count_if(moves.begin(), moves.end(), [](const Move& move) { return move.second.status != whoIsHere; }));
}

Promotion planPromotion(const SectionChanges& changes, const std::vector<KeptStudent>& students)
{
    Promotion promotion;
    QMap<QString, int> found;
    for (const KeptStudent& student : students) {
        if (student.profile.status != whoIsHere)
            continue;
        const auto change = changes.constFind(student.profile.section);
        if (change == changes.cend()) {
            ++promotion.others[student.profile.section];
            continue;
        }
        ++found[student.profile.section];
        StudentProfile wanted = student.profile;
        if (change->isEmpty())
            wanted.status = whoIsDone; // the section stays: it is where they were last
        else
            wanted.section = *change;
        if (!(wanted == student.profile))
            promotion.moves.emplace_back(student, wanted);
    }
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        if (!found.contains(change.key()))
            promotion.empty << change.key();
    }
    return promotion;
}

} // namespace rollcall::attendance
