#include "app/kiosk/selftest.h"

#include <QEvent>

namespace rollcall::app {

namespace {

QString because(const char* what, const QString& why)
{
    return QLatin1String(what) + (why.isEmpty() ? QString() : QStringLiteral(": ") + why);
}

} // namespace

SelfTest::SelfTest(Camera camera) : m_limit(this), m_hasFrame(camera == Camera::NotNeeded)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &SelfTest::giveUp);
}

void SelfTest::start(std::chrono::milliseconds limit)
{
    m_limit.start(limit);
}

bool SelfTest::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint)
        note(m_hasPage);
    return QObject::eventFilter(watched, event);
}

void SelfTest::note(bool& what)
{
    what = true;
    if (!m_limit.isActive() || !m_hasDatabase || !m_hasPage || !m_hasFrame)
        return;
    m_limit.stop();
    Q_EMIT passed();
}

void SelfTest::setDatabaseFault(const Error& why)
{
    m_databaseFault = why.detail;
    if (why.code != ErrorCode::Timeout && m_limit.isActive())
        giveUp();
}

void SelfTest::giveUp()
{
    m_limit.stop();
    QStringList missing;
    if (!m_hasDatabase)
        missing << because("the database cannot be used", m_databaseFault);
    if (!m_hasPage)
        missing << QStringLiteral("nothing was painted on the screen");
    if (!m_hasFrame)
        missing << because("the camera gives no picture", m_cameraFault);
    Q_EMIT failed(missing);
}

} // namespace rollcall::app
