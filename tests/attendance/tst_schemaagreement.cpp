#include "core/attendance/recordreader.h"
#include "tests/attendance/randomrecords.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace rollcall;
using attendance::RecordType;

/** The compiled tables against an implementation of JSON Schema by others, on the same schema files. */
class TestSchemaAgreement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ourTablesAndValijsonAgreeOnRandomRecords()
    {
        const int wanted = qEnvironmentVariableIntValue("ROLLCALL_AGREEMENT_RECORDS");
        QVERIFY2(wanted > 0, "ROLLCALL_AGREEMENT_RECORDS says how many records; ctest sets it");
        const std::array schemas = {load(RecordType::Attendance), load(RecordType::Student), load(RecordType::Photo),
                                    load(RecordType::Sms)};
        valijson::Validator theirs(valijson::Validator::kStrongTypes);
        support::RandomRecords records(20261123);
        attendance::RecordReader reader;
        int valid = 0;
        for (int i = 0; i < wanted; ++i) {
            const RecordType type = records.type();
            const QJsonObject record = records.next(type);
            const bool expected = theirs.validate(*schemas[static_cast<std::size_t>(type)],
                                                  valijson::adapters::QtJsonAdapter(QJsonValue(record)), nullptr);
            valid += expected ? 1 : 0;

            // As text, as files and the network bring it, and now and then as Qt's object.
            const QByteArray json = QJsonDocument(record).toJson(QJsonDocument::Compact);
            if (i % 8 == 0)
                reader.read(record);
            else if (const auto fault = reader.read(json))
                QFAIL(qPrintable(fault->message));
            std::vector<attendance::Fault> faults;
            (void)schemaOf(type).check(reader.members(), faults);
            if (faults.empty() != expected)
                QFAIL(qPrintable(QStringLiteral("%1: valijson says %2, we say %3")
                                     .arg(QString::fromUtf8(json))
                                     .arg(expected ? QStringLiteral("valid") : QStringLiteral("invalid"))
                                     .arg(attendance::Validation{faults}.summary())));
        }
        qInfo("%d records, %d of them valid", wanted, valid);
        // Both answers were asked for often.
        QVERIFY(valid > wanted / 5);
        QVERIFY(valid < wanted * 4 / 5);
    }

private:
    static std::unique_ptr<valijson::Schema> load(RecordType type)
    {
        QFile file(QStringLiteral(":/rollcall/schemas/%1.json").arg(QLatin1String(name(type))));
        auto schema = std::make_unique<valijson::Schema>();
        if (!file.open(QIODevice::ReadOnly))
            return schema;
        const QJsonValue root(QJsonDocument::fromJson(file.readAll()).object());
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(valijson::adapters::QtJsonAdapter(root), *schema);
        return schema;
    }
};

QTEST_GUILESS_MAIN(TestSchemaAgreement)
#include "tst_schemaagreement.moc"
