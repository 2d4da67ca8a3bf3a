#include "core/attendance/namewords.h"

#include <algorithm>

namespace rollcall::attendance {

namespace {

// Letters that Unicode does not take apart into a letter and a mark.
QString withoutBars(QChar letter)
{
    switch (letter.unicode()) {
    case u'ł':
        return QStringLiteral("l");
    case u'đ':
    case u'ð':
        return QStringLiteral("d");
    case u'ø':
        return QStringLiteral("o");
    case u'ħ':
        return QStringLiteral("h");
    case u'ŧ':
        return QStringLiteral("t");
    case u'ı':
        return QStringLiteral("i");
    case u'ß':
        return QStringLiteral("ss");
    case u'æ':
        return QStringLiteral("ae");
    case u'œ':
        return QStringLiteral("oe");
    case u'þ':
        return QStringLiteral("th");
    case u'ٱ':
        return QStringLiteral("ا");
    case u'ى':
        return QStringLiteral("ي");
    case u'ة':
        return QStringLiteral("ه");
    default:
        return letter;
    }
}

bool joins(QChar c)
{
    return c == u'-' || c == u'\u2010' || c == u'\'' || c == u'\u2019';
}

} // namespace

QString folded(const QString& text)
{
    QString plain;
    for (const QChar c : text.toLower().normalized(QString::NormalizationForm_KD)) {
        const bool isMark = c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing;
        if (!isMark && !joins(c))
            plain += withoutBars(c);
    }
    return plain;
}

QStringList foldedWords(const QString& text)
{
    QStringList words;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto isOfWord = [&text](qsizetype i) {
            const QChar c = text.at(i);
            return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
        };
        if (!isOfWord(at) || (at > 0 && isOfWord(at - 1)))
            continue;
        qsizetype end = at;
        while (end < text.size() && (isOfWord(end) || joins(text.at(end))))
            ++end;
        words << folded(text.mid(at, end - at));
    }
    return words;
}

bool haveBeginnings(const QStringList& words, const QStringList& beginnings)
{
    return std::all_of(beginnings.begin(), beginnings.end(), [&words](const QString& beginning) {
        return std::any_of(words.begin(), words.end(),
                           [&beginning](const QString& word) { return word.startsWith(beginning); });
    });
}

} // namespace rollcall::attendance
