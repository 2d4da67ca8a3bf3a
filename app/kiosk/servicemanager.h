#pragma once

#include <QByteArray>

#include <chrono>

namespace rollcall::app {

/** What the kiosk tells the service manager that started it: sd_notify(3). Where none did, nothing happens.
 *  Thread: any, one at a time. */
class ServiceManager {
public:
    /** How often it wants to hear feedWatchdog(), or restarts the kiosk; 0 if it does not ask for that. */
    static std::chrono::microseconds watchdogTime();

    /** Scans are counted from now on. This process is the service's main one, though cage may have started it. */
    void ready();
    /** Not ready yet, and not stuck: it will be told again within `patience`. `why`: one line for systemctl status. */
    void stillStarting(const QByteArray& why, std::chrono::microseconds patience);
    void feedWatchdog();
    void stopping();

private:
    bool m_isReady = false;
};

} // namespace rollcall::app
