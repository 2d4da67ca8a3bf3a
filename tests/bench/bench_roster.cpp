// A roster of 50,000 students from a CSV file: the real rollcallctl, and a bare program's way of doing it.

#include "core/queue/database.h"
#include "tests/bench/peakofctl.h"

#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <sqlite3.h>

using namespace rollcall;
using bench::peakOfCtl;

namespace {

constexpr int rosterSize = 50'000;

QString writeBenchRoster(const QTemporaryDir& folder)
{
    const QString name = folder.filePath(QStringLiteral("roster.csv"));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the roster cannot be written");
    file.write("LRN,Last Name,First Name,Section\n");
    for (int i = 0; i < rosterSize; ++i)
        file.write(QByteArray::number(136'000'000'000 + i) + ",Reyes" + QByteArray::number(i % 5000) + ",Ana "
                   + QByteArray::number(i % 3000) + ",Grade 8 - Narra\n");
    return name;
}

void importRoster(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QByteArray file = writeBenchRoster(folder).toLocal8Bit();
    double peak = 0;
    double idle = 0;
    int run = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const QByteArray data = folder.filePath(QString::number(run++)).toLocal8Bit();
        // The same program on a roster of one student.
        QFile small(folder.filePath(QStringLiteral("small.csv")));
        if (!small.open(QIODevice::WriteOnly) || small.write("id,name\n1,Ana\n") < 0)
            state.SkipWithError("no file");
        small.close();
        idle = peakOfCtl({"--data-dir", data, "roster", "import", small.fileName().toLocal8Bit()});
        state.ResumeTiming();
        peak = peakOfCtl({"--data-dir", data, "roster", "import", "--yes", file});
        if (peak < 0 || idle < 0)
            state.SkipWithError("rollcallctl failed");
    }
    state.counters["mb_over_idle"] = peak - idle;
}
BENCHMARK(importRoster)->Name("roster/import_50000")->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

/** Splits the lines at their commas and writes the same rows by SQLite's own interface, in a process that runs already. */
void floorOfRoster(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString name = writeBenchRoster(folder);
    int run = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const QString data = folder.filePath(QString::number(run++));
        if (!queue::Database::open(data)) // makes the same schema
            state.SkipWithError("no database");
        state.ResumeTiming();
        sqlite3* db = nullptr;
        sqlite3_open(queue::Database::fileIn(data).toUtf8().constData(), &db);
        sqlite3_exec(db, "PRAGMA synchronous=FULL; BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
        sqlite3_stmt* insert = nullptr;
        sqlite3_prepare_v2(
            db, "INSERT INTO students (student_number, last_name, first_name, section) VALUES (?, ?, ?, ?)", -1,
            &insert, nullptr);
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            state.SkipWithError("no file");
        file.readLine();
        while (!file.atEnd()) {
            const QList<QByteArray> cells = file.readLine().trimmed().split(',');
            for (int i = 0; i < 4; ++i)
                sqlite3_bind_text(insert, i + 1, cells.at(i).constData(), int(cells.at(i).size()), SQLITE_STATIC);
            if (sqlite3_step(insert) != SQLITE_DONE)
                state.SkipWithError("not written");
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        if (sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr) != SQLITE_OK)
            state.SkipWithError("not committed");
        sqlite3_close(db);
    }
}
BENCHMARK(floorOfRoster)->Name("roster/floor_sqlite")->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

} // namespace
