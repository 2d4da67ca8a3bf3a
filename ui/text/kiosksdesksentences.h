#pragma once

#include <QCoreApplication>
#include <QDateTime>

#include <chrono>

namespace rollcall::ui {

/** Every word of the office's page of the school's kiosks. Thread: gui. */
class KiosksDeskSentences {
    Q_DECLARE_TR_FUNCTIONS(KiosksDeskSentences)

public:
    static QString title();
    static QString reading();
    static QString noKiosks();
    /** Numbers of kiosks. */
    static QString summary(int kiosks, int silent);
    static QString asOf(const QDateTime& moment, const QDateTime& now);

    // Columns, and what stands in them
    static QString name();
    static QString place();
    static QString state();
    static QString lastReport();
    static QString version();
    static QString waiting();
    static QString oldestWaiting();
    static QString clock();
    static QString camera();
    static QString disk();
    static QString working();
    static QString silent();
    static QString neverReported();
    static QString unpaired();
    static QString shutOut();
    static QString unknown();
    static QString cameraWorks();
    static QString noCamera();
    static QString cameraFailed();
    static QString clockRight();
    static QString clockAhead(std::chrono::milliseconds ahead);
    static QString diskFree(qint64 bytes);
    /** Of today the time alone. */
    static QString moment(const QDateTime& moment, const QDateTime& now);
    /** Of another day the day alone, for a narrow column. */
    static QString momentOrDay(const QDateTime& moment, const QDateTime& now);

    // One kiosk
    static QString choose();
    static QString whatSilentMeans(const QString& since);
    static QString whatNeverReportedMeans();
    static QString whatUnpairedMeans();
    static QString whatShutOutMeans();
    static QString nameLabel();
    static QString placeLabel();
    static QString save();
    /** Before another kiosk is chosen. */
    static QString saveFirst(const QString& kiosk);
    static QString discard();
    static QString changedMeanwhile(const QString& name, const QString& place);
    static QString missingRecords();
    static QString noneMissing();
    static QString missing(qint64 first, qint64 last);
    static QString whyMissing();
    /** How many more than are shown. */
    static QString moreMissing(qint64 records);

    // Pairing
    static QString pairNew();
    static QString newCode();
    static QString askIdentifier();
    static QString identifierLabel();
    static QString identifierRule();
    static QString isTaken(const QString& id);
    static QString makeCode();
    static QString codeFor(const QString& id, const QString& until);
    static QString howToPair();
    static QString replaces();
    static QString pictureOfCode();
    static QString copyCode();
    static QString close();
    static QString cancel();

    // Shutting out
    static QString shutOutButton();
    static QString letInButton();
    static QString askShutOut(const QString& kiosk);
    static QString whatShuttingOutDoes();
    static QString shutItOut();

    // What became of it
    static QString saving(const QString& kiosk);
    static QString saved(const QString& kiosk);
    static QString makingCode(const QString& kiosk);
    static QString madeCode(const QString& kiosk);
    static QString shuttingOut(const QString& kiosk);
    static QString wasShutOut(const QString& kiosk);
    static QString lettingIn(const QString& kiosk);
    static QString wasLetIn(const QString& kiosk);
    static QString noSuchKiosk(const QString& kiosk);
    static QString tooLong(int most);
};

} // namespace rollcall::ui
