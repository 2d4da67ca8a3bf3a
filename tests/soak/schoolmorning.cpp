#include "tests/soak/schoolmorning.h"

#include "tests/soak/soakcloud.h"
#include "tests/support/fakecamera.h"
#include "ui/admin/pagelist.h"
#include "ui/text/adminsentences.h"
#include "ui/text/forgotsentences.h"
#include "ui/text/helpsentences.h"

#include <QAbstractButton>

namespace rollcall::soak {

using support::FakeCamera;
using namespace std::chrono_literals;

namespace {

// In each minute students come first, and then somebody has the screen to themselves: a badge would close what they opened.
constexpr int studentsUntil = 40; // seconds
constexpr auto tick = 5ms;        // looks whether another second is over

const QSize smaller(800, 480);
const QSize larger(1280, 800);

} // namespace

SchoolMorning::SchoolMorning(ui::KioskWindow& window, const Clock& clock, std::chrono::minutes length, Camera camera)
    : m_window(window), m_clock(clock), m_length(length), m_camera(camera), m_numbers(studentNumbers()),
      m_wall(support::texturedScene({640, 480})), m_finger(QTest::createTouchDevice()), m_begun(clock.monotonic())
{
    connect(&m_timer, &QTimer::timeout, this, &SchoolMorning::second);
    m_timer.start(tick);
    FakeCamera::showPicture(m_wall);
    FakeCamera::plugIn();
}

void SchoolMorning::second()
{
    if (m_clock.monotonic() - m_begun < std::chrono::seconds(m_seconds))
        return;
    liveThrough(m_seconds++);
}

void SchoolMorning::liveThrough(qint64 second)
{
    const auto minute = std::chrono::minutes(second / 60);
    if (second % 60 == 0 && minute.count() > 0 && minute % between == 0min) {
        look(minute);
        if (minute >= m_length) {
            m_timer.stop();
            return Q_EMIT over();
        }
    }
    if (m_camera == Camera::Fails)
        harm(second);
    if (second % 60 < studentsUntil)
        return showBadge(second);
    if (second % 60 == studentsUntil)
        beginVisit();
    else if (!m_steps.empty()) {
        const auto step = std::move(m_steps.front());
        m_steps.pop_front();
        step();
    }
}

void SchoolMorning::showBadge(qint64 second)
{
    QByteArray payload = "https://example.org/poster"; // no badge
    if (second % 20 != 7)
        payload = m_numbers.at(m_student++ % m_numbers.size()).toLatin1();
    FakeCamera::showPicture(support::placed(m_wall, support::qrImage(payload, 5), {320, 240}));
}

void SchoolMorning::harm(qint64 second)
{
    switch (second % 300) {
    case 100:
        FakeCamera::unplug();
        break;
    case 112:
        FakeCamera::plugIn();
        break;
    default:
        break;
    }
    switch (second % 600) {
    case 200:
        FakeCamera::freeze();
        break;
    case 225:
        FakeCamera::thaw();
        break;
    case 300:
        m_window.setNight(true);
        m_window.resize(smaller);
        break;
    case 500:
        m_window.setNight(false);
        m_window.resize(larger);
        break;
    default:
        break;
    }
    const bool isFault = m_window.page() == ui::KioskWindow::Page::Fault;
    m_faults += isFault && !m_wasFault ? 1 : 0;
    m_wasFault = isFault;
}

void SchoolMorning::beginVisit()
{
    FakeCamera::showPicture(m_wall);
    m_steps.clear();
    switch (m_visit++ % 4) {
    case 0:
        thenTap(ui::HelpSentences::help());
        thenTap(ui::HelpSentences::close());
        thenTap(ui::HelpSentences::largerText());
        break;
    case 1:
        thenTap(QStringLiteral("language"));
        then([this] { tapIfThere(QStringLiteral("Deutsch")); });
        break;
    case 2:
        thenTap(ui::ForgotSentences::forgotBadge());
        thenTap(QStringLiteral("Reyes")); // not there: where there are no sections, names come first
        thenTap(ui::ForgotSentences::back());
        break;
    default:
        visitOffice();
        break;
    }
}

void SchoolMorning::visitOffice()
{
    then([this] { QTest::keyClick(&m_window, Qt::Key_F9); });
    for (const QChar digit : QStringLiteral("4711"))
        thenTap(QString(digit));
    thenTap(ui::AdminSentences::open());
    then([] {}); // the PIN is checked on another thread
    for (int page = 0; page < 4; ++page) {
        then([this] {
            const auto* list = m_window.findChild<ui::PageList*>();
            QList<QAbstractButton*> pages = list ? list->findChildren<QAbstractButton*>() : QList<QAbstractButton*>();
            pages.removeIf([](const QAbstractButton* one) { return !one->isVisible() || !one->isEnabled(); });
            if (pages.isEmpty())
                return void(++m_missed);
            tapIfThere(pages.at(m_officePage++ % pages.size())->accessibleName());
            ++m_officePages;
        });
    }
    thenTap(ui::AdminSentences::furtherPages());
    thenTap(ui::AdminSentences::close());
    then([this] { m_window.admin().leave(); });
}

void SchoolMorning::look(std::chrono::minutes at)
{
    m_looks.push_back(Resources::ofThisProcess());
    Q_EMIT looked(at, m_looks.back());
}

bool SchoolMorning::tap(const QString& name)
{
    for (QAbstractButton* button : m_window.findChildren<QAbstractButton*>()) {
        if ((button->accessibleName() != name && button->objectName() != name) || !button->isVisible()
            || !button->isEnabled())
            continue;
        const QPoint place = button->mapTo(&m_window, button->rect().center());
        QTest::touchEvent(m_window.windowHandle(), m_finger).press(0, place, m_window.windowHandle());
        QTest::touchEvent(m_window.windowHandle(), m_finger).release(0, place, m_window.windowHandle());
        ++m_taps;
        return true;
    }
    ++m_missed;
    return false;
}

void SchoolMorning::thenTap(const QString& name)
{
    then([this, name] { tapIfThere(name); });
}

} // namespace rollcall::soak
