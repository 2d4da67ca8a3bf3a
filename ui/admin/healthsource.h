#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <variant>

namespace rollcall::ui {

/** What one question about the kiosk was answered with, in the words of `rollcallctl doctor`: for technicians, in English. */
struct HealthFinding {
    enum class Grade { Bad, Warn, Skipped, Ok };
    Grade grade{};
    QString check; ///< "disk"
    QString message;
    QString remedy; ///< may be empty
};

/** The findings, or why there are none. */
using HealthReply = std::variant<QList<HealthFinding>, QString>;

/** Asks every question about this kiosk; the app implements it. `then` is called on the gui thread, after some seconds, and
 *  not at all if `context` is destroyed before. One examination at a time. Owned by the app; outlives the pages. Thread: gui. */
class HealthSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    struct Report {
        QString file;
        QList<HealthFinding> findings;
    };
    /** The report, or why none was written: for technicians. */
    using ReportReply = std::variant<Report, QString>;

    virtual void examine(QObject* context, std::function<void(const HealthReply&)> then) = 0;

    /** Folders of USB sticks that can be written to; the one that was put in last comes last. */
    virtual QStringList sticks() const = 0;
    /** Examines the kiosk, and writes what a technician from afar asks for into a new file in `folder`: no student and no secret is in
     *  it. */
    virtual void report(const QString& folder, QObject* context, std::function<void(const ReportReply&)> then) = 0;
};

/** What this kiosk is. */
struct AboutFacts {
    QString version;
    QString qtVersion;
    QString school;
    QString device;
    QString dataDirectory;
    QString settingsFile;
};

} // namespace rollcall::ui
