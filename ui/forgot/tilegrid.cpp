#include "ui/forgot/tilegrid.h"

#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

TileGrid::TileGrid(QWidget* parent) : QWidget(parent) {}

void TileGrid::setTiles(const QStringList& texts, QSize smallest, int typeSize)
{
    if (m_texts != texts)
        m_page = 0;
    m_texts = texts;
    m_smallest = smallest;
    m_typeSize = typeSize;
    place();
}

void TileGrid::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    place();
}

TileGrid::Grid TileGrid::gridFor(QSize smallest) const
{
    const int ring = TouchButton::ringRoom;
    const int wide = std::max(64, m_scale.length(smallest.width()));
    const int high = std::max(64, m_scale.length(smallest.height()));
    const int columns = std::max(1, (width() - 2 * ring + gap()) / (wide + gap()));
    return {columns, std::max(1, (height() - 2 * ring + gap()) / (high + gap())), high};
}

int TileGrid::capacity(QSize smallest) const
{
    const Grid grid = gridFor(smallest);
    return grid.columns * grid.rows;
}

int TileGrid::pages() const
{
    const int perPage = capacity(m_smallest);
    return std::max(1, (static_cast<int>(m_texts.size()) + perPage - 1) / perPage);
}

void TileGrid::turn(int pages)
{
    m_page += pages;
    place();
}

void TileGrid::resizeEvent(QResizeEvent*)
{
    place();
}

void TileGrid::place()
{
    const Grid grid = gridFor(m_smallest);
    const int perPage = grid.columns * grid.rows;
    m_page = std::clamp(m_page, 0, pages() - 1);
    const int first = m_page * perPage;
    const int shown = std::min(perPage, static_cast<int>(m_texts.size()) - first);
    for (int i = static_cast<int>(m_tiles.size()); i < shown; ++i) {
        auto* tile = new TouchButton(this);
        tile->setMaxLines(2);
        connect(tile, &TouchButton::clicked, this, [this, i] { Q_EMIT chosen(m_page * capacity(m_smallest) + i); });
        m_tiles.push_back(tile);
    }
    // At the foot, where children reach.
    const int rows = (std::max(shown, 1) + grid.columns - 1) / grid.columns;
    const int top = height() - TouchButton::ringRoom - rows * grid.high - (rows - 1) * gap();
    const int ring = TouchButton::ringRoom;
    const int wide = (width() - 2 * ring - (grid.columns - 1) * gap()) / grid.columns;
    for (int i = 0; i < static_cast<int>(m_tiles.size()); ++i) {
        TouchButton& tile = *m_tiles[static_cast<std::size_t>(i)];
        // A name is not kept where it is not shown.
        const QString text = i < shown ? m_texts.at(first + i) : QString();
        tile.setText(text);
        tile.setAccessibleName(text);
        tile.setVisible(i < shown);
        tile.setTypeSize(m_typeSize);
        tile.setScale(m_scale);
        tile.setLook({m_theme.surface, m_theme.accent, m_theme.ink, m_theme.paper});
        const QRect place(ring + i % grid.columns * (wide + gap()), top + i / grid.columns * (grid.high + gap()),
                          wide, grid.high);
        tile.place(QStyle::visualRect(layoutDirection(), rect(), place));
    }
}

} // namespace rollcall::ui
