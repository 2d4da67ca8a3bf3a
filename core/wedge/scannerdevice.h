#pragma once

#include "core/base/result.h"
#include "core/wedge/codebuffer.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>

struct libevdev;
struct input_event;

namespace rollcall::wedge {

/** One scanner that types like a keyboard, which nobody else hears from now on. Gives codeRead(), and at last gone(). Thread: any one
 *  with an event loop; one that may be busy for a while misses keys, for the kernel keeps only some twenty. */
class ScannerDevice : public QObject {
    Q_OBJECT

public:
    /** Opens it and grabs it. Error NotPermitted: this user may not; WouldBlock: another program has grabbed it; Invalid: it has no
     *  keys for digits and Enter, so it is no scanner; Io and others: it is gone or broken. */
    static Result<std::unique_ptr<ScannerDevice>> open(const QString& path);
    ~ScannerDevice() override;

Q_SIGNALS:
    /** As it was typed, without the Enter or Tab at its end. */
    void codeRead(const QByteArray& code);
    /** It was unplugged. No signal follows. */
    void gone();

private:
    ScannerDevice(int descriptor, libevdev* device);
    void read();
    void take(const input_event& event);
    void give(const std::optional<QByteArray>& code);
    bool isHeld(unsigned key) const;

    const int m_descriptor;
    libevdev* const m_device;
    QSocketNotifier m_notifier;
    QTimer m_pause;
    CodeBuffer m_buffer;
};

} // namespace rollcall::wedge
