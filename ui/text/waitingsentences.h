#pragma once

#include "ui/admin/waitingitems.h"

#include <QCoreApplication>

#include <chrono>

namespace rollcall::ui {

/** Every word of the page of what waits to be sent. Thread: gui. */
class WaitingSentences {
    Q_DECLARE_TR_FUNCTIONS(WaitingSentences)

public:
    static QString title();
    static QString nothing();
    static QString reading();
    static QString unreadable();
    static QString summary(int parked, int retrying, int waiting);

    // Of one item
    static QString kind(WaitingItem::Kind kind);
    static QString state(WaitingState state);
    /** "Record · 2026-0001" */
    static QString subject(const WaitingItem& item);
    /** Why it is still here. */
    static QString cause(const WaitingItem& item);
    /** "5 min", "3 d". */
    static QString duration(std::chrono::seconds time);
    static QString age(const QDateTime& since, const QDateTime& now);
    /** "next try in 3 min"; empty if none is planned. */
    static QString nextTry(const WaitingItem& item, const QDateTime& now);
    /** What has happened to it, a line each. */
    static QStringList story(const WaitingItem& item, const QDateTime& now);

    // What the office can do, and what became of it
    static QString tryAll();
    static QString tryAgain();
    static QString setAside();
    static QString askSetAside();
    static QString toList();
    static QString copy();
    static QString chooseStick();
    static QString noStick();
    static QString copying(const QString& folder, std::chrono::milliseconds since);
    static QString copied(const WaitingItems::Copied& copied);
    static QString notCopied();
    static QString triedAgain();
    static QString wasSetAside();
    static QString failure(WaitingItems::Outcome outcome);

private:
    static QString moment(const QDateTime& time, const QDateTime& now);
};

} // namespace rollcall::ui
