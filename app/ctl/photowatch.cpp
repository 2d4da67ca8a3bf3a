#include "app/ctl/photowatch.h"

#include <QCoreApplication>

namespace rollcall::app {

QString counted(int count, const char* what)
{
    return QStringLiteral("%1 %2%3").arg(count).arg(QLatin1String(what),
                                                    count == 1 ? QString() : QStringLiteral("s"));
}

PhotoWatch::PhotoWatch(const Clock& clock, const char* doing) : m_line(clock), m_doing(doing)
{
    QObject::connect(&m_signals, &StopSignals::stopRequested, &m_signals, [this] { m_isStopped = true; });
}

Result<void> PhotoWatch::operator()(int photos)
{
    QCoreApplication::processEvents();
    if (m_isStopped)
        return Error{ErrorCode::Cancelled, QStringLiteral("it was stopped")};
    if (m_line.isDue())
        m_line.say(QStringLiteral("%1 %2").arg(counted(photos, "photo"), QLatin1String(m_doing)));
    return {};
}

} // namespace rollcall::app
