#include "ui/admin/readingtest.h"

#include <algorithm>

namespace rollcall::ui {

namespace {

// deploy/placing.md: at 3 pixels a module a quarter of the frames is lost once the badge moves, at 4 none.
constexpr double enoughPixels = 4;
constexpr double enoughFramesPerSecond = 10;
constexpr double wellRead = 0.9;

template <typename Value>
Value medianOf(std::vector<Value> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

void ReadingTest::noteSearched(const SearchedFrame& frame)
{
    m_took.push_back(frame.took);
    m_read += frame.isRead ? 1 : 0;
    m_seen += frame.isRead || !frame.corners.isEmpty() ? 1 : 0;
    if (frame.pixelsPerModule)
        m_modules.push_back(*frame.pixelsPerModule);
    if (frame.hint)
        ++m_hints[*frame.hint];
}

ReadingTest::Figures ReadingTest::figures(std::chrono::milliseconds now) const
{
    Figures figures;
    figures.frames = m_frames;
    figures.searched = int(m_took.size());
    figures.seen = m_seen;
    figures.read = m_read;
    if (const auto passed = std::min<std::chrono::milliseconds>(now - m_begin, length); passed.count() > 0)
        figures.framesPerSecond = m_frames * 1000.0 / double(passed.count());
    if (!m_took.empty()) {
        figures.median = medianOf(m_took);
        figures.longest = *std::max_element(m_took.begin(), m_took.end());
    }
    if (!m_modules.empty())
        figures.pixelsPerModule = medianOf(m_modules);
    const auto most = std::max_element(m_hints.begin(), m_hints.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != m_hints.end())
        figures.hint = most->first;
    figures.judgement = judge(figures);
    return figures;
}

ReadingTest::Judgement ReadingTest::judge(const Figures& figures) const
{
    if (figures.frames == 0)
        return Judgement::NoPicture;
    if (figures.seen == 0)
        return Judgement::NothingSeen;
    // Of the frames that show a code: it need not be held up all the time.
    const bool isWellRead = figures.read >= wellRead * figures.seen;
    if (figures.hint == BadgeHint::Closer || figures.pixelsPerModule.value_or(enoughPixels) < enoughPixels)
        return Judgement::Small;
    if (!isWellRead)
        return figures.hint ? Judgement::Hindered : Judgement::Patchy;
    return figures.framesPerSecond < enoughFramesPerSecond ? Judgement::Slow : Judgement::ReadsWell;
}

} // namespace rollcall::ui
