#pragma once

#include "core/attendance/verdict.h"

#include <QObject>

#include <chrono>

namespace rollcall::app {

/** Has a badge read again that was not recorded for a fault that passes by itself, while it is still held up: the student need
 *  not take it away and show it anew. Thread: gui. */
class SecondTry final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds pause{1000};

    using QObject::QObject;

    /** What became of the scan of this code. */
    void take(const attendance::Verdict& verdict, const QByteArray& code);

Q_SIGNALS:
    /** `pause` after such a verdict, for ScanWorker::forget(). */
    void due(const QByteArray& code);
};

} // namespace rollcall::app
