#pragma once

#include <QEventLoop>
#include <QFutureWatcher>

namespace rollcall::app {

/** Runs the event loop until `future` is finished, and gives its value. */
template <typename Answer>
Answer awaited(const QFuture<Answer>& future)
{
    QEventLoop loop;
    QFutureWatcher<Answer> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!watcher.future().isFinished()) // a loop that is told to quit before it runs never ends
        loop.exec();
    return watcher.result();
}

} // namespace rollcall::app
