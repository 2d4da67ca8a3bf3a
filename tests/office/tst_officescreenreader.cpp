// Every page of the office's window as a screen reader has it: over AT-SPI, from another process, on a real X server.

#include "tests/ui/desktopsession.h"
#include "tests/ui/screenreader.h"
#include "ui/office/sampledesk.h"

#include <QtTest>

#include <algorithm>

using namespace rollcall;
using support::HeardObject;
using support::ScreenReader;

namespace {

constexpr unsigned keyTab = 0xff09;

} // namespace

class TestOfficeScreenReader : public QObject {
    Q_OBJECT

    support::DesktopSession m_session;
    std::unique_ptr<ScreenReader> m_reader;
    QProcess m_stage;

private Q_SLOTS:
    void initTestCase()
    {
        const QString missing = m_session.start();
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
        m_reader = std::make_unique<ScreenReader>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
        m_stage.setProcessEnvironment(environment);
        m_stage.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_stage.start(QCoreApplication::applicationDirPath() + QStringLiteral("/shown_desk"));
        QVERIFY(m_stage.waitForStarted());
    }

    void cleanupTestCase()
    {
        m_stage.closeWriteChannel();
        QVERIFY(m_stage.waitForFinished());
        QCOMPARE(m_stage.exitCode(), 0);
        m_reader.reset();
    }

    void everything_that_can_be_operated_has_a_name_of_its_own_data()
    {
        QTest::addColumn<QString>("page");
        for (const QString& page : office::SampleDesk::pages())
            QTest::newRow(qPrintable(page)) << page;
    }

    void everything_that_can_be_operated_has_a_name_of_its_own()
    {
        QFETCH(QString, page);
        show(page);
        QSet<QString> pressed;
        int fields = 0;
        for (const HeardObject& object : heard().all()) {
            const QString what = QStringLiteral("%1 \"%2\" (%3)").arg(object.role, object.name, object.description);
            if (!object.isFocusable || !object.isEnabled || object.role == QLatin1String("table cell"))
                continue;
            ++fields;
            QVERIFY2(!object.name.isEmpty(), qPrintable(what));
            // Its name is what is chosen in it.
            if (object.role == QLatin1String("combo box"))
                QVERIFY2(!object.label.isEmpty() || !object.description.isEmpty(), qPrintable(what));
            if (object.role != QLatin1String("button"))
                continue;
            // A person who hears two buttons that sound the same cannot choose.
            QVERIFY2(!pressed.contains(what), qPrintable(what));
            pressed << what;
        }
        QVERIFY(fields >= 3);
    }

    void every_column_of_a_table_has_a_heading_data() { pagesWithTables(); }

    void every_column_of_a_table_has_a_heading()
    {
        QFETCH(QString, page);
        show(page);
        int headings = 0;
        for (const HeardObject& object : heard().all()) {
            if (object.role == QLatin1String("table"))
                QVERIFY(!object.name.isEmpty());
            if (object.role != QLatin1String("table column header"))
                continue;
            ++headings;
            QVERIFY(!object.name.isEmpty());
        }
        QVERIFY(headings >= 4);
    }

    void what_became_of_a_change_is_told_without_being_asked_for()
    {
        show(QStringLiteral("student"));
        const auto undo = find(QStringLiteral("button"), QStringLiteral("Undo"));
        QVERIFY(undo && ScreenReader::press(*undo));
        QTRY_VERIFY2(!m_reader->alerts.isEmpty(), "nothing was told");
        QVERIFY(!m_reader->alerts.constLast().isEmpty());
    }

    void signing_in_goes_from_field_to_field()
    {
        show(QStringLiteral("sign-in"));
        (void)heard(); // what was told before has arrived when it answers
        const QStringList order{QStringLiteral("Address of the project"),
                                QStringLiteral("Publishable key"),
                                QStringLiteral("E-mail"),
                                QStringLiteral("Password"),
                                QStringLiteral("Sign in"),
                                QStringLiteral("Set up a new project…")};
        QStringList met = focusedByTab(2 * static_cast<int>(order.size())); // twice around: a focus may be told twice
        met.removeDuplicates();
        const auto first = std::find(met.begin(), met.end(), order.constFirst());
        QVERIFY2(first != met.end(), qPrintable(met.join(u'|')));
        std::rotate(met.begin(), first, met.end());
        QCOMPARE(met, order);
    }

    void nothing_behind_a_question_is_reached()
    {
        show(QStringLiteral("kiosk-code"));
        QVERIFY(!find(QStringLiteral("button"), QStringLiteral("Sign out")));
        QVERIFY(find(QStringLiteral("button"), QStringLiteral("Copy the code")));
    }

private:
    void show(const QString& page)
    {
        m_reader->alerts.clear();
        m_reader->focused.clear();
        m_stage.write(page.toLatin1() + '\n');
        while (!m_stage.canReadLine()) {
            if (!m_stage.waitForReadyRead(30000))
                qFatal("no page is shown");
        }
        QCOMPARE(m_stage.readLine(), QByteArray("shown\n"));
    }

    HeardObject heard()
    {
        const auto window = m_reader->window(QStringLiteral("rollcall-office"));
        return window.value_or(HeardObject());
    }

    static void pagesWithTables()
    {
        QTest::addColumn<QString>("page");
        for (const char* page : {"today", "students", "kiosks", "report"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }

    std::optional<HeardObject> find(const QString& role, const QString& name)
    {
        for (const HeardObject& object : heard().all()) {
            if (object.role == role && object.name == name)
                return object;
        }
        return std::nullopt;
    }

    /** What gets the focus by so many presses of Tab. */
    QStringList focusedByTab(int times)
    {
        m_reader->focused.clear();
        for (int i = 1; i <= times; ++i) {
            if (!ScreenReader::type(keyTab)
                || !QTest::qWaitFor([this, i] { return m_reader->focused.size() >= i; }, 5000))
                break;
        }
        return m_reader->focused;
    }
};

QTEST_GUILESS_MAIN(TestOfficeScreenReader)
#include "tst_officescreenreader.moc"
