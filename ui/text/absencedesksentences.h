#pragma once

#include "core/attendance/leave.h"

#include <QCoreApplication>

namespace rollcall::ui {

/** Every word of the office's page of absences. Thread: gui. */
class AbsenceDeskSentences {
    Q_DECLARE_TR_FUNCTIONS(AbsenceDeskSentences)

public:
    static QString title();
    static QString reading();

    // What is shown
    static QString asked(int count);
    static QString onLeave(int count);
    static QString absent(int days, int count);
    static QString decided();
    static QString nothingAsked();
    static QString nobodyOnLeave();
    static QString nobodyAbsent();
    static QString nothingDecided();
    /** Of who is absent: up to which day that is known. */
    static QString until(QDate day);
    /** Nobody of the last two weeks can be called absent. */
    static QString notKnown();
    static QString awaited(const QString& kiosks);

    // Columns, and what stands in them
    static QString student();
    static QString section();
    static QString daysHeading();
    static QString schoolDays();
    static QString since();
    static QString guardian();
    static QString contact();
    static QString reasonHeading();
    static QString note();
    static QString askedBy();
    static QString stateHeading();
    static QString day(QDate day);
    static QString days(QDate first, QDate last, const QString& session);
    static QString reason(attendance::LeaveReason reason);
    static QString state(attendance::LeaveState state, const QString& who);

    /** In the story of a student's day. */
    static QString granted(const attendance::StudentDay::Leave& leave);

    // Deciding
    static QString approve();
    static QString refuse();
    static QString withdraw();
    static QString answerLabel();

    // Entering
    static QString enterNew();
    static QString enterFor();
    static QString studentLabel();
    static QString firstDayLabel();
    static QString lastDayLabel();
    static QString reasonLabel();
    static QString noteLabel();
    static QString enter();
    static QString cancel();
    static QString chooseStudent();
    static QString wrongOrder();

    // What became of it; %1 is the student
    static QString entering(const QString& who);
    static QString entered(const QString& who);
    static QString deciding(const QString& who);
    static QString approved(const QString& who);
    static QString refused(const QString& who);
    static QString withdrawn(const QString& who);
    static QString notDone(const QString& who, const QString& why);
    static QString noSuchStudent();
    static QString hasLeft();
    static QString badDays(int most);
    static QString tooLong(int most);
    static QString already(const QString& by);
    static QString noSuchLeave();
};

} // namespace rollcall::ui
