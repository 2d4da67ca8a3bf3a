// The line that changes: on a narrow terminal, and where there is none.

#include "app/ctl/statusline.h"
#include "tests/support/fakeclock.h"

#include <QTest>

#include <fcntl.h>
#include <pty.h>
#include <unistd.h>

using namespace rollcall;
using namespace std::chrono_literals;
using app::StatusLine;

namespace {

/** Standard error goes there for as long as this lives. */
class Stderr {
public:
    explicit Stderr(int target) : m_before(::dup(STDERR_FILENO)) { ::dup2(target, STDERR_FILENO); }
    ~Stderr()
    {
        ::dup2(m_before, STDERR_FILENO);
        ::close(m_before);
    }
    Stderr(const Stderr&) = delete;
    Stderr& operator=(const Stderr&) = delete;

private:
    int m_before;
};

QByteArray readAll(int descriptor)
{
    QByteArray buffer(10'000, '\0');
    const ssize_t got = ::read(descriptor, buffer.data(), size_t(buffer.size()));
    return buffer.left(std::max<ssize_t>(0, got));
}

const QString sentence =
    QStringLiteral("10000 records to send (20000 items), 3 need help; 12345.6 items/s, 99 min left");

} // namespace

class TestStatusLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onATerminalItIsOneLineThatFits()
    {
        const winsize size{24, 60, 0, 0};
        int master = -1;
        int slave = -1;
        QCOMPARE(::openpty(&master, &slave, nullptr, nullptr, &size), 0);
        {
            const Stderr redirected(slave);
            StatusLine line(m_clock);
            line.say(sentence);
            line.say(QStringLiteral("short"));
        }
        const QStringList parts = QString::fromUtf8(readAll(master)).split(QStringLiteral("\r\x1b[K"));
        ::close(master);
        ::close(slave);
        QCOMPARE(parts.size(), 3);
        QCOMPARE(parts[1].size(), 59);
        QVERIFY(sentence.startsWith(parts[1].chopped(1)));
        QCOMPARE(parts[2], QStringLiteral("short\r\n"));
    }

    void elsewhereItIsALineNowAndThenAndNoneTwice()
    {
        int ends[2];
        QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
        {
            const Stderr redirected(ends[1]);
            StatusLine line(m_clock);
            QVERIFY(line.isDue());
            line.say(sentence);
            QVERIFY(!line.isDue());
            m_clock.advance(5s);
            QVERIFY(line.isDue());
            line.say(sentence);
            line.say(QStringLiteral("other"));
        }
        QCOMPARE(QString::fromUtf8(readAll(ends[0])), sentence + QStringLiteral("\nother\n"));
        ::close(ends[0]);
        ::close(ends[1]);
    }

private:
    support::FakeClock m_clock;
};

QTEST_GUILESS_MAIN(TestStatusLine)
#include "tst_statusline.moc"
