// Which signed badges a sheet of cards takes: the same once more, or new ones in their place.

#include "app/operations/badgeplan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace rollcall;
using namespace rollcall::app;

namespace {

const QByteArray schoolKey = QByteArray::fromHex("11");
const QByteArray lostKey = QByteArray::fromHex("22");
const QByteArray strangeKey = QByteArray::fromHex("33");

// Serials 1 to 6 of the students a to e: one that counts, one that is over, a revoked one, one of a retired key, two that count.
const char bookRows[] = R"({
  "badge_settings": [{"policy": "plain_and_signed"}],
  "badge_keys": [{"id": 1, "public_key": "11", "retired_at": null},
                 {"id": 2, "public_key": "22", "retired_at": "2026-10-01T00:00:00+00:00"}],
  "badges": [
    {"serial": 1, "student_number": "a", "key_id": 1, "expires_on": "2026-12-01", "issued_at": "2026-09-01T00:00:00.5+00:00", "revoked_at": null, "revoked_for": null},
    {"serial": 2, "student_number": "b", "key_id": 1, "expires_on": "2026-11-29", "issued_at": "2026-09-01T00:00:00+00:00", "revoked_at": null, "revoked_for": null},
    {"serial": 3, "student_number": "c", "key_id": 1, "expires_on": null, "issued_at": "2026-09-01T00:00:00+00:00", "revoked_at": "2026-09-02T00:00:00+00:00", "revoked_for": "lost"},
    {"serial": 4, "student_number": "d", "key_id": 2, "expires_on": null, "issued_at": "2026-09-01T00:00:00+00:00", "revoked_at": null, "revoked_for": null},
    {"serial": 5, "student_number": "e", "key_id": 1, "expires_on": null, "issued_at": "2026-09-01T00:00:00+00:00", "revoked_at": null, "revoked_for": null},
    {"serial": 6, "student_number": "e", "key_id": 1, "expires_on": null, "issued_at": "2026-09-02T00:00:00+00:00", "revoked_at": null, "revoked_for": null}]})";

QJsonObject rowsOfBook()
{
    return QJsonDocument::fromJson(bookRows).object();
}

} // namespace

class TestBadgePlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoHasOneOfTheKeyThatCountsGetsTheSameCard_data()
    {
        QTest::addColumn<QString>("student");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<bool>("isAnew");
        QTest::addColumn<int>("again"); // its serial; 0: a new one is made
        QTest::addColumn<QList<int>>("replaced");
        QTest::newRow("on its last day but one") << "a" << schoolKey << false << 1 << QList<int>{};
        QTest::newRow("its day is over") << "b" << schoolKey << false << 0 << QList<int>{};
        QTest::newRow("it was lost") << "c" << schoolKey << false << 0 << QList<int>{};
        QTest::newRow("its key was retired") << "d" << lostKey << false << 0 << QList<int>{};
        QTest::newRow("the newest of two") << "e" << schoolKey << false << 6 << QList<int>{};
        QTest::newRow("another key") << "e" << strangeKey << false << 0 << QList<int>{5, 6};
        QTest::newRow("a new one is wanted") << "a" << schoolKey << true << 0 << QList<int>{1};
        QTest::newRow("who never had one") << "f" << schoolKey << false << 0 << QList<int>{};
    }
    void whoHasOneOfTheKeyThatCountsGetsTheSameCard()
    {
        QFETCH(QString, student);
        QFETCH(QByteArray, key);
        QFETCH(bool, isAnew);
        QFETCH(int, again);
        QFETCH(QList<int>, replaced);
        const auto book = supabase::readBadgeBook(rowsOfBook());
        QVERIFY(book);
        const BadgePlan plan = planBadges(*book, key, {student}, isAnew, QDate(2026, 11, 30));
        QCOMPARE(plan.again.empty() ? 0 : int(plan.again.front().serial), again);
        QCOMPARE(plan.anew, again ? QStringList() : QStringList{student});
        QCOMPARE(QList<int>(plan.replaced.begin(), plan.replaced.end()), replaced);
    }

    void aBookThatCannotBeUnderstoodIsNone_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("a policy of a later version") << "badge_settings"
                                                     << "policy" << QJsonValue(QLatin1String("none"));
        QTest::newRow("a key beyond a byte") << "badge_keys"
                                             << "id" << QJsonValue(256);
        QTest::newRow("no serial") << "badges"
                                   << "serial" << QJsonValue(0);
        QTest::newRow("no number") << "badges"
                                   << "student_number" << QJsonValue(QLatin1String("a b"));
        QTest::newRow("no day") << "badges"
                                << "expires_on" << QJsonValue(QLatin1String("soon"));
        QTest::newRow("no moment") << "badges"
                                   << "revoked_at" << QJsonValue(QLatin1String("yesterday"));
    }
    void aBookThatCannotBeUnderstoodIsNone()
    {
        QFETCH(QString, table);
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject answer = rowsOfBook();
        QJsonArray rows = answer[table].toArray();
        QJsonObject row = rows[0].toObject();
        row[field] = value;
        rows[0] = row;
        answer[table] = rows;
        QVERIFY(!supabase::readBadgeBook(answer));
    }
};

QTEST_GUILESS_MAIN(TestBadgePlan)
#include "tst_badgeplan.moc"
