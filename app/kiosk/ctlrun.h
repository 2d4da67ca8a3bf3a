#pragma once

#include <QObject>
#include <QProcess>

#include <functional>
#include <memory>

namespace rollcall::app {

/** Runs the `rollcallctl` that was installed with this program: for what takes long, or needs libraries that the kiosk does
 *  not load. One run at a time; one that is under way when this goes is stopped. Thread: gui. */
class CtlRun final : public QObject {
    Q_OBJECT

public:
    struct Ended {
        int exitCode = -1; ///< -1: it could not be started, or crashed
        QByteArray out;
        QString
            said; ///< what it complained of, or, if it said nothing, why it could not be started or that it crashed
    };

    /** `program`: its path. */
    explicit CtlRun(QString program);
    ~CtlRun() override;

    bool isRunning() const { return m_process != nullptr; }
    /** Only while isRunning() is false. */
    void start(const QStringList& arguments, std::function<void(const Ended&)> then);

private:
    void end(int exitCode, const QString& fault);

    const QString m_program;
    std::unique_ptr<QProcess> m_process;
    std::function<void(const Ended&)> m_then;
};

/** Beside the program that runs. */
QString ctlProgram();

} // namespace rollcall::app
