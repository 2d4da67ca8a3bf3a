#pragma once

#include "core/scan/codeoutline.h"
#include "core/scan/relief.h"

#include <QPolygon>
#include <QTransform>

namespace rollcall::scan {

/** The modules of one code, laid over the picture that it is in, so that each lies where it is printed, even if the badge is
 *  bent or creased. What is found is only as good as the outline: see agreement(). The relief must outlive it. */
class CodeGrid {
public:
    /** Laid as a flat code seen at an angle. */
    CodeGrid(const Relief& relief, const CodeOutline& outline);

    /** Moves parts of the grid, each at most about a module and a half, to where modules are plainly light or dark and the
     *  fixed ones as they must be. A few milliseconds. */
    void bend();

    /** The share of the fixed modules (see qrlayout.h) that look as they must: 0.5 by chance, above 0.7 for a code. */
    double agreement() const;

    /** The code drawn anew: flat, upright, black on white, with its quiet zone. */
    GrayPicture drawn() const;

    /** In pixels of the picture, clockwise from the code's own top left. */
    QPolygon corners() const;

private:
    struct Point {
        float x;
        float y;
    };

    QTransform projection(QPointF alignment) const;
    void layFlat();
    int scoreOf(int index, Point at) const;
    int alignmentScore(const QTransform& projection) const;
    int scoreOf(const QTransform& projection, int begin, int end) const;
    float scoreAround(int column, int row) const;
    Point moduleAt(int x, int y) const;
    Point& offsetAt(int column, int row) { return m_offsets[std::size_t(row * (m_cells + 1) + column)]; }
    const Point& offsetAt(int column, int row) const { return m_offsets[std::size_t(row * (m_cells + 1) + column)]; }

    const Relief& m_relief;
    const CodeOutline m_outline;
    const int m_modules;
    const int m_cells; ///< the grid bends at the corners of m_cells by m_cells cells
    std::vector<qint8> m_fixed;
    QTransform m_projection;
    std::vector<Point> m_flat;    ///< the middle of each module before bending, in pixels
    std::vector<Point> m_offsets; ///< how far each corner of a cell was moved, in pixels
    std::vector<int> m_cellOf;    ///< the column (or row) of cells in which a column of modules lies
    std::vector<float> m_inCell;  ///< and how far in it, 0 to 1
};

} // namespace rollcall::scan
