// From the corner of the window to the file on disk and to the next request: real window, real files, a real thread.

#include "app/kiosk/officewiring.h"
#include "core/access/auditlog.h"
#include "core/access/pinstore.h"
#include "core/config/settingshistory.h"
#include "tests/log/loglines.h"
#include "tests/support/fakeclock.h"
#include "ui/admin/valuebox.h"
#include "ui/kioskwindow.h"
#include "ui/samplecamera.h"
#include "ui/sampleoffice.h"
#include "ui/sampleroster.h"
#include "ui/samplewaiting.h"
#include "ui/text/adminsentences.h"
#include "ui/text/officesentences.h"
#include "ui/text/settingsentences.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>

using namespace rollcall;
using namespace std::chrono_literals;
using access::PinStore;
using std::chrono::milliseconds;
using ui::AdminSentences;
using ui::SettingsContents;
using ui::SettingSentences;

namespace {

const QString right = QStringLiteral("4711");
const QString wrong = QStringLiteral("4712");
constexpr access::HashCost cheap{1, 8192};

} // namespace

class TestAdminController : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<support::FakeClock>();
        write("{\n  \"school_name\": \"San Mateo High\",\n  \"network_timeouts\": { \"connect_timeout\": 4 "
              "}\n}\n");
    }

    void cleanup()
    {
        m_window.reset();
        m_controller.reset();
    }

    void withoutAPinNothingOpens()
    {
        open();
        QTRY_VERIFY(shows(AdminSentences::noPin()));
    }

    void theFirstPinIsChosenOnTheScreen()
    {
        open();
        QTRY_VERIFY(shows(AdminSentences::noPin()));
        for (const char* digit : {"1", "2", "3", "4"})
            click(QLatin1String(digit));
        click(AdminSentences::next());
        QVERIFY(shows(AdminSentences::newPinFault(ui::NewPinFault::PlainRun)));
        chooseTwice(right);
        QTRY_VERIFY(button(ui::OfficeSentences::today()));
        m_window->admin().leave();
        m_window->admin().open();
        enter(right);
        QTRY_VERIFY(button(ui::OfficeSentences::today()));
    }

    void aPinThatSomebodySetMeanwhileIsNotReplaced()
    {
        open();
        QTRY_VERIFY(shows(AdminSentences::noPin()));
        setPin();
        chooseTwice(QStringLiteral("8156"));
        QTRY_VERIFY(shows(AdminSentences::enterPin()));
        enter(right);
        QTRY_VERIFY(button(ui::OfficeSentences::today()));
    }

    void aWrongPinWaitsAndTheRightOneOpens()
    {
        setPin();
        open();
        for (int i = 0; i < 4; ++i) {
            enter(wrong);
            if (i < 3)
                QTRY_VERIFY(shows(AdminSentences::wrongPin()));
        }
        QTRY_VERIFY(shows(AdminSentences::pinWait(30s)));
        QVERIFY(!button(QStringLiteral("4"))->isEnabled());

        // A wait is not ended by leaving, nor by another start of the program.
        m_window->admin().leave();
        m_window.reset();
        m_controller.reset();
        open();
        QTRY_VERIFY(shows(AdminSentences::pinWait(30s)));
        m_clock->advance(29s);
        m_window->refresh();
        QVERIFY(m_window->admin().isOpen());
        QVERIFY(shows(AdminSentences::pinWait(1s)));
        m_window->admin().leave();
        m_clock->advance(1s);
        m_window->admin().open();
        QTRY_VERIFY(button(QStringLiteral("4"))->isEnabled());
        enter(right);
        QTRY_VERIFY(button(ui::OfficeSentences::today()));
    }

    void saveWritesTheFileAndTellsTheNewLimits()
    {
        openSettings();
        QSignalSpy changed(m_controller.get(), &app::AdminController::timeoutsChanged);
        waitLonger();
        save();
        QTRY_VERIFY(shows(SettingSentences::saved(SettingsContents::Effect::NextRequest)));
        QCOMPARE(read(), QByteArray("{\n  \"school_name\": \"San Mateo High\",\n"
                                    "  \"network_timeouts\": { \"connect_timeout\": 5 }\n}\n"));
        QCOMPARE(changed.count(), 1);
        const auto limits = changed.first().first().value<config::NetworkTimeouts>();
        QCOMPARE(limits.connect, milliseconds(5000));
        QCOMPARE(limits.storageConnect, milliseconds(5000));
    }

    void anEditBySomebodyElseInBetweenIsNoticed()
    {
        openSettings();
        waitLonger();
        const QByteArray edit = "{\"network_timeouts\": { \"connect_timeout\": 33 }}";
        write(edit);
        save();
        QTRY_VERIFY(shows(AdminSentences::changedElsewhere()));
        QCOMPARE(read(), edit);
        click(AdminSentences::loadAgain());
        QTRY_VERIFY(shown().contains(QStringLiteral("33 s")));
        waitLonger();
        save();
        QTRY_VERIFY(shows(SettingSentences::saved(SettingsContents::Effect::NextRequest)));
        QCOMPARE(read(), QByteArray("{\"network_timeouts\": { \"connect_timeout\": 35 }}"));
    }

    void aFileThatCannotBeUsedIsToldInsteadOfShown()
    {
        setPin();
        open();
        write("{\"camera\": {\"fps\": 0}}");
        enter(right);
        openPage(SettingSentences::pageTitle(QLatin1String("network_timeouts")));
        QTRY_VERIFY(shows(AdminSentences::unreadable()));
        click(AdminSentences::back());
        QTRY_VERIFY(!m_window->admin().isOpen());
    }

    void theLastGoodVersionIsOneTouchAway()
    {
        const QByteArray good = read();
        QVERIFY(config::SettingsHistory(path()).keep(good).ok());
        setPin();
        open();
        write("{\"camera\": {\"fps\": 0}}");
        enter(right);
        openPage(SettingSentences::pageTitle(QLatin1String("network_timeouts")));
        QTRY_VERIFY(button(AdminSentences::lastGood()));
        click(AdminSentences::lastGood());
        QTRY_VERIFY(button(QStringLiteral("All services · Connection")));
        QCOMPARE(read(), good);
    }

    void withoutAGoodVersionThatIsSaidAndNothingIsChanged()
    {
        setPin();
        open();
        const QByteArray bad = "{\"camera\": {\"fps\": 0}}";
        write(bad);
        enter(right);
        openPage(SettingSentences::pageTitle(QLatin1String("network_timeouts")));
        QTRY_VERIFY(button(AdminSentences::lastGood()));
        click(AdminSentences::lastGood());
        QTRY_VERIFY(shows(AdminSentences::noLastGood()));
        QCOMPARE(read(), bad);
    }

    void whatIsDoneHereIsInTheAuditLog()
    {
        openSettings();
        waitLonger();
        save();
        const access::AuditLog audit(m_directory->path(), *m_clock);
        QTRY_COMPARE(audit.verify()->head.number, 2);
        QVERIFY(!audit.verify()->brokenAt);
        QFile file(audit.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().split('\n');
        QVERIFY(lines[0].contains("office_opened") && lines[0].contains("\"by\":\"screen\""));
        QVERIFY2(lines[1].contains("network_timeouts.connect_timeout") && lines[1].contains("\"old\":\"4\"")
                     && lines[1].contains("\"new\":\"5\""),
                 lines[1].constData());
    }

    void aFileChangedByHandTakesEffectWithoutARestart()
    {
        open();
        QSignalSpy changed(m_controller.get(), &app::AdminController::timeoutsChanged);
        write("{\"network_timeouts\": { \"read_timeout\": 20 }}");
        QTRY_COMPARE(changed.count(), 1);
        const auto limits = changed.first().first().value<config::NetworkTimeouts>();
        QCOMPARE(limits.connect, milliseconds(5000));
        QCOMPARE(limits.supabaseRead, milliseconds(20'000));

        write("{ not JSON");
        write("{\"network_timeouts\": { \"read_timeout\": 21 }}");
        QTRY_COMPARE(changed.count(), 2); // what could not be used changed nothing
        QCOMPARE(changed.last().first().value<config::NetworkTimeouts>().read, milliseconds(21'000));
    }

    void screenAndSoundTakeEffectWithoutARestart()
    {
        setPin();
        open();
        QSignalSpy shown(m_controller.get(), &app::AdminController::screenChanged);
        write(R"({"screen": {"text_size_percent": 120, "night": "on"}, "sound": {"quiet_from": "08:00"}})");
        QTRY_COMPARE(shown.count(), 1);
        const auto screen = shown.first().at(0).value<config::ScreenSettings>();
        QCOMPARE(screen.textSizePercent, 120);
        QCOMPARE(screen.night, config::Night::Always);
        QCOMPARE(shown.first().at(1).value<config::SoundSettings>().quietFrom, QTime(8, 0));
    }

    void anotherCameraAndItsPictureCountAtOnce()
    {
        setPin();
        open();
        QTRY_VERIFY(button(QStringLiteral("4"))->isEnabled()); // so the file was looked at for the first time
        QSignalSpy camera(m_controller.get(), &app::AdminController::cameraChanged);
        QSignalSpy scanning(m_controller.get(), &app::AdminController::scanningChanged);
        write(R"({"camera": {"name": "C270", "rotation": 90}})");
        QTRY_COMPARE(camera.count(), 1);
        QCOMPARE(camera.first().at(0).value<config::CameraSettings>().name, QStringLiteral("C270"));
        QCOMPARE(camera.first().at(0).value<config::CameraSettings>().rotation, 90);
        QCOMPARE(scanning.count(), 0);
        write(
            R"({"camera": {"name": "C270", "rotation": 90}, "scan": {"debounce_interval": 5}, "photo": {"jpeg_quality": 60}})");
        QTRY_COMPARE(scanning.count(), 1);
        QCOMPARE(scanning.first().at(0).value<std::chrono::milliseconds>(), 5000ms);
        QCOMPARE(scanning.first().at(1).toInt(), 60);
        QCOMPARE(camera.count(), 1);
    }

    void aFileThatIsGoneChangesNothing()
    {
        const QString lines = m_directory->filePath(QStringLiteral("log.jsonl"));
        log::configure(log::onlyFile(lines));
        open();
        QTRY_VERIFY(
            shows(AdminSentences::noPin())); // so the file was read: one thread does both, one after the other
        QSignalSpy changed(m_controller.get(), &app::AdminController::timeoutsChanged);
        QVERIFY(QFile::remove(path()));
        const auto said = [&lines](const QString& words) {
            log::flush();
            return std::ranges::count_if(log::readLines(lines), [&words](const QJsonObject& line) {
                return log::message(line).contains(words);
            });
        };
        QTRY_COMPARE(said(QStringLiteral("the settings file is gone")), 1);
        QCOMPARE(changed.count(), 0);
        write("{\"network_timeouts\": { \"connect_timeout\": 7 }}");
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().value<config::NetworkTimeouts>().connect, milliseconds(7000));
        QCOMPARE(said(QStringLiteral("the settings file is gone")), 1);
        log::shutDown();
    }

    void changedLevelsOfLoggersTakeEffectWithoutARestart()
    {
        open();
        QSignalSpy limits(m_controller.get(), &app::AdminController::timeoutsChanged);
        QSignalSpy levels(m_controller.get(), &app::AdminController::levelsChanged);
        write("{\"network_timeouts\": { \"connect_timeout\": 4 }, \"logging\": {\"loggers\": {\"sync\": "
              "\"debug\"}}}");
        QTRY_COMPARE(levels.count(), 1);
        const auto logging = levels.first().first().value<config::LoggingSettings>();
        QCOMPARE(logging.loggers, (config::LoggerLevels{{QStringLiteral("sync"), config::LogLevel::Debug}}));
        write("{\"network_timeouts\": { \"connect_timeout\": 4 }, \"logging\": {\"level\": \"ERROR\"}}");
        QTRY_COMPARE(levels.count(), 2);
        QCOMPARE(levels.last().first().value<config::LoggingSettings>().level, config::LogLevel::Error);
        QCOMPARE(limits.count(), 0);
    }

    void cancelAndNinetySecondsLeaveTheFileAlone()
    {
        const QByteArray before = read();
        openSettings();
        waitLonger();
        click(AdminSentences::cancel());
        QTRY_VERIFY(button(AdminSentences::discard()));
        click(AdminSentences::discard());
        QTRY_VERIFY(!m_window->admin().isOpen());

        m_window->admin().open();
        QTRY_VERIFY(button(QStringLiteral("4"))->isEnabled());
        enter(right);
        openTimeouts();
        waitLonger();
        m_clock->advance(90s);
        m_window->refresh();
        QVERIFY(!m_window->admin().isOpen());
        QCOMPARE(read(), before);
    }

    void whatAProbeFoundIsSaidInTheWindowsTerms_data()
    {
        QTest::addColumn<net::TransportError>("error");
        QTest::addColumn<int>("status");
        QTest::addColumn<ui::ServiceTest::Outcome>("outcome");
        using Error = net::TransportError;
        using Outcome = ui::ServiceTest::Outcome;
        QTest::newRow("answered") << Error::None << 200 << Outcome::Answered;
        QTest::newRow("denied") << Error::None << 401 << Outcome::Denied;
        QTest::newRow("server error") << Error::None << 503 << Outcome::Denied;
        QTest::newRow("connect") << Error::ConnectTimeout << 0 << Outcome::ConnectTimeout;
        QTest::newRow("read") << Error::ReadTimeout << 0 << Outcome::ReadTimeout;
        QTest::newRow("deadline") << Error::Deadline << 200 << Outcome::ReadTimeout;
        QTest::newRow("refused") << Error::Refused << 0 << Outcome::Refused;
        QTest::newRow("name") << Error::DnsFailed << 0 << Outcome::UnknownHost;
        QTest::newRow("certificate") << Error::TlsFailed << 0 << Outcome::TlsFailed;
        QTest::newRow("reset") << Error::ConnectionLost << 0 << Outcome::Lost;
        QTest::newRow("proxy") << Error::ProxyFailed << 0 << Outcome::Lost;
    }

    void whatAProbeFoundIsSaidInTheWindowsTerms()
    {
        QFETCH(net::TransportError, error);
        QFETCH(int, status);
        app::ProbeResult result;
        result.service = app::ProbeResult::Service::Connectivity;
        result.isConfigured = true;
        result.error = error;
        result.status = status;
        QTEST(app::serviceTest(result).outcome, "outcome");
        QCOMPARE(app::serviceTest(result).service, ui::Service::Connectivity);
        result.isConfigured = false;
        QCOMPARE(app::serviceTest(result).outcome, ui::ServiceTest::Outcome::NotConfigured);
    }

private:
    QString path() const { return m_directory->filePath(QStringLiteral("config.json")); }

    // As an editor does it: a new file in the place of the old one.
    void write(const QByteArray& text) const
    {
        QFile file(path() + QStringLiteral(".new"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        std::filesystem::rename(file.fileName().toStdString(), path().toStdString());
    }

    QByteArray read() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void setPin() const
    {
        SystemClock clock;
        QVERIFY(PinStore(m_directory->filePath(QStringLiteral("admin.json")), clock, cheap).set(right).ok());
    }

    void open()
    {
        const config::Loader loader(QProcessEnvironment(), m_directory->path());
        m_window = std::make_unique<ui::KioskWindow>(*m_clock);
        m_window->resize(1280, 800);
        m_window->show();
        const auto settings = loader.load().settings;
        QVERIFY(settings);
        m_controller =
            std::make_unique<app::AdminController>(loader, std::nullopt, *settings, m_directory->path(), *m_clock);
        app::connectAdminPanel(m_window->admin(), *m_controller,
                               {m_day, m_schedule, m_waiting, m_roster, *m_controller, m_alarms, m_health, m_camera,
                                ui::sampleAbout(), *m_clock});
        m_window->admin().open();
    }

    void openSettings()
    {
        setPin();
        open();
        QTRY_VERIFY(button(QStringLiteral("4"))->isEnabled());
        enter(right);
        openTimeouts();
    }

    void chooseTwice(const QString& pin)
    {
        for (const QString& done : {AdminSentences::next(), AdminSentences::setPin()}) {
            for (const QChar digit : pin)
                click(QString(digit));
            click(done);
        }
    }

    void openPage(const QString& title)
    {
        QTRY_VERIFY(button(title) || button(AdminSentences::furtherPages()));
        while (!button(title) && button(AdminSentences::furtherPages())->isEnabled())
            click(AdminSentences::furtherPages());
        click(title);
    }

    void openTimeouts()
    {
        openPage(SettingSentences::pageTitle(QLatin1String("network_timeouts")));
        QTRY_VERIFY(button(QStringLiteral("All services · Connection")));
    }

    void save()
    {
        click(AdminSentences::save());
        click(SettingSentences::saveThem());
        QTRY_VERIFY(!button(SettingSentences::saveThem()));
    }

    /** A second more for connecting. */
    void waitLonger()
    {
        click(QStringLiteral("All services · Connection"));
        click(QStringLiteral("All services · Connection, More"));
        click(AdminSentences::done());
    }

    void enter(const QString& pin)
    {
        QTRY_VERIFY(button(QStringLiteral("4")) && button(QStringLiteral("4"))->isEnabled());
        for (const QChar digit : pin)
            click(QString(digit));
        click(AdminSentences::open());
    }

    QAbstractButton* button(const QString& name) const
    {
        for (QAbstractButton* one : m_window->admin().findChildren<QAbstractButton*>()) {
            if (one->isVisible() && one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }

    void click(const QString& name)
    {
        QVERIFY2(button(name) && button(name)->isEnabled(), qPrintable(name));
        QTest::mouseClick(button(name), Qt::LeftButton);
    }

    QStringList shown() const
    {
        QStringList texts;
        for (const auto* label : m_window->admin().findChildren<ui::TextLabel*>()) {
            if (label->isVisible())
                texts << label->text();
        }
        for (const auto* box : m_window->admin().findChildren<ui::ValueBox*>())
            texts << box->text();
        return texts;
    }

    bool shows(const QString& text) const { return shown().contains(text); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<support::FakeClock> m_clock;
    ui::AlarmList m_alarms;
    ui::SampleDay m_day;
    ui::SampleSchedule m_schedule;
    ui::SampleHealth m_health;
    ui::SampleCamera m_camera;
    ui::SampleWaiting m_waiting{0, QDateTime::currentDateTime()};
    ui::SampleRoster m_roster{QDateTime::currentDateTime()};
    std::unique_ptr<app::AdminController> m_controller; // outlives the window's pages
    std::unique_ptr<ui::KioskWindow> m_window;
};

QTEST_MAIN(TestAdminController)
#include "tst_admincontroller.moc"
