#pragma once

#include "core/attendance/officeday.h"

#include <QCoreApplication>
#include <QDateTime>

namespace rollcall::ui {

/** The words of the office's page Today. Thread: gui. */
class DayDeskSentences {
    Q_DECLARE_TR_FUNCTIONS(DayDeskSentences)

public:
    static QString title();
    static QString session(const QString& name);
    static QString standing(attendance::Standing standing);
    /** Above the count of those who stand so. */
    static QString figure(attendance::Standing standing);
    // Headings of the table's columns
    static QString name();
    static QString section();
    static QString number();
    static QString sessionHeading();
    static QString state();
    static QString in();
    static QString out();
    static QString remarkHeading();

    /** What else there is to say of a row; empty if nothing. */
    static QString remark(const attendance::OfficeDayRow& row);

    // Above the table
    static QString today();
    static QString dayBefore();
    static QString dayAfter();
    static QString day();
    static QString allSections();
    static QString noSection();
    static QString allSessions();
    static QString search();
    static QString reading();
    static QString noSchool();
    static QString nobodyFits();
    /** Below a kiosk's name: why a scan may still come from it. `detail` is the cloud's, in English. */
    static QString awaited(const QStringList& kiosks);
    static QString asOf(QTime time);
    static QString asOf(QDate day, QTime time);

    // Beside the table
    static QString chooseSomebody();
    static QString excuse();
    static QString wasHere();
    static QString cameLate();
    static QString leftEarly();
    static QString voidScan();
    static QString undo();
    static QString withTime();
    static QString at();
    static QString otherReason();
    static QString askReason();
    static QString reasonField();
    static QStringList reasonsToExcuse();
    static QStringList reasonsToCount();
    static QStringList reasonsToLeave();
    static QStringList reasonsToVoid();
    static QString undoReason();
    static QString scans();
    static QString noScans();
    /** "In 07:24 · gate-1" */
    static QString scan(const attendance::StudentDay::Scan& scan);
    static QString corrections();
    static QString noCorrections();
    static QString correction(const attendance::StudentDay::MadeCorrection& made);
    static QString week();
    static QString weekDay(const attendance::StudentDay::WeekDay& day, const QLocale& locale);
    static QString showPhoto();
    static QString photoOf(const QString& name, QTime time);
    static QString photoNotTaken();
    static QString photoNotArrived();
    static QString photoUnreadable();
    static QString close();

    // What became of a correction
    static QString sending(const QString& name);
    static QString done(const QString& name);
    static QString notDone(const QString& name, const QString& why);
};

} // namespace rollcall::ui
