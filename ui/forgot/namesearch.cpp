#include "ui/forgot/namesearch.h"

#include <QCollator>

#include <algorithm>
#include <set>

namespace rollcall::ui {

namespace {

// A whole letter, though it take two of QString's characters.
QString firstLetter(const QString& text)
{
    return text.left(text.at(0).isHighSurrogate() ? 2 : 1);
}

} // namespace

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
        QStringList words = attendance::foldedWords(fullName(student));
        if (by == By::NamesNumbersAndSections)
            words += attendance::foldedWords(student.number.toString()) + attendance::foldedWords(student.section);
        m_entries.push_back({std::move(student), std::move(words)});
    }
}

std::vector<attendance::Student> NameSearch::matches(const QString& typed) const
{
    const QStringList beginnings = typed.split(u' ', Qt::SkipEmptyParts);
    std::vector<attendance::Student> found;
    for (const Entry& entry : m_entries) {
        if (attendance::haveBeginnings(entry.words, beginnings))
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
        if (!attendance::haveBeginnings(entry.words, before))
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
