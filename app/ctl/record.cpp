#include "app/ctl/command.h"
#include "app/operations/decisionsentence.h"

#include <QDate>
#include <QHash>
#include <QSet>

namespace rollcall::app {

namespace {

using queue::RegisterLine;

const QString waiting = QStringLiteral("waiting");
const QString parkedState = QStringLiteral("parked");
const QString sent = QStringLiteral("sent");

/** What record list is asked for; an empty text means any. */
struct Filter {
    QString date;
    QString student;
    QString state;
};

Result<Filter> readFilter(const Arguments& arguments)
{
    Filter filter{arguments.value("--date").value_or(QString()), arguments.value("--student").value_or(QString()),
                  arguments.value("--state").value_or(QString())};
    if (arguments.has("--date") && QDate::fromString(filter.date, Qt::ISODate).toString(Qt::ISODate) != filter.date)
        return Error{ErrorCode::Invalid, QStringLiteral("--date takes a day such as 2026-11-23")};
    if (arguments.has("--student") && !StudentNumber::parse(filter.student))
        return Error{ErrorCode::Invalid, QStringLiteral("--student takes a student number")};
    if (arguments.has("--state") && filter.state != waiting && filter.state != parkedState && filter.state != sent)
        return Error{ErrorCode::Invalid, QStringLiteral("--state takes waiting, parked or sent")};
    return filter;
}

QJsonObject toJson(const RegisterLine& line)
{
    return {{QStringLiteral("id"), line.id},
            {QStringLiteral("student_number"), line.studentNumber},
            {QStringLiteral("date"), line.date},
            {QStringLiteral("scanned_at"), line.scannedAt},
            {QStringLiteral("scan_type"), line.scanType},
            {QStringLiteral("session"), line.session},
            {QStringLiteral("status"), line.status},
            {QStringLiteral("no_badge"), textOrNull(line.noBadge)},
            {QStringLiteral("device_epoch"), line.deviceEpoch},
            {QStringLiteral("device_seq"), line.deviceSeq},
            {QStringLiteral("photo_path"), line.photoNote.isEmpty() ? QJsonValue(line.photoPath) : QJsonValue()},
            {QStringLiteral("photo_state"), line.photoState},
            {QStringLiteral("photo_note"), textOrNull(line.photoNote)},
            {QStringLiteral("synced_at"), textOrNull(line.syncedAt)},
            {QStringLiteral("correction"), correctionJson(line)}};
}

/** What a person is told of a record's state. */
QString sentence(const QString& state)
{
    if (state == sent)
        return QStringLiteral("in the cloud");
    return state == parkedState ? QStringLiteral("needs help") : QStringLiteral("waits");
}

/** The records whose row is parked; those whose photo is are in the cloud. */
Result<QSet<QString>> parkedRecords(const queue::Outbox& outbox)
{
    const auto entries = outbox.list();
    if (!entries)
        return entries.error();
    QSet<QString> parked;
    for (const queue::Entry& entry : *entries) {
        if (entry.state == parkedState)
            parked.insert(entry.ref);
    }
    return parked;
}

Result<QHash<QString, QString>> namesOf(const queue::RosterStore& roster)
{
    const auto students = roster.list();
    if (!students)
        return students.error();
    QHash<QString, QString> names;
    for (const attendance::Student& student : *students)
        names.insert(student.number.toString(), (student.firstName + u' ' + student.lastName).trimmed());
    return names;
}

int complainAboutRegister(const Error& error)
{
    Context::complain(error.detail);
    return FoundFault;
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
    const auto lines = storage->journal.lines();
    if (!lines)
        return complainAboutRegister(lines.error());
    const auto parked = parkedRecords(storage->outbox);
    if (!parked)
        return complainAboutRegister(parked.error());
    const auto names = namesOf(storage->roster);
    if (!names)
        return complainAboutRegister(names.error());
    for (const RegisterLine& line : *lines) {
        const QString state = !line.syncedAt.isEmpty() ? sent : parked->contains(line.id) ? parkedState : waiting;
        if ((!filter->date.isEmpty() && line.date != filter->date)
            || (!filter->student.isEmpty() && line.studentNumber != filter->student)
            || (!filter->state.isEmpty() && state != filter->state))
            continue;
        if (context.json)
            Context::print(toJson(line));
        else {
            QStringList columns{
                line.scannedAt,     line.id,
                line.studentNumber, names->value(line.studentNumber, QStringLiteral("(not on the roster)")),
                line.scanType,      line.session,
                line.status,        sentence(state)};
            if (!line.noBadge.isEmpty())
                columns << withoutBadgeSentence(line.noBadge);
            if (line.correction)
                columns << correctionSentence(*line.correction);
            Context::print(columns.join(QStringLiteral("  ")));
        }
    }
    return Well;
}

} // namespace rollcall::app
