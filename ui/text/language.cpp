#include "ui/text/language.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <utility>

namespace rollcall::ui {

const std::vector<Language>& languages()
{
    static const std::vector<Language> all = {
        {QStringLiteral("en"), QStringLiteral("English")},       {QStringLiteral("fil"), QStringLiteral("Filipino")},
        {QStringLiteral("es"), QStringLiteral("Español")},       {QStringLiteral("de"), QStringLiteral("Deutsch")},
        {QStringLiteral("ar"), QStringLiteral("العربية"), true},
    };
    return all;
}

const Language& languageFor(const QString& code)
{
    const QString wanted = QString(code).replace(QLatin1Char('-'), QLatin1Char('_')).section(QLatin1Char('_'), 0, 0);
    const auto& all = languages();
    const auto found = std::find_if(all.begin(), all.end(), [&wanted](const Language& language) {
        return language.code.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    return found == all.end() ? all.front() : *found;
}

namespace {

const Language* spokenForNow = nullptr; // by SpeakingIn

QString fileOf(const Language& language)
{
    return QStringLiteral(":/i18n/rollcall_%1.qm").arg(language.code);
}

/** One that translates nothing for English, which is the source. */
const QTranslator& translatorOf(const Language& language)
{
    static std::map<QString, QTranslator> translators;
    const auto [found, isNew] = translators.try_emplace(language.code);
    if (isNew)
        (void)found->second.load(fileOf(language));
    return found->second;
}

} // namespace

SpeakingIn::SpeakingIn(const Language& language) : m_before(spokenForNow)
{
    // Loaded now: when tr() asks Qt holds a lock, which loading a translator wants, too.
    (void)translatorOf(languageFor(language.code));
    spokenForNow = &languageFor(language.code);
}

SpeakingIn::~SpeakingIn()
{
    spokenForNow = m_before;
}

QString ActiveLanguage::Translator::translate(const char* context, const char* source, const char* disambiguation,
                                              int n) const
{
    return spokenForNow ? translatorOf(*spokenForNow).translate(context, source, disambiguation, n)
                        : QTranslator::translate(context, source, disambiguation, n);
}

ActiveLanguage::ActiveLanguage()
{
    QCoreApplication::installTranslator(&m_translator);
}

ActiveLanguage::~ActiveLanguage()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void ActiveLanguage::set(const Language& language)
{
    m_language = &languageFor(language.code);
    QCoreApplication::removeTranslator(&m_translator);
    (void)m_translator.load(fileOf(*m_language)); // there is none for English
    QCoreApplication::installTranslator(&m_translator);
}

} // namespace rollcall::ui
