#pragma once

#include "app/kiosk/backend.h"

#include <QPointer>

namespace rollcall::app {

/** Does `work(Storage*)` on the store thread, between two scans (null while the database is not open), and then `then` with
 *  what it gave on the thread of `owner`, unless `context`, which lives there, is gone by then. `owner` outlives the store
 *  thread. */
template <typename Work, typename Then>
void onStore(Backend& backend, QObject* owner, Work work, QObject* context, Then then)
{
    QMetaObject::invokeMethod(&backend, [&backend, owner, work, then, asker = QPointer(context)] {
        auto result = work(backend.storage());
        QMetaObject::invokeMethod(owner, [then, asker, result = std::move(result)] {
            if (asker)
                then(result);
        });
    });
}

} // namespace rollcall::app
