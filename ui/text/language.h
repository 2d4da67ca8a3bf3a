#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

#include <vector>

namespace rollcall::ui {

/** A language the kiosk speaks. */
struct Language {
    QString code;       ///< "en", "de", "fil": the name of its translations/rollcall_<code>.ts
    QString nativeName; ///< as its own readers write it
    bool rightToLeft = false;
};

/** All of them, in the order in which they are offered. The first, English, is the language of the source. */
const std::vector<Language>& languages();

/** The language for a code such as "de", "de_AT" or "ar-EG"; English for one we do not speak. */
const Language& languageFor(const QString& code);

/** Makes tr() speak one language for the whole process. Owns the translator; gui thread only. */
class ActiveLanguage {
public:
    ActiveLanguage() = default;
    ~ActiveLanguage();
    ActiveLanguage(const ActiveLanguage&) = delete;
    ActiveLanguage& operator=(const ActiveLanguage&) = delete;

    /** Every widget gets a QEvent::LanguageChange. */
    void set(const Language& language);
    const Language& get() const { return *m_language; }

    /** For the names of days and months. */
    QLocale locale() const { return QLocale(m_language->code); }

private:
    const Language* m_language = &languages().front();
    QTranslator m_translator;
};

} // namespace rollcall::ui
