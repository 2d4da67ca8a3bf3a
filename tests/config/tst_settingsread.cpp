// A setting that nothing reads is a promise nobody keeps: each row of the table fills a member of Settings, and outside of
// core/config something has to read that member.

#include "core/config/setting.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace rollcall;
using config::Setting;

namespace {

QString contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The members that rows fill, by key: "cloud.retryDelay" of "cloud.retry_delay".
QMap<QString, QString> membersByKey()
{
    static const QRegularExpression row(
        QStringLiteral(
            "\\.key = \"([a-z0-9_.]+)\"_L1(?:(?!\\.key = ).)*?\\{ s\\.([A-Za-z.]+?)(?:\\.set([A-Z][a-z]+)\\(| = )"),
        QRegularExpression::DotMatchesEverythingOption);
    QMap<QString, QString> members;
    auto rows = row.globalMatch(contents(QStringLiteral(ROLLCALL_SOURCE_DIR "/core/config/settingstable.cpp")));
    while (rows.hasNext()) {
        const auto match = rows.next();
        members.insert(match.captured(1), match.captured(2));
    }
    return members;
}

QString productCode()
{
    QString code;
    for (const char* folder : {"/app", "/core", "/ui"}) {
        QDirIterator files(QStringLiteral(ROLLCALL_SOURCE_DIR) + QLatin1String(folder),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (!path.contains(QLatin1String("/core/config/")))
                code += contents(path);
        }
    }
    return code;
}

// As a member of the part it belongs to, however that is called there: `settings.cloud.retryDelay`, `cloud.retryDelay`, or
// `settings.retryDelay` in a function that is given the part. A log output is also handed on whole.
bool isRead(const QString& member, const QString& code)
{
    const QString part = member.section(u'.', -2, -2);
    const QString name = member.section(u'.', -1);
    const QString owner = part.isEmpty() ? QStringLiteral("settings") : part;
    const QRegularExpression direct(
        QStringLiteral("\\b(?:m_)?(?:%1|settings)(?:\\.|->)%2\\b(?!\\s*=[^=])").arg(owner, name),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpression whole(QStringLiteral("&LoggingSettings::%1,").arg(owner));
    return direct.match(code).hasMatch() || whole.match(code).hasMatch();
}

} // namespace

class TestSettingsRead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySettingIsReadOrSaysThatItIsNot()
    {
        const auto members = membersByKey();
        const QString code = productCode();
        QVERIFY(code.size() > 100'000);
        QCOMPARE(members.size(), qsizetype(config::allSettings().size()));
        QStringList parents;
        for (const Setting& setting : config::allSettings())
            parents << setting.inherits;
        QStringList wrong;
        for (const Setting& setting : config::allSettings()) {
            const bool counts = isRead(members.value(setting.key), code) || parents.contains(setting.key);
            if (counts == setting.reserved)
                wrong << setting.key;
        }
        QCOMPARE(wrong.join(u' '), QString());
    }

    void aMemberThatNothingReadsIsNoticed_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isSo");
        const auto row = [](const char* name, const char* member, const char* code, bool isSo) {
            QTest::newRow(name) << QString::fromLatin1(member) << QString::fromLatin1(code) << isSo;
        };
        row("read", "cloud.retryDelay", "wait(settings.cloud.retryDelay);", true);
        row("read of the part", "cloud.retryDelay", "wait(cloud.retryDelay)", true);
        row("read of the part that is kept", "cloud.retryDelay", "wait(m_cloud.retryDelay)", true);
        row("read through a member", "schoolName", "show(m_settings.schoolName)", true);
        row("only written", "cloud.retryDelay", "settings.cloud.retryDelay = 5s;", false);
        row("compared", "cloud.enabled", "if (settings.cloud.enabled == true)", true);
        row("another part's", "console.enabled", "if (journal.enabled)", false);
        row("a longer name", "cloud.retry", "wait(cloud.retryDelay)", false);
        row("handed on whole", "logging.file.enabled", "{&LoggingSettings::file, make},", true);
        row("nowhere", "cloud.syncInterval", "", false);
    }

    void aMemberThatNothingReadsIsNoticed()
    {
        QFETCH(QString, member);
        QFETCH(QString, code);
        QTEST(isRead(member, code), "isSo");
    }
};

QTEST_GUILESS_MAIN(TestSettingsRead)
#include "tst_settingsread.moc"
