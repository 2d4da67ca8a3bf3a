// migrate

#include "app/ctl/command.h"
#include "app/operations/migration.h"

namespace rollcall::app {

namespace {

using legacy::KeyNote;
using legacy::RowNote;

QString sentenceOf(const KeyNote& note)
{
    QString sentence = QStringLiteral("%1: %2: ").arg(note.file, note.key);
    switch (note.outcome) {
    case KeyNote::Outcome::Taken:
        return sentence + QStringLiteral("taken");
    case KeyNote::Outcome::Renamed:
        return sentence + note.text;
    case KeyNote::Outcome::Refused:
        return sentence + QStringLiteral("left out, ") + note.text;
    case KeyNote::Outcome::NotUsed:
        return sentence + QStringLiteral("means nothing now, ") + note.text;
    case KeyNote::Outcome::Overridden:
        return sentence + note.text;
    }
    return sentence;
}

QString sentenceOf(const RowNote& note)
{
    switch (note.kind) {
    case RowNote::Kind::Fixed:
        return QStringLiteral("%1: repaired: %2").arg(note.row, note.text);
    case RowNote::Kind::NotTaken:
        return QStringLiteral("%1: not taken over: %2").arg(note.row, note.text);
    case RowNote::Kind::Duplicate:
    case RowNote::Kind::PhotoMissing:
        break;
    }
    return QStringLiteral("%1: %2").arg(note.row, note.text);
}

int countOf(const legacy::Backlog& backlog, RowNote::Kind kind)
{
    return int(std::count_if(backlog.notes.begin(), backlog.notes.end(),
                             [kind](const RowNote& note) { return note.kind == kind; }));
}

void printFound(const Context& context, const Migration::Found& found)
{
    for (const KeyNote& note : found.settings.notes) {
        if (context.json)
            Context::print(QJsonObject{{QStringLiteral("file"), note.file},
                                       {QStringLiteral("key"), note.key},
                                       {QStringLiteral("outcome"), QLatin1String(legacy::name(note.outcome))},
                                       {QStringLiteral("text"), textOrNull(note.text)}});
        else
            Context::print(sentenceOf(note));
    }
    for (const RowNote& note : found.backlog.notes) {
        if (context.json)
            Context::print(QJsonObject{{QStringLiteral("row"), note.row},
                                       {QStringLiteral("outcome"), QLatin1String(legacy::name(note.kind))},
                                       {QStringLiteral("text"), note.text}});
        else
            Context::print(sentenceOf(note));
    }
}

int photosOf(const legacy::Backlog& backlog)
{
    return int(std::count_if(backlog.records.begin(), backlog.records.end(),
                             [](const legacy::BacklogRecord& one) { return one.record.hasPhoto; }));
}

QJsonObject countsOf(const Migration::Found& found)
{
    return {{QStringLiteral("waiting"), int(found.backlog.records.size())},
            {QStringLiteral("photos"), photosOf(found.backlog)},
            {QStringLiteral("already_sent"), found.backlog.alreadySent},
            {QStringLiteral("duplicates"), countOf(found.backlog, RowNote::Kind::Duplicate)},
            {QStringLiteral("not_taken"), countOf(found.backlog, RowNote::Kind::NotTaken)},
            {QStringLiteral("device_id"), found.device.toString()},
            {QStringLiteral("time_zone"), QString::fromLatin1(found.zone)}};
}

QString sentenceOf(const Migration::Found& found)
{
    return QStringLiteral("%1 records wait there, %2 with a photo; %3 were sent, %4 are there twice, %5 cannot be "
                          "taken over. They go "
                          "as the device %6, with times of %7.")
        .arg(found.backlog.records.size())
        .arg(photosOf(found.backlog))
        .arg(found.backlog.alreadySent)
        .arg(countOf(found.backlog, RowNote::Kind::Duplicate))
        .arg(countOf(found.backlog, RowNote::Kind::NotTaken))
        .arg(found.device.toString(), QString::fromLatin1(found.zone));
}

int migrationFailed(const Migration::Failure& failure)
{
    Context::complain(QStringLiteral("Nothing was taken over: %1").arg(failure.message));
    Context::complain(QStringLiteral("-> %1").arg(failure.remedy));
    return FoundFault;
}

} // namespace

int migrate(const Context& context, const Arguments& arguments)
{
    const auto settings = context.settings();
    if (!settings)
        return FoundFault;
    const Migration migration(context, *arguments.value("--from"));
    const auto looked = migration.look(*settings, arguments.value("--zone"));
    if (const auto* failure = std::get_if<Migration::Failure>(&looked))
        return migrationFailed(*failure);
    const auto& found = std::get<Migration::Found>(looked);
    printFound(context, found);
    QJsonObject answer = countsOf(found);
    if (!context.json)
        Context::print(sentenceOf(found));
    if (arguments.has("--dry-run")) {
        if (context.json)
            Context::print(answer);
        else
            Context::print(QStringLiteral("Nothing was changed."));
        return Well;
    }
    const auto storage = context.storageToRecordIn();
    if (!storage)
        return FoundFault;
    const auto done = migration.takeOver(found, *storage);
    if (const auto* failure = std::get_if<Migration::Failure>(&done))
        return migrationFailed(*failure);
    const auto& taken = std::get<Migration::Taken>(done);
    if (context.json) {
        answer.insert(QStringLiteral("records"), taken.records.records);
        answer.insert(QStringLiteral("already_here"), taken.records.alreadyHere);
        answer.insert(QStringLiteral("settings"), taken.settingsFile);
        Context::print(answer);
        return Well;
    }
    Context::print(
        QStringLiteral("%1 records were taken over, %2 were here already. rollcallctl sync --once sends them.")
            .arg(taken.records.records)
            .arg(taken.records.alreadyHere));
    Context::print(QStringLiteral("The settings are in %1: look at them, and put them where the kiosk reads its own.")
                       .arg(taken.settingsFile));
    return Well;
}

} // namespace rollcall::app
