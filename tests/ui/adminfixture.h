#pragma once

#include "tests/ui/fakesettings.h"
#include "tests/ui/kioskfixture.h"
#include "ui/admin/settingspage.h"
#include "ui/samplecamera.h"
#include "ui/sampleoffice.h"
#include "ui/sampleroster.h"
#include "ui/samplewaiting.h"
#include "ui/text/adminsentences.h"
#include "ui/text/settingsentences.h"

#include <QSignalSpy>
#include <QtTest>

namespace rollcall::ui {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

enum class By { Touch, Mouse };

/** "connect_timeout" */
inline QString limit(const char* name)
{
    return QStringLiteral("network_timeouts.") + QLatin1String(name);
}

inline QList<SettingValue> sample()
{
    return {{limit("connect_timeout"), QStringLiteral("4")}, {limit("storage_read_timeout"), QStringLiteral("45")}};
}

// In the order of the page.
enum Box { Connect, Read, SupabaseConnect, SupabaseRead, StorageConnect, StorageRead, Connectivity, Sms };

/** The office's side, driven as an office drives it: touches and clicks on the window, a keyboard for whoever has one. */
class AdminFixture : public QObject {
protected:
    void start()
    {
        m_by = By::Mouse;
        m_clock = std::make_unique<support::FakeClock>();
        m_settings = std::make_unique<FakeSettings>();
        m_waiting = std::make_unique<SampleWaiting>(0, m_clock->now());
        m_roster = std::make_unique<SampleRoster>(m_clock->now());
        m_window = std::make_unique<KioskWindow>(*m_clock);
        admin().setPages([this] { return makePages(); });
        m_window->setReducedMotion(true);
        m_window->resize(1280, 800);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void stop() { m_window.reset(); }
    virtual AdminPages makePages()
    {
        return makeAdminPages({m_day, m_schedule, *m_waiting, *m_roster, *m_settings, m_alarms, m_health, m_camera,
                               sampleAbout(), *m_clock});
    }
    AdminPanel& admin() { return m_window->admin(); }

    void press(QPoint place)
    {
        if (m_by == By::Touch)
            QTest::touchEvent(m_window->windowHandle(), m_screen.get()).press(0, place, m_window->windowHandle());
        else
            QTest::mousePress(m_window->windowHandle(), Qt::LeftButton, {}, place);
    }

    void release(QPoint place)
    {
        if (m_by == By::Touch)
            QTest::touchEvent(m_window->windowHandle(), m_screen.get()).release(0, place, m_window->windowHandle());
        else
            QTest::mouseRelease(m_window->windowHandle(), Qt::LeftButton, {}, place);
    }

    /** Through the window, to whatever has the focus. */
    void key(Qt::Key which) { QTest::keyClick(m_window->windowHandle(), which); }
    void keys(const QString& text)
    {
        for (const QChar character : text)
            QTest::keyClick(m_window->windowHandle(), character.toLatin1());
    }

    void tap(QWidget* widget)
    {
        QVERIFY(widget);
        QVERIFY2(widget->isVisible() && widget->isEnabled(), qPrintable(widget->accessibleName()));
        const QPoint middle = widget->mapTo(m_window.get(), widget->rect().center());
        press(middle);
        release(middle);
    }

    void tap(const QString& name)
    {
        QVERIFY2(button(name), qPrintable(name));
        tap(button(name));
    }

    QAbstractButton* button(const QString& name)
    {
        for (QAbstractButton* one : admin().findChildren<QAbstractButton*>()) {
            if (one->isVisible() && one->accessibleName() == name && !qobject_cast<ValueBox*>(one))
                return one;
        }
        return nullptr;
    }

    /** The page of settings that is open; the first if none is. */
    SettingsPage* settingsPage()
    {
        const auto pages = admin().findChildren<SettingsPage*>();
        for (SettingsPage* page : pages) {
            if (page->isVisible())
                return page;
        }
        return pages.first();
    }
    ValueBox* box(int which) { return settingsPage()->findChildren<ValueBox*>().at(which); }
    const NoteLine& note(int which) { return settingsPage()->findChildren<ValueField*>().at(which)->note(); }

    /** Saves the open page: the changes are shown first. */
    void save()
    {
        tap(QStringLiteral("Save"));
        tap(QStringLiteral("Save them"));
        QTRY_VERIFY(!button(QStringLiteral("Save them")));
    }
    /** What the sheet lists. */
    QStringList listed()
    {
        QStringList rows;
        if (const auto* sheet = admin().findChild<ConfirmSheet*>()) {
            const QAbstractItemModel* model = sheet->findChild<QListView*>()->model();
            for (int i = 0; i < model->rowCount(); ++i)
                rows << model->index(i, 0).data().toString();
        }
        return rows;
    }
    /** What is shown beside the values of a row, of the connection and of the answer. */
    QStringList measured(int row) { return settingsPage()->findChildren<MeasuredBars*>().at(row)->texts(); }

    /** Touches a value, turned to if it is not in sight. */
    void choose(int which)
    {
        for (const QString& turn : {AdminSentences::up(), AdminSentences::down()}) {
            while (!box(which)->isVisible() && button(turn) && button(turn)->isEnabled())
                tap(turn);
        }
        tap(box(which));
    }

    /** Chooses a value and touches plus or minus beside it. */
    void step(int which, const QString& direction)
    {
        choose(which);
        tap(box(which)->accessibleName() + QStringLiteral(", ") + direction);
        tap(QStringLiteral("Done"));
    }
    void more(int which) { step(which, QStringLiteral("More")); }
    void less(int which) { step(which, QStringLiteral("Less")); }

    /** Turns the list of pages until the page's button is there, and touches it. */
    void openPage(const QString& title)
    {
        while (!button(title) && button(AdminSentences::furtherPages())
               && button(AdminSentences::furtherPages())->isEnabled())
            tap(AdminSentences::furtherPages());
        while (!button(title) && button(AdminSentences::earlierPages())
               && button(AdminSentences::earlierPages())->isEnabled())
            tap(AdminSentences::earlierPages());
        tap(title);
    }

    QStringList texts()
    {
        QStringList all;
        for (const TextLabel* label : admin().findChildren<TextLabel*>()) {
            if (label->isVisible())
                all << label->text();
        }
        return all;
    }

    void typePin(const QString& pin)
    {
        if (!admin().isOpen())
            admin().open();
        admin().showPinReady(0ms);
        for (const QChar digit : pin)
            tap(QString(digit));
        tap(AdminSentences::open());
    }

    void openSettings()
    {
        typePin(QStringLiteral("4711"));
        admin().acceptPin();
        openPage(SettingSentences::pageTitle(QLatin1String("network_timeouts")));
        m_settings->finishLoad(sample());
    }

    void touchAgainAndAgain(std::chrono::seconds time)
    {
        for (std::chrono::seconds passed{}; passed < time; ++passed) {
            press({700, 20});
            release({700, 20});
            m_clock->advance(1s);
            m_window->refresh();
        }
    }

    By m_by = By::Mouse;
    const std::unique_ptr<QPointingDevice> m_screen{QTest::createTouchDevice()};
    std::unique_ptr<support::FakeClock> m_clock;
    std::unique_ptr<FakeSettings> m_settings;
    std::unique_ptr<SampleWaiting> m_waiting;
    std::unique_ptr<SampleRoster> m_roster;
    SampleDay m_day;
    SampleSchedule m_schedule;
    SampleHealth m_health;
    SampleCamera m_camera;
    AlarmList m_alarms;
    std::unique_ptr<KioskWindow> m_window;
};

} // namespace rollcall::ui
