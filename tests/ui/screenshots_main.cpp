#include "ui/screenshotset.h"

#include <QApplication>
#include <QTextStream>

/** Writes the window's pages for somebody who wants to look at them: ui_screenshots DIR [LANGUAGE] */
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    rollcall::ui::ScreenshotSet set;
    set.languages = arguments.mid(2, 1);
    const auto written = rollcall::ui::writeScreenshots(arguments.value(1, QStringLiteral("screenshots")), set);
    QTextStream(stdout) << (written ? QString::number(*written) : written.error().detail) << Qt::endl;
    return written ? 0 : 1;
}
