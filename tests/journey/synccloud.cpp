#include "tests/journey/synccloud.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include <stdexcept>

namespace rollcall::support {

namespace {

QByteArray runCurl(const QStringList& arguments)
{
    QProcess curl;
    curl.start(QStringLiteral("curl"), QStringList{QStringLiteral("-s")} + arguments);
    if (!curl.waitForFinished(60'000) || curl.exitCode() != 0)
        throw std::runtime_error("curl failed: " + curl.readAllStandardError().toStdString());
    return curl.readAllStandardOutput();
}

double peakMbOf(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toDouble() / 1024;
}

double cpuSecondsOf(qint64 pid)
{
    QFile stat(QStringLiteral("/proc/%1/schedstat").arg(pid));
    return stat.open(QIODevice::ReadOnly) ? stat.readAll().split(' ').value(0).toDouble() / 1e9 : 0;
}

/** One transfer of curl's --config. */
QByteArray transfer(const QByteArray& post, const QUrl& url, const QByteArray& login, const QString& bodyFile)
{
    const qsizetype end = post.indexOf("\r\n\r\n");
    const QList<QByteArray> lines = post.left(end).split('\n');
    QFile body(bodyFile);
    if (!body.open(QIODevice::WriteOnly) || body.write(post.mid(end + 4)) < 0)
        throw std::runtime_error("no body can be written");
    QByteArray config = "url = \"" + url.toString().toLatin1() + lines.constFirst().split(' ').value(1)
                        + "\"\nrequest = \"POST\"\ngloboff\noutput = \"/dev/null\"\nwrite-out = \"%{http_code}\\n\"\n"
                          "header = \"Expect:\"\n"
                        + login + "data-binary = \"@" + bodyFile.toLocal8Bit() + "\"\n";
    for (const QByteArray& line : lines.mid(1)) {
        const QByteArray name = line.left(line.indexOf(':')).toLower();
        if (name != "host" && name != "content-length" && name != "authorization" && name != "apikey"
            && name != "connection")
            config += "header = \"" + line.trimmed() + "\"\n";
    }
    return config;
}

} // namespace

SyncCloud::SyncCloud(std::chrono::milliseconds roundTrip)
{
    const QString roster = m_kiosk.path(QStringLiteral("roster.csv"));
    writeRoster(roster, students);
    m_cloud.start();
    m_cloud.seed(roster);
    m_proxy = std::make_unique<FaultProxy>(m_cloud.port(), roundTrip, [this](const QByteArray& request) {
        const std::scoped_lock lock(m_mutex);
        if (request.startsWith("POST /auth/"))
            ++m_logins;
        else if (request.startsWith("POST ") && !request.startsWith("POST /rest/v1/kiosk_heartbeats")) {
            m_posts << request;
            m_lastPostMs = QDateTime::currentMSecsSinceEpoch();
        }
    });
    connectKiosk();
}

SyncCloud::SyncCloud(SlowLine::Speed speed) : SyncCloud(std::chrono::milliseconds(0))
{
    m_line = std::make_unique<SlowLine>(m_proxy->url().port(), speed);
    connectKiosk();
}

void SyncCloud::connectKiosk()
{
    m_kiosk.configure(settings());
    (void)m_kiosk.ctl({QStringLiteral("roster"), QStringLiteral("pull")}); // logs in
}

QUrl SyncCloud::url() const
{
    return m_line ? m_line->url() : m_proxy->url();
}

QJsonObject SyncCloud::settings() const
{
    QJsonObject cloud = m_cloud.cloudSettings();
    cloud[QLatin1String("url")] = url().toString();
    return cloud;
}

QByteArray SyncCloud::accessToken() const
{
    const QJsonObject account = settings();
    const QJsonObject login{{QStringLiteral("email"), account[QLatin1String("device_email")]},
                            {QStringLiteral("password"), account[QLatin1String("device_password")]}};
    const QByteArray reply =
        runCurl({QStringLiteral("-H"), QStringLiteral("apikey: ") + account[QLatin1String("api_key")].toString(),
                 QStringLiteral("-H"), QStringLiteral("Content-Type: application/json"), QStringLiteral("-d"),
                 QString::fromUtf8(QJsonDocument(login).toJson(QJsonDocument::Compact)),
                 account[QLatin1String("url")].toString() + QStringLiteral("/auth/v1/token?grant_type=password")});
    return QJsonDocument::fromJson(reply)[QLatin1String("access_token")].toString().toLatin1();
}

int SyncCloud::recordsInCloud() const
{
    return static_cast<int>(m_cloud.contents()[QLatin1String("attendance")].toArray().size());
}

int SyncCloud::photosInCloud() const
{
    return static_cast<int>(m_cloud.contents()[QLatin1String("objects")].toArray().size());
}

void SyncCloud::append(queue::Journal& journal, queue::PhotoStore& photos, const QDateTime& scannedAt,
                       const QByteArray& jpeg)
{
    const QString number = studentNumber(m_written++ % students);
    const auto valid = attendance::Validator().check({.id = RecordId::generate(m_clock),
                                                      .studentNumber = *StudentNumber::parse(number),
                                                      .scannedAt = scannedAt,
                                                      .deviceId = *DeviceId::parse(u"kiosk-1"),
                                                      .qrData = number.toLatin1()});
    if (!journal.append(*valid, jpeg.isEmpty() ? queue::Journal::Photo(attendance::PhotoAbsence::NoCamera)
                                               : queue::Journal::photoFollows))
        throw std::runtime_error("a record cannot be written");
    if (!jpeg.isEmpty() && !photos.store(valid->record().id, jpeg))
        throw std::runtime_error("a photo cannot be written");
}

void SyncCloud::fillQueue(int records, int photoBytes)
{
    const auto database = queue::Database::open(dataDirectory()).value();
    queue::Journal journal(*database, m_clock);
    queue::PhotoStore photos(*database, m_clock, dataDirectory() + QStringLiteral("/photos"));
    const QByteArray jpeg =
        photoBytes > 0 ? "\xff\xd8\xff\xe0" + QByteArray(photoBytes - 6, 'p') + "\xff\xd9" : QByteArray();
    for (int i = 0; i < records; ++i) {
        if (i % students == 0)
            m_clock.advance(-std::chrono::hours(24));
        append(journal, photos, m_clock.now(), jpeg);
    }
}

// The journal's clock says when a row is due.
void SyncCloud::appendRecord(const QDateTime& due)
{
    const auto database = queue::Database::open(dataDirectory()).value();
    FakeClock clock;
    clock.setNow(due);
    queue::Journal journal(*database, clock);
    queue::PhotoStore photos(*database, clock, dataDirectory() + QStringLiteral("/photos"));
    append(journal, photos, due, {});
}

qint64 SyncCloud::lastPostMs() const
{
    const std::scoped_lock lock(m_mutex);
    return m_lastPostMs;
}

QList<QByteArray> SyncCloud::posts() const
{
    const std::scoped_lock lock(m_mutex);
    return m_posts;
}

int SyncCloud::logins() const
{
    const std::scoped_lock lock(m_mutex);
    return m_logins;
}

void SyncCloud::forgetPosts()
{
    const std::scoped_lock lock(m_mutex);
    m_posts.clear();
    m_logins = 0;
    m_lastPostMs = 0;
}

ProgramCost costOf(QProcess& process, const std::function<void(QProcess&)>& start)
{
    ProgramCost cost;
    QElapsedTimer timer;
    timer.start();
    start(process);
    while (!process.waitForFinished(5)) {
        // Of the first thread; the others of these programs write a log, or bytes to a socket.
        cost.cpuSeconds = std::max(cost.cpuSeconds, cpuSecondsOf(process.processId()));
        cost.peakMb = std::max(cost.peakMb, peakMbOf(process.processId()));
        if (timer.hasExpired(300'000))
            throw std::runtime_error("a program does not end");
    }
    cost.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    cost.out = process.readAllStandardOutput();
    return cost;
}

ProgramCost sendByCurl(SyncCloud& cloud, const QList<QByteArray>& posts, int parallel)
{
    const QByteArray login = "header = \"Authorization: Bearer " + cloud.accessToken() + "\"\nheader = \"apikey: "
                             + cloud.settings()[QLatin1String("api_key")].toString().toLatin1() + "\"\n";
    QByteArray config;
    for (qsizetype i = 0; i < posts.size(); ++i) {
        config += i > 0 ? "next\n" : "";
        config += transfer(posts[i], cloud.url(), login, cloud.kiosk().path(QStringLiteral("body-%1").arg(i)));
    }
    const QString file = cloud.kiosk().path(QStringLiteral("curl.conf"));
    QFile written(file);
    if (!written.open(QIODevice::WriteOnly) || written.write(config) != config.size())
        throw std::runtime_error("no configuration of curl can be written");
    written.close();
    QStringList arguments{QStringLiteral("-s"), QStringLiteral("-K"), file};
    if (parallel > 1)
        arguments =
            QStringList{QStringLiteral("--parallel"), QStringLiteral("--parallel-max"), QString::number(parallel)}
            + arguments;
    QProcess curl;
    return costOf(curl, [&](QProcess& process) { process.start(QStringLiteral("curl"), arguments); });
}

} // namespace rollcall::support
