#include "core/speech/speechsocket.h"

#include <QFileInfo>

namespace rollcall::speech {

QString speechSocket(const QProcessEnvironment& environment)
{
    const QString address = environment.value(QStringLiteral("SPEECHD_ADDRESS"));
    const QString prefix = QStringLiteral("unix_socket:");
    if (address.startsWith(prefix))
        return address.mid(prefix.size());
    const QString session = environment.value(QStringLiteral("XDG_RUNTIME_DIR"));
    const QString ofSession = session + QStringLiteral("/speech-dispatcher/speechd.sock");
    if (!session.isEmpty() && QFileInfo::exists(ofSession))
        return ofSession;
    return QStringLiteral("/run/speech-dispatcher/speechd.sock");
}

} // namespace rollcall::speech
