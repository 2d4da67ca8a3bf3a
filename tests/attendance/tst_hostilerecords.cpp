// Whatever the bytes, a validator never throws, never takes long and never takes what others cannot read.

#include "tests/attendance/examples.h"
#include "tests/attendance/randomrecords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace rollcall;
using namespace rollcall::attendance;

class TestHostileRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tooMuchIsRefusedBeforeItIsRead()
    {
        const QByteArray start = j("{'student_number':'1','date':'2025-01-01','status':'late','x':'");
        const QByteArray most = start + QByteArray(Validator::largestRecord - start.size() - 2, 'x') + j("'}");
        QCOMPARE(most.size(), Validator::largestRecord);
        QVERIFY(m_validator.validate(most, RecordType::Attendance).valid());
        QCOMPARE(codes(m_validator.validate(most + ' ', RecordType::Attendance)),
                 QStringList{QStringLiteral(" too_large")});

        const auto nested = [](int depth) {
            return with("\"x\":" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']'));
        };
        QCOMPARE(codes(m_validator.validate(nested(Validator::deepestRecord), RecordType::Attendance)),
                 QStringList());
        QCOMPARE(codes(m_validator.validate(nested(Validator::deepestRecord + 1), RecordType::Attendance)),
                 QStringList{QStringLiteral(" too_deep")});
        QCOMPARE(
            codes(m_validator.validate(QByteArray(30'000, '[') + QByteArray(30'000, ']'), RecordType::Attendance)),
            QStringList{QStringLiteral(" too_deep")});
    }

    void onlyStrictJsonIsRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArray sound = with(j("'remarks':'x'"));
        QTest::newRow("something behind") << sound + "{}";
        QTest::newRow("cut off") << sound.chopped(1);
        QTest::newRow("a comma too many") << sound.chopped(1) + ",}";
        QTest::newRow("single quotes") << QByteArray("{'a':1}");
        QTest::newRow("a comment") << sound + "// x";
        QTest::newRow("a newline in a text") << QByteArray(sound).replace("x", "\n");
        QTest::newRow("NUL") << QByteArray(sound).replace("x", QByteArray(1, '\0'));
        QTest::newRow("Latin-1") << QByteArray(sound).replace("x", "\xe9");
        QTest::newRow("overlong UTF-8") << QByteArray(sound).replace("x", "\xc0\xaf");
        QTest::newRow("half a character, escaped") << QByteArray(sound).replace("x", "\\ud83d");
        QTest::newRow("a number too large") << with("\"y\":1e999");
        QTest::newRow("NaN") << with("\"y\":NaN");
        QTest::newRow("a leading zero") << with("\"y\":01");
    }

    void onlyStrictJsonIsRead()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(codes(m_validator.validate(json, RecordType::Attendance)), QStringList{QStringLiteral(" not_json")});
    }

    void halvesOfCharactersInMemoryAreRefused()
    {
        QJsonObject record = QJsonDocument::fromJson(sent).object();
        record.insert(QStringLiteral("remarks"), QString(QChar(0xd83d)));
        QCOMPARE(codes(m_validator.validate(QJsonValue(record), RecordType::Attendance)),
                 QStringList{QStringLiteral("/remarks control_character")});
    }

    void randomBytesNeverDoHarm()
    {
        std::mt19937 random(11);
        int valid = 0;
        for (int i = 0; i < 100'000; ++i) {
            QByteArray json = sent;
            for (auto left = random() % 4; left > 0; --left) {
                const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(json.size()));
                if (random() % 2 == 0)
                    json[at] = static_cast<char>(random());
                else
                    json.remove(at, static_cast<qsizetype>(random() % 20));
            }
            const Validation validation = m_validator.validate(json, RecordType::Attendance, Stage::Send);
            valid += validation.valid() ? 1 : 0;
            // What we take, Qt reads too: the fixer and rollcallctl go on with Qt.
            if (validation.isReadable() && !QJsonDocument::fromJson(json).isObject())
                QFAIL(json.toPercentEncoding().constData());
        }
        QVERIFY(valid > 20'000 && valid < 50'000);
    }

    void whatIsTakenCanBecomeTheTypesItIsMadeOf()
    {
        support::RandomRecords records(3);
        int taken = 0;
        for (int i = 0; i < 40'000; ++i) {
            const QJsonObject json = records.next(RecordType::Attendance);
            if (!m_validator.validate(QJsonValue(json), RecordType::Attendance, Stage::Send).valid())
                continue;
            ++taken;
            const auto text = [&json](const char* field) { return json.value(QLatin1String(field)).toString(); };
            QVERIFY(RecordId::parse(text("id")));
            QVERIFY(StudentNumber::parse(text("student_number")));
            QVERIFY(DeviceId::parse(text("device_id")));
            QVERIFY(attendanceStatus(text("status")));
            QVERIFY(QDate::fromString(text("date"), Qt::ISODate).isValid());
            QVERIFY(fromRfc3339(text("scanned_at")).isValid());
            QVERIFY(text("photo_note").isEmpty() || photoAbsence(text("photo_note")));
        }
        QVERIFY(taken > 5000);
    }

private:
    Validator m_validator;
};

QTEST_GUILESS_MAIN(TestHostileRecords)
#include "tst_hostilerecords.moc"
