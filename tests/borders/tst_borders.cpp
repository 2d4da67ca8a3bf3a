// What the build cannot refuse by itself: a library includes only what it links (CMake's order forbids the rest), and a
// few names belong to one place.

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

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
            const QStringList used =
                matches(rules, QStringLiteral("USES\\s+([a-z\\s]+)")).join(u' ').simplified().split(u' ');
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

    void someNamesBelongToOnePlace_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("home");
        QTest::newRow("the decoder's library") << QStringLiteral("ZXing") << QStringLiteral("core/scan/decoder.cpp");
        QTest::newRow("SQL") << QStringLiteral("QSqlQuery") << QStringLiteral("core/queue/");
        QTest::newRow("HTTP") << QStringLiteral("QNetworkAccessManager") << QStringLiteral("core/net/");
        QTest::newRow("appending") << QStringLiteral("journal.append(") << QStringLiteral("core/checkin/");
        QTest::newRow("translation") << QStringLiteral("tr(\"") << QStringLiteral("ui/text/");
        QTest::newRow("raw debug output") << QStringLiteral("qDebug(") << QStringLiteral("nowhere");
        QTest::newRow("a thread by inheritance") << QStringLiteral("public QThread") << QStringLiteral("nowhere");
    }

    void someNamesBelongToOnePlace()
    {
        QFETCH(QString, name);
        QFETCH(QString, home);
        for (const QString& folder : {QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("ui")}) {
            for (const QString& file : sourcesBelow(folder)) {
                QString code = contents(file);
                code.remove(QRegularExpression(QStringLiteral("//[^\\n]*|/\\*.*?\\*/"),
                                               QRegularExpression::DotMatchesEverythingOption));
                QVERIFY2(!code.contains(name) || file.startsWith(home),
                         qPrintable(QStringLiteral("%1 says %2").arg(file, name)));
            }
        }
    }

private:
    const QSet<QString> m_seenByUi{QStringLiteral("base"), QStringLiteral("attendance"), QStringLiteral("config")};
};

QTEST_GUILESS_MAIN(TestBorders)
#include "tst_borders.moc"
