#include "core/log/log.h"
#include "tests/log/loglines.h"
#include "tests/support/forkedchild.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <functional>
#include <poll.h>
#include <random>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>

using namespace rollcall::log;
using rollcall::support::ForkedChild;
using rollcall::support::SharedMemory;

namespace {

const Logger logger{"test"};

struct Progress {
    std::atomic<int> logged{0};
    std::atomic<int> done{0};
    std::atomic<long long> longestLine{0}; ///< ns that one line held its thread
    std::atomic<long long> longestScan{0}; ///< ns that ten lines did: more than any scan logs
};

/** How long this thread has waited for something, in ns: neither running nor in the queue for a processor, which on a busy
 *  machine takes its turn away for longer than anything measured here. */
class Held {
public:
    Held() : m_schedule(::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC)) {}
    ~Held() { ::close(m_schedule); }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;

    long long now() const
    {
        for (;;) { // until no turn was taken away between the clocks
            const long long before = queued();
            const long long notRunning = at(CLOCK_MONOTONIC) - at(CLOCK_THREAD_CPUTIME_ID);
            if (queued() == before)
                return notRunning - before;
        }
    }

private:
    static long long at(clockid_t clock)
    {
        timespec time{};
        clock_gettime(clock, &time);
        return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
    }
    long long queued() const
    {
        char text[96] = {};
        long long ran = 0;
        long long waited = 0;
        return ::pread(m_schedule, text, sizeof text - 1, 0) > 0 && std::sscanf(text, "%lld %lld", &ran, &waited) == 2
                   ? waited
                   : 0;
    }

    const int m_schedule;
};

void keepLongest(std::atomic<long long>& longest, long long held)
{
    longest = std::max(longest.load(), held);
}

void logOne(Progress& progress)
{
    logger.info("line", {{"n", progress.logged.load() + 1}, {"a", 1}, {"b", 2.5}, {"c", "text"}, {"d", true}});
    ++progress.logged;
}

/** As the program starts: without the handlers that the test's framework has put there, and without a core. */
void startLogging(const Settings& settings)
{
    for (const int number : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT})
        ::signal(number, SIG_DFL);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    configure(settings);
    flushOnCrash();
    takeQtMessages();
}

[[gnu::noinline]] int overflow(int depth)
{ // NOLINT(misc-no-recursion)
    volatile char frame[4096];
    frame[0] = static_cast<char>(depth);
    return depth < 0 ? 0 : overflow(depth + 1) + frame[0];
}

} // namespace

/** What is in the file after the worst has happened. Every child is a process of its own. */
class TestLogSurvival : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("log"));
    }

    void afterSigkillEveryLineOlderThan100MsIsThere()
    {
        for (int round = 0; round < 3; ++round) {
            const QString path = m_path + QString::number(round);
            SharedMemory<Progress> progress;
            ForkedChild child([&] {
                startLogging(onlyFile(path));
                for (;;) {
                    logOne(*progress);
                    ::usleep(200); // real time: a pace that the file keeps up with
                }
                return 0;
            });
            QTRY_VERIFY(progress->logged.load() > 100 * (round + 1));
            const int old = progress->logged.load();
            QTest::qWait(100); // real time: the age of a line is the subject
            child.kill();
            verifyLines(path, old, progress->logged.load() + 1);
        }
    }

    void afterACrashEveryLineIsThere_data()
    {
        using Crash = std::function<void()>;
        QTest::addColumn<Crash>("crash");
        QTest::newRow("bad pointer") << Crash([] {
            // Not a null pointer: a sanitizer would find that before the processor does.
            auto* forbidden =
                static_cast<volatile char*>(::mmap(nullptr, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
            *forbidden = 1;
        });
        QTest::newRow("abort") << Crash([] { std::abort(); });
        QTest::newRow("terminate") << Crash([] { std::terminate(); });
        QTest::newRow("illegal instruction") << Crash([] { __builtin_trap(); });
        // What a trap is on ARM.
        QTest::newRow("breakpoint") << Crash([] { ::raise(SIGTRAP); });
        QTest::newRow("stack overflow") << Crash([] { overflow(0); });
        QTest::newRow("in another thread") << Crash([] { std::thread([] { std::abort(); }).join(); });
    }

    void afterACrashEveryLineIsThere()
    {
        QFETCH(std::function<void()>, crash);
        SharedMemory<Progress> progress;
        ForkedChild child([&] {
            startLogging(onlyFile(m_path));
            for (int i = 0; i < 500; ++i)
                logOne(*progress);
            crash();
            return 0;
        });
        QVERIFY(child.wait() != 0);
        verifyLines(m_path, 500, 500);
    }

    void qFatalIsTheLastLine()
    {
        SharedMemory<Progress> progress;
        ForkedChild child([&] {
            startLogging(onlyFile(m_path));
            logOne(*progress);
            qFatal("this is the end");
            return 0;
        });
        QCOMPARE(child.wait(), -1);
        const auto lines = readLines(m_path);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(message(lines[1]), QStringLiteral("this is the end"));
        QCOMPARE(lines[1][QLatin1String("level")].toString(), QStringLiteral("CRITICAL"));
    }

    void aSignalInTheMiddleOfALoggingCallLosesNothingBeforeIt()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 24; ++round) {
            const QString path = m_path + QString::number(round);
            SharedMemory<Progress> progress;
            ForkedChild child([&] {
                startLogging(onlyFile(path));
                for (int i = 0; i < 4000; ++i)
                    logOne(*progress);
                for (;;)
                    ::pause();
                return 0;
            });
            const int when = 1 + static_cast<int>(random() % 3500);
            while (progress->logged.load() < when) {
            }
            ::kill(child.pid(), round % 2 == 0 ? SIGSEGV : SIGABRT);
            child.wait();
            verifyLines(path, progress->logged.load(), progress->logged.load() + 1);
        }
    }

    void whatWasDoneOnACrashBeforeIsStillDone()
    {
        SharedMemory<Progress> progress;
        static SharedMemory<Progress>* shared = &progress;
        ForkedChild child([&] {
            for (const int number : {SIGSEGV, SIGABRT})
                ::signal(number, [](int) {
                    (*shared)->done = 1;
                    ::_exit(42);
                });
            configure(onlyFile(m_path));
            flushOnCrash();
            flushOnCrash(); // twice is once
            logOne(*progress);
            std::abort();
            return 0;
        });
        QCOMPARE(child.wait(), 42);
        QCOMPARE(progress->done.load(), 1);
        verifyLines(m_path, 1, 1);
    }

    void theProgramsEndFlushes()
    {
        SharedMemory<Progress> progress;
        ForkedChild child([&] {
            startLogging(onlyFile(m_path));
            for (int i = 0; i < 500; ++i)
                logOne(*progress);
            std::exit(0);
            return 0;
        });
        QVERIFY(child.wait() >= 0); // a leak checker has a status of its own
        verifyLines(m_path, 500, 500);
    }

    void aDiskThatHangsHoldsNobody()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
        SharedMemory<Progress> progress;
        constexpr int count = 30'000; // several times what the buffer holds
        std::array<int, 2> diskIsBack{};
        QCOMPARE(::pipe2(diskIsBack.data(), O_CLOEXEC), 0);
        ForkedChild child([&] {
            startLogging(onlyFile(m_path));
            const Held held;
            for (int scan = 0; scan < count / 10; ++scan) {
                const long long before = held.now();
                for (int line = 0; line < 10; ++line) {
                    const long long lineBefore = held.now();
                    logOne(*progress);
                    keepLongest(progress->longestLine, held.now() - lineBefore);
                }
                keepLongest(progress->longestScan, held.now() - before);
            }
            progress->done = 1;
            ::close(diskIsBack[1]);
            char nothing = 0;
            std::ignore = ::read(diskIsBack[0], &nothing, 1); // until the parent closes its end
            return flush(std::chrono::seconds(10)) ? 0 : 1;
        });
        QTRY_COMPARE_WITH_TIMEOUT(progress->done.load(), 1, 20'000);
        qInfo("the longest a line held its thread: %.2f ms; ten lines of a scan: %.2f ms",
              progress->longestLine.load() / 1e6, progress->longestScan.load() / 1e6);
        QVERIFY(progress->longestLine.load() < 16'000'000);
        QVERIFY(progress->longestScan.load() < 50'000'000);

        // Now the disk is back.
        const int reader = ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_CLOEXEC);
        ::close(diskIsBack[0]);
        ::close(diskIsBack[1]);
        QByteArray all;
        char buffer[65536];
        for (ssize_t size = 1; size > 0;) {
            size = ::read(reader, buffer, sizeof buffer);
            all.append(buffer, std::max<ssize_t>(0, size));
        }
        ::close(reader);
        QCOMPARE(child.wait(), 0);
        const QList<QByteArray> lines = all.trimmed().split('\n');
        int dropped = 0;
        int last = 0;
        int seen = 0;
        for (const QByteArray& line : lines) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            const QJsonObject extra = object[QLatin1String("extra")].toObject();
            if (extra.contains(QLatin1String("dropped"))) {
                dropped += extra[QLatin1String("dropped")].toInt();
                QCOMPARE(message(object),
                         QStringLiteral("%1 lines dropped").arg(extra[QLatin1String("dropped")].toInt()));
                continue;
            }
            const int number = extra[QLatin1String("n")].toInt();
            QVERIFY2(number > last, line.constData());
            last = number;
            ++seen;
        }
        QCOMPARE(last, count); // the newest stay
        QVERIFY(dropped > 0);
        QCOMPARE(seen + dropped, count);
    }

    void aDiskThatHangsDoesNotHoldTheProgramsEnd()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
        SharedMemory<Progress> progress;
        QElapsedTimer clock;
        clock.start();
        ForkedChild ending([&] {
            startLogging(onlyFile(m_path));
            logOne(*progress);
            std::exit(0);
            return 0;
        });
        QVERIFY(ending.wait() >= 0);
        ForkedChild crashing([&] {
            startLogging(onlyFile(m_path));
            logOne(*progress);
            std::abort();
            return 0;
        });
        QVERIFY(crashing.wait() != 0);
        QVERIFY2(clock.elapsed() < 4000, qPrintable(QString::number(clock.elapsed())));
    }

    void oneOutputThatHangsDoesNotHoldAnother()
    {
        const QString other = m_path + QStringLiteral(".other");
        QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
        SharedMemory<Progress> progress;
        ForkedChild child([&] {
            Settings settings = onlyFile(m_path);
            settings.outputs.push_back(toFile({.path = other}));
            startLogging(settings);
            for (int i = 0; i < 100; ++i)
                logOne(*progress);
            for (;;)
                ::pause();
            return 0;
        });
        QTRY_COMPARE(readLines(other).size(), 100);
    }

private:
    /** Lines 1, 2, 3 and so on, each whole; at least so many. A younger one after them may be torn: SIGKILL also ends a
     *  write(2) in the middle. */
    static void verifyLines(const QString& path, int atLeast, int atMost)
    {
        auto lines = readLines(path);
        if (!lines.isEmpty() && lines.last().isEmpty())
            lines.removeLast();
        QVERIFY2(lines.size() >= atLeast, qPrintable(QStringLiteral("%1 < %2").arg(lines.size()).arg(atLeast)));
        QVERIFY2(lines.size() <= atMost, qPrintable(QStringLiteral("%1 > %2").arg(lines.size()).arg(atMost)));
        for (int i = 0; i < lines.size(); ++i)
            QCOMPARE(lines[i][QLatin1String("extra")].toObject()[QLatin1String("n")].toInt(), i + 1);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestLogSurvival)
#include "tst_logsurvival.moc"
