#include "core/supabase/rosterdownload.h"
#include "tests/support/await.h"
#include "tests/support/cloudproject.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>

using namespace rollcall;
using supabase::RosterDownload;
using support::await;
using support::HttpAnswer;
using support::HttpQuestion;

namespace {

const QString rosterPath = QStringLiteral("/rest/v1/roster");

HttpAnswer page(const QStringList& numbers)
{
    QJsonArray rows;
    for (const QString& number : numbers)
        rows.append(QJsonObject{{QStringLiteral("student_number"), number},
                                {QStringLiteral("first_name"), QStringLiteral("Ana")},
                                {QStringLiteral("last_name"), QStringLiteral("Reyes")},
                                {QStringLiteral("section"), QString()}});
    return HttpAnswer::json(200, QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

QString codeOf(const RosterDownload::Answer& answer)
{
    const auto* outcome = std::get_if<sync::Outcome>(&answer);
    return outcome ? outcome->code : QStringLiteral("students");
}

QStringList numbersOf(const RosterDownload::Answer& answer)
{
    QStringList numbers;
    if (const auto* students = std::get_if<std::vector<attendance::Student>>(&answer)) {
        for (const attendance::Student& student : *students)
            numbers << student.number.toString();
    }
    return numbers;
}

} // namespace

class TestRosterDownload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_students = {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4"),
                      QStringLiteral("5")};
        m_rowsAtMost = 1000;
        m_answer = [this](const HttpQuestion& question) { return keysetPage(question); };
        m_server = std::make_unique<support::HttpServer>([this](const HttpQuestion& question) {
            return question.path == rosterPath ? m_answer(question)
                                               : support::tokens("a" + QByteArray::number(++m_logins), "r");
        });
        m_http = std::make_unique<net::HttpClient>();
        m_client = std::make_unique<supabase::Client>(
            support::cloudProject(m_server->url()), *m_http, supabase::ServiceTimeouts{support::briefTimeouts},
            supabase::TokenStore(m_directory->filePath(QStringLiteral("session.json"))), m_clock);
        m_download = std::make_unique<RosterDownload>(*m_client);
        m_logins = 0;
    }

    void cleanup()
    {
        m_download.reset();
        m_client.reset();
        m_http.reset();
        m_server.reset();
        m_directory.reset();
    }

    void pagesAreAskedForUntilOneIsEmpty()
    {
        m_rowsAtMost = 2; // less than is asked for, as PostgREST's max-rows may say
        QCOMPARE(numbersOf(await(m_download->fetch())), m_students);
        QCOMPARE(bounds(),
                 (QStringList{QString(), QStringLiteral("gt.2"), QStringLiteral("gt.4"), QStringLiteral("gt.5")}));
    }

    void aShortPageIsNotTakenForTheLast()
    {
        QCOMPARE(numbersOf(await(m_download->fetch())), m_students);
        QCOMPARE(bounds(), (QStringList{QString(), QStringLiteral("gt.5")}));
    }

    void studentsWithANumberNoBadgeCarriesAreLeftOut()
    {
        m_students = {QStringLiteral("1"), QStringLiteral("2 2"), QStringLiteral("3 3")};
        m_rowsAtMost = 1;
        QCOMPARE(numbersOf(await(m_download->fetch())), QStringList{QStringLiteral("1")});
        QCOMPARE(bounds().back(), QStringLiteral("gt.3 3"));
    }

    void anEmptyRosterIsAFaultOfTheServer()
    {
        m_students.clear();
        const auto answer = await(m_download->fetch());
        QCOMPARE(codeOf(answer), QStringLiteral("empty_roster"));
        QCOMPARE(std::get<sync::Outcome>(answer).kind, sync::Outcome::Kind::Later);
    }

    void anErrorOnTheSecondPageGivesNothing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("server down") << 503 << QByteArray("{\"code\":\"PGRST002\"}") << QStringLiteral("PGRST002");
        QTest::newRow("rights gone") << 403 << QByteArray("{\"code\":\"42501\"}") << QStringLiteral("42501");
        QTest::newRow("cut off") << 200 << QByteArray("[{\"student_number\":\"3\"},{\"stu")
                                 << QStringLiteral("not_supabase");
        QTest::newRow("rows of another kind") << 200 << QByteArray("[{\"student_number\":\"3\"},{\"id\":7}]")
                                              << QStringLiteral("roster_without_numbers");
        QTest::newRow("connection lost") << 0 << QByteArray() << QStringLiteral("connection_lost");
    }

    void anErrorOnTheSecondPageGivesNothing()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        m_rowsAtMost = 2;
        m_answer = [&](const HttpQuestion& question) {
            if (boundOf(question).isEmpty())
                return keysetPage(question);
            return status == 0 ? HttpAnswer::lost() : HttpAnswer::json(status, body);
        };
        QCOMPARE(codeOf(await(m_download->fetch())), code);
    }

    void aServerThatRepeatsItselfIsNotFollowedForEver_data()
    {
        QTest::addColumn<QList<QStringList>>("pages");
        const auto list = [](const char* numbers) { return QString::fromLatin1(numbers).split(u','); };
        QTest::newRow("the same page") << QList<QStringList>{list("1,2")};
        QTest::newRow("two pages in turn") << QList<QStringList>{list("1,2"), list("3,4")};
        QTest::newRow("pages that overlap") << QList<QStringList>{list("1,2"), list("2,3"), list("3,4")};
        QTest::newRow("a student twice on a page") << QList<QStringList>{list("1,1,2")};
        QTest::newRow("numbers no badge carries") << QList<QStringList>{list("a a"), list("b b")};
    }

    void aServerThatRepeatsItselfIsNotFollowedForEver()
    {
        QFETCH(QList<QStringList>, pages);
        int asked = 0;
        m_answer = [&](const HttpQuestion&) { return page(pages.at(asked++ % pages.size())); };
        QCOMPARE(codeOf(await(m_download->fetch())), QStringLiteral("roster_repeats"));
        QVERIFY(asked <= int(pages.size()) + 1);
    }

    void aServerThatGoesOnAndOnIsNotFollowedForEver_data()
    {
        QTest::addColumn<int>("rows"); // a page
        QTest::addColumn<bool>("areStudents");
        QTest::newRow("students") << 5000 << true;
        QTest::newRow("numbers no badge carries") << 1 << false;
    }

    void aServerThatGoesOnAndOnIsNotFollowedForEver()
    {
        QFETCH(int, rows);
        QFETCH(bool, areStudents);
        int given = 0;
        m_answer = [&](const HttpQuestion&) {
            QStringList numbers;
            for (int row = 0; row < rows; ++row)
                numbers << QString::number(++given) + (areStudents ? QString() : QStringLiteral(" x"));
            return page(numbers);
        };
        QCOMPARE(codeOf(await(m_download->fetch())), QStringLiteral("roster_too_long"));
    }

    void anOrderOfTheDatabasesOwnIsFine()
    {
        // As a collation may have it: not the order of the characters' codes.
        m_students = {QStringLiteral("a-1"), QStringLiteral("B-1"), QStringLiteral("a-2")};
        m_rowsAtMost = 1;
        m_answer = [this](const HttpQuestion& question) {
            const qsizetype next = m_students.indexOf(boundOf(question).mid(3)) + 1;
            return page(m_students.mid(next, 1));
        };
        QCOMPARE(numbersOf(await(m_download->fetch())), m_students);
    }

    void aTokenThatIsRejectedIsReplacedAndThePullGoesOn()
    {
        m_rowsAtMost = 2;
        m_answer = [this](const HttpQuestion& question) {
            const bool isOld = question.headers.value("authorization") == "Bearer a1";
            return isOld && !boundOf(question).isEmpty() ? support::jwtExpired() : keysetPage(question);
        };
        QCOMPARE(numbersOf(await(m_download->fetch())), m_students);
        QCOMPARE(m_logins, 2);
    }

    void aServerThatTakesNoTokenIsAskedTwice()
    {
        m_answer = [](const HttpQuestion&) { return support::jwtExpired(); };
        QCOMPARE(codeOf(await(m_download->fetch())), QStringLiteral("token_rejected"));
        QCOMPARE(m_server->count(rosterPath), 2);
    }

    void aLargeSchoolIsPulledWhole()
    {
        m_students.clear();
        for (int i = 0; i < 12'000; ++i)
            m_students << QStringLiteral("%1").arg(i, 6, 10, QLatin1Char('0'));
        QCOMPARE(numbersOf(await(m_download->fetch())), m_students);
        QCOMPARE(m_server->count(rosterPath), 13);
    }

private:
    static QString boundOf(const HttpQuestion& question) { return question.queryValue("student_number"); }

    QStringList bounds() const
    {
        QStringList bounds;
        for (const HttpQuestion& question : m_server->questions()) {
            if (question.path == rosterPath)
                bounds << boundOf(question);
        }
        return bounds;
    }

    HttpAnswer keysetPage(const HttpQuestion& question) const
    {
        const QString after = boundOf(question).mid(3); // "gt."
        const auto first = std::upper_bound(m_students.begin(), m_students.end(), after);
        const int limit = std::min(m_rowsAtMost, question.queryValue("limit").toInt());
        return page(m_students.mid(first - m_students.begin(), limit));
    }

    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    QStringList m_students; ///< in order
    int m_rowsAtMost = 0;   ///< a page
    int m_logins = 0;
    support::HttpServer::Answerer m_answer;
    std::unique_ptr<support::HttpServer> m_server;
    std::unique_ptr<net::HttpClient> m_http;
    std::unique_ptr<supabase::Client> m_client;
    std::unique_ptr<RosterDownload> m_download;
};

QTEST_GUILESS_MAIN(TestRosterDownload)
#include "tst_rosterdownload.moc"
