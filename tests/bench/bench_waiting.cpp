// The office's page of what waits, over a real register on its own thread: from opening it until its first rows are painted, with
// 50,000 records that wait, and with 20, which is its floor. It is to be under 100 ms.

#include "app/kiosk/officequeue.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"
#include "ui/admin/waitingpage.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <benchmark/benchmark.h>

#include <algorithm>

using namespace rollcall;

namespace {

/** A kiosk's store thread, with so many records to be sent. */
class WaitingRegister {
public:
    explicit WaitingRegister(int records)
    {
        m_backend.moveToThread(&m_thread);
        m_thread.start();
        onStore([this, records] {
            m_backend.open();
            for (int i = 0; i < records; ++i) {
                m_clock.advance(std::chrono::seconds(1));
                const auto record =
                    support::validRecord(m_clock, QStringLiteral("2026-%1").arg(i, 5, 10, QLatin1Char('0')));
                if (!m_backend.storage()->journal.append(record, attendance::PhotoAbsence::NoCamera))
                    qFatal("a record could not be written");
            }
        });
    }

    ~WaitingRegister()
    {
        onStore([this] { m_backend.close(); });
        m_thread.quit();
        m_thread.wait();
    }

    const Clock& clock() const { return m_clock; }
    ui::WaitingItems& items() { return m_items; }

private:
    void onStore(const std::function<void()>& work)
    {
        QMetaObject::invokeMethod(&m_backend, work, Qt::BlockingQueuedConnection);
    }

    const QTemporaryDir m_directory;
    support::FakeClock m_clock;
    QThread m_thread;
    app::Backend m_backend{config::builtInSettings(), m_directory.path(), false, m_clock};
    app::OfficeQueue m_items{m_backend, {}, m_directory.path(), m_clock};
};

/** Notes when a list was last painted with its first row read. */
class PaintWatch final : public QObject {
public:
    explicit PaintWatch(QListView& list) : m_list(list) { list.viewport()->installEventFilter(this); }
    bool isPainted() const { return m_isPainted; }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            m_isPainted = m_list.model()->index(0, 0).data(ui::listRowRole).isValid();
        return false;
    }

private:
    QListView& m_list;
    bool m_isPainted = false;
};

void openPage(benchmark::State& state)
{
    WaitingRegister kiosk(int(state.range(0)));
    std::vector<double> milliseconds;
    for (auto _ : state) {
        ui::WaitingPage page(kiosk.items(), kiosk.clock());
        page.setLook(ui::Theme::light(), ui::Scale(QSize(1280, 800)));
        page.resize(1280, 800);
        page.show();
        PaintWatch watch(*page.findChild<QListView*>());
        QElapsedTimer timer;
        timer.start();
        page.open();
        if (!QTest::qWaitFor([&watch] { return watch.isPainted(); }))
            state.SkipWithError("the rows were not painted");
        const double took = double(timer.nsecsElapsed()) / 1e6;
        state.SetIterationTime(took / 1000);
        milliseconds.push_back(took);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    if (!milliseconds.empty())
        state.counters["slowest_ms"] = milliseconds.back();
}
BENCHMARK(openPage)
    ->Name("waiting/opened_to_painted")
    ->Arg(20)
    ->Arg(50'000)
    ->Iterations(20)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

} // namespace
