#include "ui/text/language.h"

#include <QFile>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>
#include <QtTest>

using namespace rollcall::ui;

namespace {

struct Message {
    QString source;
    QString translation;
    QString context; ///< the class that says it
    QString type;    ///< empty for a finished one
};

QList<Message> readMessages(const QString& code)
{
    QFile file(QStringLiteral(ROLLCALL_SOURCE_DIR "/translations/rollcall_%1.ts").arg(code));
    QList<Message> messages;
    QString context;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.append({{}, {}, context, {}});
        else if (xml.name() == QLatin1String("source"))
            messages.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            messages.last().type = xml.attributes().value(QLatin1String("type")).toString();
            messages.last().translation = xml.readElementText();
        }
    }
    return messages;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression shape(QStringLiteral("%\\d"));
    QStringList found;
    for (auto match = shape.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

/** Every source text of ui/text, so that one which was never given to the translators is noticed. */
QStringList sourceTexts()
{
    static const QRegularExpression call(
        QStringLiteral("\\b(?:tr\\(|QT_TRANSLATE_NOOP\\(\"SettingSentences\",\\s*)\"([^\"]*)\"\\)"));
    QStringList texts;
    for (const char* name : {"sentences", "sessionsentences", "adminsentences", "alarmsentences", "waitingsentences",
                             "forgotsentences", "helpsentences", "officesentences", "settingsentences"}) {
        QFile file(QStringLiteral(ROLLCALL_SOURCE_DIR "/ui/text/%1.cpp").arg(QLatin1String(name)));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QStringList ofThis;
        for (auto match = call.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();)
            ofThis << match.next().captured(1);
        ofThis.removeDuplicates();
        texts += ofThis;
    }
    return texts;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_language_is_whole_data()
    {
        QTest::addColumn<QString>("code");
        for (const Language& language : languages()) {
            if (language.code != QLatin1String("en"))
                QTest::newRow(qPrintable(language.code)) << language.code;
        }
    }

    void every_language_is_whole()
    {
        QFETCH(QString, code);
        const QList<Message> messages = readMessages(code);
        QStringList known;
        for (const Message& message : messages) {
            known << message.source;
            QVERIFY2(message.type.isEmpty(), qPrintable(message.source));
            QVERIFY2(!message.translation.isEmpty(), qPrintable(message.source));
            QCOMPARE(placeholders(message.translation), placeholders(message.source));
        }
        const QStringList sources = sourceTexts();
        QVERIFY(sources.size() > 30);
        for (const QString& source : sources)
            QVERIFY2(known.contains(source), qPrintable(source));
        QCOMPARE(known.size(), sources.size());
    }

    void every_language_is_compiled_into_the_program_data() { every_language_is_whole_data(); }

    void every_language_is_compiled_into_the_program()
    {
        QFETCH(QString, code);
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/rollcall_%1.qm").arg(code)));
        const QList<Message> messages = readMessages(code);
        for (const Message& message : messages)
            QCOMPARE(translator.translate(message.context.toUtf8().constData(), message.source.toUtf8().constData()),
                     message.translation);
    }

    void a_code_finds_its_language_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("found");
        QTest::newRow("plain") << QStringLiteral("de") << QStringLiteral("de");
        QTest::newRow("with a country") << QStringLiteral("ar_EG") << QStringLiteral("ar");
        QTest::newRow("as browsers write it") << QStringLiteral("fil-PH") << QStringLiteral("fil");
        QTest::newRow("capitals") << QStringLiteral("ES") << QStringLiteral("es");
        QTest::newRow("unknown") << QStringLiteral("tlh") << QStringLiteral("en");
        QTest::newRow("nothing") << QString() << QStringLiteral("en");
    }

    void a_code_finds_its_language()
    {
        QFETCH(QString, code);
        QTEST(languageFor(code).code, "found");
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
