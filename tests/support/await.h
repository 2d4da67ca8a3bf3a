#pragma once

#include <QFuture>
#include <QTest>

namespace rollcall::support {

/** The result of a future that this thread's event loop brings about; a test that waits too long ends there. */
template <typename T>
T await(const QFuture<T>& future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000))
        qFatal("a future did not end");
    return future.result();
}

} // namespace rollcall::support
