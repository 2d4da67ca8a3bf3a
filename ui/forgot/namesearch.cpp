#include "ui/forgot/namesearch.h"

#include <QCollator>

#include <algorithm>
#include <set>

namespace rollcall::ui {

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

// Anne-Marie is found as "annemarie" and as "marie", O'Neil as "oneil" and as "neil".
QStringList wordsOf(const QString& name)
{
    QStringList words;
    for (qsizetype at = 0; at < name.size(); ++at) {
        const auto isOfWord = [&name](qsizetype i) {
            const QChar c = name.at(i);
            return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
        };
        if (!isOfWord(at) || (at > 0 && isOfWord(at - 1)))
            continue;
        qsizetype end = at;
        while (end < name.size() && (isOfWord(end) || joins(name.at(end))))
            ++end;
        words << folded(name.mid(at, end - at));
    }
    return words;
}

// A whole letter, though it take two of QString's characters.
QString firstLetter(const QString& text)
{
    return text.left(text.at(0).isHighSurrogate() ? 2 : 1);
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

NameSearch::NameSearch(std::vector<attendance::Student> students, By by)
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(students.begin(), students.end(), [&collator](const auto& a, const auto& b) {
        const int first = collator.compare(a.firstName, b.firstName);
        const int last = first != 0 ? first : collator.compare(a.lastName, b.lastName);
        return last != 0 ? last < 0 : collator.compare(a.section, b.section) < 0;
    });
    for (attendance::Student& student : students) {
        QStringList words = wordsOf(fullName(student));
        if (by == By::NamesNumbersAndSections)
            words += wordsOf(student.number.toString()) + wordsOf(student.section);
        m_entries.push_back({std::move(student), std::move(words)});
    }
}

bool NameSearch::Entry::hasAll(const QStringList& beginnings) const
{
    return std::all_of(beginnings.begin(), beginnings.end(), [this](const QString& beginning) {
        return std::any_of(words.begin(), words.end(),
                           [&beginning](const QString& word) { return word.startsWith(beginning); });
    });
}

std::vector<attendance::Student> NameSearch::matches(const QString& typed) const
{
    const QStringList beginnings = typed.split(u' ', Qt::SkipEmptyParts);
    std::vector<attendance::Student> found;
    for (const Entry& entry : m_entries) {
        if (entry.hasAll(beginnings))
            found.push_back(entry.student);
    }
    return found;
}

QStringList NameSearch::nextLetters(const QString& typed) const
{
    const qsizetype last = typed.lastIndexOf(u' ') + 1;
    const QStringList before = typed.left(last).split(u' ', Qt::SkipEmptyParts);
    const QString begun = typed.mid(last);
    std::set<QString> letters;
    for (const Entry& entry : m_entries) {
        if (!entry.hasAll(before))
            continue;
        for (const QString& word : entry.words) {
            if (word.size() > begun.size() && word.startsWith(begun))
                letters.insert(firstLetter(word.mid(begun.size())));
        }
    }
    QStringList sorted(letters.begin(), letters.end());
    const QCollator collator;
    std::sort(sorted.begin(), sorted.end(),
              [&collator](const QString& a, const QString& b) { return collator.compare(a, b) < 0; });
    return sorted;
}

QString fullName(const attendance::Student& student)
{
    return QStringLiteral("%1 %2").arg(student.firstName, student.lastName).trimmed();
}

} // namespace rollcall::ui
