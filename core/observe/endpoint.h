#pragma once

#include "core/base/result.h"

#include <QHostAddress>
#include <QString>

namespace rollcall::observe {

/** Where metrics are given to who asks: a port of this computer that only this computer reaches, or a unix socket. */
struct Endpoint {
    QHostAddress address = {}; ///< a loopback one; null if it is a socket
    quint16 port = 0;          ///< 1 to 65535
    QString socketPath = {};   ///< absolute; empty if it is a port

    bool isSocket() const { return !socketPath.isEmpty(); }
    /** As it is written in the settings. */
    QString toString() const;
};

/** Reads "127.0.0.1:9464", "localhost:9464", "[::1]:9464" or "/run/rollcall/metrics.sock". Error Invalid, with a sentence for
 *  who wrote it, for anything else: no address but this computer's own is taken, because there is no login. */
Result<Endpoint> parseEndpoint(const QString& text);

} // namespace rollcall::observe
