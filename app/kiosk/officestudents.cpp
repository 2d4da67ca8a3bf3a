#include "app/kiosk/officestudents.h"

#include "app/kiosk/officeaudit.h"
#include "app/kiosk/rosterjson.h"
#include "app/kiosk/storework.h"
#include "core/log/logger.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rollcall::app {

using queue::RosterOrigin;
using ui::OfficeRoster;
using ui::RosterFileEntry;

namespace {

const log::Logger officeStudentsLog{"app.admin"};

OfficeRoster::Origin originOf(const std::optional<RosterOrigin>& origin)
{
    if (!origin)
        return OfficeRoster::Origin::Unknown;
    switch (*origin) {
    case RosterOrigin::Cloud:
        return OfficeRoster::Origin::Cloud;
    case RosterOrigin::File:
        return OfficeRoster::Origin::File;
    case RosterOrigin::Undo:
        break;
    }
    return OfficeRoster::Origin::Undo;
}

/** The students as the database gives them; what else is known is in the roster already. */
struct ReadRoster {
    std::vector<attendance::Student> students;
    OfficeRoster roster;
};

Result<ReadRoster> readRoster(const queue::RosterStore& store)
{
    auto students = store.list();
    if (!students)
        return students.error();
    const auto asOf = store.updatedAt();
    if (!asOf)
        return asOf.error();
    const auto origin = store.origin();
    if (!origin)
        return origin.error();
    ReadRoster read{std::move(*students), {.asOf = *asOf, .origin = originOf(*origin)}};
    if (const auto held = store.heldBack())
        read.roster.heldBack = static_cast<int>(held->students);
    return read;
}

QList<RosterFileEntry> rosterFiles(const QStringList& folders)
{
    static const QStringList names{QStringLiteral("*.csv"), QStringLiteral("*.tsv"), QStringLiteral("*.txt"),
                                   QStringLiteral("*.xlsx"), QStringLiteral("*.ods")};
    QList<RosterFileEntry> files;
    for (const QString& folder : folders) {
        for (const QFileInfo& file : QDir(folder).entryInfoList(names, QDir::Files | QDir::Readable, QDir::Time))
            files.append({file.absoluteFilePath(), file.fileName(), file.lastModified()});
    }
    std::stable_sort(files.begin(), files.end(),
                     [](const auto& a, const auto& b) { return a.changedAt > b.changedAt; });
    return files.mid(0, OfficeStudents::mostFiles);
}

} // namespace

OfficeStudents::OfficeStudents(Backend& backend, Kiosk kiosk, const Clock& clock, Sticks sticks)
    : m_backend(backend), m_kiosk(std::move(kiosk)), m_clock(clock), m_sticks(std::move(sticks)),
      m_import(m_kiosk.ctl)
{
    m_pool.setMaxThreadCount(1);
}

OfficeStudents::~OfficeStudents()
{
    m_pool.waitForDone();
}

template <typename Work, typename Then>
void OfficeStudents::inBackground(Work work, QObject* context, Then then)
{
    m_pool.start([this, work = std::move(work), then, asker = QPointer(context)] {
        auto result = work();
        QMetaObject::invokeMethod(this, [then, asker, result = std::move(result)] {
            if (asker)
                then(result);
        });
    });
}

void OfficeStudents::read(QObject* context, std::function<void(const std::optional<OfficeRoster>&)> then)
{
    const auto read = [hasCloud = m_kiosk.hasCloud](Storage* storage) -> std::optional<ReadRoster> {
        if (!storage)
            return std::nullopt;
        auto roster = readRoster(storage->roster);
        if (!roster) {
            officeStudentsLog.error("the roster cannot be read", roster.error());
            return std::nullopt;
        }
        roster->roster.hasCloud = hasCloud;
        return std::move(*roster);
    };
    // Sorting ten thousand names takes longer than a scan may wait, so not on the store thread.
    const auto sort = [this, then, asker = QPointer(context)](const std::optional<ReadRoster>& roster) {
        if (!roster)
            return then(std::nullopt);
        const auto work = [roster = *roster]() -> std::optional<OfficeRoster> {
            OfficeRoster sorted = roster.roster;
            sorted.students =
                std::make_shared<const ui::NameSearch>(roster.students, ui::NameSearch::By::NamesNumbersAndSections);
            return sorted;
        };
        inBackground(work, asker, then);
    };
    onStore(m_backend, this, read, context, sort);
}

void OfficeStudents::files(QObject* context, std::function<void(const QList<RosterFileEntry>&)> then)
{
    inBackground([sticks = m_sticks] { return rosterFiles(sticks()); }, context, std::move(then));
}

QStringList OfficeStudents::importArguments(const QString& file, const QStringList& options) const
{
    return m_kiosk.arguments
           + QStringList{QStringLiteral("roster"), QStringLiteral("import"), file, QStringLiteral("--json")}
           + options;
}

void OfficeStudents::look(const QString& file, QObject* context, std::function<void(const PreviewReply&)> then)
{
    if (m_import.isRunning())
        return then(QStringLiteral("another file is being read"));
    m_import.start(importArguments(file, {QStringLiteral("--dry-run")}),
                   [this, file, then, asker = QPointer(context)](const CtlRun::Ended& ended) {
                       inBackground([file, ended] { return rosterPreview(file, ended); }, asker, then);
                   });
}

void OfficeStudents::take(const ui::RosterPreview& preview, QObject* context,
                          std::function<void(const std::optional<QString>&)> then)
{
    if (m_import.isRunning())
        return then(QStringLiteral("another file is being read"));
    m_import.start(
        importArguments(preview.file, {QStringLiteral("--agreed"), preview.changeId}),
        [this, then, asker = QPointer(context)](const CtlRun::Ended& ended) {
            const QJsonObject counts = QJsonDocument::fromJson(ended.out.trimmed().split('\n').constLast()).object();
            const bool isTaken = ended.exitCode == 0;
            if (isTaken)
                onStore(
                    m_backend, this,
                    [this, counts](Storage*) {
                        auditOffice(m_kiosk.dataDirectory, m_clock, "roster_imported", counts);
                        return true;
                    },
                    this, [](bool) {});
            else
                officeStudentsLog.warning("the roster of a file was not taken", {{"exit_code", ended.exitCode}});
            if (asker)
                then(isTaken ? std::nullopt : std::optional(ended.said));
        });
}

} // namespace rollcall::app
