#pragma once

#include <QProcessEnvironment>
#include <QString>

namespace rollcall::speech {

/** Where speech-dispatcher listens: what SPEECHD_ADDRESS names ("unix_socket:/path"), else the first of these that is there: that of
 *  the user's own session, that of the system's service. The last of them if none is. Any thread. */
QString speechSocket(const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment());

} // namespace rollcall::speech
