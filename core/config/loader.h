#pragma once

#include "core/config/apikey.h"
#include "core/config/loadreport.h"

#include <QProcessEnvironment>

namespace rollcall::config {

/** The config file as it lies on disk. */
struct ConfigText {
    QString path;                    ///< of the file that is read, or of the one that would be
    std::optional<QByteArray> bytes; ///< nothing if there is no file (and none was named) or if it cannot be read
    QString fault;                   ///< why it cannot be read; empty if it can
    friend bool operator==(const ConfigText&, const ConfigText&) = default;
};

/** Reads the kiosk's settings.
 *
 *  Takes   a config.json (see configPlaces), the environment and systemd's credentials; which of them wins, and
 *          what `${NAME}` does, is written in resources/config/SETTINGS.md
 *  Gives   a LoadReport: whole Settings, or every fault found, each with file, line, key, reason and what is
 *          allowed
 *  Thread  any, one at a time. Only the files named here are read, and never the process's own environment.
 *
 *  Refused: a named file that does not exist; a file that cannot be read, is larger than maxConfigBytes or holds
 *  no JSON object in UTF-8; a value of the wrong type or out of range; a service key; an enabled cloud without
 *  url, api_key or device_id, or with half a device account. Only warned of: unknown keys, keys given twice (the
 *  last one counts), a key and its older key with two values, a file that others may change or whose password they may read,
 *  a `.env` beside it, unresolved placeholders that nothing needs, a cloud without TLS, a service key that is allowed. */
class Loader {
public:
    explicit Loader(const QProcessEnvironment& environment,
                    QString systemDirectory = QStringLiteral("/etc/rollcall"));

    /** For --allow-service-key, before the first load(). */
    void setServiceKeys(ServiceKeys serviceKeys) { m_serviceKeys = serviceKeys; }

    /** `explicitFile` is what --config names. */
    LoadReport load(const std::optional<QString>& explicitFile = std::nullopt) const;

    /** What load() reads, unchecked. */
    ConfigText read(const std::optional<QString>& explicitFile = std::nullopt) const;

    /** load() of what read() gave. */
    LoadReport check(const ConfigText& text) const;

    /** As load(), of a text that would stand in `file`: what a settings dialog checks before it saves. */
    LoadReport check(const QByteArray& text, const QString& file) const;

private:
    const QProcessEnvironment m_environment;
    const QString m_systemDirectory;
    ServiceKeys m_serviceKeys = ServiceKeys::Refused;
};

inline constexpr qint64 maxConfigBytes = qint64{1024} * 1024;

} // namespace rollcall::config
