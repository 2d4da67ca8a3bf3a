#include "app/ctl/command.h"

namespace rollcall::app {

namespace {

Result<queue::RegisterFilter> readFilter(const Arguments& arguments)
{
    queue::RegisterFilter filter{.onlyUnsent = arguments.has("--unsent")};
    if (const auto date = arguments.value("--date")) {
        filter.date = QDate::fromString(*date, Qt::ISODate);
        if (!filter.date->isValid())
            return Error{ErrorCode::Invalid, QStringLiteral("--date takes a day such as 2026-11-23")};
    }
    if (const auto student = arguments.value("--student")) {
        filter.student = StudentNumber::parse(*student);
        if (!filter.student)
            return Error{ErrorCode::Invalid, QStringLiteral("--student takes a student number, as on the badge")};
    }
    return filter;
}

QString sentence(const queue::RegisterLine& line)
{
    const QString who = line.studentName.isEmpty() ? QStringLiteral("(not on the roster)") : line.studentName;
    return QStringList{line.scannedAt,
                       line.studentNumber,
                       who,
                       line.status,
                       line.syncedAt.isEmpty() ? QStringLiteral("waits") : QStringLiteral("in the cloud"),
                       line.id}
        .join(QStringLiteral("  "));
}

} // namespace

int listRecords(const Context& context, const Arguments& arguments)
{
    const auto filter = readFilter(arguments);
    if (!filter) {
        Context::complain(filter.error().detail);
        return WrongUsage;
    }
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;
    const auto lines = storage->journal.lines(*filter);
    if (!lines) {
        Context::complain(lines.error().detail);
        return FoundFault;
    }
    for (const queue::RegisterLine& line : *lines) {
        if (context.json)
            Context::print(QJsonObject{
                {QStringLiteral("id"), line.id},
                {QStringLiteral("student_number"), line.studentNumber},
                {QStringLiteral("student_name"), textOrNull(line.studentName)},
                {QStringLiteral("date"), line.date},
                {QStringLiteral("scanned_at"), line.scannedAt},
                {QStringLiteral("status"), line.status},
                {QStringLiteral("device_epoch"), line.deviceEpoch},
                {QStringLiteral("device_seq"), line.deviceSeq},
                {QStringLiteral("photo_path"), line.photoNote.isEmpty() ? QJsonValue(line.photoPath) : QJsonValue()},
                {QStringLiteral("photo_state"), line.photoState},
                {QStringLiteral("photo_note"), textOrNull(line.photoNote)},
                {QStringLiteral("synced_at"), textOrNull(line.syncedAt)}});
        else
            Context::print(sentence(line));
    }
    if (lines->empty() && !context.json)
        Context::print(QStringLiteral("No record fits."));
    return Well;
}

} // namespace rollcall::app
