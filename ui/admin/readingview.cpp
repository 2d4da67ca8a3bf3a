#include "ui/admin/readingview.h"

#include "ui/text/camerasentences.h"

#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

namespace {

constexpr int leastForTwo = 400; // pixels of width: below that the names of the cameras are cut beside the picture

} // namespace

ReadingView::ReadingView(CameraFeed& feed, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_feed(feed), m_clock(clock), m_picture(this), m_list(this)
{
    m_list.setModel(&m_rows);
    connect(&m_list, &RowList::clicked, this, &ReadingView::choose);
    connect(&m_list, &RowList::activated, this, &ReadingView::choose);
    connect(&m_feed, &CameraFeed::frameCame, this, [this](const QVideoFrame& frame) {
        if (!m_isWatching)
            return; // another view is
        m_picture.setFrame(frame);
        if (m_isCounting)
            m_test->noteFrame();
    });
    connect(&m_feed, &CameraFeed::searched, this, &ReadingView::noteSearched);
    connect(&m_feed, &CameraFeed::changed, this, &ReadingView::showState);
    retranslate();
}

// A view that is destroyed with its pane is not hidden before.
ReadingView::~ReadingView()
{
    if (m_isWatching)
        m_feed.setWatched(*this, false);
}

void ReadingView::begin()
{
    m_figures.reset();
    m_test.emplace(m_clock.monotonic());
    m_isCounting = true;
    showRows();
}

void ReadingView::stop()
{
    if (!std::exchange(m_isCounting, false))
        return;
    m_test.reset();
    showRows();
}

std::chrono::milliseconds ReadingView::left() const
{
    return m_test->left(m_clock.monotonic());
}

void ReadingView::forgetFigures()
{
    m_figures.reset();
    showRows();
}

void ReadingView::setRows(const QList<ListRow>& rows)
{
    m_further = rows;
    showRows();
}

void ReadingView::noteSearched(const SearchedFrame& frame)
{
    if (!m_isWatching)
        return;
    m_picture.setOutline(frame.corners, frame.isRead);
    if (!m_isCounting)
        return;
    m_test->noteSearched(frame);
    endIfOver();
}

void ReadingView::refresh()
{
    if (!m_isCounting)
        return;
    showRows();
    endIfOver();
}

void ReadingView::endIfOver()
{
    if (left() > std::chrono::milliseconds(0))
        return;
    m_isCounting = false;
    m_figures = m_test->figures(m_clock.monotonic());
    showRows();
    Q_EMIT counted(*m_figures);
}

void ReadingView::showState()
{
    const CameraFeed::State state = m_feed.state();
    m_picture.setSentence(state.fault ? CameraSentences::noPicture(*state.fault) : QString());
}

void ReadingView::showRows()
{
    QList<ListRow> rows;
    if (m_isCounting)
        rows = CameraSentences::figures(m_test->figures(m_clock.monotonic()));
    else if (m_figures)
        rows = CameraSentences::figures(*m_figures);
    m_firstFurther = int(rows.size());
    m_rows.setRows(rows + m_further);
}

void ReadingView::choose(const QModelIndex& index)
{
    const int which = index.row() - m_firstFurther;
    if (which >= 0 && which < m_further.size())
        Q_EMIT chosen(which);
}

void ReadingView::showEvent(QShowEvent*)
{
    showState();
    m_isWatching = true;
    m_feed.setWatched(*this, true);
}

void ReadingView::hideEvent(QHideEvent*)
{
    m_isWatching = false;
    m_feed.setWatched(*this, false);
    m_picture.setOutline({}, false);
    stop();
}

void ReadingView::retranslate()
{
    m_picture.setWaitingText(CameraSentences::waiting());
    m_picture.setAccessibleName(CameraSentences::livePicture());
    showState();
    showRows();
}

void ReadingView::setLook(const Theme& theme, const Scale& scale)
{
    m_scale = scale;
    m_picture.setLook(theme, scale);
    m_list.setLook(theme, scale);
    place();
}

void ReadingView::resizeEvent(QResizeEvent*)
{
    place();
}

void ReadingView::place()
{
    const int gap = std::max(16, m_scale.length(16));
    QRect picture = rect();
    QRect list = rect();
    if (width() > height() && width() >= leastForTwo) {
        picture.setWidth(width() * 11 / 20);
        list.setLeft(picture.right() + 1 + gap);
    } else {
        picture.setHeight(std::min(width() * 9 / 16, height() * 11 / 20));
        list.setTop(picture.bottom() + 1 + gap);
    }
    m_picture.setGeometry(QStyle::visualRect(layoutDirection(), rect(), picture));
    m_list.setGeometry(QStyle::visualRect(layoutDirection(), rect(), list));
}

} // namespace rollcall::ui
