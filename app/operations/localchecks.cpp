#include "app/operations/localchecks.h"

#include "app/assembly/instance.h"
#include "app/assembly/rulesreport.h"
#include "app/assembly/schoolrules.h"
#include "core/config/loader.h"
#include "core/lock/filelock.h"
#include "core/lock/lockholder.h"
#include "core/observe/alarmlimits.h"
#include "core/queue/diskspace.h"
#include "core/queue/integrity.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryFile>

#include <unistd.h>

namespace rollcall::app {

using namespace std::chrono_literals;
using observe::Alarm;

namespace {

constexpr qint64 megabyte = 1'000'000;

constexpr std::chrono::seconds longWrite = 30s; // by then every other writer gives up (DatabaseLock::patience)

// SQLite's shared memory and fcntl's locks cannot be trusted on these.
bool isOnNetwork(const QByteArray& fileSystem)
{
    return fileSystem.startsWith("nfs") || fileSystem == "cifs" || fileSystem.startsWith("smb")
           || fileSystem.contains("sshfs");
}

const QString mountWritable = QStringLiteral(
    "the disk is mounted read-only: mount it writable; if it became so by itself, check it (dmesg, fsck)");
const QString otherFolder =
    QStringLiteral("this folder cannot be made: check --data-dir (or paths.data_dir in the settings)");

// A file system that cannot be asked is told by the check that tries to write.
queue::DiskGrade diskGrade(const QString& folder, const queue::DiskThresholds& thresholds)
{
    const auto space = queue::DiskSpace::of(folder);
    return space ? queue::gradeOf(*space, thresholds) : queue::DiskGrade::Enough;
}

// The directory itself, or the deepest of its parents that exists.
QString nearestFolder(const QString& path)
{
    QFileInfo folder(path);
    while (!folder.exists() && !folder.isRoot())
        folder.setFile(folder.path());
    return folder.absoluteFilePath();
}

} // namespace

Finding checkSettings(DiagnosticContext& context)
{
    const auto report = context.installation.loader().load(context.installation.configFile);
    context.settings = report.settings;
    if (!report.faults.isEmpty())
        return bad(report.faults.constFirst().toString(),
                   QStringLiteral("mend it; rollcallctl config check names all"));
    if (!report.warnings.isEmpty())
        return warn(report.warnings.constFirst().toString(),
                    QStringLiteral("look at the setting; rollcallctl config check names all"));
    if (!context.hasCloud())
        return warn(QStringLiteral("the cloud is switched off (cloud.enabled); everything stays on this machine"),
                    QStringLiteral("set cloud.enabled if that is not what you want"));
    return ok(report.file.isEmpty() ? QStringLiteral("no file, the built-in settings hold") : report.file);
}

Finding checkZone(DiagnosticContext& context)
{
    if (!context.settings)
        return skipped(QStringLiteral("the settings have a fault"));
    const QByteArray id = schoolZone(*context.settings).id();
    const bool isSet = !context.settings->schoolZone.isEmpty();
    const QString facts =
        isSet ? QString::fromUtf8(id) : QStringLiteral("%1, the machine's").arg(QString::fromUtf8(id));
    // A machine that nobody told where it is has one of these names.
    const bool isNoPlace = id.isEmpty() || id.startsWith("Etc/") || id == "UTC" || id == "UCT" || id == "GMT"
                           || id == "Zulu" || id == "Universal";
    const auto other = context.storage && context.hasCloud()
                           ? otherZoneOfCloud(schoolZone(*context.settings), context.storage->schedules,
                                              context.installation.clock.now())
                           : std::nullopt;
    if (other)
        return as(Alarm::ZoneDiffers,
                  bad(QStringLiteral("%1; the school's in the cloud is %2").arg(facts, *other),
                      QStringLiteral("set school.time_zone to %1 and restart the kiosk, or correct the table "
                                     "school_settings in the cloud: days and times of records come from it")
                          .arg(*other)));
    if (!isSet && isNoPlace)
        return warn(facts, QStringLiteral(
                               "set school.time_zone, such as Asia/Manila: days and times of records come from it"));
    return ok(facts);
}

Finding checkDisk(DiagnosticContext& context)
{
    const QString& directory = context.installation.dataDirectory;
    const QString folder = nearestFolder(directory);
    const QStorageInfo storage(folder);
    const qint64 free = storage.bytesAvailable();
    const QString facts = QStringLiteral("%1: %2 MB free, %3")
                              .arg(directory)
                              .arg(free / megabyte)
                              .arg(QString::fromLatin1(storage.fileSystemType()));
    const queue::DiskGrade grade =
        diskGrade(folder, diskThresholds(context.settings.value_or(config::builtInSettings())));
    if (!storage.isReadOnly()
        && grade == queue::DiskGrade::Critical) // before trying to write, whose failure would say less
        return as(Alarm::DiskCritical, bad(facts, QStringLiteral("free space: without it no scan can be recorded")));
    if (!QFileInfo(folder).isDir())
        return bad(QStringLiteral("%1 is no folder").arg(folder), otherFolder);
    if (storage.isReadOnly())
        return bad(QStringLiteral("%1 cannot be written: its disk is read-only").arg(folder), mountWritable);
    QTemporaryFile probe(folder + QStringLiteral("/.doctor-XXXXXX"));
    if (!probe.open() || probe.write("x") != 1 || !probe.flush())
        return bad(
            QStringLiteral("%1 cannot be written: %2").arg(folder, probe.errorString()),
            ::access(QFile::encodeName(folder).constData(), W_OK) == 0
                ? otherFolder
                : QStringLiteral("run this as the kiosk's user; else give that user the right to write there"));
    if (isOnNetwork(storage.fileSystemType()))
        return bad(facts, QStringLiteral("move the data directory to a disk of this machine: over a network neither "
                                         "locks nor the database can be trusted"));
    const QString photos = directory + QStringLiteral("/photos");
    if (QFileInfo::exists(photos) && QStorageInfo(photos).device() != storage.device())
        return warn(facts + QStringLiteral("; photos lie on another disk"),
                    QStringLiteral("watch that disk's space too"));
    if (grade == queue::DiskGrade::Low)
        return as(Alarm::DiskLow, warn(facts, QStringLiteral("free space before it runs out")));
    return ok(facts);
}

QString databaseRemedy(ErrorCode code, const QString& directory)
{
    switch (code) {
    case ErrorCode::NotFound:
        return QStringLiteral("check --data-dir (or paths.data_dir in the settings); if it is right, start the kiosk "
                              "once, or import or pull the roster");
    case ErrorCode::Replaced:
        return QStringLiteral(
            "put the file back where it was: it was moved or deleted, or its disk is not mounted. If it "
            "is lost, start the kiosk with --recover to begin a new one");
    case ErrorCode::Corrupt:
        return QStringLiteral(
            "start the kiosk with --recover to begin a new one: the old file is kept beside it, for the "
            "developers");
    case ErrorCode::WrongFormat:
        return QStringLiteral(
            "check --data-dir; if it is right, start the kiosk with --recover, which begins a new one beside it");
    case ErrorCode::Incompatible:
        return QStringLiteral("install the newer Rollcall again: it has written this file, and can read it");
    case ErrorCode::NotAFile:
        return QStringLiteral("look at what lies at that path, and move it away if it is not Rollcall's");
    case ErrorCode::Timeout:
    case ErrorCode::WouldBlock:
        return QStringLiteral(
            "nothing is wrong with it: another program is writing to it and does not let go; rollcallctl locks "
            "says which. End that process if it stays, and delete no file");
    case ErrorCode::NotPermitted:
        if (QStorageInfo(nearestFolder(directory)).isReadOnly())
            return mountWritable;
        return QStringLiteral("run this as the kiosk's user; else give that user the right to write there");
    case ErrorCode::DiskFull:
        return QStringLiteral("free space, then ask again");
    default:
        if (!QFileInfo(directory).isDir())
            return otherFolder;
        if (QStorageInfo(directory).isReadOnly())
            return mountWritable;
        return QStringLiteral("check the disk (smartctl, fsck), then ask again");
    }
}

Finding checkDatabase(DiagnosticContext& context)
{
    const QString file = queue::Database::fileIn(context.installation.dataDirectory);
    auto opened = Storage::openBesideKiosk(context.installation.dataDirectory, context.installation.clock,
                                           Storage::Creation::Refused);
    if (!opened && opened.error().code == ErrorCode::NotFound)
        return warn(QStringLiteral("there is no database yet: %1").arg(opened.error().detail),
                    databaseRemedy(ErrorCode::NotFound, context.installation.dataDirectory));
    if (!opened)
        return as(
            Alarm::DatabaseUnavailable,
            bad(opened.error().detail, databaseRemedy(opened.error().code, context.installation.dataDirectory)));
    const auto faults = queue::integrityFaults((*opened)->database());
    if (!faults)
        return bad(faults.error().detail, QStringLiteral("check the disk (smartctl, fsck), then ask again"));
    context.storage = std::move(*opened);
    if (!faults->isEmpty())
        return bad(QStringLiteral("damaged: %1").arg(faults->constFirst()),
                   QStringLiteral(
                       "rollcallctl queue export FILE saves what can be read; then stop the kiosk, check the disk, "
                       "move rollcall.db, rollcall.db-wal and rollcall.db-shm to another folder (--recover moves "
                       "no database that still opens), and start the kiosk with --recover, which begins a new one"));
    return ok(QStringLiteral("whole (%1)").arg(file));
}

Finding checkLocks(DiagnosticContext& context)
{
    const QDir directory(context.installation.dataDirectory);
    const auto holder = lock::readLockHolder(instanceLockFile(context.installation.dataDirectory));
    const auto writer = lock::readLockHolder(directory.filePath(QStringLiteral(".rollcall.db.lock")));
    const auto said = [](const lock::LockHolder& who) {
        return QStringLiteral("%1 (process %2)")
            .arg(who.program.isEmpty() ? QStringLiteral("?") : who.program)
            .arg(who.pid);
    };
    if (writer && writer->since.isValid()
        && writer->since.secsTo(context.installation.clock.now()) >= longWrite.count())
        return bad(
            QStringLiteral("%1 has not let go of the database since %2").arg(said(*writer), toRfc3339(writer->since)),
            QStringLiteral("end that process; the kernel frees the lock, and no file needs to be deleted"));
    return ok(holder ? QStringLiteral("the kiosk runs: %1").arg(said(*holder))
                     : QStringLiteral("no kiosk runs on this data directory"));
}

Finding checkQueue(DiagnosticContext& context)
{
    if (!context.storage)
        return skipped(QStringLiteral("no database"));
    const auto stats = context.storage->outbox.stats();
    if (!stats)
        return bad(stats.error().detail, QStringLiteral("check the disk"));
    QString facts = QStringLiteral("%1 records, %2 in the cloud, %3 wait, %4 need help")
                        .arg(stats->records)
                        .arg(stats->synced)
                        .arg(stats->waiting)
                        .arg(stats->parked);
    if (stats->refusals + stats->parkedRefusals > 0)
        facts +=
            QStringLiteral("; %1 refused scans wait, %2 need help").arg(stats->refusals).arg(stats->parkedRefusals);
    if (stats->voids + stats->parkedVoids > 0)
        facts += QStringLiteral("; %1 voids of scans wait, %2 need help").arg(stats->voids).arg(stats->parkedVoids);
    if (stats->parked + stats->parkedRefusals + stats->parkedVoids > 0)
        return as(
            Alarm::ItemsParked,
            warn(facts, QStringLiteral("rollcallctl queue list names the reasons; the operator's guide says what "
                                       "to do about each")));
    if (context.hasCloud() && stats->oldest
        && std::chrono::milliseconds(stats->oldest->msecsTo(context.installation.clock.now())) > observe::stuckAfter)
        return as(Alarm::SyncStuck,
                  warn(QStringLiteral("%1; the oldest since %2").arg(facts, toRfc3339(*stats->oldest)),
                       QStringLiteral("the checks below name what is in the way; if the kiosk does not run: "
                                      "rollcallctl sync --once")));
    return ok(facts);
}

Finding checkRosterAge(DiagnosticContext& context)
{
    if (!context.storage)
        return skipped(QStringLiteral("no database"));
    const auto students = context.storage->roster.list();
    const auto updated = context.storage->roster.updatedAt();
    if (!students || !updated)
        return bad((students ? updated.error() : students.error()).detail, QStringLiteral("check the disk"));
    if (students->empty())
        return as(Alarm::RosterEmpty, bad(QStringLiteral("there is no roster: nobody can be counted"),
                                          context.hasCloud() ? QStringLiteral("rollcallctl roster pull")
                                                             : QStringLiteral("rollcallctl roster import FILE.csv")));
    if (const auto held = context.storage->roster.heldBack())
        return as(Alarm::RosterShrunk,
                  bad(QStringLiteral("%1 students; the cloud has only %2 since %3, and they were not taken")
                          .arg(students->size())
                          .arg(held->students)
                          .arg(toRfc3339(held->at)),
                      QStringLiteral(
                          "mend the table students in the cloud; if it is right: rollcallctl roster pull --yes")));
    if (const auto previous = context.storage->roster.previous();
        !previous && previous.error().code != ErrorCode::NotFound)
        return warn(QStringLiteral("%1 students; the roster of before cannot be brought back: %2")
                        .arg(students->size())
                        .arg(previous.error().detail),
                    QStringLiteral("nothing is lost but roster undo; the next change of the roster writes it anew"));
    if (!*updated)
        return ok(QStringLiteral("%1 students").arg(students->size()));
    const QString facts = QStringLiteral("%1 students, as of %2").arg(students->size()).arg(toRfc3339(**updated));
    const std::chrono::milliseconds age((*updated)->msecsTo(context.installation.clock.now()));
    if (context.hasCloud() && age > observe::oldRoster)
        return as(Alarm::RosterOld,
                  warn(facts, QStringLiteral("rollcallctl roster pull says why it is not renewed; new students are "
                                             "refused until then")));
    return ok(facts);
}

Finding checkRules(DiagnosticContext& context)
{
    if (!context.storage || !context.settings)
        return skipped(context.storage ? QStringLiteral("the settings have a fault") : QStringLiteral("no database"));
    const auto report = rulesReport(*context.storage, *context.settings);
    if (!report)
        return bad(report.error().detail, QStringLiteral("check the disk"));
    if (report->refused)
        return as(
            Alarm::ScheduleRefused,
            bad(QStringLiteral("the cloud's schedules of %1 cannot be used: %2. In force: %3")
                    .arg(toRfc3339(report->refused->at), report->refused->sentences.value(0), sentence(*report)),
                QStringLiteral("mend school_schedules and schedule_exceptions in the cloud; rollcallctl rules show "
                               "names every fault")));
    return ok(sentence(*report));
}

} // namespace rollcall::app
