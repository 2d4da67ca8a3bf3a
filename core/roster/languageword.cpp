#include "core/roster/languageword.h"

#include "core/attendance/languages.h"
#include "core/roster/headings.h"

#include <QHash>
#include <QStringList>

#include <array>

namespace rollcall::roster {

namespace {

struct LanguageWords {
    const char* code;
    const char16_t* words;
};

// As plainHeading() gives them.
constexpr std::array languageWords = {
    LanguageWords{"en", u"english eng englisch ingles anglais الانجليزية انجليزي"},
    LanguageWords{"fil", u"filipino tagalog pilipino wikangfilipino tl tgl الفلبينية"},
    LanguageWords{"es", u"spanish spa spanisch espanol castellano kastila espanyol الاسبانية"},
    LanguageWords{"de", u"german deu ger deutsch aleman الالمانية"},
    LanguageWords{"ar", u"arabic ara arabisch arabe arabo العربية عربي"},
};

QHash<QString, QString> codesOfWords()
{
    QHash<QString, QString> codes;
    for (const LanguageWords& row : languageWords) {
        const QStringList words = QString::fromUtf16(row.words).split(u' ', Qt::SkipEmptyParts);
        for (const QString& word : words)
            codes.insert(plainHeading(word), QString::fromLatin1(row.code));
    }
    return codes;
}

} // namespace

std::optional<QString> languageOfWord(const QString& word)
{
    static const QHash<QString, QString> codes = codesOfWords();
    if (word.trimmed().isEmpty())
        return QString();
    if (const QString code = attendance::languageCode(word); !code.isEmpty())
        return code;
    const auto found = codes.constFind(plainHeading(word));
    return found == codes.cend() ? std::nullopt : std::optional(*found);
}

} // namespace rollcall::roster
