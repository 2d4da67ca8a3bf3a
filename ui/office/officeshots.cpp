#include "ui/office/officeshots.h"

#include "ui/office/sampledesk.h"

#include <QApplication>
#include <QDir>

namespace rollcall::office {

namespace {

constexpr std::array officeSizes = {std::pair{1280, 720}, std::pair{1920, 1080}};

Result<void> writeOfficeShot(const QString& page, const QString& code, QSize size, bool isNight, const QDir& into)
{
    SampleDesk desk(page);
    OfficeWindow& window = desk.window();
    window.setTheme(isNight ? ui::Theme::night() : ui::Theme::light());
    window.setLanguage(code);
    window.resize(size);
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.show();
    desk.openPage();
    QCoreApplication::processEvents(); // a layout settles over several of them
    QCoreApplication::processEvents();
    // A question over the window is what the picture is of.
    QWidget* shown = QApplication::activeModalWidget();
    const QString file = into.filePath(QStringLiteral("%1_%2_%3x%4%5.png")
                                           .arg(page, code)
                                           .arg(size.width())
                                           .arg(size.height())
                                           .arg(isNight ? QStringLiteral("_night") : QString()));
    if (!(shown ? shown : &window)->grab().save(file))
        return Error{ErrorCode::Io, QStringLiteral("cannot write %1").arg(file)};
    return {};
}

} // namespace

Result<int> writeOfficeShots(const QString& directory, const OfficeShotSet& set)
{
    QStringList known;
    for (const ui::Language& language : ui::languages())
        known << language.code;
    for (const QString& code : set.languages) {
        if (!known.contains(code))
            return Error{ErrorCode::Invalid, QStringLiteral("there is no language \"%1\"").arg(code)};
    }
    const QStringList all = SampleDesk::pages();
    for (const QString& page : set.pages) {
        if (!all.contains(page))
            return Error{ErrorCode::Invalid, QStringLiteral("there is no page \"%1\"").arg(page)};
    }
    if (!QDir().mkpath(directory))
        return Error{ErrorCode::Io, QStringLiteral("cannot make the folder %1").arg(directory)};
    int written = 0;
    for (const QString& page : set.pages.isEmpty() ? all : set.pages) {
        for (const QString& code : set.languages.isEmpty() ? known : set.languages) {
            for (const auto& [width, height] : officeSizes) {
                for (const bool isNight : {false, true}) {
                    const auto one = writeOfficeShot(page, code, {width, height}, isNight, QDir(directory));
                    if (!one)
                        return one.error();
                    ++written;
                }
            }
        }
    }
    return written;
}

} // namespace rollcall::office
