#pragma once

#include "ui/widgets/touchbutton.h"

#include <QWidget>

#include <vector>

namespace rollcall::ui {

/** Tiles of one size in rows at the foot of its rectangle, as many as fit on one page. Where there are more, its owner turns the pages; nothing scrolls.
 *  Thread: gui. */
class TileGrid final : public QWidget {
    Q_OBJECT

public:
    explicit TileGrid(QWidget* parent);

    /** `smallest`: of a tile, at 1280x800; it grows to fill its row. Other texts begin with the first page. */
    void setTiles(const QStringList& texts, QSize smallest, int typeSize);
    void setLook(const Theme& theme, const Scale& scale);

    /** How many tiles of this size fit on one page. */
    int capacity(QSize smallest) const;

    int page() const { return m_page; } ///< from 0
    int pages() const;
    /** By so many pages, as far as there are any. */
    void turn(int pages);

Q_SIGNALS:
    /** The place of the tile in setTiles(). */
    void chosen(int index);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Grid {
        int columns;
        int rows;
        int high; ///< of a tile, in pixels
    };
    Grid gridFor(QSize smallest) const;
    int gap() const { return qMax(16, m_scale.length(16)); }
    void place();

    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    QStringList m_texts;
    QSize m_smallest{200, 96};
    int m_typeSize = TypeSize::body;
    int m_page = 0;
    std::vector<TouchButton*> m_tiles; ///< children; the first of them are shown
};

} // namespace rollcall::ui
