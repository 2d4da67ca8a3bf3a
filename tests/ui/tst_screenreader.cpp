// Every page of the window as a screen reader has it: over AT-SPI, from another process, on a real X server.

#include "tests/ui/desktopsession.h"
#include "tests/ui/screenreader.h"

#include <QtTest>

#include <algorithm>

using namespace rollcall;
using support::HeardObject;
using support::ScreenReader;

namespace {

constexpr unsigned keyTab = 0xff09;
constexpr unsigned keyF9 = 0xffc6;

} // namespace

class TestScreenReader : public QObject {
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
        m_stage.start(QCoreApplication::applicationDirPath() + QStringLiteral("/shown_page"));
        QVERIFY(m_stage.waitForStarted());
    }

    void cleanupTestCase()
    {
        m_stage.closeWriteChannel();
        QVERIFY(m_stage.waitForFinished());
        QCOMPARE(m_stage.exitCode(), 0);
        m_reader.reset();
    }

    void every_page_can_be_heard_data()
    {
        QTest::addColumn<QString>("page");
        // Of results, faults and the states of the way to the cloud one each: the others differ in their words.
        for (const char* page : {"idle",
                                 "idle-session",
                                 "idle-all",
                                 "guidance",
                                 "in-queue",
                                 "two",
                                 "not-a-badge",
                                 "fault",
                                 "languages",
                                 "help",
                                 "pin",
                                 "pin-none",
                                 "pin-unreadable",
                                 "today",
                                 "school-day",
                                 "school-day-sections",
                                 "waiting",
                                 "waiting-story",
                                 "students",
                                 "students-search",
                                 "students-file",
                                 "health",
                                 "about",
                                 "alarms",
                                 "screen",
                                 "camera",
                                 "timeouts",
                                 "timeouts-tested",
                                 "timeouts-fault",
                                 "other-settings",
                                 "camera-test",
                                 "camera-settings"})
            QTest::newRow(page) << QString::fromLatin1(page);
        QTest::newRow("today-scan") << QStringLiteral("today-scan");
    }

    void every_page_can_be_heard()
    {
        QFETCH(QString, page);
        const QStringList texts = show(page);
        const HeardObject window = heard();
        QStringList labels;
        QSet<QString> pressed;
        for (const HeardObject& object : window.all()) {
            const QByteArray what = QStringLiteral("%1 \"%2\"").arg(object.role, object.name).toUtf8();
            if (object.role == QLatin1String("label"))
                labels << object.name;
            // What has nothing in it and no name is decoration, and would be read as "filler".
            QVERIFY2(!object.name.isEmpty() || !object.children.isEmpty(), what.constData());
            if (!object.actions.contains(QLatin1String("Press")) || !object.isEnabled)
                continue;
            // A person who hears two buttons of one name cannot choose.
            QVERIFY2(!object.name.isEmpty() && !pressed.contains(object.name), what.constData());
            pressed << object.name;
        }
        for (const QString& text : texts)
            QVERIFY2(labels.contains(text), qPrintable(text));
        QVERIFY(texts.size() >= 2);
    }

    void a_result_or_fault_is_a_notification_and_is_told_once_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("told");
        QTest::newRow("in") << QStringLiteral("in") << QStringLiteral("Good morning, Ana. In at 07:24");
        QTest::newRow("refused") << QStringLiteral("not-a-badge")
                                 << QStringLiteral("Not a badge. Please hold up your school badge.");
        QTest::newRow("lost badge") << QStringLiteral("badge-lost")
                                    << QStringLiteral("Badge reported lost. Please take it to the office.");
        QTest::newRow("fault") << QStringLiteral("fault")
                               << QStringLiteral(
                                      "Please see the office. The camera is not answering. What was counted "
                                      "before is safe.");
    }

    void a_result_or_fault_is_a_notification_and_is_told_once()
    {
        QFETCH(QString, page);
        show(page);
        QTRY_VERIFY(!m_reader->alerts.isEmpty());
        (void)heard(); // what was told before it was asked has arrived when it answers
        QCOMPARE(m_reader->alerts.size(), 1);
        QTEST(m_reader->alerts.constFirst(), "told");
    }

    void the_next_result_on_the_same_page_is_told_too()
    {
        show(QStringLiteral("in"));
        QTRY_COMPARE(m_reader->alerts.size(), 1);
        order("again late");
        QTRY_COMPARE(m_reader->alerts.size(), 2);
        QVERIFY(m_reader->alerts.constLast() != m_reader->alerts.constFirst());
    }

    void the_languages_are_a_group_of_which_one_is_chosen()
    {
        show(QStringLiteral("languages"));
        const auto group = find(QStringLiteral("panel"), QStringLiteral("Choose a language"));
        QVERIFY(group);
        QStringList chosen;
        for (const HeardObject& language : group->children) {
            QCOMPARE(language.role, QStringLiteral("radio button"));
            if (language.isChecked)
                chosen << language.name;
        }
        QCOMPARE(chosen, QStringList{QStringLiteral("English")});
        const auto german = find(QStringLiteral("radio button"), QStringLiteral("Deutsch"));
        QVERIFY(german && ScreenReader::press(*german));
        QVERIFY(appears(QStringLiteral("button"), QStringLiteral("Sprache w\u00e4hlen: Deutsch")));
    }

    void tab_goes_through_the_buttons_of_the_start_page_in_the_order_in_which_they_stand()
    {
        show(QStringLiteral("idle-all"));
        const QStringList order{QStringLiteral("Forgot badge"), QStringLiteral("Choose a language: English"),
                                QStringLiteral("Larger text"), QStringLiteral("Help")};
        (void)heard(); // what was told before has arrived when it answers
        QStringList met = focusedByTab(2 * static_cast<int>(order.size())); // twice around: a focus may be told twice
        met.removeDuplicates();
        const auto first = std::find(met.begin(), met.end(), order.constFirst());
        QVERIFY2(first != met.end(), qPrintable(met.join(u'|')));
        std::rotate(met.begin(), first, met.end());
        QVERIFY2(met == order, qPrintable(met.join(u'|')));
    }

    void help_is_left_by_key_and_leads_to_the_office()
    {
        show(QStringLiteral("help"));
        (void)heard(); // what was told before has arrived when it answers
        QStringList met = focusedByTab(4);
        met.removeDuplicates();
        met.sort();
        QVERIFY2(met == (QStringList{QStringLiteral("Back"), QStringLiteral("Office")}), qPrintable(met.join(u'|')));
        const auto key = find(QStringLiteral("button"), QStringLiteral("Office"));
        QVERIFY(key && ScreenReader::press(*key));
        QVERIFY(appears(QStringLiteral("button"), QStringLiteral("Back to the kiosk")));
    }

    void the_office_is_reached_without_holding_a_corner()
    {
        show(QStringLiteral("idle"));
        const auto corner = find(QStringLiteral("button"), QStringLiteral("Office"));
        QVERIFY(corner && ScreenReader::press(*corner));
        QVERIFY(appears(QStringLiteral("button"), QStringLiteral("Back to the kiosk")));
    }

    void the_office_is_reached_by_key_and_nothing_behind_it()
    {
        show(QStringLiteral("idle"));
        QVERIFY(ScreenReader::type(keyF9));
        QVERIFY(appears(QStringLiteral("button"), QStringLiteral("Back to the kiosk")));
        QVERIFY(!find(QStringLiteral("button"), QStringLiteral("Choose a language: English")));
        QVERIFY(!find(QStringLiteral("label"), QStringLiteral("San Mateo High")));
    }

    void nothing_behind_a_question_is_reached()
    {
        show(QStringLiteral("timeouts-cancel"));
        QStringList reached;
        for (const HeardObject& object : heard().all()) {
            if (object.isFocusable && object.isEnabled)
                reached << object.name;
        }
        QCOMPARE(reached, (QStringList{QStringLiteral("Keep editing"), QStringLiteral("Discard them")}));
        QCOMPARE(focusedByTab(2), (QStringList{QStringLiteral("Discard them"), QStringLiteral("Keep editing")}));
    }

    void a_value_has_its_range_and_says_what_is_wrong_with_it()
    {
        show(QStringLiteral("timeouts-fault"));
        int values = 0;
        for (const HeardObject& object : heard().all()) {
            if (object.role != QLatin1String("spin button"))
                continue;
            ++values;
            QVERIFY2(object.value && object.value->lowest < object.value->highest, qPrintable(object.name));
            const bool isAllowed =
                object.value->current >= object.value->lowest && object.value->current <= object.value->highest;
            const bool isToBeFaulty =
                object.name.startsWith(QLatin1String("Database")) && object.value->current == 610;
            QCOMPARE(!isAllowed, isToBeFaulty);
            if (isToBeFaulty)
                QVERIFY2(object.description.contains(QLatin1String("600")), qPrintable(object.description));
        }
        QVERIFY2(values >= 6, QByteArray::number(values).constData()); // which are in sight
    }

    void tab_reaches_all_that_can_be_operated()
    {
        show(QStringLiteral("alarms"));
        QStringList expected;
        for (const HeardObject& object : heard().all()) {
            if (object.isFocusable && object.isEnabled)
                expected << object.name;
        }
        QVERIFY(expected.size() > 5);
        QStringList met = focusedByTab(static_cast<int>(expected.size()));
        expected.sort();
        met.sort();
        QCOMPARE(met, expected);
    }

private:
    /** Gives what can be read on it. */
    QStringList show(const QString& page)
    {
        m_reader->alerts.clear();
        m_reader->focused.clear();
        return order("show " + page.toLatin1());
    }

    QStringList order(const QByteArray& line)
    {
        m_stage.write(line + '\n');
        while (!m_stage.canReadLine()) {
            if (!m_stage.waitForReadyRead(30000))
                qFatal("no page is shown");
        }
        const QJsonObject answer = QJsonDocument::fromJson(m_stage.readLine()).object();
        return answer.value(QLatin1String("texts")).toVariant().toStringList();
    }

    HeardObject heard()
    {
        const auto window = m_reader->window(QStringLiteral("rollcall"));
        return window.value_or(HeardObject());
    }

    std::optional<HeardObject> find(const QString& role, const QString& name)
    {
        for (const HeardObject& object : heard().all()) {
            if (object.role == role && object.name == name)
                return object;
        }
        return std::nullopt;
    }

    bool appears(const QString& role, const QString& name)
    {
        return QTest::qWaitFor([&] { return find(role, name).has_value(); });
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

QTEST_GUILESS_MAIN(TestScreenReader)
#include "tst_screenreader.moc"
