// What a technician is told of why a record is what it is.

#include "app/operations/decisionsentence.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::app;

namespace {

queue::RegisterLine line(const char* at, const char* status, const char* type = "in",
                         const QJsonObject& decision = {})
{
    queue::RegisterLine made{};
    made.scannedAt = QStringLiteral("2026-11-23T%1+08:00").arg(QLatin1String(at));
    made.status = QLatin1String(status);
    made.scanType = QLatin1String(type);
    made.session = QStringLiteral("morning");
    made.decision = decision;
    made.ruleId = decision.isEmpty() ? QString() : QStringLiteral("grade-8");
    return made;
}

QJsonObject decision(const char* audience, const char* name, const char* limit, const char* exception = "")
{
    QJsonObject made{{QStringLiteral("audience"), QLatin1String(audience)},
                     {QStringLiteral("name"), QLatin1String(name)}};
    if (*limit != 0)
        made.insert(QStringLiteral("late_limit"), QLatin1String(limit));
    if (*exception != 0)
        made.insert(QStringLiteral("exception"), QLatin1String(exception));
    return made;
}

} // namespace

class TestDecisionSentence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRecordSaysByWhichRule_data()
    {
        QTest::addColumn<queue::RegisterLine>("record");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const queue::RegisterLine& record, const char* sentence) {
            QTest::newRow(name) << record << QString::fromLatin1(sentence);
        };
        row("late", line("08:07:00.000", "late", "in", decision("grade", "Grade 8", "08:05:00")),
            "Late: 08:07, limit 08:05 (morning, rule of Grade 8)");
        row("late by seconds", line("08:05:00.120", "late", "in", decision("section", "Narra", "08:05:00")),
            "Late: 08:05:00, limit 08:05:00 (morning, rule of section Narra)");
        row("present", line("07:24:00.000", "present", "in", decision("school", "", "07:30:00")),
            "Present: 07:24, limit 07:30 (morning, rule of the school)");
        row("out", line("12:02:00.000", "present", "out", decision("student", "2021001", "")),
            "Out: 12:02 (morning, rule of student 2021001)");
        row("an exception", line("07:24:00.000", "present", "in", decision("school", "", "07:30:00", "Half day")),
            "Present: 07:24, limit 07:30 (morning, rule of the school, exception Half day)");
        row("no schedule", line("07:24:00.000", "present"), "Present: 07:24 (no schedule was in force)");
    }

    void aRecordSaysByWhichRule()
    {
        QFETCH(queue::RegisterLine, record);
        QTEST(whySentence(record), "sentence");
    }
};

QTEST_GUILESS_MAIN(TestDecisionSentence)
#include "tst_decisionsentence.moc"
