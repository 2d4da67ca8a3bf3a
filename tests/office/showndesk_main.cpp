// Not a test: shows pages of the office's window to another program, which writes the name of one in a line of stdin. The answer is a
// line, once the page is shown.

#include "ui/office/sampledesk.h"

#include <QApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <iostream>
#include <memory>
#include <string>

using rollcall::office::SampleDesk;

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("rollcall-office"));
    std::unique_ptr<SampleDesk> desk;
    QSocketNotifier orders(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&orders, &QSocketNotifier::activated, qApp, [&] {
        std::string line; // one at a time: whoever orders waits for the answer
        if (!std::getline(std::cin, line))
            return QCoreApplication::exit(0);
        desk = std::make_unique<SampleDesk>(QString::fromStdString(line));
        desk->window().resize(1280, 720);
        desk->window().show();
        desk->window().activateWindow(); // there is no window manager
        while (!desk->window().isActiveWindow())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        desk->openPage();
        QCoreApplication::processEvents();
        std::puts("shown");
        std::fflush(stdout);
    });
    return QApplication::exec();
}
