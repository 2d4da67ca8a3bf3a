#pragma once

#include "core/archive/archive.h"
#include "core/queue/journal.h"
#include "core/queue/outbox.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

namespace rollcall::queue {

inline const QByteArray jpeg = QByteArray("\xff\xd8\xff\xe0 a photo ") + QByteArray(5000, 'x') + "\xff\xd9";

/** One machine's data directory, open. */
struct Machine {
    Machine() : database(Database::open(directory.path()).value()) {}
    /** On a directory that is there, or that is made. */
    explicit Machine(const QString& path) : dataPath(path), database(Database::open(path).value()) {}

    const support::FakeClock clock;
    QTemporaryDir directory;
    const QString dataPath = directory.path();
    std::unique_ptr<Database> database;
    Journal journal{*database, clock};
    Outbox outbox{*database, clock};
    PhotoStore photos{*database, clock, dataPath + QStringLiteral("/photos")};
    rollcall::archive::Archive archive{*database, photos, clock};

    attendance::Record scan(const QString& number, bool withPhoto = false)
    {
        const auto valid = support::validRecord(clock, number);
        const auto photo = withPhoto ? Journal::photoFollows : Journal::Photo(attendance::PhotoAbsence::NoCamera);
        if (!journal.append(valid, photo).ok() || (withPhoto && !photos.store(valid.record().id, jpeg).ok()))
            qFatal("no record");
        return valid.record();
    }

    QString photoFile(const attendance::Record& record) const
    {
        return dataPath + QStringLiteral("/photos/") + record.photoKey();
    }

    QStringList photoFiles() const
    {
        QStringList files;
        QDirIterator walk(dataPath + QStringLiteral("/photos"), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files << walk.next();
        return files;
    }
};

/** What would be sent, and what is known of it: equal on both sides, whatever the rows' local numbers. */
inline QStringList waiting(Machine& machine)
{
    QStringList all;
    for (const auto& due : *machine.outbox.dueRecords(1000))
        all << QString::fromUtf8(due.json);
    return all;
}

template <typename T>
QByteArray said(const Result<T>& result)
{
    return result.ok() ? QByteArray() : result.error().detail.toUtf8();
}

inline QByteArray contents(const QString& file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

inline void write(const QString& file, const QByteArray& bytes)
{
    QFile target(file);
    QVERIFY(target.open(QIODevice::WriteOnly));
    QCOMPARE(target.write(bytes), bytes.size());
}

} // namespace rollcall::queue
