#pragma once

#include <chrono>

namespace rollcall::lock {

/** Waits in the kernel for the exclusive lock of an open file: no polling, woken as soon as it is free. Gives
 *  0, ETIMEDOUT or another errno. The first call installs a handler for the real-time signal SIGRTMIN+5,
 *  which belongs to this function from then on: a timer sends it to the waiting thread alone when the time is
 *  up. */
int waitForLock(int descriptor, std::chrono::milliseconds timeout);

} // namespace rollcall::lock
