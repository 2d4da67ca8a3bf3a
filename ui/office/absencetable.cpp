#include "ui/office/absencetable.h"

#include "ui/text/absencedesksentences.h"

namespace rollcall::office {

using attendance::Leave;
using attendance::LeaveState;
using AbsenceWords = ui::AbsenceDeskSentences;

namespace {

bool isLeaveShown(const Leave& leave, AbsenceTable::Shown shown, QDate today)
{
    const bool isRunning = leave.state == LeaveState::Approved && leave.lastDay >= today;
    switch (shown) {
    case AbsenceTable::Shown::Asked:
        return leave.state == LeaveState::Asked;
    case AbsenceTable::Shown::Leave:
        return isRunning;
    case AbsenceTable::Shown::Decided:
        return leave.state != LeaveState::Asked && !isRunning;
    case AbsenceTable::Shown::Absent:
        break;
    }
    return false;
}

QString nameOf(const attendance::Student& student)
{
    const QString name = (student.firstName + u' ' + student.lastName).trimmed();
    return name.isEmpty() ? student.number.toString() : name;
}

std::vector<const Leave*> leavesOf(const KnownAbsences& known, AbsenceTable::Shown shown)
{
    std::vector<const Leave*> leaves;
    if (!known.leaves)
        return leaves;
    for (const Leave& leave : *known.leaves) {
        if (isLeaveShown(leave, shown, known.today))
            leaves.push_back(&leave);
    }
    return leaves;
}

} // namespace

int AbsenceTable::count(const KnownAbsences& known, Shown shown)
{
    if (shown == Shown::Absent)
        return known.absent ? int(known.absent->rows.size()) : 0;
    return int(leavesOf(known, shown).size());
}

void AbsenceTable::set(const KnownAbsences& known, Shown shown)
{
    beginResetModel();
    m_known = known;
    m_shown = shown;
    m_leaves = leavesOf(m_known, m_shown);
    endResetModel();
}

const Leave* AbsenceTable::leave(int row) const
{
    return row >= 0 && std::size_t(row) < m_leaves.size() ? m_leaves[std::size_t(row)] : nullptr;
}

const attendance::AbsentRunning::Row* AbsenceTable::absent(int row) const
{
    return m_shown == Shown::Absent && row >= 0 && row < rowCount() ? &m_known.absent->rows[std::size_t(row)]
                                                                    : nullptr;
}

QString AbsenceTable::key(int row) const
{
    if (const auto* missing = absent(row))
        return missing->student.number.toString();
    const Leave* shown = leave(row);
    return shown ? shown->id : QString();
}

int AbsenceTable::rowOf(const QString& wanted) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (key(row) == wanted)
            return row;
    }
    return -1;
}

void AbsenceTable::retranslate()
{
    set(m_known, m_shown);
}

int AbsenceTable::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return m_shown == Shown::Absent ? count(m_known, m_shown) : int(m_leaves.size());
}

int AbsenceTable::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return m_shown == Shown::Absent ? int(AbsentColumnCount) : int(LeaveColumnCount);
}

QString AbsenceTable::text(int row, int column) const
{
    if (const auto* missing = absent(row)) {
        switch (column) {
        case AbsentName:
            return nameOf(missing->student);
        case AbsentSection:
            return missing->student.section;
        case AbsentDays:
            return QString::number(missing->days);
        case Since:
            return AbsenceWords::day(missing->since);
        case Guardian:
            return missing->guardian;
        case Contact: // from right to left, its groups of digits would be in the other order
            return missing->contact.isEmpty() ? QString() : QChar(0x200e) + missing->contact;
        default:
            return {};
        }
    }
    const Leave* shown = leave(row);
    if (!shown)
        return {};
    switch (column) {
    case Name:
        return nameOf(shown->student);
    case Section:
        return shown->student.section;
    case Days:
        return AbsenceWords::days(shown->firstDay, shown->lastDay, shown->session);
    case Reason:
        return AbsenceWords::reason(shown->reason);
    case Note:
        return shown->answer.isEmpty() ? shown->note : shown->answer;
    case AskedBy:
        return shown->isByGuardian ? AbsenceWords::guardian() : shown->askedBy;
    case State:
        return AbsenceWords::state(shown->state, shown->decidedBy);
    default:
        return {};
    }
}

QVariant AbsenceTable::data(const QModelIndex& index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                            text(index.row(), index.column()));
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant AbsenceTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (m_shown == Shown::Absent) {
        switch (section) {
        case AbsentName:
            return AbsenceWords::student();
        case AbsentSection:
            return AbsenceWords::section();
        case AbsentDays:
            return AbsenceWords::schoolDays();
        case Since:
            return AbsenceWords::since();
        case Guardian:
            return AbsenceWords::guardian();
        case Contact:
            return AbsenceWords::contact();
        default:
            return {};
        }
    }
    switch (section) {
    case Name:
        return AbsenceWords::student();
    case Section:
        return AbsenceWords::section();
    case Days:
        return AbsenceWords::daysHeading();
    case Reason:
        return AbsenceWords::reasonHeading();
    case Note:
        return AbsenceWords::note();
    case AskedBy:
        return AbsenceWords::askedBy();
    case State:
        return AbsenceWords::stateHeading();
    default:
        return {};
    }
}

} // namespace rollcall::office
