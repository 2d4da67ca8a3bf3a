#pragma once

#include "core/attendance/verdict.h"
#include "ui/badgehint.h"
#include "ui/fault.h"
#include "ui/syncline.h"

#include <QCoreApplication>
#include <QLocale>

namespace rollcall::ui {

/** The text of the result page, largest first. `section` may be empty; if nobody was recorded it may hold the cause. */
struct ResultText {
    QString headline;
    QString status;
    QString section;
};

/** The text of the out-of-order page: the cause, then what to do and what still works. */
struct FaultText {
    QString cause;
    QString advice;
};

/** Every sentence a student reads, chosen by codes and values. Sentences are short, kind and concrete. They use first names
 *  only, and times are HH:MM in the record's own time zone. Thread: gui. */
class Sentences {
    Q_DECLARE_TR_FUNCTIONS(Sentences)

public:
    static ResultText result(const attendance::Verdict& verdict);
    static FaultText fault(FaultKind kind);
    static QString retry(std::chrono::milliseconds left);

    /** `now` is the kiosk's time: a time of today is shown as a time, an earlier one as a day. */
    static QString syncLine(const SyncLine& line, const QDateTime& now, const QLocale& locale);
    static SyncMark syncMark(const SyncLine& line);

    /** "Monday 23 Nov", with the names and the order of the language. */
    static QString date(const QDate& date, const QLocale& locale);
    static QString time(const QTime& time);

    static QString holdBadgeHere();
    static QString badgeHint(BadgeHint hint);
    static QString waitingForCamera();
    static QString cameraPreview();
    static QString chooseLanguage();

private:
    static ResultText receipt(const attendance::Receipt& receipt);
    static ResultText scheduled(const attendance::Refusal& refusal);
    static QString wayIs(Reachability way);
    static QString whereRecordsAre(const SyncLine& line, const QDateTime& now, const QLocale& locale);
};

} // namespace rollcall::ui
