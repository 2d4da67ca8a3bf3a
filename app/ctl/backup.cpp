// backup, backup-key, restore, verify

#include "app/ctl/command.h"
#include "app/ctl/photowatch.h"
#include "app/operations/kioskbackup.h"

#include <QDir>
#include <QFileInfo>

namespace rollcall::app {

namespace {

using backup::BackupFacts;
using backup::KeyPair;

int backupFailed(const char* what, const KioskBackup::Failure& failure)
{
    Context::complain(QStringLiteral("%1: %2").arg(QLatin1String(what), failure.message));
    Context::complain(QStringLiteral("-> %1").arg(failure.remedy));
    return FoundFault;
}

QJsonObject jsonOf(const BackupFacts& facts)
{
    return {{QStringLiteral("made_at"), facts.madeAt},
            {QStringLiteral("device_id"), textOrNull(facts.deviceId)},
            {QStringLiteral("sealed"), facts.isSealed},
            {QStringLiteral("records"), facts.records},
            {QStringLiteral("photos"), facts.photos},
            {QStringLiteral("photos_missing"), facts.photosMissing},
            {QStringLiteral("database_bytes"), facts.databaseBytes}};
}

QString sentenceOf(const BackupFacts& facts)
{
    QString sentence = QStringLiteral("%1, and %2 that the cloud does not have")
                           .arg(counted(facts.records, "record"), counted(facts.photos, "photo"));
    if (facts.photosMissing > 0)
        sentence += QStringLiteral("; the files of %1 were gone").arg(counted(facts.photosMissing, "photo"));
    return sentence + (facts.isSealed ? QStringLiteral("; sealed") : QString());
}

/** The key that --key names; nothing is no error without --key. */
bool loadKey(const Arguments& arguments, std::optional<KeyPair>& key)
{
    const auto file = arguments.value("--key");
    if (!file)
        return true;
    auto loaded = KeyPair::load(*file);
    if (!loaded) {
        Context::complain(loaded.error().detail);
        return false;
    }
    key = std::move(*loaded);
    return true;
}

const KeyPair* pointerTo(const std::optional<KeyPair>& key)
{
    return key ? &*key : nullptr;
}

void printRestored(const KioskBackup::Restored& restored, const Context& context)
{
    Context::print(
        QStringLiteral("The backup of %1 is in place: %2.").arg(restored.facts.madeAt, sentenceOf(restored.facts)));
    if (!restored.setAside.isEmpty())
        Context::print(QStringLiteral("What was here before is in %1.").arg(restored.setAside));
    if (restored.carriedOver.records > 0)
        Context::print(QStringLiteral("%1 of it waited for the cloud, and wait here now.")
                           .arg(counted(restored.carriedOver.records, "record")));
    if (!restored.notCarriedOver.isEmpty())
        Context::print(
            QStringLiteral("What waited there for the cloud could not be taken over (%1): try rollcallctl --data-dir "
                           "%2 queue export FILE, and queue import FILE here.")
                .arg(restored.notCarriedOver, restored.setAside));
    if (restored.photosMissing > 0)
        Context::print(
            QStringLiteral("The files of %1 are not in it.").arg(counted(restored.photosMissing, "photo")));
    const QString settings = QDir(context.dataDirectory).absoluteFilePath(QStringLiteral("config.from_backup.json"));
    if (QFileInfo::exists(settings))
        Context::print(QStringLiteral("Its settings, without secrets, are in %1.").arg(settings));
    Context::print(QStringLiteral("Scans of after the backup that were sent are in the cloud, and not known here: a "
                                  "student who is scanned again that day is counted again."));
}

} // namespace

int makeBackup(const Context& context, const Arguments& arguments)
{
    KioskBackup::Options options;
    if (const auto key = arguments.value("--sealed-to")) {
        options.sealedTo = backup::PublicKey::parse(*key);
        if (!options.sealedTo) {
            Context::complain(QStringLiteral("--sealed-to wants the public key that rollcallctl backup-key printed"));
            return WrongUsage;
        }
    }
    if (const auto keep = arguments.value("--keep")) {
        options.keep = keep->toInt();
        if (options.keep < 1) {
            Context::complain(QStringLiteral("--keep wants a whole number from 1 on"));
            return WrongUsage;
        }
    }
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;
    StopSignals::block();
    PhotoWatch watch(context.clock, "written");
    const auto result = KioskBackup(context).make(arguments.words.constFirst(), *storage, options, std::ref(watch));
    watch.finish();
    if (const auto* failure = std::get_if<KioskBackup::Failure>(&result))
        return backupFailed("No backup was made", *failure);
    const auto& made = std::get<KioskBackup::Made>(result);
    if (context.json) {
        QJsonObject answer = jsonOf(made.facts);
        answer.insert(QStringLiteral("file"), made.file);
        answer.insert(QStringLiteral("removed"), made.removed);
        Context::print(answer);
    } else {
        Context::print(QStringLiteral("%1: %2.").arg(made.file, sentenceOf(made.facts)));
        if (made.removed > 0)
            Context::print(QStringLiteral("%1 removed.").arg(counted(made.removed, "earlier backup")));
    }
    if (made.notRemoved.isEmpty())
        return Well;
    Context::complain(QStringLiteral("An earlier backup could not be removed: %1").arg(made.notRemoved));
    return FoundFault;
}

int makeBackupKey(const Context& context, const Arguments& arguments)
{
    const auto pair = KeyPair::generate();
    const QString file = arguments.words.constFirst();
    const auto saved = pair ? pair->save(file) : pair.error();
    if (!saved) {
        Context::complain(QStringLiteral("No key was made: %1").arg(saved.error().detail));
        return FoundFault;
    }
    const QString open = pair->publicKey().toString();
    if (context.json) {
        Context::print(QJsonObject{{QStringLiteral("file"), file}, {QStringLiteral("public_key"), open}});
        return Well;
    }
    Context::print(
        QStringLiteral("%1 opens the backups that are sealed to this key. Keep it, twice, away from the kiosk:")
            .arg(file));
    Context::print(open);
    return Well;
}

int restoreBackup(const Context& context, const Arguments& arguments)
{
    std::optional<KeyPair> key;
    if (!loadKey(arguments, key))
        return FoundFault;
    StopSignals::block();
    PhotoWatch watch(context.clock, "restored");
    const auto present =
        arguments.has("--yes") ? backup::Restore::Present::SetAside : backup::Restore::Present::Refuse;
    const auto result =
        KioskBackup(context).restore(arguments.words.constFirst(), pointerTo(key), present, std::ref(watch));
    watch.finish();
    if (const auto* failure = std::get_if<KioskBackup::Failure>(&result))
        return backupFailed("Nothing was restored", *failure);
    const auto& restored = std::get<KioskBackup::Restored>(result);
    if (!context.json) {
        printRestored(restored, context);
        return restored.notCarriedOver.isEmpty() ? Well : FoundFault;
    }
    QJsonObject answer = jsonOf(restored.facts);
    answer.insert(QStringLiteral("photos_missing"), restored.photosMissing);
    answer.insert(QStringLiteral("set_aside"), textOrNull(restored.setAside));
    answer.insert(QStringLiteral("carried_over"), restored.carriedOver.records);
    answer.insert(QStringLiteral("not_carried_over"), textOrNull(restored.notCarriedOver));
    Context::print(answer);
    return restored.notCarriedOver.isEmpty() ? Well : FoundFault;
}

int verifyBackup(const Context& context, const Arguments& arguments)
{
    std::optional<KeyPair> key;
    if (!loadKey(arguments, key))
        return FoundFault;
    const auto result = KioskBackup(context).verify(arguments.words.constFirst(), pointerTo(key));
    if (const auto* failure = std::get_if<KioskBackup::Failure>(&result))
        return backupFailed("This backup cannot be restored", *failure);
    const auto& facts = std::get<BackupFacts>(result);
    if (context.json)
        Context::print(jsonOf(facts));
    else
        Context::print(QStringLiteral("The backup is whole: made at %1 on %2; %3.")
                           .arg(facts.madeAt,
                                facts.deviceId.isEmpty() ? QStringLiteral("a kiosk without a name") : facts.deviceId,
                                sentenceOf(facts)));
    return Well;
}

} // namespace rollcall::app
