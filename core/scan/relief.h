#pragma once

#include "core/scan/graypicture.h"

#include <QtGlobal>

#include <vector>

namespace rollcall::scan {

/** How much brighter (above 0) or darker (below) than its surroundings each pixel of a picture is, at most 60 either way, so
 *  that glare and shade weigh no more than print. */
class Relief {
public:
    /** The surroundings are the square of 2 * radius + 1 pixels (radius: 1 to 100). */
    Relief(const GrayPicture& picture, int radius);

    /** Of a whole picture, with surroundings in which also a large code has light and dark. */
    static Relief ofWhole(const Luma& luma);

    /** Of a picture in black (0) and white: how far is not known, only whether. */
    static Relief ofBlackAndWhite(const GrayPicture& picture);

    int width() const { return m_width; }
    int height() const { return m_height; }

    /** 255 where it is brighter than its surroundings, else 0. */
    GrayPicture blackAndWhite() const;

    /** 0 outside the picture, also for coordinates that are no numbers. */
    int at(float x, float y) const
    {
        const bool isInside = x >= 0 && y >= 0 && x < float(m_width) && y < float(m_height);
        return isInside ? m_values[std::size_t(y) * std::size_t(m_width) + std::size_t(x)] : 0;
    }

private:
    Relief(int width, int height) : m_width(width), m_height(height) {}

    int m_width;
    int m_height;
    std::vector<qint8> m_values;
};

} // namespace rollcall::scan
