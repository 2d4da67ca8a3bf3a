#pragma once

#include "core/attendance/scandecision.h"

#include <QCoreApplication>
#include <QLocale>

namespace rollcall::ui {

/** Every word of the office's page about the school day. Thread: gui. */
class ScheduleSentences {
    Q_DECLARE_TR_FUNCTIONS(ScheduleSentences)

public:
    static QString title();
    static QString reading();
    static QString unreadable();
    static QString noSchedule();
    static QString fromOffice(const QDateTime& since);
    static QString fromSettings();
    static QString newerRefused();

    static QString wholeSchool();
    static QString forWhom();
    static QString back();
    static QString dayBefore();
    static QString dayAfter();
    /** `exception`: the name of the holiday or special day; may be empty. */
    static QString day(QDate day, const QLocale& locale, const QString& exception);

    /** "06:30 – 07:15". */
    static QString stretch(std::chrono::seconds from, std::chrono::seconds until);
    static QString outcome(const attendance::AcceptedScan& scan);
    static QString outcome(const attendance::RefusedScan& scan);
    /** Empty if the scan belongs to none. */
    static QString session(const attendance::AcceptedScan& scan);
    static QString session(const attendance::RefusedScan& scan);
    /** Whose it is; empty if no rule applies. */
    static QString rule(const attendance::RuleReference& rule);
};

} // namespace rollcall::ui
