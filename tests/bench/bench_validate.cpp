#include "core/attendance/validator.h"

#include <QJsonDocument>

#include <benchmark/benchmark.h>
#include <simdjson.h>

using namespace rollcall;
using namespace rollcall::attendance;

namespace {

/** A record as the kiosk sends it, with all its twelve fields. */
const QByteArray record =
    R"({"date":"2026-11-23","device_epoch":"5c0ffee0-2222-4a5b-8c9d-0123456789ab","device_id":"gate-1",)"
    R"("device_seq":1234,"id":"0197a8b2-7c4e-7d2a-9f10-3b5c6d7e8f90","photo_note":null,)"
    R"("photo_path":"gate-1/2026/11/23/0197a8b2-7c4e-7d2a-9f10-3b5c6d7e8f90.jpg","qr_data":"2021001",)"
    R"("scanned_at":"2026-11-23T07:24:05.120+08:00","status":"present","student_number":"2021001",)"
    R"("time_in":"07:24:05"})";

/** The four fields the predecessor's 4.3 us were measured with. */
const QByteArray shortRecord =
    R"({"student_number":"2021001","date":"2025-01-01","time_in":"07:30:00","status":"present"})";

void validate(benchmark::State& state, const QByteArray& json, Stage stage)
{
    Validator validator;
    for (auto _ : state) {
        if (!validator.validate(json, RecordType::Attendance, stage).valid())
            state.SkipWithError("the record is not valid");
    }
}
// The predecessor needs 4.3 us (CPython 3.11).
BENCHMARK_CAPTURE(validate, attendance, record, Stage::Send)->Name("validate/attendance");
BENCHMARK_CAPTURE(validate, four_fields, shortRecord, Stage::Record)->Name("validate/attendance_four_fields");

void parse(benchmark::State& state, const QByteArray& json)
{
    simdjson::dom::parser parser;
    for (auto _ : state) {
        const auto parsed = parser.parse(json.constData(), static_cast<std::size_t>(json.size()), true);
        if (parsed.error())
            state.SkipWithError("the record is not JSON");
    }
}
BENCHMARK_CAPTURE(parse, record, record)->Name("validate/floor_parse");

/** What the same parsing costs with Qt, which the settings and the network use. */
void parseWithQt(benchmark::State& state, const QByteArray& json)
{
    for (auto _ : state) {
        if (!QJsonDocument::fromJson(json).isObject())
            state.SkipWithError("the record is not JSON");
    }
}
BENCHMARK_CAPTURE(parseWithQt, record, record)->Name("validate/parse_with_qt");
BENCHMARK_CAPTURE(parseWithQt, four_fields, shortRecord)->Name("validate/parse_with_qt_four_fields");

/** What a refusal costs. */
void refuse(benchmark::State& state)
{
    Validator validator;
    const QByteArray faulty = QByteArray(record).replace("2026-11-23\"", "2026-02-30\"");
    for (auto _ : state) {
        if (validator.validate(faulty, RecordType::Attendance).valid())
            state.SkipWithError("the record is valid");
    }
}
BENCHMARK(refuse)->Name("validate/faulty");

/** What the Desk pays at a scan. */
void check(benchmark::State& state)
{
    Validator validator;
    const Record typed{.id = *RecordId::parse(u"0197a8b2-7c4e-7d2a-9f10-3b5c6d7e8f90"),
                       .studentNumber = *StudentNumber::parse(u"2021001"),
                       .scannedAt = fromRfc3339(QStringLiteral("2026-11-23T07:24:05.120+08:00")),
                       .deviceId = *DeviceId::parse(u"gate-1"),
                       .qrData = "2021001"};
    for (auto _ : state) {
        if (!validator.check(typed))
            state.SkipWithError("the record is not valid");
    }
}
BENCHMARK(check)->Name("validate/record_of_the_desk");

} // namespace
