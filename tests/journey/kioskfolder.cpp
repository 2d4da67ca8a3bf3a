#include "tests/journey/kioskfolder.h"

#include "tests/support/anydisk.h"
#include "tests/support/qrimage.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <stdexcept>

namespace rollcall::support {

namespace {

[[noreturn]] void fail(const QString& sentence)
{
    throw std::runtime_error(sentence.toStdString());
}

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        fail(path + QStringLiteral(" cannot be written: ") + file.errorString());
}

void launch(QProcess& process, const char* program, const QStringList& arguments)
{
    process.start(QString::fromLocal8Bit(program), arguments);
    if (!process.waitForStarted())
        fail(process.program() + QStringLiteral(" cannot be run: ") + process.errorString());
}

QString textOf(const QJsonObject& row, const char* column)
{
    return row[QLatin1String(column)].toVariant().toString();
}

QString sha256(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/** The columns that both registers have; a moment is one moment in any zone. */
bool isSame(const QJsonObject& record, const QJsonObject& row)
{
    constexpr std::array columns = {"id",           "student_number", "status",     "scan_type", "session",
                                    "device_epoch", "device_seq",     "photo_path", "photo_note"};
    const char* time = textOf(row, "scan_type") == QLatin1String("out") ? "time_out" : "time_in";
    const auto moment = [](const QJsonObject& from) {
        return QDateTime::fromString(textOf(from, "scanned_at"), Qt::ISODateWithMs);
    };
    return std::all_of(columns.begin(), columns.end(),
                       [&](const char* column) { return textOf(record, column) == textOf(row, column); })
           && moment(record).isValid() && moment(record) == moment(row)
           && textOf(record, "scanned_at").startsWith(textOf(row, "date") + u'T' + textOf(row, time));
}

void compareRecords(const QList<QJsonObject>& records, const QJsonArray& rows, Comparison& result)
{
    QHash<QString, QJsonObject> cloud;
    for (const QJsonValue& row : rows) {
        const QString id = textOf(row.toObject(), "id");
        if (cloud.contains(id)) {
            ++result.doubled;
            result.differences << QStringLiteral("record %1 is in the cloud twice").arg(id);
        }
        cloud.insert(id, row.toObject());
    }
    for (const QJsonObject& record : records) {
        const QString id = textOf(record, "id");
        if (!cloud.contains(id)) {
            ++result.lost;
            result.differences << QStringLiteral("record %1 is not in the cloud").arg(id);
        } else if (const QJsonObject row = cloud.take(id); !isSame(record, row)) {
            result.differences << QStringLiteral("record %1 is another in the cloud: %2 | %3")
                                      .arg(id,
                                           QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact)),
                                           QString::fromUtf8(QJsonDocument(row).toJson(QJsonDocument::Compact)));
        }
    }
    for (auto row = cloud.cbegin(); row != cloud.cend(); ++row)
        result.differences << QStringLiteral("record %1 is in the cloud, and no kiosk has it").arg(row.key());
}

// Two records with ids and numbers of their own are a double all the same, and one that no key of the cloud prevents. One that
// the office voided or moved stands beside the one that counts.
void compareDays(const QList<QJsonObject>& records, Comparison& result)
{
    QSet<QString> seen;
    for (const QJsonObject& record : records) {
        if (record[u"correction"].isObject())
            continue;
        const QString day = QStringList{textOf(record, "student_number"), textOf(record, "scanned_at").left(10),
                                        textOf(record, "session"), textOf(record, "scan_type")}
                                .join(u' ');
        if (seen.contains(day)) {
            ++result.doubled;
            result.differences << QStringLiteral("student and day %1 are counted twice").arg(day);
        }
        seen << day;
    }
}

void compareSequences(const QList<QJsonObject>& records, Numbers numbers, Comparison& result)
{
    QHash<QString, QList<qint64>> sequences;
    for (const QJsonObject& record : records)
        sequences[textOf(record, "device_epoch")] << record[QLatin1String("device_seq")].toInteger();
    for (QList<qint64>& sequence : sequences) {
        std::sort(sequence.begin(), sequence.end());
        const auto twice = std::adjacent_find(sequence.cbegin(), sequence.cend());
        if (twice != sequence.cend())
            result.differences << QStringLiteral("number %1 was given twice").arg(*twice);
        else if (numbers == Numbers::WithoutGaps && sequence.last() != sequence.size())
            result.differences << QStringLiteral("the sequence up to %1 has a gap").arg(sequence.last());
    }
}

void comparePhotos(const QList<QJsonObject>& records, const QJsonArray& objects, const QString& photos,
                   Comparison& result)
{
    QHash<QString, QJsonObject> cloud;
    for (const QJsonValue& object : objects) {
        const QString name = textOf(object.toObject(), "name");
        if (cloud.contains(name)) {
            ++result.doubled;
            result.differences << QStringLiteral("photo %1 is in the cloud twice").arg(name);
        }
        cloud.insert(name, object.toObject());
    }
    for (const QJsonObject& record : records) {
        const QString name = textOf(record, "photo_path");
        if (name.isEmpty()) { // only a kill is an excuse, and the record says so
            ++result.photosInterrupted;
            if (textOf(record, "photo_note") != QLatin1String("interrupted"))
                result.differences << QStringLiteral("the photo of record %1 was given up").arg(textOf(record, "id"));
            continue;
        }
        ++result.photos;
        if (!cloud.contains(name)) {
            ++result.lost;
            result.differences << QStringLiteral("photo %1 is not in the cloud").arg(name);
            continue;
        }
        const QJsonObject object = cloud.take(name);
        // The server's own word for the size does not count: two uploads of one key at once make the local Supabase note 0.
        QFile file(photos + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            result.differences << QStringLiteral("photo %1 is not on the kiosk any more").arg(name);
        else if (textOf(object, "sha256") != sha256(file.readAll()))
            result.differences << QStringLiteral("photo %1 has other bytes in the cloud").arg(name);
    }
    for (auto object = cloud.cbegin(); object != cloud.cend(); ++object)
        result.differences << QStringLiteral("photo %1 is in the cloud, and no record has it").arg(object.key());
}

} // namespace

void KioskFolder::configure(const QJsonObject& cloud, const QJsonObject& more) const
{
    const QJsonObject jsonFile{{QStringLiteral("enabled"), true}};
    QJsonObject all = onAnyDisk(more);
    all.insert(QStringLiteral("cloud"), cloud);
    all.insert(QStringLiteral("logging"),
               QJsonObject{{QStringLiteral("log_dir"), path(QStringLiteral("logs"))},
                           {QStringLiteral("outputs"), QJsonObject{{QStringLiteral("json_file"), jsonFile}}}});
    write(path(QStringLiteral("config.json")), QJsonDocument(all).toJson());
}

QStringList KioskFolder::arguments() const
{
    return {QStringLiteral("--config"), path(QStringLiteral("config.json")), QStringLiteral("--data-dir"),
            path(QStringLiteral("data"))};
}

void KioskFolder::start(QProcess& kiosk, const QString& pictures, const QStringList& options) const
{
    launch(
        kiosk, ROLLCALL_PROGRAM,
        arguments()
            + QStringList{QStringLiteral("--source"), QStringLiteral("images:") + pictures, QStringLiteral("--fast")}
            + options);
}

void KioskFolder::startCtl(QProcess& process, const QStringList& command) const
{
    launch(process, ROLLCALLCTL_PROGRAM, arguments() + QStringList{QStringLiteral("--json")} + command);
}

QList<QJsonObject> KioskFolder::ctl(const QStringList& command) const
{
    QProcess process;
    startCtl(process, command);
    if (!process.waitForFinished(120'000))
        fail(QStringLiteral("rollcallctl %1 does not end").arg(command.join(u' ')));
    return jsonLines(process.readAllStandardOutput());
}

QList<QJsonObject> KioskFolder::records() const
{
    return ctl({QStringLiteral("record"), QStringLiteral("list")});
}

int KioskFolder::waiting() const
{
    const auto stats = ctl({QStringLiteral("queue"), QStringLiteral("stats")});
    return stats.isEmpty() ? -1 : stats.constFirst()[QLatin1String("waiting")].toInt(-1);
}

QSet<QString> KioskFolder::tickedIds() const
{
    QSet<QString> ids;
    const QDir logs(path(QStringLiteral("logs")), QStringLiteral("*.jsonl*"));
    for (const QString& name : logs.entryList()) {
        QFile file(logs.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QJsonObject& line : jsonLines(file.readAll())) {
            if (line[QLatin1String("message")] == QLatin1String("counted"))
                ids << textOf(line, "correlation_id");
        }
    }
    return ids;
}

QList<QJsonObject> jsonLines(const QByteArray& text)
{
    QList<QJsonObject> lines;
    for (const QByteArray& line : text.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (!object.isEmpty())
            lines << object;
    }
    return lines;
}

QSet<QString> idsOf(const QList<QJsonObject>& records)
{
    QSet<QString> ids;
    for (const QJsonObject& record : records)
        ids << textOf(record, "id");
    return ids;
}

QString studentNumber(int student)
{
    return QStringLiteral("S-%1").arg(student, 4, 10, QLatin1Char('0'));
}

void writeRoster(const QString& file, int count)
{
    QByteArray csv = "student_number,first_name,last_name,section,status\n";
    for (int student = 0; student < count; ++student)
        csv += studentNumber(student).toLatin1() + ",Ana,Reyes,Grade 8 - Narra,active\n";
    write(file, csv);
}

void makeBadges(const QString& folder, int first, int count)
{
    QDir().mkpath(folder);
    const QImage scene = texturedScene(QSize(640, 480));
    for (int i = 0; i < count; ++i) {
        const QString number = studentNumber(first + i);
        const QImage picture = placed(scene, qrImage(number.toLatin1(), 6), QPoint(320, 240), 4.0 * i - 12);
        if (!picture.save(folder + u'/' + number + QStringLiteral(".png")))
            fail(QStringLiteral("no picture can be written into ") + folder);
    }
}

Comparison compare(const QList<QJsonObject>& records, const QJsonObject& cloud, const QString& photos,
                   Numbers numbers)
{
    Comparison result;
    compareRecords(records, cloud[QLatin1String("attendance")].toArray(), result);
    compareDays(records, result);
    compareSequences(records, numbers, result);
    comparePhotos(records, cloud[QLatin1String("objects")].toArray(), photos, result);
    return result;
}

} // namespace rollcall::support
