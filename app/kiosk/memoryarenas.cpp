#include "app/kiosk/memoryarenas.h"

#include <malloc.h>

namespace rollcall::app {

namespace {

constexpr int arenas = 2;
constexpr int leastOfOwn = 256 * 1024; // bytes; otherwise it rises by itself to the largest block that was freed

} // namespace

void useFewArenas()
{
    ::mallopt(M_ARENA_MAX, arenas);
    ::mallopt(M_MMAP_THRESHOLD, leastOfOwn);
}

} // namespace rollcall::app
