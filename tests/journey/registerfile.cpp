#include "tests/journey/registerfile.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <csignal>
#include <filesystem>
#include <stdexcept>

namespace rollcall::support {

namespace {

bool isHalted(qint64 pid)
{
    const QDir threads(QStringLiteral("/proc/%1/task").arg(pid));
    const QStringList names = threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return std::ranges::all_of(names, [&threads](const QString& name) {
        QFile file(threads.filePath(name + QStringLiteral("/stat")));
        if (!file.open(QIODevice::ReadOnly))
            return true; // it has ended
        const QByteArray line = file.readAll();
        const char state = line.mid(line.lastIndexOf(')') + 2, 1).at(0); // proc(5)
        return state == 'T' || state == 'Z' || state == 'X';
    });
}

/** Programs that stand still: what is read and changed meanwhile is of one moment. */
class Halt {
public:
    explicit Halt(const QList<QProcess*>& programs)
    {
        for (const QProcess* program : programs) {
            if (program->state() == QProcess::Running)
                m_pids << program->processId();
        }
        for (const qint64 pid : m_pids)
            ::kill(static_cast<pid_t>(pid), SIGSTOP);
        if (!QTest::qWaitFor([this] { return std::ranges::all_of(m_pids, isHalted); }, 30'000))
            throw std::runtime_error("a program does not halt");
    }
    ~Halt()
    {
        for (const qint64 pid : m_pids)
            ::kill(static_cast<pid_t>(pid), SIGCONT);
    }
    Q_DISABLE_COPY_MOVE(Halt)

private:
    QList<qint64> m_pids;
};

void copy(const QString& from, const QString& to)
{
    QFile::remove(to);
    if (QFile::exists(from) && !QFile::copy(from, to))
        throw std::runtime_error("the database cannot be copied");
}

/** Moves what is in the -wal into the file. */
void makeOneFile(const QString& database)
{
    const QString connection = QStringLiteral("copy");
    {
        QSqlDatabase opened = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        opened.setDatabaseName(database);
        if (!opened.open() || !QSqlQuery(opened).exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")))
            throw std::runtime_error(opened.lastError().text().toStdString());
        opened.close();
    }
    QSqlDatabase::removeDatabase(connection);
}

const QString wal = QStringLiteral("-wal");

} // namespace

RegisterFile::RegisterFile(const QString& data, QString copy)
    : m_database(data + QStringLiteral("/rollcall.db")), m_copy(std::move(copy))
{
}

void RegisterFile::remove(const QList<QProcess*>& programs) const
{
    const Halt halt(programs);
    copyAndRemove();
}

void RegisterFile::replace(const QList<QProcess*>& programs) const
{
    const Halt halt(programs);
    copyAndRemove();
    putBack();
}

void RegisterFile::copyAndRemove() const
{
    copy(m_database, m_copy);
    copy(m_database + wal, m_copy + wal);
    makeOneFile(m_copy);
    for (const QString& end : {QString(), wal, QStringLiteral("-shm")})
        QFile::remove(m_database + end);
}

void RegisterFile::putBack() const
{
    std::filesystem::rename(m_copy.toStdString(), m_database.toStdString());
}

} // namespace rollcall::support
