#include "ui/text/language.h"

#include <QCoreApplication>

#include <algorithm>

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

ActiveLanguage::~ActiveLanguage()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void ActiveLanguage::set(const Language& language)
{
    m_language = &languageFor(language.code);
    QCoreApplication::removeTranslator(&m_translator);
    if (m_translator.load(QStringLiteral(":/i18n/rollcall_%1.qm").arg(m_language->code)))
        QCoreApplication::installTranslator(&m_translator);
}

} // namespace rollcall::ui
