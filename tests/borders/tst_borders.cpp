// What the build cannot refuse by itself: a library includes only what it links (CMake's order forbids the rest), a few
// names belong to one place, nobody but the settings names a duration for the network, and nobody writes a file unlocked.

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

namespace {

const QString root = QStringLiteral(ROLLCALL_SOURCE_DIR "/");

QStringList sourcesBelow(const QString& folder)
{
    QStringList files;
    QDirIterator walk(root + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        files << walk.next().mid(root.size());
    return files;
}

QString contents(const QString& file)
{
    QFile source(root + file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

QStringList matches(const QString& text, const QString& pattern)
{
    QStringList found;
    auto all = QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text);
    while (all.hasNext())
        found << all.next().captured(1);
    return found;
}

/** Without comments, which may say anything. */
QString code(const QString& file)
{
    QString text = contents(file);
    return text.remove(
        QRegularExpression(QStringLiteral("//[^\\n]*|/\\*.*?\\*/"), QRegularExpression::DotMatchesEverythingOption));
}

QStringList productionSources()
{
    return sourcesBelow(QStringLiteral("app")) + sourcesBelow(QStringLiteral("core"))
           + sourcesBelow(QStringLiteral("ui"));
}

bool liesIn(const QString& file, const QStringList& places)
{
    return std::any_of(places.begin(), places.end(),
                       [&file](const QString& place) { return file.startsWith(place); });
}

/** What a CMakeLists.txt says after USES. */
QStringList usedLibraries(const QString& rules)
{
    return matches(rules, QStringLiteral("USES\\s+([a-z\\s]+)"))
        .join(u' ')
        .simplified()
        .split(u' ', Qt::SkipEmptyParts);
}

/** Of a file and of its other half: "a.cpp" and "a.h". */
QString bothHalves(const QString& file)
{
    const QString stem = file.left(file.lastIndexOf(u'.'));
    return code(stem + QStringLiteral(".h")) + code(stem + QStringLiteral(".cpp"));
}

const QString opensForWriting = QStringLiteral(
    "(\\b(?:O_WRONLY|O_RDWR|O_CREAT|QSaveFile|QTemporaryFile|QLockFile|[io]?fstream|mkstemp|removeRecursively)\\b"
    "|\\bwriteDurably\\(|\\bQFile::(?:remove|rename|copy|link)\\(|\\bfopen\\([^;]*\"(?:[wa]|r\\+)"
    "|\\b(?:QIODevice|QIODeviceBase|QFile|QFileDevice)::(?:WriteOnly|ReadWrite|Append|Truncate|NewOnly)\\b"
    "|(?<!\\w)::(?:p?write|writev|rename|renameat2?|unlink|unlinkat|f?truncate|link|symlink|creat)\\()");

/** 5s, 250ms, std::chrono::seconds(5), milliseconds{5}, singleShot(5000, start(5000; never 0ms. */
const QString duration = QStringLiteral("((?<![\\w.\"'])[1-9][\\d']*(?:\\.\\d+)?(?:ns|us|ms|s|min|h|d)\\b"
                                        "|\\b(?:milliseconds|seconds|minutes|hours|days)\\s*[({]\\s*[1-9]|\\b(?:"
                                        "singleShot|start|setInterval)\\(\\s*[1-9])");

} // namespace

class TestBorders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLibraryIncludesOnlyWhatItSaysItUses()
    {
        int checked = 0;
        for (const QString& file : sourcesBelow(QStringLiteral("core"))) {
            const QString library = file.section(u'/', 1, 1);
            const QString rules = contents(QStringLiteral("core/%1/CMakeLists.txt").arg(library));
            const QStringList used = usedLibraries(rules);
            for (const QString& other : matches(contents(file), QStringLiteral("^#include \"core/([a-z]+)/"))) {
                QVERIFY2(other == library || used.contains(other),
                         qPrintable(
                             QStringLiteral("%1 includes core/%2, which its library does not use").arg(file, other)));
                ++checked;
            }
        }
        QVERIFY(checked > 100);
    }

    void theWindowSeesValuesOnly()
    {
        for (const QString& file : sourcesBelow(QStringLiteral("ui"))) {
            for (const QString& other : matches(contents(file), QStringLiteral("^#include \"core/([a-z]+)/")))
                QVERIFY2(m_seenByUi.contains(other), qPrintable(file + QStringLiteral(" includes core/") + other));
        }
    }

    // Qt Multimedia brings Qt Network along for itself; ui and the libraries it uses ask for none and include none.
    void theWindowDoesNotUseTheNetwork()
    {
        QStringList libraries{QStringLiteral("ui")};
        for (qsizetype i = 0; i < libraries.size(); ++i) {
            const QString folder =
                libraries.at(i) == QLatin1String("ui") ? libraries.at(i) : QStringLiteral("core/") + libraries.at(i);
            const QString rules = contents(folder + QStringLiteral("/CMakeLists.txt"));
            QVERIFY2(!rules.isEmpty(), qPrintable(folder));
            QVERIFY2(!rules.contains(QLatin1String("Qt6::Network")),
                     qPrintable(folder + QStringLiteral(" links it")));
            for (const QString& file : sourcesBelow(folder)) {
                const QStringList found = matches(
                    contents(file), QStringLiteral("^#include <(Q(?:tNetwork|Network|Ssl|Tcp|Udp|Host)\\w*)"));
                QVERIFY2(found.isEmpty(), qPrintable(file + QStringLiteral(" includes ") + found.value(0)));
            }
            for (const QString& used : usedLibraries(rules)) {
                if (!libraries.contains(used))
                    libraries << used;
            }
        }
        QVERIFY(libraries.contains(QStringLiteral("attendance")));
    }

    void someNamesBelongToOnePlace_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("homes");
        const auto row = [](const char* name, const char* pattern, const QStringList& homes) {
            QTest::newRow(name) << QString::fromLatin1(pattern) << homes;
        };
        row("the decoder's library", "(ZXing)",
            {QStringLiteral("core/scan/codereader.cpp"), QStringLiteral("core/cards/qrcode.cpp")});
        row("SQL", "(QSqlQuery|<sqlite3\\.h>)",
            {QStringLiteral("core/queue/statement.cpp"), QStringLiteral("core/queue/walvfs.cpp"),
             QStringLiteral("core/queue/snapshot.cpp"), QStringLiteral("core/legacy/olddatabase.cpp")});
        // After one was rolled back, a power cut can take what was committed: findings/sqlite-savepoint-in-the-log.sh
        row("savepoints", "\\b(SAVEPOINT|ROLLBACK TO)\\b", {});
        row("the metrics' library", "(prometheus(?:::|/))", {QStringLiteral("core/observe/metrics.cpp")});
        row("the workbook's library", "\\b(lxw_\\w+|<xlsxwriter\\.h>)", {QStringLiteral("core/report/xlsx.cpp"), QStringLiteral("core/form/sf2template.cpp")});
        row("the command line's library", "\\b(CLI)(?:::|/)", {QStringLiteral("app/ctl/commandline.cpp")});
        row("rollcallctl's own", "^#include \"(app/ctl/)",
            {QStringLiteral("app/ctl/"), QStringLiteral("app/manpages/")});
        row("the database server's library", "(<libpq-fe\\.h>|\\bPQ[a-z]\\w+)", {QStringLiteral("core/postgres/")});
        row("HTTP", "(QNetworkAccessManager)", {QStringLiteral("core/net/")});
        row("appending", "(journal\\.append\\()", {QStringLiteral("core/checkin/")});
        row("translation", "(tr\\(\")", {QStringLiteral("ui/text/")});
        row("a thread by inheritance", "(public QThread)", {});
        row("raw debug output", "\\b(qC?(?:Debug|Info|Warning|Critical))\\s*\\(", {});
        row("a crash on purpose", "\\b(qFatal)\\s*\\(",
            {QStringLiteral("core/attendance/record"), QStringLiteral("core/cloudschema/")}); // what is compiled in
        row("words to a terminal", "(\\bstd::c(?:out|err|log)\\b|\\bv?f?printf\\(|\\bf?puts\\()",
            {QStringLiteral("app/ctl/"), QStringLiteral("app/kiosk/"), QStringLiteral("app/manpages/main.cpp"),
             QStringLiteral("app/assembly/displayguard.cpp"), QStringLiteral("app/office/main.cpp")});
        row("a limit of a socket",
            "\\b(setTransferTimeout|transferTimeout|waitFor(?:Connected|Encrypted|ReadyRead|BytesWritten|"
            "Disconnected)"
            "|SO_RCVTIMEO|SO_SNDTIMEO|TCP_USER_TIMEOUT)\\b",
            {});
        row("a limit of a service", "(\\bnetworkTimeouts\\.(?:connect|read|supabase|storage|connectivity|sms)\\w*)",
            {QStringLiteral("core/config/settingstable.cpp"), QStringLiteral("app/assembly/cloudlink.cpp")});
        // Each keeps its own order: whole under a lock (durablefile, filelock, photostore, database, tarfile), or
        // appended to in one write(2) (log).
        row("a file that is written", opensForWriting.toLatin1().constData(),
            {QStringLiteral("core/base/durablefile."),
             QStringLiteral("core/lock/filelock.cpp"),
             QStringLiteral("core/lock/bytelocks.cpp"),
             QStringLiteral("core/log/filetarget.cpp"),
             QStringLiteral("core/log/streamtarget.cpp"),
             QStringLiteral("core/log/log.cpp"),
             QStringLiteral("core/otlp/spool.cpp"),
             QStringLiteral("core/archive/tarfile.cpp"),
             QStringLiteral("core/backup/backupkey.cpp"),
             QStringLiteral("core/badge/signingkey.cpp"),
             QStringLiteral("core/backup/restore.cpp"),
             QStringLiteral("core/queue/"),
             QStringLiteral("app/operations/kioskbackup.cpp"),
             QStringLiteral("app/operations/migration.cpp"),
             QStringLiteral("core/access/auditlog.cpp"),
             QStringLiteral("core/access/pinstore.cpp"),
             QStringLiteral("core/access/pintries.cpp"),
             QStringLiteral("core/config/settingshistory.cpp"),
             QStringLiteral("core/config/settingsfile.cpp"),
             QStringLiteral("core/supabase/tokenstore.cpp"),
             QStringLiteral("core/supabase/accountstore.cpp"),
             QStringLiteral("core/observe/textfile.cpp"),
             QStringLiteral("core/panel/chardevgpio.cpp"),
             QStringLiteral("core/retention/logretention.cpp"),
             QStringLiteral("core/supabase/devicestatusstore.cpp"),
             QStringLiteral("app/kiosk/cameramemory.cpp"),
             QStringLiteral("app/assembly/alarmmemory.cpp"),
             QStringLiteral("app/office/lastseen.cpp"),
             QStringLiteral("app/operations/badgefile.cpp"),
             QStringLiteral("app/operations/localchecks.cpp"),
             QStringLiteral("app/operations/outputfile.cpp"),
             QStringLiteral("app/operations/rosterfaultfile.cpp")});
    }

    void someNamesBelongToOnePlace()
    {
        QFETCH(QString, pattern);
        QFETCH(QStringList, homes);
        int atHome = 0;
        for (const QString& file : productionSources()) {
            const QStringList found = matches(code(file), pattern);
            if (liesIn(file, homes))
                atHome += int(found.size());
            else
                QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("%1 says %2").arg(file, found.value(0))));
        }
        QVERIFY2(homes.isEmpty() || atHome > 0, "the pattern finds nothing at home any more");
    }

    void whoWritesAFileHoldsALock()
    {
        // Of its callers the first asks for a lock, the second is one, a log is appended to in one write(2), and an
        // archive, a report, badges or a list of faults goes where a person says, under a name of its own until it is whole. The doctor's file is nobody
        // else's, and gone at once; that of the metrics belongs to the one kiosk of a data directory. An empty database is for SQLite to fill,
        // under its lock; a copy of one has no name; the queue's reserve holds nothing. A log that was rotated away is written no more; pins are no
        // file.
        const QStringList excused{QStringLiteral("core/base/durablefile."),
                                  QStringLiteral("core/lock/"),
                                  QStringLiteral("core/log/"),
                                  QStringLiteral("core/archive/tarfile."),
                                  QStringLiteral("core/observe/textfile."),
                                  QStringLiteral("core/queue/databasefile."),
                                  QStringLiteral("core/queue/snapshot."),
                                  QStringLiteral("core/queue/diskreserve."),
                                  QStringLiteral("core/retention/logretention."),
                                  QStringLiteral("core/panel/chardevgpio."),
                                  QStringLiteral("app/operations/badgefile."),
                                  QStringLiteral("app/operations/localchecks."),
                                  QStringLiteral("app/operations/outputfile."),
                                  QStringLiteral("app/operations/rosterfaultfile.")};
        int checked = 0;
        for (const QString& file : productionSources()) {
            if (liesIn(file, excused) || matches(code(file), opensForWriting).isEmpty())
                continue;
            const bool locks =
                !matches(bothHalves(file), QStringLiteral("\\b((?:File|Photo|Database)Lock)\\b")).isEmpty();
            QVERIFY2(locks, qPrintable(file + QStringLiteral(" writes a file and takes no lock")));
            ++checked;
        }
        QVERIFY(checked >= 5);
    }

    void nobodyWhoUsesTheNetworkNamesADuration()
    {
        // No limits of a request: how far the server's own wish is followed, what counts as a fresh start, how long another
        // process may hold the lock, how long a program of the system may take, how often a reply is looked at, how long a token is kept or waited for, and how long PostgREST may take to see a new schema. The doctor's own shorten those of the
        // settings.
        const QMap<QString, QString> excused{
            {QStringLiteral("core/net/httpcall.cpp"), QStringLiteral("betweenLooks")},
            {QStringLiteral("core/net/retryafter.cpp"), QStringLiteral("maxRetryAfter")},
            {QStringLiteral("core/supabase/session.cpp"),
             QStringLiteral("justStarted|lockPoll|lockPatience|Keep =|rejectionForgotten =|youngTokenPatience =")},
            {QStringLiteral("core/supabase/youngtokenwaits.h"), QStringLiteral("m_schedule")},
            {QStringLiteral("app/operations/diagnosticcontext.cpp"), QStringLiteral("longestSilence|longestRequest")},
            {QStringLiteral("app/operations/localchecks.cpp"), QStringLiteral("longWrite")},
            {QStringLiteral("app/operations/projectsetup.cpp"), QStringLiteral("longestReload|betweenAsks")},
            {QStringLiteral("app/operations/systemchecks.cpp"), QStringLiteral("longestCommand =")},
            {QStringLiteral("app/operations/syncprogress.cpp"), QStringLiteral("window|shortestMeasure|time < ")},
        };
        int checked = 0;
        for (const QString& file : productionSources()) {
            const QString text = code(file);
            const bool usesNetwork =
                liesIn(file,
                       {QStringLiteral("core/net/"), QStringLiteral("core/supabase/"), QStringLiteral("core/sms/"),
                        QStringLiteral("app/assembly/"), QStringLiteral("app/operations/")})
                || !matches(text, QStringLiteral("^#include \"(core/(?:net|supabase|sms)/)")).isEmpty();
            if (!usesNetwork)
                continue;
            for (const QString& line : text.split(u'\n')) {
                const QStringList found = matches(line, duration);
                const QString excuse = excused.value(file);
                const bool isExcused = !excuse.isEmpty() && line.contains(QRegularExpression(excuse));
                QVERIFY2(found.isEmpty() || isExcused,
                         qPrintable(QStringLiteral("%1 says %2").arg(file, line.trimmed())));
            }
            ++checked;
        }
        QVERIFY(checked > 15);
    }

    void noCodeOfAnOutcomeDecidesAnything()
    {
        // Codes are for logs and for people: Outcome::kind and cause, Failure and DeviceStatus decide. The readers of
        // replies turn the servers' words into those; "-" stands for standard input.
        const QStringList readers{QStringLiteral("core/supabase/replies.cpp"),
                                  QStringLiteral("core/supabase/storagereplies.cpp")};
        const QString text =
            QStringLiteral("(?:QLatin1String|QStringLiteral|QString|u?\"|\\w+(?:\\(\\))?\\s*[;)&|?])");
        const QString name = QStringLiteral("(?:code|halt|lastCode|blockReason)(?:\\(\\))?");
        const QStringList comparisons{
            QStringLiteral("((?:\\.|->)%1\\s*[!=]=\\s*(?!QLatin1String\\(\"-\"\\))%2)").arg(name, text),
            QStringLiteral("(\\b%1\\s*[!=]=\\s*(?!QLatin1String\\(\"-\"\\))(?:QLatin1String|QStringLiteral|u?\"))")
                .arg(name),
            QStringLiteral("(\"\\)?\\s*[!=]=\\s*(?:\\w+(?:\\.|->))*%1\\b)").arg(name),
            QStringLiteral("((?:\\.|->)%1\\.(?:contains|startsWith|endsWith|compare|indexOf)\\()").arg(name),
        };
        int checked = 0;
        for (const QString& file : sourcesBelow(QStringLiteral("app")) + sourcesBelow(QStringLiteral("core"))) {
            if (readers.contains(file))
                continue;
            for (const QString& comparison : comparisons) {
                const QStringList found = matches(code(file), comparison);
                QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("%1 says %2").arg(file, found.value(0))));
            }
            ++checked;
        }
        QVERIFY(checked > 100);
    }

    void aTestWaitsForAConditionUnlessRealTimeIsItsSubject()
    {
        const QString wait = QStringLiteral(
            "(\\busleep|\\bnanosleep|\\bsleep_(?:for|until)|\\bmsleep|\\bqSleep|\\bqWait|\\bpoll\\(nullptr)");
        const QStringList excused{QStringLiteral("tests/borders/"),
                                  QStringLiteral("tests/support/faultydisk.cpp")}; // stands in for usleep()
        int excuses = 0;
        for (const QString& file : sourcesBelow(QStringLiteral("tests"))) {
            if (liesIn(file, excused))
                continue;
            for (const QString& line : contents(file).split(u'\n')) {
                if (matches(line, wait + QStringLiteral("\\b")).isEmpty())
                    continue;
                QVERIFY2(line.contains(QLatin1String("// real time: ")),
                         qPrintable(QStringLiteral("%1 waits without saying why: %2").arg(file, line.trimmed())));
                ++excuses;
            }
        }
        QVERIFY2(excuses > 0, "the pattern finds nothing any more");
    }

private:
    const QSet<QString> m_seenByUi{QStringLiteral("base"), QStringLiteral("attendance")};
};

QTEST_GUILESS_MAIN(TestBorders)
#include "tst_borders.moc"
