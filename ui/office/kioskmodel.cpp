#include "ui/office/kioskmodel.h"

#include "ui/text/kiosksdesksentences.h"

#include <QFont>

#include <algorithm>

namespace rollcall::office {

using Words = ui::KiosksDeskSentences;

namespace {

QString stateWord(Kiosk::State state)
{
    switch (state) {
    case Kiosk::State::Working:
        return Words::working();
    case Kiosk::State::Silent:
        return Words::silent();
    case Kiosk::State::NeverReported:
        return Words::neverReported();
    case Kiosk::State::ShutOut:
        return Words::shutOut();
    case Kiosk::State::Unpaired:
        break;
    }
    return Words::unpaired();
}

QString cameraWord(Kiosk::Camera camera)
{
    switch (camera) {
    case Kiosk::Camera::Works:
        return Words::cameraWorks();
    case Kiosk::Camera::None:
        return Words::noCamera();
    case Kiosk::Camera::Failed:
        return Words::cameraFailed();
    case Kiosk::Camera::Unknown:
        break;
    }
    return Words::unknown();
}

QString clockText(const Kiosk& kiosk)
{
    if (!kiosk.clockAhead)
        return Words::unknown();
    return kiosk.isClockWrong ? Words::clockAhead(*kiosk.clockAhead) : Words::clockRight();
}

QDateTime momentIn(const Kiosk& kiosk, int column)
{
    return column == KioskModel::LastReport      ? kiosk.reportedAt
           : column == KioskModel::OldestWaiting ? kiosk.oldestWaiting
                                                 : QDateTime();
}

/** What somebody should look after stands out, in the cell that says so. */
bool isUrgent(const Kiosk& kiosk, int column)
{
    const bool isOurs = kiosk.state != Kiosk::State::ShutOut;
    switch (column) {
    case KioskModel::State:
    case KioskModel::LastReport:
        return kiosk.state == Kiosk::State::Silent;
    case KioskModel::Clock:
        return isOurs && kiosk.isClockWrong;
    case KioskModel::Camera:
        return isOurs && kiosk.camera == Kiosk::Camera::Failed;
    default:
        return false;
    }
}

} // namespace

QString calledKiosk(const Kiosk& kiosk)
{
    return kiosk.name.isEmpty() ? kiosk.id : QStringLiteral("%1 (%2)").arg(kiosk.id, kiosk.name);
}

void KioskModel::set(const KioskList& list)
{
    const auto sameId = [](const Kiosk& a, const Kiosk& b) { return a.id == b.id; };
    const bool isSame =
        std::equal(m_list.kiosks.begin(), m_list.kiosks.end(), list.kiosks.begin(), list.kiosks.end(), sameId);
    if (!isSame)
        beginResetModel();
    m_list = list;
    if (!isSame)
        endResetModel();
    else if (!m_list.kiosks.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int KioskModel::rowOf(const QString& id) const
{
    const auto found = std::find_if(m_list.kiosks.begin(), m_list.kiosks.end(),
                                    [&id](const Kiosk& kiosk) { return kiosk.id == id; });
    return found == m_list.kiosks.end() ? -1 : int(found - m_list.kiosks.begin());
}

void KioskModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    set(m_list);
}

int KioskModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_list.kiosks.size());
}

int KioskModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString KioskModel::text(const Kiosk& kiosk, int column) const
{
    const auto moment = [this](const QDateTime& at) {
        return at.isValid() ? Words::momentOrDay(at, m_list.asOf) : Words::unknown();
    };
    switch (column) {
    case Name:
        return calledKiosk(kiosk);
    case Place:
        return kiosk.place;
    case State:
        return stateWord(kiosk.state);
    case LastReport:
        return moment(kiosk.reportedAt);
    case Version:
        return kiosk.version.isEmpty() ? Words::unknown() : kiosk.version;
    case Waiting:
        return kiosk.reportedAt.isValid() ? QString::number(kiosk.waiting) : Words::unknown();
    case OldestWaiting:
        return moment(kiosk.oldestWaiting);
    case Clock:
        return clockText(kiosk);
    case Camera:
        return cameraWord(kiosk.camera);
    default:
        return kiosk.diskFree ? Words::diskFree(*kiosk.diskFree) : Words::unknown();
    }
}

QVariant KioskModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Kiosk& kiosk = m_list.kiosks.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(kiosk, index.column());
    case Qt::ToolTipRole:
        if (const QDateTime at = momentIn(kiosk, index.column()); at.isValid())
            return Words::moment(at, {});
        return text(kiosk, index.column());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                            text(kiosk, index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == Waiting || index.column() == Disk ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter)
                                                                   : QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    case Qt::FontRole:
        if (isUrgent(kiosk, index.column())) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    default:
        return {};
    }
}

QVariant KioskModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return Words::name();
    case Place:
        return Words::place();
    case State:
        return Words::state();
    case LastReport:
        return Words::lastReport();
    case Version:
        return Words::version();
    case Waiting:
        return Words::waiting();
    case OldestWaiting:
        return Words::oldestWaiting();
    case Clock:
        return Words::clock();
    case Camera:
        return Words::camera();
    default:
        return Words::disk();
    }
}

} // namespace rollcall::office
