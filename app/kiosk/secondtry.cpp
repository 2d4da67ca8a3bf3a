#include "app/kiosk/secondtry.h"

#include "core/attendance/passingfault.h"

#include <QTimer>

namespace rollcall::app {

void SecondTry::take(const attendance::Verdict& verdict, const QByteArray& code)
{
    if (attendance::mayPass(verdict))
        QTimer::singleShot(pause, this, [this, code] { Q_EMIT due(code); });
}

} // namespace rollcall::app
