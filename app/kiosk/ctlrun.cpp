#include "app/kiosk/ctlrun.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <utility>

namespace rollcall::app {

CtlRun::CtlRun(QString program) : m_program(std::move(program)) {}

CtlRun::~CtlRun()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->terminate();
    m_process->waitForFinished();
}

void CtlRun::start(const QStringList& arguments, std::function<void(const Ended&)> then)
{
    m_then = std::move(then);
    m_process = std::make_unique<QProcess>();
    connect(m_process.get(), &QProcess::finished, this, [this](int exitCode, QProcess::ExitStatus status) {
        if (status == QProcess::NormalExit)
            end(exitCode, {});
        else
            end(-1, QStringLiteral("%1: %2").arg(m_program, m_process->errorString()));
    });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(-1, QStringLiteral("%1: %2").arg(m_program, m_process->errorString()));
    });
    m_process->start(m_program, arguments);
}

void CtlRun::end(int exitCode, const QString& fault)
{
    QProcess* process = m_process.release();
    process->deleteLater(); // it is the one that says so
    QString said = QString::fromUtf8(process->readAllStandardError()).trimmed();
    const QString name = QFileInfo(m_program).fileName() + QStringLiteral(": ");
    if (said.startsWith(name)) // nobody at the screen called it by that
        said.remove(0, name.size());
    std::exchange(m_then, {})({exitCode, process->readAllStandardOutput(), said.isEmpty() ? fault : said});
}

QString ctlProgram()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("rollcallctl"));
}

} // namespace rollcall::app
