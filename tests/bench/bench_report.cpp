// A month of 2,000 students as a CSV file: the real rollcallctl, and a bare read of the same rows by SQL.

#include "core/queue/database.h"
#include "tests/bench/peakofctl.h"

#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <sqlite3.h>

using namespace rollcall;
using bench::peakOfCtl;

namespace {

constexpr const char* fillMonth = R"(
    PRAGMA synchronous=OFF; BEGIN;
    INSERT INTO students (student_number, first_name, last_name, section) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
        SELECT 2021000 + i, 'Ana ' || (i % 300), 'Reyes' || (i % 700), 'Grade ' || (7 + i % 6) || ' - ' || (i % 40) FROM n;
    INSERT INTO attendance (id, student_number, date, local_time, status, scan_type, session, device_id, device_epoch, device_seq, scanned_at,
            date_trusted, boot_id, uptime_ms, photo_path, photo_state, photo_note)
        WITH RECURSIVE day (date) AS (SELECT '2026-11-01' UNION ALL SELECT date(date, '+1 day') FROM day WHERE date < '2026-11-30'),
            way (type, hour) AS (VALUES ('in', 7), ('out', 16)),
            scan AS (SELECT row_number() OVER () AS seq, * FROM day, way, students WHERE strftime('%w', date) BETWEEN '1' AND '5'
                OR date = '2026-11-28') -- 22 days of school
        SELECT printf('0197a8b2-7c4e-7d2a-9f10-%012d', seq), student_number, date,
            printf('%02d:%02d:%02d', hour, seq % 40, seq % 60), iif(type = 'in' AND seq % 10 = 0, 'late', 'present'), type, 'day', 'gate-1',
            'e', seq, date || 'T07:00:00.000+08:00', 1, 'boot', seq, 'gate-1/' || seq, 'none', 'no_camera'
        FROM scan;
    COMMIT)";

sqlite3* openBare(const QString& data)
{
    sqlite3* db = nullptr;
    sqlite3_open(queue::Database::fileIn(data).toUtf8().constData(), &db);
    return db;
}

/** The data directory of a kiosk that has counted 2,000 students in November, 88,000 records. */
QString monthOfRecords(const QTemporaryDir& folder)
{
    const QString data = folder.filePath(QStringLiteral("data"));
    if (!queue::Database::open(data))
        qFatal("there is no database");
    sqlite3* db = openBare(data);
    char* error = nullptr;
    if (sqlite3_exec(db, fillMonth, nullptr, nullptr, &error) != SQLITE_OK)
        qFatal("%s", error);
    sqlite3_close(db);
    return data;
}

void reportMonth(benchmark::State& state, const char* option, const char* file)
{
    const QTemporaryDir folder;
    const QByteArray data = monthOfRecords(folder).toLocal8Bit();
    const QByteArray target = folder.filePath(QString::fromLatin1(file)).toLocal8Bit();
    const double idle = peakOfCtl({"--data-dir", data, "report", "day", "--date", "2026-10-01"});
    double peak = 0;
    for (auto _ : state) {
        peak = peakOfCtl(
            {"--data-dir", data, "report", "section", "--from", "2026-11-01", "--to", "2026-11-30", option, target});
        if (peak < 0 || idle < 0)
            state.SkipWithError("rollcallctl failed");
    }
    state.counters["mb_over_idle"] = peak - idle;
}
BENCHMARK_CAPTURE(reportMonth, csv, "--csv", "report.csv")
    ->Name("report/month_csv")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(5);
BENCHMARK_CAPTURE(reportMonth, xlsx, "--xlsx", "report.xlsx")
    ->Name("report/month_xlsx")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(3);
BENCHMARK_CAPTURE(reportMonth, pdf, "--pdf", "report.pdf")
    ->Name("report/month_pdf")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(1);

/** The same rows, in and out side by side, with names and in the same order, read to the last column by SQLite's own interface in a process that runs already. */
void bareReadOfMonth(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString data = monthOfRecords(folder);
    qint64 rows = 0;
    for (auto _ : state) {
        sqlite3* db = openBare(data);
        sqlite3_stmt* select = nullptr;
        sqlite3_prepare_v2(
            db,
            "SELECT section, student_number, last_name, first_name, date, session, "
            "min(iif(scan_type = 'in', local_time, NULL)), min(iif(scan_type = 'out', local_time, NULL)), "
            "min(status) "
            "FROM attendance JOIN students USING (student_number) WHERE date BETWEEN '2026-11-01' AND '2026-11-30' "
            "GROUP BY student_number, date, session ORDER BY section, last_name, first_name, student_number, date",
            -1, &select, nullptr);
        rows = 0;
        for (; sqlite3_step(select) == SQLITE_ROW; ++rows) {
            for (int i = 0; i < 9; ++i)
                benchmark::DoNotOptimize(sqlite3_column_text(select, i));
        }
        sqlite3_finalize(select);
        sqlite3_close(db);
    }
    if (rows != 44'000)
        state.SkipWithError("these are not the rows of the report");
}
BENCHMARK(bareReadOfMonth)->Name("report/floor_sql")->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);

} // namespace
