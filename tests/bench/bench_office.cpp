// The office's window beside what it cannot do without: the day of 2,000 students from the question until it is painted, beside the bare
// request for the same answer; and the program's first window, beside a bare Qt window with a table.

#include "app/office/cloudaccount.h"
#include "app/office/cloudday.h"
#include "tests/journey/kioskfolder.h"
#include "tests/support/officerest.h"
#include "tests/support/staffaccount.h"
#include "ui/office/daypage.h"
#include "ui/office/officestyle.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QtEndian>

#include <unistd.h>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <vector>

using namespace rollcall;
using namespace rollcall::support;

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int officeStudents = 2000;
constexpr int officeRounds = 15;
const QString officeStaff = QStringLiteral("kim@school.example");

double elapsed(std::chrono::steady_clock::time_point since)
{
    return Milliseconds(std::chrono::steady_clock::now() - since).count();
}

double middle(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/** A school of 2,000 in a local Supabase, all but a twentieth of whom a kiosk has counted today. */
class OfficeSchool {
public:
    OfficeSchool()
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        const QString roster = m_folder.filePath(QStringLiteral("roster.csv"));
        writeRoster(roster, officeStudents);
        m_cloud.start();
        m_cloud.seed(roster);
        const QString id = signUp(m_cloud, officeStaff);
        OfficeRest rest(m_cloud);
        rest.add(QStringLiteral("staff"),
                 {{QStringLiteral("user_id"), id}, {QStringLiteral("name"), QStringLiteral("Kim Santos")}});
        rest.add(QStringLiteral("school_settings"), {{QStringLiteral("time_zone"), QStringLiteral("Asia/Manila")}});
        (void)m_cloud.sql(QStringLiteral(
            "insert into public.attendance (id, student_number, date, time_in, status, device_id, device_epoch, "
            "device_seq, scanned_at, photo_note) select gen_random_uuid(), student_number, (now() at time zone "
            "'Asia/Manila')::date, '06:50:00', 'present', 'kiosk-1', 'a1b2c3', row_number() over (), now(), "
            "'no_camera' from public.students where right(student_number, 2)::int % 20 <> 0"));
        QFile settings(m_folder.filePath(QStringLiteral("office.json")));
        if (!settings.open(QIODevice::WriteOnly) || settings.write("{}") < 0)
            qFatal("no settings");
        settings.close();
        m_account = std::make_unique<app::CloudAccount>(m_loader, settings.fileName(), config::builtInSettings(),
                                                        m_folder.filePath(QStringLiteral("seen")), m_clock);
        QEventLoop loop;
        m_account->signIn({m_cloud.url(), m_cloud.publishableKey(), officeStaff, staffPassword}, &loop,
                          [&loop](const auto& fault) {
                              if (fault)
                                  qFatal("nobody is signed in");
                              loop.quit();
                          });
        loop.exec();
    }
    ~OfficeSchool() { m_account->signOut(); }

    app::CloudAccount& account() { return *m_account; }
    const LocalSupabase& cloud() const { return m_cloud; }

    /** A token of the same member of staff, for whoever asks by other means. */
    QByteArray token() const
    {
        const supabase::Project project{
            QUrl(m_cloud.url()), m_cloud.publishableKey().toLatin1(), {}, officeStaff, staffPassword};
        const auto limit = std::chrono::seconds(20);
        net::HttpClient http;
        const net::HttpReply reply = await(http.send(supabase::loginRequest(project, {limit, limit})));
        return QJsonDocument::fromJson(reply.body)[u"access_token"].toString().toLatin1();
    }

private:
    QTemporaryDir m_folder;
    LocalSupabase m_cloud{m_folder.filePath(QStringLiteral("cloud"))};
    const config::Loader m_loader{QProcessEnvironment()};
    const SystemClock m_clock;
    std::unique_ptr<app::CloudAccount> m_account;
};

/** Milliseconds from the question to the painted table. */
double paintDay(app::CloudAccount& account)
{
    app::CloudDay source(account); // which knows of no version before
    office::DayPage page(source);
    office::applyOfficeStyle(page, ui::Theme::light());
    page.resize(1280, 720);
    page.show();
    const auto began = std::chrono::steady_clock::now();
    page.open();
    const auto* table = page.findChild<QTableView*>(QStringLiteral("dayTable"));
    while (table->model()->rowCount() < officeStudents)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    (void)page.grab();
    return elapsed(began);
}

double askDay(QNetworkAccessManager& http, const QNetworkRequest& request)
{
    const auto began = std::chrono::steady_clock::now();
    QNetworkReply* reply = http.post(request, QByteArrayLiteral("{\"day\":null,\"known\":null}"));
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const qsizetype size = reply->readAll().size();
    const double took = elapsed(began);
    if (reply->error() != QNetworkReply::NoError || size < officeStudents * 50)
        qFatal("the day was not answered");
    delete reply;
    return took;
}

/** By turns, each with a connection that is open. */
void dayOfTheSchool(benchmark::State& state)
{
    OfficeSchool school;
    QNetworkAccessManager http;
    QNetworkRequest request(QUrl(school.cloud().url() + QStringLiteral("/rest/v1/rpc/office_day")));
    request.setRawHeader("apikey", school.cloud().publishableKey().toLatin1());
    request.setRawHeader("Authorization", "Bearer " + school.token());
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    std::vector<double> ours;
    std::vector<double> bare;
    for ([[maybe_unused]] auto _ : state) {
        (void)askDay(http, request);
        (void)paintDay(school.account());
        for (int round = 0; round < officeRounds; ++round) {
            bare.push_back(askDay(http, request));
            ours.push_back(paintDay(school.account()));
        }
    }
    state.counters["bare_request_ms"] = middle(bare);
    state.counters["painted_ms"] = middle(ours);
    state.counters["ratio"] = middle(ours) / middle(bare);
}

/** An X server whose screen is a file. */
class ScreenFile {
public:
    ScreenFile()
    {
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                        QStringLiteral("0"), QStringLiteral("1280x800x24"), QStringLiteral("-nolisten"),
                        QStringLiteral("tcp"), QStringLiteral("-noreset"), QStringLiteral("-br"),
                        QStringLiteral("-fbdir"), m_folder.path()});
        while (m_server.state() != QProcess::NotRunning && !m_server.canReadLine()) {
            if (!m_server.waitForReadyRead(20'000))
                break;
        }
        m_display = ':' + m_server.readLine().trimmed();
        m_screen.setFileName(m_folder.filePath(QStringLiteral("Xvfb_screen0")));
        if (m_display.size() > 1 && m_screen.open(QIODevice::ReadOnly))
            m_bytes = m_screen.map(0, m_screen.size());
    }
    ~ScreenFile()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }

    bool isThere() const { return m_bytes; }
    QString display() const { return QString::fromLatin1(m_display); }
    /** Whether something is painted in the middle, where the bare screen is black. The file is an XWD image. */
    bool isPainted() const
    {
        const auto field = [this](int which) { return qFromBigEndian<quint32>(m_bytes + 4 * which); };
        const quint32 pixels = field(0) + field(19) * 12; // its header and its colours
        const volatile uchar* middle = m_bytes + pixels + size_t(field(12)) * 400 + 640 * 4;
        return middle[0] || middle[1] || middle[2];
    }

private:
    QTemporaryDir m_folder;
    QProcess m_server;
    QByteArray m_display;
    QFile m_screen;
    uchar* m_bytes = nullptr;
};

/** Milliseconds from the start of a program to its painted window; nothing if there was none in 20 s. */
std::optional<double> firstWindow(const ScreenFile& screen, const QString& program, const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), screen.display());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const auto began = std::chrono::steady_clock::now();
    process.start(program, arguments);
    while (!screen.isPainted() && elapsed(began) < 20'000)
        ::usleep(200); // real time: another program paints
    const double took = elapsed(began);
    process.kill();
    process.waitForFinished();
    while (screen.isPainted() && elapsed(began) < 40'000) // the server clears what it leaves
        ::usleep(200);                                    // real time: another program paints
    return took < 20'000 ? std::optional(took) : std::nullopt;
}

void windowOfTheOffice(benchmark::State& state)
{
    const QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    qputenv("XDG_RUNTIME_DIR", home.path().toLocal8Bit());
    const ScreenFile screen;
    if (!screen.isThere())
        return state.SkipWithError("Xvfb (Debian package xvfb) does not start");
    std::vector<double> ours;
    std::vector<double> bare;
    for ([[maybe_unused]] auto _ : state) {
        for (int round = 0; round <= officeRounds; ++round) {
            const auto theirs = firstWindow(screen, QStringLiteral(ROLLCALL_BARE_TABLE), {});
            const auto office = firstWindow(screen, QStringLiteral(ROLLCALL_OFFICE), {});
            if (!theirs || !office)
                return state.SkipWithError("a window was not painted");
            if (round == 0)
                continue; // the disk
            bare.push_back(*theirs);
            ours.push_back(*office);
        }
    }
    state.counters["bare_window_ms"] = middle(bare);
    state.counters["office_ms"] = middle(ours);
    state.counters["ratio"] = middle(ours) / middle(bare);
}

BENCHMARK(dayOfTheSchool)->Iterations(1)->UseRealTime();
BENCHMARK(windowOfTheOffice)->Iterations(1)->UseRealTime();

} // namespace
