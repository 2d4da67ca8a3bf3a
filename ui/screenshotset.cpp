#include "ui/screenshotset.h"

#include "ui/samplewindow.h"

#include <QDir>

#include <algorithm>

namespace rollcall::ui {

namespace {

using PictureTheme = ScreenshotSet::Theme;

Result<QList<Shot>> chosenShots(const QStringList& names)
{
    QList<Shot> all = shots();
    if (names.isEmpty())
        return all;
    QList<Shot> chosen;
    for (const QString& name : names) {
        const auto found = std::find_if(all.cbegin(), all.cend(),
                                        [&name](const Shot& one) { return QLatin1String(one.name) == name; });
        if (found == all.cend())
            return Error{ErrorCode::Invalid, QStringLiteral("there is no page \"%1\"").arg(name)};
        chosen << *found;
    }
    return chosen;
}

Result<QStringList> chosenLanguages(const QStringList& codes)
{
    QStringList known;
    for (const Language& language : languages())
        known << language.code;
    for (const QString& code : codes) {
        if (!known.contains(code))
            return Error{ErrorCode::Invalid, QStringLiteral("there is no language \"%1\"").arg(code)};
    }
    return codes.isEmpty() ? known : codes;
}

Result<void> writeShot(const Shot& shot, const SampleWindow::Look& look, const QVideoFrame& frame,
                       const QDir& directory)
{
    SampleWindow sample(shot, look);
    KioskWindow& window = sample.window();
    window.showFrame(frame);
    shot.prepare(window);
    const QString file = directory.filePath(QStringLiteral("%1_%2_%3x%4%5.png")
                                                .arg(QLatin1String(shot.name), window.language())
                                                .arg(look.size.width())
                                                .arg(look.size.height())
                                                .arg(look.isNight ? QStringLiteral("_night") : QString()));
    if (!window.grab().save(file))
        return Error{ErrorCode::Io, QStringLiteral("cannot write %1").arg(file)};
    return {};
}

} // namespace

QList<QSize> screenshotSizes()
{
    return {{480, 320}, {800, 480}, {1280, 800}, {1920, 1080}, {3840, 2160}, {480, 800}, {1080, 1920}};
}

Result<int> writeScreenshots(const QString& directory, const ScreenshotSet& set)
{
    const auto pages = chosenShots(set.pages);
    if (!pages)
        return pages.error();
    const auto codes = chosenLanguages(set.languages);
    if (!codes)
        return codes.error();
    if (!QDir().mkpath(directory))
        return Error{ErrorCode::Io, QStringLiteral("cannot make the folder %1").arg(directory)};
    const QList<QSize> sizes = set.sizes.isEmpty() ? screenshotSizes() : set.sizes;
    const QList<PictureTheme> themes =
        set.themes.isEmpty() ? QList<PictureTheme>{PictureTheme::Light, PictureTheme::Night} : set.themes;

    const QVideoFrame frame = placeholderFrame();
    int written = 0;
    for (const QString& code : *codes) {
        for (const QSize size : sizes) {
            for (const PictureTheme theme : themes) {
                for (const Shot& shot : *pages) {
                    const SampleWindow::Look look{code, size, theme == PictureTheme::Night, set.textSize};
                    if (const auto shown = writeShot(shot, look, frame, QDir(directory)); !shown)
                        return shown.error();
                    ++written;
                }
            }
        }
    }
    return written;
}

} // namespace rollcall::ui
