#include "ui/office/sampleabsences.h"

#include <algorithm>

namespace rollcall::office {

using namespace Qt::Literals::StringLiterals;
using attendance::Leave;
using attendance::LeaveReason;
using attendance::LeaveState;
using attendance::Student;

namespace {

Student absentStudent(const QString& number, const QString& first, const QString& last, const QString& section)
{
    return {*StudentNumber::parse(number), first, last, section};
}

const Student ana = absentStudent(u"2026-0001"_s, u"Ana María"_s, u"Reyes Santos"_s, u"Grade 8 - Narra"_s);
const Student jose = absentStudent(u"2026-0002"_s, u"José"_s, u"Nguyễn"_s, u"Grade 8 - Narra"_s);
const Student mei = absentStudent(u"2026-0003"_s, u"Mei Lin"_s, u"Tan"_s, u"Grade 9 - Molave"_s);
const Student noor = absentStudent(u"2026-0004"_s, u"نور"_s, u"الحداد"_s, u"Grade 9 - Molave"_s);
const Student lukas = absentStudent(u"2026-0005"_s, u"Łukasz"_s, u"Wiśniewski"_s, u"Grade 7 - Acacia"_s);

Leave leaveFrom(const QString& id, const Student& student, QDate first, QDate last, LeaveReason reason,
                const QString& note, LeaveState state)
{
    const QString kim = u"Kim Santos"_s;
    const bool isDecided = state != LeaveState::Asked;
    return {.id = id,
            .student = student,
            .guardian = u"Rosa "_s + student.lastName,
            .contact = u"0917 555 0101"_s,
            .hasLeft = false,
            .firstDay = first,
            .lastDay = last,
            .session = {},
            .reason = reason,
            .note = note,
            .state = state,
            .askedBy = kim,
            .askedAt = QDateTime(first.addDays(-1), QTime(15, 20)),
            .isByGuardian = false,
            .decidedBy = isDecided ? kim : QString(),
            .decidedAt = isDecided ? QDateTime(first.addDays(-1), QTime(16, 0)) : QDateTime(),
            .answer = {}};
}

} // namespace

SampleAbsences::SampleAbsences(QDate today) : m_today(today)
{
    const auto inDays = [today](int days) { return today.addDays(days); };
    m_leaves = {
        leaveFrom(u"l-1"_s, mei, inDays(1), inDays(3), LeaveReason::Family,
                  u"Wedding of her sister in another city"_s, LeaveState::Asked),
        leaveFrom(u"l-2"_s, lukas, today, today, LeaveReason::Sick, u"Fever since last night"_s, LeaveState::Asked),
        leaveFrom(u"l-3"_s, ana, inDays(-2), inDays(2), LeaveReason::Sick, u"Chickenpox"_s, LeaveState::Approved),
        leaveFrom(u"l-4"_s, noor, inDays(7), inDays(11), LeaveReason::Other, u"Chess, national finals"_s,
                  LeaveState::Approved),
        leaveFrom(u"l-5"_s, jose, inDays(-9), inDays(-8), LeaveReason::Family, {}, LeaveState::Refused)};
    m_leaves[1].isByGuardian = true;
    m_leaves[4].answer = u"Examination week"_s;
    m_absent = {inDays(-1),
                {},
                {{jose, u"Thu Nguyễn"_s, u"0917 555 0142"_s, 5, inDays(-7)},
                 {lukas, u"Ewa Wiśniewska"_s, u"+48 600 555 010"_s, 3, inDays(-3)}}};
}

void SampleAbsences::read(QObject*, std::function<void(const KnownAbsences&)> then)
{
    then({std::make_shared<std::vector<Leave>>(m_leaves),
          std::make_shared<attendance::AbsentRunning>(m_absent),
          m_today,
          {}});
}

void SampleAbsences::readStudents(QObject*, std::function<void(const Students&)> then)
{
    then(std::vector<Student>{ana, jose, mei, noor, lukas});
}

void SampleAbsences::enter(const attendance::NewLeave& leave, QObject*,
                           std::function<void(const std::variant<Entered, CloudFault>&)> then)
{
    for (const Student& student : {ana, jose, mei, noor, lukas}) {
        if (student.number != leave.student)
            continue;
        m_leaves.push_back(leaveFrom(u"l-%1"_s.arg(m_leaves.size() + 1), student, leave.firstDay, leave.lastDay,
                                     leave.reason, leave.note, LeaveState::Approved));
        return then(Entered::Done);
    }
    then(Entered::NoSuchStudent);
}

void SampleAbsences::decide(const QString& id, Decision decision, const QString& why, QObject*,
                            std::function<void(const std::variant<Decided, CloudFault>&)> then)
{
    const auto found =
        std::find_if(m_leaves.begin(), m_leaves.end(), [&id](const Leave& leave) { return leave.id == id; });
    if (found == m_leaves.end())
        return then(Decided{Decided::Result::NoSuchLeave});
    found->state = decision == Decision::Approve  ? LeaveState::Approved
                   : decision == Decision::Refuse ? LeaveState::Refused
                                                  : LeaveState::Withdrawn;
    found->decidedBy = u"Kim Santos"_s;
    found->answer = why;
    then(Decided{Decided::Result::Done});
}

} // namespace rollcall::office
