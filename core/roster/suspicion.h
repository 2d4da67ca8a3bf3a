#pragma once

#include <QString>

#include <vector>

namespace rollcall::roster {

/** Why what stands where a student number should be is more likely something else, or was changed by a spreadsheet program: a
 *  total, a page number, a date, "nan", a number that ends in ".0". Empty if nothing speaks against it. Gives the reason
 *  and what to do about it. */
struct Suspicion {
    QString what;
    QString remedy;

    bool isEmpty() const { return what.isEmpty(); }
};
Suspicion suspicionOf(const QString& number);

/** The same of what stands where a name should be: an error of a spreadsheet program, as "#REF!", or what one took for a date. */
Suspicion suspicionOfName(const QString& name);

/** Whether what stands where a name should be names a count, as in "Total: 41", "MALE" or "Count". Digits and marks do
 *  not matter. */
bool isNameOfCount(const QString& name);

/** The one number among at least 100 whose shape (letters, digits and marks in their order and lengths) nobody else has,
 *  while at least 19 of 20 share one; its place in the list, or -1. A number next to another one, as 1000 is to 999, is
 *  not alone. */
qsizetype aloneInShape(const std::vector<QString>& numbers);

/** The places of numbers of digits only that are up to two digits shorter than nine of ten others, for a spreadsheet
 *  program may have taken their leading zeros. */
std::vector<size_t> perhapsWithoutZeros(const std::vector<QString>& numbers);

/** Whether these, in the order of their rows, count the rows: 1, 2, 3 and so on, with a gap at most where a row in twenty
 *  is missing. At least five; fewer may be anything. */
bool areRowCounts(const std::vector<QString>& numbers);

/** Whether a name was once read in the wrong encoding, as "MuÃ±oz" for "Muñoz" or "Mu?oz". */
bool isMisread(const QString& name);

} // namespace rollcall::roster
