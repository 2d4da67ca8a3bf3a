#pragma once

#include <QFuture>
#include <QTest>

// Where a machine is slow, such as one that is emulated (tests/CMakeLists.txt).
#ifndef ROLLCALL_TEST_PATIENCE
#define ROLLCALL_TEST_PATIENCE 1
#endif

namespace rollcall::support {

/** The result of a future that this thread's event loop brings about; a test that waits for more than a minute, times the patience of the build,
 *  ends there. */
template <typename T>
T await(const QFuture<T>& future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000 * ROLLCALL_TEST_PATIENCE))
        qFatal("a future did not end");
    return future.result();
}

} // namespace rollcall::support
