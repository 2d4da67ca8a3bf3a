#pragma once

#include "core/attendance/schoolnow.h"

#include <QCoreApplication>

namespace rollcall::ui {

/** What the school takes now: "Morning session", "in until 07:30". Both are empty where there is nothing to say. */
struct SessionText {
    QString session;
    QString scans;
};

/** The sentences about the school's sessions. Thread: gui. */
class SessionSentences {
    Q_DECLARE_TR_FUNCTIONS(SessionSentences)

public:
    static SessionText text(const std::optional<attendance::SchoolNow>& now);
    /** "Morning session". */
    static QString nameOf(const attendance::SessionId& session);
};

} // namespace rollcall::ui
