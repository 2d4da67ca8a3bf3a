#pragma once

#include "core/base/clock.h"

#include <QProcess>
#include <QStringList>

namespace rollcall::soak {

/** The numbers of the school's students, each of whom comes once. */
QStringList studentNumbers();

/** Serves a cloud that shows the time of `clock` until its standard input ends. The first line of its output is the
 *  settings of a kiosk of it, as JSON. */
int serveCloud(const Clock& clock);

/** serveCloud() in a process of its own, so that what the cloud keeps is not taken for the kiosk's. */
class SoakCloud {
public:
    /** `arguments` make this program serve. Throws std::runtime_error if it does not. */
    explicit SoakCloud(const QStringList& arguments);
    ~SoakCloud();

    QByteArray config() const { return m_config; }

private:
    QProcess m_process;
    QByteArray m_config;
};

} // namespace rollcall::soak
