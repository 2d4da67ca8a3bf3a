#pragma once

#include "core/scan/luma.h"

#include <vector>

namespace rollcall::scan {

/** A picture's brightness, one byte a pixel, in memory of its own. Rows follow each other without padding. */
struct GrayPicture {
    std::vector<uchar> pixels;
    int width = 0;
    int height = 0;

    /** What the pixels are afterwards is not defined. Memory is kept for the next picture. */
    void resize(int newWidth, int newHeight)
    {
        width = newWidth;
        height = newHeight;
        pixels.resize(std::size_t(width) * std::size_t(height));
    }

    uchar* row(int y) { return pixels.data() + std::size_t(y) * std::size_t(width); }
    const uchar* row(int y) const { return pixels.data() + std::size_t(y) * std::size_t(width); }

    /** Valid until the next resize(). The picture must not be empty. */
    Luma view() const { return {pixels.data(), width, height, width, 1}; }
};

} // namespace rollcall::scan
