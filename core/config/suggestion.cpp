#include "core/config/suggestion.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace rollcall::config {

namespace {

/** How many characters have to be put in, taken out, replaced or swapped with the next one (Damerau and Levenshtein's
 *  distance, where no part is changed twice). */
int distance(const QString& typed, const QString& meant)
{
    const QString a = typed.toLower();
    const QString b = meant.toLower();
    const auto width = std::size_t(b.size()) + 1;
    std::vector<int> rowBefore(width);
    std::vector<int> above(width);
    std::vector<int> row(width);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        std::swap(rowBefore, above);
        std::swap(above, row);
        row.front() = int(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = std::size_t(j) + 1;
            const int replaced = above[at - 1] + (a.at(i) == b.at(j) ? 0 : 1);
            row[at] = std::min({replaced, above[at] + 1, row[at - 1] + 1});
            if (i > 0 && j > 0 && a.at(i) == b.at(j - 1) && a.at(i - 1) == b.at(j))
                row[at] = std::min(row[at], rowBefore[at - 2] + 1);
        }
    }
    return row.back();
}

QString lastPart(const QString& key)
{
    return key.section(u'.', -1);
}

} // namespace

QString nearestKey(const QString& unknown, const QStringList& known)
{
    constexpr int longestKey = 80;
    if (unknown.size() > longestKey)
        return {};
    QString nearest;
    int best = std::clamp(int(unknown.size()) / 4, 1, 3) + 1;
    for (const QString& key : known) {
        const int apart = distance(unknown, key);
        if (apart < best) {
            best = apart;
            nearest = key;
        }
    }
    if (!nearest.isEmpty())
        return nearest;
    QStringList sameName;
    std::copy_if(known.begin(), known.end(), std::back_inserter(sameName),
                 [&unknown](const QString& key) { return lastPart(key) == lastPart(unknown); });
    return sameName.size() == 1 ? sameName.first() : QString();
}

} // namespace rollcall::config
