#include "app/operations/supportbundle.h"

#include "app/assembly/logoutputs.h"
#include "app/assembly/storage.h"
#include "core/archive/summedtar.h"
#include "core/base/timetext.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSysInfo>

namespace rollcall::app {

namespace {

const QString redacted = QStringLiteral("[redacted]");

bool isInWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_';
}

QStringList wordsIn(const QString& text)
{
    QStringList words;
    QString word;
    for (const QChar c : text + QChar(u' ')) {
        if (isInWord(c)) {
            word += c;
        } else if (!word.isEmpty()) {
            words << word;
            word.clear();
        }
    }
    return words;
}

/** Takes the words of the roster out of a text. */
class RosterRedaction {
public:
    explicit RosterRedaction(const Installation& installation)
    {
        const auto storage =
            Storage::openBesideKiosk(installation.dataDirectory, installation.clock, Storage::Creation::Refused);
        if (!storage)
            return;
        const auto students = (*storage)->roster.list();
        if (!students)
            return;
        for (const attendance::Student& student : *students) {
            for (const QString& text : {student.number.toString(), student.firstName, student.lastName}) {
                for (const QString& word : wordsIn(text))
                    m_words << word;
            }
        }
    }

    QByteArray operator()(const QByteArray& utf8) const
    {
        const QString text = QString::fromUtf8(utf8);
        QString cleaned;
        QString word;
        const auto endWord = [&] {
            cleaned += m_words.contains(word) ? redacted : word;
            word.clear();
        };
        for (const QChar c : text) {
            if (isInWord(c)) {
                word += c;
                continue;
            }
            endWord();
            cleaned += c;
        }
        endWord();
        return cleaned.toUtf8();
    }

private:
    QSet<QString> m_words;
};

QByteArray about(const Installation& installation, const config::LoadReport& report)
{
    const bool hasDevice = report.settings && report.settings->deviceId;
    const QJsonObject facts{
        {QStringLiteral("rollcall"), QStringLiteral(ROLLCALL_VERSION)},
        {QStringLiteral("qt"), QLatin1String(qVersion())},
        {QStringLiteral("system"), QSysInfo::prettyProductName()},
        {QStringLiteral("kernel"), QSysInfo::kernelVersion()},
        {QStringLiteral("processor"), QSysInfo::currentCpuArchitecture()},
        {QStringLiteral("device_id"), hasDevice ? report.settings->deviceId->toString() : QString()},
        {QStringLiteral("written_at"), toRfc3339(installation.clock.now())}};
    return QJsonDocument(facts).toJson();
}

QByteArray settingsText(const config::LoadReport& report)
{
    QString text = report.file + u'\n';
    for (const config::Notice& fault : report.faults)
        text += QStringLiteral("fault: %1\n").arg(fault.toString());
    for (const config::Notice& warning : report.warnings)
        text += QStringLiteral("warning: %1\n").arg(warning.toString());
    for (const config::Effective& one : report.effective)
        text += QStringLiteral("%1 = %2  (%3)\n").arg(one.setting->key, one.text, QLatin1String(name(one.origin)));
    return text.toUtf8();
}

/** Its last lines; nothing of one that cannot be read, which the doctor has told. */
QByteArray endOf(const QString& log)
{
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const qint64 from = std::max<qint64>(0, file.size() - mostOfALog);
    file.seek(from);
    const QByteArray end = file.read(mostOfALog);
    return from > 0 ? end.mid(end.indexOf('\n') + 1) : end;
}

} // namespace

Result<void> writeSupportBundle(const Installation& installation, const QByteArray& doctor, const QString& file)
{
    auto created = archive::TarWriter::create(file);
    if (!created)
        return created.error();
    archive::SummedTar tar(std::move(*created));
    const RosterRedaction redact(installation);
    const auto report = installation.loader().load(installation.configFile);
    if (auto added = tar.add("doctor.json", redact(doctor)); !added)
        return added;
    if (auto added = tar.add("about.json", about(installation, report)); !added)
        return added;
    if (auto added = tar.add("settings.txt", settingsText(report)); !added)
        return added;
    const auto logging = report.settings ? report.settings->logging : config::builtInSettings().logging;
    for (const log::FileOutput& log : logFiles(logging, installation.dataDirectory)) {
        const QByteArray name = "logs/" + QFileInfo(log.path).fileName().toUtf8();
        if (auto added = tar.add(name, redact(endOf(log.path))); !added)
            return added;
    }
    return tar.finish();
}

} // namespace rollcall::app
