#pragma once

#include "app/operations/diagnosticcontext.h"
#include "app/operations/finding.h"

#include <QFontDatabase>
#include <QSet>

#include <functional>

namespace rollcall::app {

/** The scripts that a text is written in, without those of every text (digits, marks) and without Latin, which the window's own
 *  typeface has. */
QSet<QChar::Script> scriptsIn(const QString& text);

/** Which of these scripts a font here has, as `hasFont` knows it. */
struct FontCoverage {
    QStringList shown;    ///< in English, such as "Arabic"
    QStringList missing;  ///< what is written in these is shown as boxes
    QStringList packages; ///< of Debian, which have fonts for those that are missing
};
FontCoverage fontCoverage(const QSet<QChar::Script>& scripts,
                          const std::function<bool(QFontDatabase::WritingSystem)>& hasFont);

/** Whether a font of this machine has this. Needs a QGuiApplication. */
bool hasInstalledFont(QFontDatabase::WritingSystem system);

/** What the doctor says of names in these scripts, where `hasFont` knows what is installed. */
Finding judgeFonts(const QSet<QChar::Script>& scripts,
                   const std::function<bool(QFontDatabase::WritingSystem)>& hasFont);

/** For Diagnostics: whether the names on the roster can be shown. Needs a QGuiApplication; skipped without one. */
Finding checkFonts(DiagnosticContext& context);

} // namespace rollcall::app
