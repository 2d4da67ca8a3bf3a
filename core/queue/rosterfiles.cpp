#include "core/queue/rosterfiles.h"

#include "core/base/durablefile.h"
#include "core/base/timetext.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <iterator>

namespace rollcall::queue {

using attendance::Student;

namespace {

struct NamedOrigin {
    RosterOrigin origin;
    QLatin1String name;
};

// As they stand in the file: do not rename.
constexpr NamedOrigin namedOrigins[] = {{RosterOrigin::Cloud, QLatin1String("cloud")},
                                        {RosterOrigin::File, QLatin1String("file")},
                                        {RosterOrigin::Undo, QLatin1String("undo")}};

} // namespace

RosterFiles::RosterFiles(const QString& directory)
    : m_previous(QDir(directory).absoluteFilePath(QStringLiteral("roster.previous"))),
      m_heldBack(QDir(directory).absoluteFilePath(QStringLiteral("roster.held_back"))),
      m_origin(QDir(directory).absoluteFilePath(QStringLiteral("roster.origin")))
{
}

Result<void> RosterFiles::keepPrevious(const std::vector<Student>& students, const lock::DatabaseLock& held)
{
    Q_ASSERT(held.isHeld());
    QByteArray lines;
    for (const Student& student : students) {
        const QJsonObject line{{QStringLiteral("student_number"), student.number.toString()},
                               {QStringLiteral("first_name"), student.firstName},
                               {QStringLiteral("last_name"), student.lastName},
                               {QStringLiteral("section"), student.section},
                               {QStringLiteral("language"), student.language}};
        lines += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    return writeDurably(m_previous, lines);
}

Result<std::vector<Student>> RosterFiles::previous() const
{
    QFile file(m_previous);
    if (!file.exists())
        return Error{ErrorCode::NotFound, QStringLiteral("no earlier roster is kept")};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotPermitted,
                     QStringLiteral("%1 cannot be read: %2").arg(m_previous, file.errorString())};
    std::vector<Student> students;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        const auto text = [&line](const char* field) { return line.value(QLatin1String(field)).toString(); };
        const auto number = StudentNumber::parse(text("student_number"));
        if (!number)
            return Error{ErrorCode::Corrupt, QStringLiteral("%1 is damaged").arg(m_previous)};
        students.push_back({*number, text("first_name"), text("last_name"), text("section"), text("language")});
    }
    return students;
}

Result<void> RosterFiles::noteHeldBack(const HeldBack& roster, const lock::DatabaseLock& held)
{
    Q_ASSERT(held.isHeld());
    const QJsonObject note{{QStringLiteral("students"), roster.students},
                           {QStringLiteral("at"), toRfc3339(roster.at)}};
    return writeDurably(m_heldBack, QJsonDocument(note).toJson(QJsonDocument::Compact));
}

std::optional<RosterFiles::HeldBack> RosterFiles::heldBack() const
{
    QFile file(m_heldBack);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject note = QJsonDocument::fromJson(file.readAll()).object();
    return HeldBack{note.value(QLatin1String("students")).toInteger(),
                    fromRfc3339(note.value(QLatin1String("at")).toString())};
}

void RosterFiles::forgetHeldBack(const lock::DatabaseLock& held)
{
    Q_ASSERT(held.isHeld());
    QFile::remove(m_heldBack);
}

Result<void> RosterFiles::noteOrigin(RosterOrigin origin, const QDateTime& at, const lock::DatabaseLock& held)
{
    Q_ASSERT(held.isHeld());
    const auto* named = std::find_if(std::begin(namedOrigins), std::end(namedOrigins),
                                     [origin](const NamedOrigin& one) { return one.origin == origin; });
    const QJsonObject note{{QStringLiteral("from"), named->name}, {QStringLiteral("at"), toRfc3339(at)}};
    return writeDurably(m_origin, QJsonDocument(note).toJson(QJsonDocument::Compact));
}

std::optional<RosterOrigin> RosterFiles::origin(const QDateTime& at) const
{
    QFile file(m_origin);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject note = QJsonDocument::fromJson(file.readAll()).object();
    if (note.value(QLatin1String("at")).toString() != toRfc3339(at))
        return std::nullopt;
    for (const NamedOrigin& one : namedOrigins) {
        if (note.value(QLatin1String("from")).toString() == one.name)
            return one.origin;
    }
    return std::nullopt;
}

Result<void> RosterFiles::wipe(const lock::DatabaseLock& held)
{
    forgetHeldBack(held);
    QFile::remove(m_origin);
    const QByteArray path = QFile::encodeName(m_previous);
    const int file = ::open(path.constData(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return errno == ENOENT ? Result<void>()
                               : Result<void>(Error{errorCodeFromErrno(errno), qt_error_string(errno)});
    // A removed file would stay readable in free blocks of the disk.
    QByteArray zeros(static_cast<qsizetype>(::lseek(file, 0, SEEK_END)), '\0');
    const bool isOverwritten =
        ::pwrite(file, zeros.constData(), static_cast<size_t>(zeros.size()), 0) == zeros.size() && ::fsync(file) == 0;
    const int number = errno;
    ::close(file);
    if (::unlink(path.constData()) != 0)
        return Error{errorCodeFromErrno(errno), qt_error_string(errno)};
    return isOverwritten ? Result<void>() : Result<void>(Error{errorCodeFromErrno(number), qt_error_string(number)});
}

} // namespace rollcall::queue
