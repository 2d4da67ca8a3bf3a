#pragma once

#include "app/operations/fontcheck.h"
#include "core/attendance/student.h"
#include "core/badge/signedbadge.h"
#include "core/cards/cardsheet.h"
#include "core/queue/rosterstore.h"

#include <QPagedPaintDevice>

#include <vector>

namespace rollcall::app {

/** Whose cards are printed: everybody of these sections and these students, in the order of sections and, in them, of names; the
 *  whole roster where neither names anybody. Error NotFound, with a sentence, for a section or a number that is not on the roster; those of RosterStore. */
Result<std::vector<attendance::Student>> studentsToPrint(const queue::RosterStore& roster,
                                                         const QStringList& sections, const QStringList& numbers);

/** How cards are to be printed. */
struct CardOrder {
    QString file = {}; ///< as checkOutputFile() wants it, .pdf; of no interest on a device
    cards::Paper paper = cards::Paper::A4;
    cards::CardStyle style;
    std::vector<badge::SignedBadge> badges = {}; ///< signed codes; without any the code is the student number
    QString photoFolder = {}; ///< with pictures named after student numbers, .jpg, .jpeg or .png; empty: initials
};

/** What was printed. */
struct PrintedCards {
    int cards;
    int sheets;
    int withoutPhoto;
    FontCoverage fonts; ///< for the names and sections
};

/** Writes a card for each student. Needs a QGuiApplication. Errors: those of writeOutputFile(), and Invalid for no students, or for one
 *  of whom there is no badge among those given; the detail is a sentence. */
Result<PrintedCards> printCards(const std::vector<attendance::Student>& students, const CardOrder& order);

/** The same on a device such as a printer, as cards::drawCards() wants it. */
Result<PrintedCards> printCards(const std::vector<attendance::Student>& students, const CardOrder& order,
                                QPagedPaintDevice& device);

/** A student's card with this badge; nullptr: the plain number is its code. `photoFolder` as CardOrder's. */
cards::Card cardOf(const attendance::Student& student, const badge::SignedBadge* signedOne,
                   const QString& photoFolder);

/** A picture such as the school's logo. Error Invalid, with a sentence. */
Result<QImage> readLogo(const QString& file);

/** "1 card", "12 cards". */
QString counted(qsizetype count, const QString& one);

} // namespace rollcall::app
