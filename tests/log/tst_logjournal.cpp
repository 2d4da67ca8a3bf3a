#include "core/log/journaltarget.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace rollcall::log;

namespace {

/** What systemd's journal is to its clients: a datagram socket with a name. */
class Journal {
public:
    explicit Journal(const QString& path) : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path);
        if (::bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            qFatal("no socket");
    }
    ~Journal() { ::close(m_socket); }
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    QByteArray receive()
    {
        QByteArray buffer(100'000, '\0');
        const ssize_t size = ::recv(m_socket, buffer.data(), static_cast<size_t>(buffer.size()), 0);
        return size < 0 ? QByteArray("(nothing)") : buffer.left(size);
    }

private:
    int m_socket;
};

} // namespace

class TestLogJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachEntryIsADatagram()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("socket"));
        Journal journal(path);
        JournalTarget target(path.toStdString());
        const std::vector<size_t> ends{14, 28};
        const auto outcome = target.write("MESSAGE=one\nX\nMESSAGE=two\nY\n", ends);
        QCOMPARE(outcome.error, 0);
        QCOMPARE(outcome.written, size_t(28));
        QCOMPARE(journal.receive(), QByteArray("MESSAGE=one\nX\n"));
        QCOMPARE(journal.receive(), QByteArray("MESSAGE=two\nY\n"));
        QCOMPARE(journal.receive(), QByteArray("(nothing)"));
    }

    void aJournalThatComesBackIsFoundAgain()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("socket"));
        JournalTarget target(path.toStdString());
        const std::vector<size_t> ends{4};
        QCOMPARE(target.write("A=1\n", ends).error, ENOENT);
        {
            Journal first(path);
        }
        QCOMPARE(target.write("A=1\n", ends).error, ECONNREFUSED);
        QVERIFY(QFile::remove(path));
        Journal second(path);
        QCOMPARE(target.write("A=1\n", ends).error, 0);
        QCOMPARE(second.receive(), QByteArray("A=1\n"));
    }
};

QTEST_GUILESS_MAIN(TestLogJournal)
#include "tst_logjournal.moc"
