// The table of the demo is the same at whatever time it is run: each scene of the footage comes to what footage.json says, by
// the demo's own schedules.

#include "core/attendance/scandecision.h"
#include "core/attendance/schedulefile.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace rollcall::attendance;
using namespace std::chrono_literals;

namespace {

QByteArray contents(const char* name)
{
    QFile file(QStringLiteral(ROLLCALL_SOURCE_DIR "/resources/demo/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", name);
    return file.readAll();
}

/** Section by student number; the file has no quoted fields. */
QHash<QString, QString> sections()
{
    QHash<QString, QString> all;
    const QList<QByteArray> lines = contents("roster.csv").split('\n');
    for (const QByteArray& line : lines.mid(1)) {
        const QStringList cells = QString::fromUtf8(line).split(u',');
        if (cells.size() > 4)
            all.insert(cells[0], cells[4]);
    }
    return all;
}

QString cameTo(const ScanDecision& decision)
{
    const auto* scan = std::get_if<AcceptedScan>(&decision);
    if (!scan)
        return QStringLiteral("refused");
    if (scan->type == ScanType::Out)
        return QStringLiteral("out");
    return scan->status == rollcall::attendance::AttendanceStatus::Late ? QStringLiteral("late")
                                                                        : QStringLiteral("in");
}

} // namespace

class TestDemoSchedule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFootageShowsEveryKind()
    {
        QSet<QString> kinds;
        for (const QJsonValue scene : QJsonDocument::fromJson(contents("footage.json"))[u"scenes"].toArray())
            kinds << scene[u"expect"].toString();
        QCOMPARE(kinds, (QSet<QString>{QStringLiteral("in"), QStringLiteral("late"), QStringLiteral("out"),
                                       QStringLiteral("already_in"), QStringLiteral("not_on_roster"),
                                       QStringLiteral("not_a_badge")}));
    }

    void eachSceneComesToTheSameOnEveryDayAndAtEveryTime()
    {
        const auto rules = readScheduleFile(contents("schedules.json"));
        QVERIFY(rules.ok());
        const QHash<QString, QString> sectionOf = sections();
        int counted = 0;
        for (const QJsonValue scene : QJsonDocument::fromJson(contents("footage.json"))[u"scenes"].toArray()) {
            const QString number = scene[u"payload"].toString();
            const QString expected = scene[u"expect"].toString();
            if (!sectionOf.contains(number) || expected == QLatin1String("already_in"))
                continue;
            ++counted;
            for (QDate day(2026, 11, 23); day <= QDate(2026, 11, 29); day = day.addDays(1)) {
                // But for the first two seconds of a day.
                for (std::chrono::milliseconds time = 2s; time < 24h; time += 61s) {
                    const ScanDecision decision =
                        decide(rules.value().book, scheduledStudent(number, sectionOf.value(number)),
                               ScanMoment{day, time, time});
                    QCOMPARE(cameTo(decision), expected);
                }
            }
        }
        QCOMPARE(counted, 9);
    }
};

QTEST_GUILESS_MAIN(TestDemoSchedule)
#include "tst_demoschedule.moc"
