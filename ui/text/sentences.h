#pragma once

#include "core/attendance/verdict.h"
#include "ui/fault.h"
#include "ui/syncline.h"

#include <QCoreApplication>
#include <QLocale>

namespace rollcall::ui {

/** What the result page says, biggest first. `section` may be empty; where nobody was counted it may hold the cause. */
struct ResultText {
    QString headline;
    QString status;
    QString section;
};

/** What the out-of-order page says: the cause, then what to do and what still works. */
struct FaultText {
    QString cause;
    QString advice;
};

/** Every word a student reads, chosen from codes and values. The only home of tr() on the kiosk's screen.
 *  Short, kind, concrete; first names only; times as HH:MM of the record's own offset. Gui thread. */
class Sentences {
    Q_DECLARE_TR_FUNCTIONS(Sentences)

public:
    static ResultText result(const attendance::Verdict& verdict);
    static FaultText fault(FaultKind kind);
    static QString retry(std::chrono::milliseconds left);

    /** `now` is the kiosk's, to tell today's times from days. */
    static QString syncLine(const SyncLine& line, const QDateTime& now, const QLocale& locale);
    static SyncMark syncMark(const SyncLine& line);

    /** "Monday 23 Nov", with the language's own names and order. */
    static QString date(const QDate& date, const QLocale& locale);
    static QString time(const QTime& time);

    static QString holdBadgeHere();
    static QString waitingForCamera();
    static QString cameraPreview();
    static QString chooseLanguage();

private:
    static QString wayIs(Reachability way);
    static QString whereRecordsAre(const SyncLine& line, const QDateTime& now, const QLocale& locale);
};

} // namespace rollcall::ui
