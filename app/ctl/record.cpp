#include "app/ctl/command.h"

namespace rollcall::app {

int listRecords(const Context& context, const Arguments&)
{
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;
    const auto lines = storage->journal.lines();
    if (!lines) {
        Context::complain(lines.error().detail);
        return FoundFault;
    }
    for (const queue::RegisterLine& line : *lines) {
        if (context.json)
            Context::print(QJsonObject{
                {QStringLiteral("id"), line.id},
                {QStringLiteral("student_number"), line.studentNumber},
                {QStringLiteral("scanned_at"), line.scannedAt},
                {QStringLiteral("status"), line.status},
                {QStringLiteral("device_epoch"), line.deviceEpoch},
                {QStringLiteral("device_seq"), line.deviceSeq},
                {QStringLiteral("photo_path"), line.photoNote.isEmpty() ? QJsonValue(line.photoPath) : QJsonValue()},
                {QStringLiteral("photo_state"), line.photoState},
                {QStringLiteral("photo_note"), textOrNull(line.photoNote)},
                {QStringLiteral("synced_at"), textOrNull(line.syncedAt)}});
        else
            Context::print(
                QStringLiteral("%1  student %2  %3  %4")
                    .arg(line.scannedAt, line.studentNumber, line.status,
                         line.syncedAt.isEmpty() ? QStringLiteral("waits") : QStringLiteral("in the cloud")));
    }
    return Well;
}

} // namespace rollcall::app
