#pragma once

#include "core/observe/endpoint.h"

#include <QThread>

#include <chrono>
#include <functional>
#include <optional>

namespace rollcall::observe {

/** Gives metrics to who collects them, on a thread of its own: on an Endpoint, as a file, or both. What cannot be opened or
 *  written is logged once, tried again by itself, and harms nobody.
 *
 *  `text` is asked on that thread. The destructor ends it and removes the file. */
class Exporter {
public:
    struct Settings {
        std::optional<Endpoint> listen = {};
        QString textfile = {}; ///< for node_exporter's textfile collector: ends in ".prom"; empty: none is written
        std::chrono::milliseconds textfileInterval = std::chrono::seconds(15);
        std::chrono::milliseconds retryInterval = std::chrono::seconds(10); ///< for what could not be opened
    };

    Exporter(Settings settings, std::function<QByteArray()> text);
    ~Exporter();
    Exporter(const Exporter&) = delete;
    Exporter& operator=(const Exporter&) = delete;

private:
    const Settings m_settings;
    QThread m_thread;
    QObject* m_worker; ///< lives there, and is deleted by its end
};

} // namespace rollcall::observe
