#pragma once

#include "core/net/httpreply.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTimer>

namespace rollcall::net {

/** Runs the event loop until the reply is there; without it after 20 s the test fails for its error,
 *  Other. */
inline HttpReply await(const QFuture<HttpReply>& future)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<HttpReply> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(std::chrono::seconds(20), &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    if (future.isFinished() && future.resultCount() == 1)
        return future.result();
    HttpReply none;
    none.error = TransportError::Other;
    none.detail = QStringLiteral("the future never finished");
    return none;
}

/** So that QCOMPARE shows the name. */
inline char* toString(TransportError error)
{
    return qstrdup(name(error));
}

} // namespace rollcall::net
