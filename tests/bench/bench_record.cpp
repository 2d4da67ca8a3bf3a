#include "core/attendance/studentnumberreader.h"
#include "core/checkin/desk.h"
#include "core/checkin/systemtime.h"
#include "core/queue/rosterstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <sqlite3.h>

using namespace rollcall;

namespace {

constexpr qint64 students = 2000; // a large school

QByteArray numberOf(qint64 i)
{
    return QByteArray::number(i).rightJustified(8, '0');
}

/** A badge in the frame to the committed record: the Desk with everything behind it, a student at a time. */
void commit(benchmark::State& state)
{
    const QTemporaryDir directory;
    support::FakeClock clock;
    const auto database = queue::Database::open(directory.path()).value();
    queue::RosterStore roster(*database);
    std::vector<attendance::Student> all;
    for (qint64 i = 0; i < students; ++i)
        all.push_back(support::student(QString::fromLatin1(numberOf(i))));
    if (!roster.replace(all))
        state.SkipWithError("no roster");
    queue::Journal journal(*database, clock);
    checkin::Timekeeper time(clock, checkin::thisMachine(), std::nullopt);
    const attendance::StudentNumberReader badges;
    const attendance::RulesInForce rules(attendance::SchoolZone::fromId("Asia/Manila").value());
    checkin::Desk desk(clock, time, badges, roster, rules, journal, *DeviceId::parse(u"gate-1"));

    qint64 i = 0;
    for (auto _ : state) {
        if (i == students) { // the next school day
            clock.advance(std::chrono::hours(24));
            i = 0;
        }
        const auto verdict = desk.checkIn(numberOf(i++), attendance::PhotoAbsence::NoCamera);
        if (!std::holds_alternative<attendance::Receipt>(verdict))
            state.SkipWithError("the record was refused");
    }
}
BENCHMARK(commit)->Name("record/commit")->Unit(benchmark::kMicrosecond)->UseRealTime();

/** The same two rows, as long as those, for the same students and days in the same order, with the same durability and
 *  indexes, by prepared statements of SQLite's own interface. */
void floor(benchmark::State& state)
{
    const QTemporaryDir directory;
    support::FakeClock clock;
    if (!queue::Database::open(directory.path())) // makes the same schema
        state.SkipWithError("no database");
    sqlite3* db = nullptr;
    sqlite3_open(queue::Database::fileIn(directory.path()).toUtf8().constData(), &db);
    const auto run = [db](const char* sql) { return sqlite3_exec(db, sql, nullptr, nullptr, nullptr); };
    run("PRAGMA synchronous=FULL");
    run("PRAGMA foreign_keys=ON");
    sqlite3_stmt* record = nullptr;
    sqlite3_stmt* item = nullptr;
    sqlite3_prepare_v2(
        db,
        "INSERT INTO attendance (id, student_number, date, local_time, status, scan_type, session, device_id, "
        "device_epoch, device_seq, qr_data, scanned_at, date_trusted, boot_id, uptime_ms, photo_path, photo_state, "
        "photo_note) VALUES (?1, ?2, ?4, '07:24:00', 'present', 'in', 'day', 'gate-1', "
        "'5d6f7a80-0000-4000-8000-000000000001', ?3, ?2, ?4 || 'T07:24:00.000+08:00', 1, "
        "'5d6f7a80-0000-4000-8000-000000000002', 1000, 'gate-1/2026/11/23/' || ?1 || '.jpg', 'none', 'no_camera')",
        -1, &record, nullptr);
    sqlite3_prepare_v2(db,
                       "INSERT INTO queue (kind, ref, created_at, next_attempt_ms) "
                       "VALUES ('attendance', ?1, '2026-11-23T07:24:00.000+08:00', 1)",
                       -1, &item, nullptr);
    const QDate day(2026, 11, 23);
    qint64 i = 0;
    for (auto _ : state) {
        const QByteArray id = RecordId::generate(clock).toString().toLatin1();
        const QByteArray number = numberOf(i % students);
        const QByteArray date = day.addDays(i / students).toString(Qt::ISODate).toLatin1();
        ++i;
        run("BEGIN IMMEDIATE");
        sqlite3_bind_text(record, 1, id.constData(), -1, SQLITE_STATIC);
        sqlite3_bind_text(record, 2, number.constData(), -1, SQLITE_STATIC);
        sqlite3_bind_int64(record, 3, i);
        sqlite3_bind_text(record, 4, date.constData(), -1, SQLITE_STATIC);
        sqlite3_bind_text(item, 1, id.constData(), -1, SQLITE_STATIC);
        if (sqlite3_step(record) != SQLITE_DONE || sqlite3_step(item) != SQLITE_DONE)
            state.SkipWithError("not written");
        sqlite3_reset(record);
        sqlite3_reset(item);
        if (run("COMMIT") != SQLITE_OK)
            state.SkipWithError("not committed");
    }
    sqlite3_finalize(record);
    sqlite3_finalize(item);
    sqlite3_close(db);
}
BENCHMARK(floor)->Name("record/floor_sqlite")->Unit(benchmark::kMicrosecond)->UseRealTime();

} // namespace
