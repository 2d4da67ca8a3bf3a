#include "tests/journey/watchedkiosk.h"

#include "tests/support/qrimage.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace rollcall::support {

namespace {

QByteArray searchText(const Traces& traces, const QByteArray& where, const QByteArray& text)
{
    for (const QByteArray& line : text.split('\n')) {
        const QByteArray found = traces.in(line);
        if (!found.isEmpty())
            return found + " in " + where + ": " + line.left(600);
    }
    return {};
}

} // namespace

QString WatchedKiosk::write(const char* name, const QByteArray& content) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", name);
    return file.fileName();
}

QByteArray WatchedKiosk::read(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void WatchedKiosk::useCloud(const QJsonObject& cloud) const
{
    QJsonObject settings = cloud;
    settings.insert(QStringLiteral("cleanup_photos_after_sync"), false);
    const QJsonObject loud{{QStringLiteral("enabled"), true}, {QStringLiteral("level"), QStringLiteral("DEBUG")}};
    QJsonObject toServer = loud;
    toServer.insert(QStringLiteral("endpoint"), m_logServer.toString());
    toServer.insert(QStringLiteral("token"), QString::fromUtf8(m_logToken));
    const QJsonObject logging{{QStringLiteral("level"), QStringLiteral("DEBUG")},
                              {QStringLiteral("outputs"), QJsonObject{{QStringLiteral("console"), loud},
                                                                      {QStringLiteral("file"), loud},
                                                                      {QStringLiteral("json_file"), loud},
                                                                      {QStringLiteral("journal"), loud},
                                                                      {QStringLiteral("otlp"), toServer}}}};
    write("config.json",
          QJsonDocument(QJsonObject{{QStringLiteral("cloud"), settings}, {QStringLiteral("logging"), logging}})
              .toJson());
}

ProgramRun WatchedKiosk::kiosk(const QList<QByteArray>& codes, std::chrono::seconds drain)
{
    const QString folder = path("inputs/pictures");
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    for (int i = 0; i < codes.size(); ++i) {
        if (!QFile::rename(pictureOf(codes.at(i)), folder + QStringLiteral("/%1.png").arg(i)))
            qFatal("no picture");
    }
    const QStringList sight{QStringLiteral("--source"),  QStringLiteral("images:") + folder,
                            QStringLiteral("--fast"),    QStringLiteral("--exit-at-end"),
                            QStringLiteral("--drain"),   QString::number(drain.count()),
                            QStringLiteral("--windowed")};
    const ProgramRun run = support::run(QStringLiteral(ROLLCALL_PROGRAM), options() + sight, m_directory.path());
    keep("rollcall", run);
    return run;
}

ProgramRun WatchedKiosk::ctl(const QStringList& command)
{
    const ProgramRun run = printing(command);
    m_streams.append({"stdout of " + command.mid(0, 2).join(u' ').toUtf8(), run.out});
    return run;
}

ProgramRun WatchedKiosk::printing(const QStringList& command)
{
    const ProgramRun run = support::run(QStringLiteral(ROLLCALLCTL_PROGRAM), options() + command, m_directory.path());
    m_streams.append({"stderr of " + command.mid(0, 2).join(u' ').toUtf8(), run.err});
    keepTokens();
    return run;
}

void WatchedKiosk::ctlWithInput(const QStringList& command, const QString& file)
{
    QProcess process;
    prepare(process, m_directory.path());
    process.setStandardInputFile(file);
    process.start(QStringLiteral(ROLLCALLCTL_PROGRAM), options() + command);
    process.waitForFinished(30000);
    keep(command.join(u' ').toUtf8(),
         {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()});
}

QString WatchedKiosk::pictureOf(const QByteArray& code) const
{
    const QString file = path("inputs/code.png");
    if (!placed(texturedScene({640, 480}), qrImage(code, 5), {320, 240}).save(file))
        qFatal("no picture");
    return file;
}

QString WatchedKiosk::photo() const
{
    const QString file = path("inputs/photo.jpg");
    if (!texturedScene({160, 120}).save(file))
        qFatal("no photo");
    return file;
}

bool WatchedKiosk::logged(const char* words) const
{
    return read(path("data/logs/rollcall.jsonl")).contains(words);
}

QByteArray WatchedKiosk::searchStreams(const Traces& traces) const
{
    for (const auto& [what, text] : m_streams) {
        if (const QByteArray found = searchText(traces, what, text); !found.isEmpty())
            return found;
    }
    return {};
}

QByteArray WatchedKiosk::searchFiles(const Traces& traces, QStringList& searched) const
{
    // What the programs were given, and what they keep on purpose: the settings of before, the register, the roster of before,
    // the photos and the login.
    const QStringList exempt = {QStringLiteral("inputs/"),          QStringLiteral("supabase/"),
                                QStringLiteral("config.json"),      QStringLiteral(".config.json.versions/"),
                                QStringLiteral("data/rollcall.db"), QStringLiteral("data/roster.previous"),
                                QStringLiteral("data/photos/"),     QStringLiteral("data/session.json")};
    QDirIterator files(m_directory.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = QDir(m_directory.path()).relativeFilePath(files.next());
        const bool isLock = name.endsWith(QLatin1String(".lock"));
        const bool isExempt = std::any_of(exempt.begin(), exempt.end(),
                                          [&name](const QString& start) { return name.startsWith(start); });
        if (isExempt && !isLock)
            continue;
        const QByteArray inIt = searchText(traces, name.toUtf8(), read(files.filePath()));
        const QByteArray found = inIt.isEmpty() ? searchText(traces, "a file's name", name.toUtf8()) : inIt;
        if (!found.isEmpty())
            return found;
        searched << name;
    }
    return {};
}

void WatchedKiosk::keep(const QByteArray& program, const ProgramRun& run)
{
    m_streams.append({"stdout of " + program, run.out});
    m_streams.append({"stderr of " + program, run.err});
    keepTokens();
}

void WatchedKiosk::keepTokens()
{
    const QJsonObject login = QJsonDocument::fromJson(read(path("data/session.json"))).object();
    for (const QJsonValue& value : login) {
        if (value.isString() && value.toString().size() >= 12 && !value.toString().startsWith(u"20"))
            m_tokens.insert(value.toString().toUtf8());
    }
}

QStringList WatchedKiosk::options() const
{
    return {QStringLiteral("--config"), path("config.json"), QStringLiteral("--data-dir"), path("data")};
}

} // namespace rollcall::support
