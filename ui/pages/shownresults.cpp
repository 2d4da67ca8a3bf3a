#include "ui/pages/shownresults.h"

#include "ui/result.h"

#include <algorithm>

namespace rollcall::ui {

namespace {

using namespace std::chrono_literals;

// A badge in sight is read several times in this time, so the bar does not tremble.
constexpr std::chrono::milliseconds sightGap = 250ms;

std::chrono::milliseconds longestSightOf(const attendance::Verdict& verdict)
{
    if (resultKind(verdict) == ResultKind::NotABadge)
        return ShownResults::longestSightOfOthers;
    return ShownResults::longestSight;
}

} // namespace

const attendance::Student* studentOf(const attendance::Verdict& verdict)
{
    if (const auto* receipt = std::get_if<attendance::Receipt>(&verdict))
        return &receipt->student;
    const auto& refusal = std::get<attendance::Refusal>(verdict);
    return refusal.student ? &*refusal.student : nullptr;
}

bool ShownResults::show(const ShownResult& result, std::chrono::milliseconds now)
{
    Entry entry{result, now, now + resultStay(result.verdict)};
    const auto same = std::find_if(m_page.begin(), m_page.end(), [&result](const Entry& other) {
        return !result.code.isEmpty() && other.result.code == result.code;
    });
    if (same != m_page.end()) {
        const bool isNews = resultKind(same->result.verdict) != resultKind(result.verdict);
        if (!isNews) {
            entry.shownAt = same->shownAt;
            entry.result.language = same->result.language;
        }
        *same = entry;
        return isNews;
    }

    QList<Entry> staying;
    for (const Entry& other : std::as_const(m_page)) {
        const bool sharesFrame =
            !result.code.isEmpty() && !other.result.code.isEmpty() && other.result.seenAt >= result.seenAt;
        if (sharesFrame)
            staying.append(other);
        else
            remember(other);
    }
    while (staying.size() >= mostOnPage)
        remember(staying.takeFirst());
    m_page = staying;
    m_page.append(entry);
    return true;
}

void ShownResults::noteInSight(const QList<QByteArray>& codes, std::chrono::milliseconds seenAt)
{
    for (Entry& entry : m_page) {
        if (entry.result.code.isEmpty() || !codes.contains(entry.result.code))
            continue;
        entry.result.seenAt = seenAt;
        const auto stay = resultStay(entry.result.verdict);
        const auto latest = entry.shownAt + longestSightOf(entry.result.verdict) + stay;
        entry.until = std::max(entry.until, std::min(seenAt + stay, latest));
    }
}

void ShownResults::endIfOver(std::chrono::milliseconds now)
{
    if (now < until())
        return;
    for (const Entry& entry : std::as_const(m_page))
        remember(entry);
    m_page.clear();
}

void ShownResults::remember(const Entry& entry)
{
    const attendance::Student* student = studentOf(entry.result.verdict);
    if (!student)
        return;
    m_earlier.removeIf(
        [student](const Entry& other) { return studentOf(other.result.verdict)->number == student->number; });
    m_earlier.prepend(entry);
    while (m_earlier.size() > mostEarlier + mostOnPage) // those on the page again are left out
        m_earlier.removeLast();
}

QList<ShownResult> ShownResults::onPage() const
{
    QList<ShownResult> results;
    for (const Entry& entry : m_page)
        results.append(entry.result);
    return results;
}

QList<attendance::Verdict> ShownResults::earlier(std::chrono::milliseconds now) const
{
    QList<attendance::Verdict> verdicts;
    for (const Entry& entry : m_earlier) {
        const bool isOnPage = std::any_of(m_page.begin(), m_page.end(), [&entry](const Entry& shown) {
            const attendance::Student* student = studentOf(shown.result.verdict);
            return student && student->number == studentOf(entry.result.verdict)->number;
        });
        if (!isOnPage && now - entry.shownAt < rememberedFor && verdicts.size() < mostEarlier)
            verdicts.append(entry.result.verdict);
    }
    return verdicts;
}

std::chrono::milliseconds ShownResults::until() const
{
    auto latest = 0ms;
    for (const Entry& entry : m_page)
        latest = std::max(latest, entry.until);
    return latest;
}

double ShownResults::left(std::chrono::milliseconds now) const
{
    double most = 0;
    for (const Entry& entry : m_page) {
        const std::chrono::duration<double> whole = resultStay(entry.result.verdict) - sightGap;
        most = std::max(most, std::chrono::duration<double>(entry.until - now) / whole);
    }
    return std::clamp(most, 0.0, 1.0);
}

} // namespace rollcall::ui
