#pragma once

#include <QString>

#include <optional>

namespace rollcall::roster {

/** The code of the product's language that a word of a roster means: its code, its code of three letters, or its name in one of the
 *  product's languages. An empty word means none, ""; nothing for a word that is not known. */
std::optional<QString> languageOfWord(const QString& word);

} // namespace rollcall::roster
