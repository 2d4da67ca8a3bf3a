#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QSet>
#include <QString>

namespace rollcall::support {

/** One kiosk's settings, data and logs in a folder, and the programs as they are shipped run on it. What cannot be done
 *  throws std::runtime_error. */
class KioskFolder {
public:
    explicit KioskFolder(QString folder) : m_folder(std::move(folder)) {}

    QString path(const QString& name) const { return m_folder + u'/' + name; }

    /** Writes the settings: the cloud's, and `more` keys beside it. */
    void configure(const QJsonObject& cloud, const QJsonObject& more = {}) const;

    /** Starts `rollcall` with these pictures of badges as its camera, as fast as it can look at them. */
    void start(QProcess& kiosk, const QString& pictures, const QStringList& options = {}) const;
    /** Starts `rollcallctl --json`. */
    void startCtl(QProcess& process, const QStringList& command) const;

    /** Runs `rollcallctl --json` to its end: the objects it printed. */
    QList<QJsonObject> ctl(const QStringList& command) const;
    QList<QJsonObject> records() const;
    /** Records of which something waits; -1 if that cannot be read. */
    int waiting() const;

    /** The records that were shown as counted: the log says so after the commit and with the tick. */
    QSet<QString> tickedIds() const;

private:
    QStringList arguments() const;

    QString m_folder;
};

/** stdout or a log, as objects; lines that are none (the last one of a killed program) are left out. */
QList<QJsonObject> jsonLines(const QByteArray& text);

QSet<QString> idsOf(const QList<QJsonObject>& records);

/** A roster file of the students with the numbers of studentNumber(0) to studentNumber(count - 1). */
void writeRoster(const QString& file, int count);
QString studentNumber(int student);

/** Pictures of the badges of `count` students from `first` on; `folder` is made. */
void makeBadges(const QString& folder, int first, int count);

/** Where a new epoch began, the numbers of unsent records are missing in the one before. */
enum class Numbers { WithoutGaps, WithoutDoubles };

/** What the register of a kiosk and the cloud's do not agree on, in sentences; none if every record is in the cloud
 *  once with the same values, every photo once with the bytes that lie in `photos`, no
 *  student has two records of one day, session and way, the sequence is as `numbers` says, and nothing else is there. */
struct Comparison {
    QStringList differences;
    int lost = 0;    ///< records or photos that the cloud does not have
    int doubled = 0; ///< or has twice
    int photos = 0;
    int photosInterrupted = 0; ///< lost to a kill before they were on disk
};
Comparison compare(const QList<QJsonObject>& records, const QJsonObject& cloudWithDigests, const QString& photos,
                   Numbers numbers = Numbers::WithoutGaps);

} // namespace rollcall::support
