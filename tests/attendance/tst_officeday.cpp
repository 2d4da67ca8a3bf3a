#include "core/attendance/officeday.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::attendance;

class TestOfficeDay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStudentStandsAsTheRegisterAndTheSessionSay_data()
    {
        using Status = AttendanceStatus;
        QTest::addColumn<std::optional<Status>>("status");
        QTest::addColumn<bool>("hasLeft");
        QTest::addColumn<bool>("leftEarly");
        QTest::addColumn<QString>("session");
        QTest::addColumn<Standing>("standing");
        const auto row = [](const char* name, std::optional<Status> status, bool hasLeft, bool leftEarly,
                            const char* session, Standing standing) {
            QTest::newRow(name) << status << hasLeft << leftEarly << QString::fromLatin1(session) << standing;
        };
        row("came", Status::Present, false, false, "going", Standing::Here);
        row("came late", Status::Late, false, false, "going", Standing::Late);
        row("came and left", Status::Present, true, false, "going", Standing::Out);
        row("came late and left", Status::Late, true, false, "over", Standing::Out);
        row("left early, as the office says", Status::Present, false, true, "going", Standing::Out);
        row("excused", Status::Excused, false, false, "over", Standing::Excused);
        row("absent, as the office says", Status::Absent, false, false, "going", Standing::Absent);
        row("not here, and it is going on", std::nullopt, false, false, "going", Standing::NotYet);
        row("not here, and it is over", std::nullopt, false, false, "over", Standing::Absent);
        row("not here, it is over, and a kiosk is waited for", std::nullopt, false, false, "awaited",
            Standing::NotKnown);
        row("of a session that the day does not have", std::nullopt, false, false, "none", Standing::NotYet);
    }
    void aStudentStandsAsTheRegisterAndTheSessionSay()
    {
        QFETCH(std::optional<AttendanceStatus>, status);
        QFETCH(bool, hasLeft);
        QFETCH(bool, leftEarly);
        QFETCH(QString, session);
        QFETCH(Standing, standing);
        const OfficeDay day{
            QDate(2026, 11, 30),
            {{QStringLiteral("over"), std::chrono::hours(9), true, {}},
             {QStringLiteral("awaited"), std::chrono::hours(10), true, {{QStringLiteral("gate-2"), {}}}},
             {QStringLiteral("going"), std::chrono::hours(12), false, {}}},
            {}};
        OfficeDayRow row{{*StudentNumber::parse(u"2026-0001"), {}, {}, {}}, session};
        row.status = status;
        row.leftEarly = leftEarly;
        if (hasLeft)
            row.out = std::chrono::hours(11);
        QCOMPARE(standingOf(row, day), standing);
    }

    void eachKindOfCorrectionIsReadByItsName()
    {
        using Kind = Correction::Kind;
        for (const Kind kind : {Kind::Excuse, Kind::Present, Kind::Late, Kind::LeftEarly, Kind::Void, Kind::Undo})
            QCOMPARE(correctionKind(QString::fromLatin1(name(kind))), std::optional(kind));
        QCOMPARE(correctionKind(u"move"), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(TestOfficeDay)
#include "tst_officeday.moc"
