#pragma once

#include "core/config/jsonreader.h"
#include "core/config/loadreport.h"

#include <QHash>
#include <QProcessEnvironment>

namespace rollcall::config {

struct Reading;

/** One setting's value before the rules between settings are applied. */
struct Resolved {
    const Setting* setting = nullptr;
    std::optional<Value> value;
    Origin origin = Origin::Default;
    QString source;
    QString file; ///< the file it was written in, if any
    int line = 0;
    bool given = false;          ///< it was given, even if only as a placeholder
    QString missingVariable;     ///< the variable of a placeholder that could not be replaced
    std::optional<Notice> fault; ///< why what was written is no value
};

/** Finds a setting's value: systemd credential (secrets only), environment variable, file (its key before
 *  its older key), default. The nodes must outlive it. Reads credential files; else pure. */
class Resolver {
public:
    Resolver(const QProcessEnvironment& environment, QString file, const QHash<QString, const JsonNode*>& nodes);

    Resolved resolve(const Setting& setting) const;

    /** A warning if the file gives the setting twice, under its key and its older key, with two values. The predecessor's
     *  files may hold both, alike. */
    std::optional<Notice> contradiction(const Setting& setting) const;

private:
    std::optional<Value> inFile(const Setting& setting, QLatin1String key) const;
    bool fromCredential(Resolved& resolved) const;
    bool fromEnvironment(Resolved& resolved) const;
    bool fromFile(Resolved& resolved, QLatin1String key) const;
    void take(Resolved& resolved, const Reading& reading, const QString& file, int line) const;

    const QProcessEnvironment& m_environment;
    const QString m_file;
    const QHash<QString, const JsonNode*>& m_nodes;
};

} // namespace rollcall::config
