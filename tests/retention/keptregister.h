#pragma once

#include "core/queue/journal.h"
#include "core/queue/outbox.h"
#include "core/queue/photostore.h"
#include "core/queue/refusallog.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QRandomGenerator>
#include <QTemporaryDir>

namespace rollcall::support {

/** A data directory with a register of some days, whose records have come as far as chance would have it: sent or not, waiting, put
 *  off, parked, with a photo that is on disk, still being made, sent or none; and scans that were refused. */
class KeptRegister {
public:
    explicit KeptRegister(quint32 seed = 1) : m_random(seed) {}

    /** So many scans of today, each of which ends up anywhere. */
    void scanSome(int scans)
    {
        for (int scan = 0; scan < scans; ++scan) {
            m_clock.advance(std::chrono::seconds(1));
            const auto valid = validRecord(m_clock, QString::number(++m_students));
            const bool hasPhoto = chance(70);
            if (!m_journal.append(valid,
                                  hasPhoto ? queue::Journal::photoFollows : attendance::PhotoAbsence::NoCamera))
                qFatal("not appended");
            if (hasPhoto && chance(90))
                (void)m_photos.store(valid.record().id, "\xff\xd8\xff\xe0" + QByteArray(m_photoBytes, 'p')).ok();
            if (chance(10))
                (void)m_refusals
                    .append({.id = RecordId::generate(m_clock),
                             .payload = QByteArray::number(m_students),
                             .scannedAt = m_clock.now(),
                             .deviceId = *DeviceId::parse(u"gate-1")})
                    .ok();
        }
        for (const auto& record : *m_outbox.dueRecords(10'000))
            sendMaybe(record.item);
        for (const auto& photo : *m_outbox.duePhotos(10'000))
            sendMaybe(photo.item);
    }

    /** A scan whose record, and its photo if it has one, the cloud has. Gives its id. */
    QString scanAndSend(bool hasPhoto)
    {
        m_clock.advance(std::chrono::seconds(1));
        const auto valid = validRecord(m_clock, QString::number(++m_students));
        if (!m_journal.append(valid, hasPhoto ? queue::Journal::photoFollows : attendance::PhotoAbsence::NoCamera))
            qFatal("not appended");
        if (hasPhoto && !m_photos.store(valid.record().id, "\xff\xd8\xff\xe0" + QByteArray(m_photoBytes, 'p')))
            qFatal("no photo");
        for (const auto& record : *m_outbox.dueRecords(10'000))
            send(record.item);
        for (const auto& photo : *m_outbox.duePhotos(10'000))
            send(photo.item);
        return valid.record().id.toString();
    }

    void pass(std::chrono::days days) { m_clock.advance(days); }
    QDate today() const { return m_clock.now().date(); }

    QMap<QString, queue::RegisterLine> lines() const
    {
        QMap<QString, queue::RegisterLine> lines;
        for (const auto& line : *m_journal.lines())
            lines.insert(line.id, line);
        return lines;
    }

    /** Every item that is still to be sent, as text. */
    QStringList items() const
    {
        QStringList items;
        for (const queue::Entry& entry : *m_outbox.list())
            items << QStringLiteral("%1 %2 %3 %4 %5")
                         .arg(entry.item)
                         .arg(entry.kind, entry.ref, entry.state, entry.lastCode);
        return items;
    }
    bool isQueued(const QString& record) const
    {
        const auto all = *m_outbox.list();
        return std::any_of(all.begin(), all.end(), [&](const queue::Entry& entry) { return entry.ref == record; });
    }

    bool hasPhotoFile(const queue::RegisterLine& line) const
    {
        return QFile::exists(m_directory.filePath(QStringLiteral("photos/") + line.photoPath));
    }

    QTemporaryDir m_directory{place()};
    FakeClock m_clock;
    qsizetype m_photoBytes = 1000;
    std::unique_ptr<queue::Database> m_database = queue::Database::open(m_directory.path()).value();
    queue::Journal m_journal{*m_database, m_clock};
    queue::Outbox m_outbox{*m_database, m_clock};
    queue::PhotoStore m_photos{*m_database, m_clock, m_directory.filePath(QStringLiteral("photos"))};
    queue::RefusalLog m_refusals{*m_database, m_clock};

private:
    // In memory where the system has a place for that: what is on disk after a power cut is not the matter here.
    static QString place()
    {
        const QString memory = QStringLiteral("/dev/shm");
        return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/rollcall-XXXXXX");
    }

    bool chance(int percent) { return m_random.bounded(100) < percent; }

    void send(queue::ItemId item)
    {
        if (!m_outbox.begin({item}, QStringLiteral("request")) || !m_outbox.acknowledge({item}))
            qFatal("not sent");
    }

    void sendMaybe(queue::ItemId item)
    {
        const int fate = m_random.bounded(100);
        if (fate < 70)
            send(item);
        else if (fate < 80)
            (void)m_outbox.park(item, {QStringLiteral("23514")}).ok();
        else if (fate < 90)
            (void)m_outbox.defer({item}, m_clock.now().addYears(10), {QStringLiteral("http_503")}).ok();
        else if (fate < 95)
            (void)m_outbox.begin({item}, QStringLiteral("request")).ok(); // and what became of it is not known
    }

    QRandomGenerator m_random;
    int m_students = 0;
};

} // namespace rollcall::support
