#pragma once

#include "core/attendance/verdict.h"
#include "ui/badgehint.h"
#include "ui/fault.h"
#include "ui/syncline.h"

#include <QCoreApplication>
#include <QLocale>

namespace rollcall::ui {

/** The text of the result page, from above to below. The name stands alone on its line; where nobody was recognised it is what
 *  happened, and nobody is greeted. `section` may be empty; if nobody was recorded it may hold the cause. */
struct ResultText {
    QString greeting;
    QString name;
    QString status;
    QString section;

    /** Greeting, name and status as they are read out. */
    QString spoken() const;
};

/** The text of the out-of-order page: what a student can do, then the cause for whoever mends it, and what is safe. */
struct FaultText {
    QString wayOn;
    QString cause;
    QString note; ///< may be empty
};

/** Every sentence a student reads, chosen by codes and values. Sentences are short, kind and concrete. They use first names
 *  only, and times are HH:MM in the record's own time zone. Thread: gui. */
class Sentences {
    Q_DECLARE_TR_FUNCTIONS(Sentences)

public:
    /** `hasForgotBadge`: as for fault(), for who is not on the roster. */
    static ResultText result(const attendance::Verdict& verdict, bool hasForgotBadge = false);
    /** A result before the one on the page, in short: the first name and, if it counts, the time. */
    static QString chip(const attendance::Verdict& verdict);
    /** `hasForgotBadge`: a button for who has no badge stands beside it, and is the way on. */
    static FaultText fault(FaultKind kind, bool hasForgotBadge = false);
    static QString retry(std::chrono::milliseconds left);

    /** `now` is the kiosk's time: a time of today is shown as a time, an earlier one as a day. */
    static QString syncLine(const SyncLine& line, const QDateTime& now, const QLocale& locale);
    static SyncMark syncMark(const SyncLine& line);

    /** "Monday 23 Nov", with the names and the order of the language. */
    static QString date(const QDate& date, const QLocale& locale);
    static QString time(const QTime& time);

    /** How many of the roster's students are here. */
    static QString dayCount(int here, int students);

    static QString holdBadgeToCamera();
    static QString badgeHint(BadgeHint hint);
    static QString waitingForCamera();
    static QString cameraPreview();
    static QString chooseLanguage();

private:
    static ResultText receipt(const attendance::Receipt& receipt);
    static QString wayOn(bool hasForgotBadge);
    static QString judgement(const attendance::Receipt& receipt);
    static ResultText named(const attendance::Refusal& refusal, const attendance::Student& student);
    static ResultText badgeRefused(const attendance::Refusal& refusal);
    static ResultText noSchool(const attendance::Refusal& refusal);
    static ResultText notRecorded(const attendance::Refusal& refusal);
    static QString wayIs(Reachability way);
    static QString whereRecordsAre(const SyncLine& line, const QDateTime& now, const QLocale& locale);
};

} // namespace rollcall::ui
