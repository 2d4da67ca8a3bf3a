#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

#include <vector>

namespace rollcall::ui {

/** A language the window is translated into. */
struct Language {
    QString code;       ///< "en", "de", "fil": as in translations/rollcall_<code>.ts
    QString nativeName; ///< in the language itself
    bool rightToLeft = false;
};

/** All languages in the order they are offered. The first is English, the language of the source. */
const std::vector<Language>& languages();

/** The language for a code such as "de", "de_AT" or "ar-EG"; English if it is not translated. */
const Language& languageFor(const QString& code);

/** Sets the language of tr() for the whole process. Owns the translator. Thread: gui. */
class ActiveLanguage {
public:
    ActiveLanguage() = default;
    ~ActiveLanguage();
    ActiveLanguage(const ActiveLanguage&) = delete;
    ActiveLanguage& operator=(const ActiveLanguage&) = delete;

    /** Every widget receives a QEvent::LanguageChange. */
    void set(const Language& language);
    const Language& get() const { return *m_language; }

    /** For the names of days and months. */
    QLocale locale() const { return QLocale(m_language->code); }

private:
    const Language* m_language = &languages().front();
    QTranslator m_translator;
};

} // namespace rollcall::ui
