// The operator's guide explains every reason and code that the program can give, and no others.

#include "core/base/error.h"
#include "core/net/httpreply.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace rollcall;

namespace {

const QString root = QStringLiteral(ROLLCALL_SOURCE_DIR "/");
const QString parked = QStringLiteral("Parked: the cloud will not take it as it is");
const QString stopped = QStringLiteral("Stopped: nothing is taken until somebody helps");
const QString again = QStringLiteral("Tried again by itself");

QString textOf(const QString& file)
{
    QFile source(root + file);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file));
    return QString::fromUtf8(source.readAll());
}

QStringList captures(const QString& text, const char* pattern)
{
    QStringList found;
    auto all = QRegularExpression(QLatin1String(pattern)).globalMatch(text);
    while (all.hasNext())
        found << all.next().captured(1);
    return found;
}

/** The codes in the first column of a section's tables. One that ends in dots stands for all that begin so. */
struct Section {
    QStringList codes;
    bool hasRest = false; ///< a row for any other code

    static bool covers(const QString& written, const QString& code)
    {
        const QString prefix = written.section(QStringLiteral(".."), 0, 0);
        return prefix == written ? code == written : code.startsWith(prefix);
    }

    bool explains(const QString& code) const
    {
        return std::any_of(codes.begin(), codes.end(),
                           [&code](const QString& written) { return covers(written, code); });
    }
};

QMap<QString, Section> guide()
{
    QMap<QString, Section> sections;
    QString heading;
    for (const QString& line : textOf(QStringLiteral("deploy/guide.md")).split(u'\n')) {
        if (line.startsWith(u'#'))
            heading = line.section(u' ', 1);
        if (!line.startsWith(QLatin1String("| ")))
            continue;
        const QString column = line.section(u'|', 1, 1);
        sections[heading].codes += captures(column, "`([^` ]+)`");
        sections[heading].hasRest = sections[heading].hasRest || column.contains(QLatin1String("any other code"));
    }
    return sections;
}

QString sources()
{
    QString all;
    for (const char* folder :
         {"core/supabase", "core/sync", "core/queue", "app/assembly", "app/operations", "app/ctl"}) {
        QDirIterator files(root + QLatin1String(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                           QDir::Files);
        while (files.hasNext())
            all += textOf(files.next().mid(root.size()));
    }
    return all;
}

/** The codes that calls of one of these functions begin with. */
QStringList codesGivenTo(const char* functions)
{
    const QString pattern = QStringLiteral("\\b(?:%1)\\((?:[a-z]+, \\{)?\\s*(?:QStringLiteral|QLatin1String)"
                                           "\\(\"([a-zA-Z0-9_]+)[%\"]")
                                .arg(QLatin1String(functions));
    return captures(sources(), qPrintable(pattern));
}

/** The codes that our own sources spell out; one that ends in "_" is the beginning of a family. */
QSet<QString> ownCodes()
{
    QSet<QString> codes;
    const QString text = sources();
    const QStringList found = captures(text, "(?:later|halt|refused|park|defer)\\([^;]*?(?:QStringLiteral|"
                                             "QLatin1String)\\(\"([a-z][a-zA-Z0-9_]*)(?=\"|%)")
                              + captures(text, "Code\\(?.*\\n?.*QStringLiteral\\(\"([a-z]+_)%1\"")
                              + captures(text, "QStringLiteral\\(\"([a-z]+_)\"\\) \\+")
                              + captures(text, "return QStringLiteral\\(\"([a-z]+_[a-z_]+)\"\\)")
                              + captures(text, "constexpr const char\\* [a-zA-Z]+ = \"([a-z]+_[a-z_]+)\"")
                              + captures(text, "\"([0-9]{2}[0-9A-Z]{3})\"")
                              + captures(text, "last_code = '([a-z_]+)'")
                              + captures(text, "m_result\\.halt = QStringLiteral\\(\"([a-z]+_)%1")
                              + captures(text, "constexpr char [a-zA-Z]+\\[\\] = \"([a-z]+_[a-z_]+)\"")
                              + captures(text, "const QString damagedRow = QStringLiteral\\(\"([a-z]+)\"");
    codes += QSet<QString>(found.begin(), found.end());
    return codes;
}

struct ServerCode {
    QString code;
    QString kind; ///< as in the golden replies
};

/** What the services' replies come to: those that were observed. */
QList<ServerCode> serverCodes()
{
    QList<ServerCode> codes;
    QDirIterator files(root + QStringLiteral("tests/data/supabase"), {QStringLiteral("*.json")}, QDir::Files);
    while (files.hasNext()) {
        const auto replies = QJsonDocument::fromJson(textOf(files.next().mid(root.size())).toUtf8()).array();
        for (const QJsonValue& reply : replies) {
            if (!reply[u"code"].toString().isEmpty())
                codes << ServerCode{reply[u"code"].toString(), reply[u"kind"].toString()};
        }
    }
    return codes;
}

} // namespace

class TestGuide : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeOfOursIsExplained()
    {
        const auto sections = guide();
        const auto codes = ownCodes();
        QVERIFY2(codes.size() > 12, qPrintable(QStringList(codes.values()).join(u' ')));
        for (const QString& code : codes) {
            const bool isExplained = std::any_of(sections.begin(), sections.end(),
                                                 [&code](const Section& section) { return section.explains(code); });
            QVERIFY2(isExplained, qPrintable(QStringLiteral("deploy/guide.md does not explain ") + code));
        }
    }

    void whatParksAndWhatStopsIsExplainedWhereOneLooksForIt_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QStringList>("codes");
        QTest::newRow("parks") << parked
                               << codesGivenTo("refused|park")
                                      + captures(sources(), "setAside\\([^;]*?\"([a-z_]+)\"[^;]*?true\\)")
                                      + captures(sources(),
                                                 "const QString damagedRow = QStringLiteral\\(\"([a-z]+)\"");
        QTest::newRow("stops") << stopped
                               << codesGivenTo("halt")
                                      + captures(
                                          sources(),
                                          "case DeviceStatus::[A-Za-z]+:\\s+return QStringLiteral\\(\"([a-z_]+)\"");
    }

    void whatParksAndWhatStopsIsExplainedWhereOneLooksForIt()
    {
        QFETCH(QString, heading);
        QFETCH(QStringList, codes);
        QVERIFY2(codes.size() >= 6, qPrintable(codes.join(u' ')));
        for (const QString& code : codes)
            QVERIFY2(guide().value(heading).explains(code),
                     qPrintable(QStringLiteral("\"%1\" in deploy/guide.md does not explain %2").arg(heading, code)));
    }

    void everyReplyOfTheServersIsExplainedWhereOneLooksForIt()
    {
        const auto sections = guide();
        const auto codes = serverCodes();
        QVERIFY(codes.size() > 100);
        for (const auto& [code, kind] : codes) {
            const QString heading = kind == QLatin1String("refused") ? parked
                                    : kind == QLatin1String("halt")  ? stopped
                                                                     : again;
            const Section section = sections.value(heading);
            QVERIFY2(section.explains(code) || section.hasRest,
                     qPrintable(QStringLiteral("\"%1\" in deploy/guide.md does not explain %2").arg(heading, code)));
        }
    }

    void whateverParksAnItemIsExplainedByName()
    {
        QVERIFY(!guide().value(parked).hasRest);
        QVERIFY(guide().value(parked).codes.size() > 8);
    }

    void everyFailureOfTheNetworkIsExplained()
    {
        const auto sections = guide();
        for (int error = int(net::TransportError::None) + 1; error <= int(net::TransportError::Other); ++error) {
            const QString code = QLatin1String(net::name(static_cast<net::TransportError>(error)));
            QVERIFY2(sections.value(QStringLiteral("Network timeouts")).explains(code), qPrintable(code));
        }
    }

    void nothingIsExplainedThatDoesNotExist()
    {
        const auto sections = guide();
        const auto own = ownCodes();
        const auto servers = serverCodes();
        for (const QString& heading : {parked, stopped, again}) {
            QVERIFY2(sections.contains(heading), qPrintable(heading));
            for (const QString& written : sections.value(heading).codes) {
                const bool isOurs = std::any_of(own.begin(), own.end(), [&written](const QString& code) {
                    return Section::covers(written, code) || (code.endsWith(u'_') && written.startsWith(code));
                });
                const bool isTheirs = std::any_of(servers.begin(), servers.end(), [&written](const ServerCode& code) {
                    return Section::covers(written, code.code);
                });
                QVERIFY2(isOurs || isTheirs,
                         qPrintable(QStringLiteral("deploy/guide.md explains %1, which nothing gives").arg(written)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestGuide)
#include "tst_guide.moc"
