#include "core/scan/shrink.h"

#include <type_traits>

namespace rollcall::scan {

namespace {

// The stride of nearly every camera is known when the inner loops are compiled: they run three times as fast.
template <typename Loop>
void withStride(const Luma& luma, Loop loop)
{
    if (luma.pixelStride == 1)
        loop(std::integral_constant<int, 1>{});
    else if (luma.pixelStride == 2)
        loop(std::integral_constant<int, 2>{});
    else
        loop(luma.pixelStride);
}

const uchar* rowOf(const Luma& luma, int y)
{
    return luma.pixels + qsizetype(y) * luma.rowStride;
}

} // namespace

void copy(const Luma& luma, GrayPicture& out)
{
    out.resize(luma.width, luma.height);
    withStride(luma, [&](auto stride) {
        for (int y = 0; y < out.height; ++y) {
            const uchar* in = rowOf(luma, y);
            uchar* to = out.row(y);
            for (int x = 0; x < out.width; ++x)
                to[x] = in[x * stride];
        }
    });
}

void shrinkToHalf(const Luma& luma, GrayPicture& out)
{
    out.resize(luma.width / 2, luma.height / 2);
    withStride(luma, [&](auto stride) {
        for (int y = 0; y < out.height; ++y) {
            const uchar* a = rowOf(luma, 2 * y);
            const uchar* b = rowOf(luma, 2 * y + 1);
            uchar* to = out.row(y);
            for (int x = 0; x < out.width; ++x) {
                const int left = 2 * x * stride;
                const int right = (2 * x + 1) * stride;
                to[x] = uchar((a[left] + a[right] + b[left] + b[right] + 2) / 4);
            }
        }
    });
}

void shrinkToTwoThirds(const Luma& luma, GrayPicture& out)
{
    out.resize(luma.width / 3 * 2, luma.height / 3 * 2);
    withStride(luma, [&](auto stride) {
        for (int y = 0; y < out.height; y += 2) {
            const uchar* above = rowOf(luma, y / 2 * 3);
            const uchar* middle = rowOf(luma, y / 2 * 3 + 1);
            const uchar* below = rowOf(luma, y / 2 * 3 + 2);
            uchar* first = out.row(y);
            uchar* second = out.row(y + 1);
            for (int x = 0; x < out.width; x += 2) {
                const int at[] = {x / 2 * 3 * stride, (x / 2 * 3 + 1) * stride, (x / 2 * 3 + 2) * stride};
                int upper[3];
                int lower[3];
                for (int i = 0; i < 3; ++i) {
                    upper[i] = 2 * above[at[i]] + middle[at[i]];
                    lower[i] = 2 * below[at[i]] + middle[at[i]];
                }
                first[x] = uchar((2 * upper[0] + upper[1] + 4) / 9);
                first[x + 1] = uchar((2 * upper[2] + upper[1] + 4) / 9);
                second[x] = uchar((2 * lower[0] + lower[1] + 4) / 9);
                second[x + 1] = uchar((2 * lower[2] + lower[1] + 4) / 9);
            }
        }
    });
}

} // namespace rollcall::scan
