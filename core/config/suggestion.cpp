#include "core/config/suggestion.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace rollcall::config {

namespace {

/** How many characters have to be put in, taken out or replaced (Levenshtein). */
int distance(const QString& a, const QString& b)
{
    std::vector<int> row(std::size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row.front();
        row.front() = int(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            int& cell = row[std::size_t(j) + 1];
            const int replaced = diagonal + (a.at(i).toLower() == b.at(j).toLower() ? 0 : 1);
            diagonal = cell;
            cell = std::min({replaced, diagonal + 1, row[std::size_t(j)] + 1});
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
