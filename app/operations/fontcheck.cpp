#include "app/operations/fontcheck.h"

#include <QGuiApplication>

#include <algorithm>

namespace rollcall::app {

namespace {

constexpr const char* cjk = "fonts-noto-cjk";
constexpr const char* core = "fonts-noto-core";

struct ScriptRow {
    QChar::Script script;
    const char* name;
    std::vector<QFontDatabase::WritingSystem> systems; ///< one of which a font has to have
    const char* package;                               ///< of Debian
};

const std::vector<ScriptRow>& scriptRows()
{
    using Font = QFontDatabase;
    static const std::vector<ScriptRow> rows{
        {QChar::Script_Han, "Chinese", {Font::SimplifiedChinese, Font::TraditionalChinese, Font::Japanese}, cjk},
        {QChar::Script_Hiragana, "Japanese", {Font::Japanese}, cjk},
        {QChar::Script_Katakana, "Japanese", {Font::Japanese}, cjk},
        {QChar::Script_Hangul, "Korean", {Font::Korean}, cjk},
        {QChar::Script_Bopomofo, "Bopomofo", {Font::TraditionalChinese}, cjk},
        {QChar::Script_Arabic, "Arabic", {Font::Arabic}, core},
        {QChar::Script_Armenian, "Armenian", {Font::Armenian}, core},
        {QChar::Script_Bengali, "Bengali", {Font::Bengali}, core},
        {QChar::Script_Cyrillic, "Cyrillic", {Font::Cyrillic}, core},
        {QChar::Script_Devanagari, "Devanagari", {Font::Devanagari}, core},
        {QChar::Script_Georgian, "Georgian", {Font::Georgian}, core},
        {QChar::Script_Greek, "Greek", {Font::Greek}, core},
        {QChar::Script_Gujarati, "Gujarati", {Font::Gujarati}, core},
        {QChar::Script_Gurmukhi, "Gurmukhi", {Font::Gurmukhi}, core},
        {QChar::Script_Hebrew, "Hebrew", {Font::Hebrew}, core},
        {QChar::Script_Kannada, "Kannada", {Font::Kannada}, core},
        {QChar::Script_Khmer, "Khmer", {Font::Khmer}, core},
        {QChar::Script_Lao, "Lao", {Font::Lao}, core},
        {QChar::Script_Malayalam, "Malayalam", {Font::Malayalam}, core},
        {QChar::Script_Myanmar, "Burmese", {Font::Myanmar}, core},
        {QChar::Script_Nko, "N'Ko", {Font::Nko}, core},
        {QChar::Script_Oriya, "Odia", {Font::Oriya}, core},
        {QChar::Script_Sinhala, "Sinhala", {Font::Sinhala}, core},
        {QChar::Script_Syriac, "Syriac", {Font::Syriac}, core},
        {QChar::Script_Tamil, "Tamil", {Font::Tamil}, core},
        {QChar::Script_Telugu, "Telugu", {Font::Telugu}, core},
        {QChar::Script_Thaana, "Thaana", {Font::Thaana}, core},
        {QChar::Script_Thai, "Thai", {Font::Thai}, core},
        {QChar::Script_Tibetan, "Tibetan", {Font::Tibetan}, core},
    };
    return rows;
}

} // namespace

QSet<QChar::Script> scriptsIn(const QString& text)
{
    QSet<QChar::Script> scripts;
    for (const char32_t character : text.toUcs4())
        scripts << QChar::script(character);
    for (const auto everyones :
         {QChar::Script_Unknown, QChar::Script_Inherited, QChar::Script_Common, QChar::Script_Latin})
        scripts.remove(everyones);
    return scripts;
}

FontCoverage fontCoverage(const QSet<QChar::Script>& scripts,
                          const std::function<bool(QFontDatabase::WritingSystem)>& hasFont)
{
    FontCoverage coverage;
    for (const ScriptRow& row : scriptRows()) {
        if (!scripts.contains(row.script))
            continue;
        const bool isThere = std::any_of(row.systems.begin(), row.systems.end(), hasFont);
        QStringList& names = isThere ? coverage.shown : coverage.missing;
        if (const QString name = QLatin1String(row.name); !names.contains(name))
            names << name;
        if (const QString package = QLatin1String(row.package); !isThere && !coverage.packages.contains(package))
            coverage.packages << package;
    }
    return coverage;
}

bool hasInstalledFont(QFontDatabase::WritingSystem system)
{
    return !QFontDatabase::families(system).isEmpty();
}

Finding judgeFonts(const QSet<QChar::Script>& scripts,
                   const std::function<bool(QFontDatabase::WritingSystem)>& hasFont)
{
    const FontCoverage fonts = fontCoverage(scripts, hasFont);
    if (!fonts.missing.isEmpty())
        return warn(QStringLiteral("names of the roster are shown as boxes: no font has %1")
                        .arg(fonts.missing.join(QStringLiteral(", "))),
                    QStringLiteral("sudo apt-get install %1, then restart the kiosk").arg(fonts.packages.join(u' ')));
    if (fonts.shown.isEmpty())
        return ok(QStringLiteral("every name of the roster is in Latin letters"));
    return ok(QStringLiteral("there are fonts for the names of the roster: %1")
                  .arg(fonts.shown.join(QStringLiteral(", "))));
}

Finding checkFonts(DiagnosticContext& context)
{
    if (!context.storage)
        return skipped(QStringLiteral("no database"));
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return skipped(QStringLiteral("this program has no fonts"));
    const auto students = context.storage->roster.list();
    if (!students)
        return bad(students.error().detail, QStringLiteral("check the disk"));
    QSet<QChar::Script> scripts;
    for (const attendance::Student& student : *students)
        scripts += scriptsIn(student.firstName + student.lastName + student.section);
    return judgeFonts(scripts, hasInstalledFont);
}

} // namespace rollcall::app
