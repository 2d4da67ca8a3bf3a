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
    ActiveLanguage();
    ~ActiveLanguage();
    ActiveLanguage(const ActiveLanguage&) = delete;
    ActiveLanguage& operator=(const ActiveLanguage&) = delete;

    /** Every widget receives a QEvent::LanguageChange. */
    void set(const Language& language);
    const Language& get() const { return *m_language; }

    /** For the names of days and months. */
    QLocale locale() const { return QLocale(m_language->code); }

private:
    /** Gives its place to SpeakingIn. */
    class Translator final : public QTranslator {
    public:
        bool isEmpty() const override { return false; }
        QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;
    };

    const Language* m_language = &languages().front();
    Translator m_translator;
};

/** As long as it lives, tr() speaks this language, and no widget is told: for a text in the language of one student. One within
 *  another ends first. Needs an ActiveLanguage. Thread: gui. */
class SpeakingIn {
public:
    explicit SpeakingIn(const Language& language);
    ~SpeakingIn();
    SpeakingIn(const SpeakingIn&) = delete;
    SpeakingIn& operator=(const SpeakingIn&) = delete;

private:
    const Language* const m_before;
};

} // namespace rollcall::ui
