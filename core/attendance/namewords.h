#pragma once

#include <QStringList>

namespace rollcall::attendance {

/** A text as it is searched: in lower case, without accents and other marks, hyphens and apostrophes, and letters that only have a bar
 *  or a tail as those without it. "Nguyễn" is "nguyen", "Łukasz" is "lukasz", "O'Weiß" is "oweiss". */
QString folded(const QString& text);

/** What a name is found by, folded: its words. Anne-Marie is found as "annemarie" and as "marie", O'Neil as "oneil" and as "neil". */
QStringList foldedWords(const QString& text);

/** Whether each of `beginnings`, folded, begins one of `words`. */
bool haveBeginnings(const QStringList& words, const QStringList& beginnings);

} // namespace rollcall::attendance
