#pragma once

#include "ui/admin/schoolday.h"

#include <QCoreApplication>

#include <chrono>

namespace rollcall::ui {

/** Every word of the office's pages that only show something: today, health, about. Thread: gui. */
class OfficeSentences {
    Q_DECLARE_TR_FUNCTIONS(OfficeSentences)

public:
    // Today
    static QString today();
    static QString reading();
    static QString registerUnreadable();
    static QString counts(const SchoolDay& day);
    static QString counted(SchoolDay::Kind kind);
    static QString withoutBadge();
    /** "Late", "Voided", and what else there is to say of it. */
    static QString judgement(const SchoolDay::Scan& scan);
    static QString why(attendance::VoidReason reason);
    static QString askWhy();
    static QString askVoid();
    static QString voidIt();
    /** What became of it. */
    static QString voided(SchoolDaySource::Voided outcome);
    static QString isOfOtherKiosk();
    /** With a dot between them; one that is empty is left out. */
    static QString joined(const QString& first, const QString& second);

    // Log and health
    static QString health();
    static QString examining(std::chrono::milliseconds since);
    static QString notExamined();
    static QString faultsFound(int faults);
    static QString noFaultFound();
    static QString report();
    static QString askReport();
    static QString writeReport();
    static QString reportWritten(const QString& file);
    static QString reportNotWritten();

    // About
    static QString about();
    static QString aboutIntro();
    static QString school();
    static QString device();
    static QString version();
    static QString dataDirectory();
    static QString settingsFile();
    static QString licences();
    /** The button that ends the program, its question, and what comes of it. */
    static QString closeKiosk();
    static QString askClose();
    static QString whatClosingDoes();
};

} // namespace rollcall::ui
