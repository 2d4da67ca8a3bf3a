#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QTest>

namespace rollcall::support {

/** What one run of one of our programs left behind. */
struct ProgramRun {
    int exitCode = -1; ///< -1 if it crashed or did not end
    QByteArray out;
    QByteArray err;

    /** stdout as lines of JSON objects; empty if anything in it is something else. */
    QList<QJsonObject> lines() const
    {
        QList<QJsonObject> objects;
        for (const QByteArray& line : out.split('\n')) {
            if (line.isEmpty())
                continue;
            const QJsonDocument document = QJsonDocument::fromJson(line);
            if (!document.isObject())
                return {};
            objects << document.object();
        }
        return objects;
    }

    QJsonObject json() const { return lines().size() == 1 ? lines().constFirst() : QJsonObject(); }
};

/** A process with nothing of this machine's settings in its environment, whose home is `home`. */
inline void prepare(QProcess& process, const QString& home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : environment.keys()) {
        if (name.startsWith(QLatin1String("SUPABASE_")) || name.startsWith(QLatin1String("ROLLCALL_"))
            || name.startsWith(QLatin1String("DEVICE_")) || name.startsWith(QLatin1String("XDG_")))
            environment.remove(name);
    }
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/.config"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("no_proxy"), QStringLiteral("127.0.0.1"));
    process.setProcessEnvironment(environment);
}

/** Runs it to its end. The event loop goes on meanwhile, so that a server of this test can answer it. */
inline ProgramRun run(const QString& program, const QStringList& arguments, const QString& home)
{
    QProcess process;
    prepare(process, home);
    bool hasEnded = false;
    QObject::connect(&process, &QProcess::finished, &process, [&hasEnded] { hasEnded = true; });
    process.start(program, arguments);
    if (!process.waitForStarted())
        qFatal("%s cannot be run: %s", qPrintable(program), qPrintable(process.errorString()));
    if (!QTest::qWaitFor([&hasEnded] { return hasEnded; }, 90000)) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), process.readAllStandardError() + "\n(did not end)"};
    }
    const bool isWell = process.exitStatus() == QProcess::NormalExit;
    return {isWell ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace rollcall::support
