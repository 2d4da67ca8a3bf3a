// Not a test: shows pages of the real window to another program, which says on stdin what it wants. Each order is a line, and
// each is answered with a line of JSON:
//   show NAME   a fresh window, which then shows the page of that name: {"texts": what can be read}
//   again NAME  the window that is there shows it
//   look        the answer alone

#include "ui/samplewindow.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>

#include <cstdio>
#include <iostream>
#include <memory>
#include <string>

using namespace rollcall::ui;

namespace {

QStringList readableTexts(const QWidget& window)
{
    QStringList texts;
    for (const TextLabel* label : window.findChildren<TextLabel*>()) {
        if (label->isVisible() && !label->text().isEmpty() && !label->visibleRegion().isEmpty())
            texts << label->text();
    }
    return texts;
}

class Stage {
public:
    void obey(const QString& line)
    {
        const QString order = line.section(u' ', 0, 0);
        const Shot* shot = find(line.section(u' ', 1));
        if (order == QLatin1String("show") && shot) {
            m_sample = std::make_unique<SampleWindow>(*shot, SampleWindow::Look());
            KioskWindow& window = m_sample->window();
            window.showFrame(placeholderFrame());
            window.show();
            window.activateWindow(); // there is no window manager
            // What a student sees is shown first; what it then turns into is news.
            while (!window.isActiveWindow())
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            shot->prepare(window);
        } else if (order == QLatin1String("again") && shot && m_sample) {
            shot->prepare(m_sample->window());
        } else if (order != QLatin1String("look")) {
            return QCoreApplication::exit(2);
        }
        QCoreApplication::processEvents();
        const QJsonObject answer{
            {QStringLiteral("texts"), QJsonArray::fromStringList(readableTexts(m_sample->window()))}};
        std::printf("%s\n", QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    }

private:
    const Shot* find(const QString& name) const
    {
        for (const Shot& one : m_shots) {
            if (name == QLatin1String(one.name))
                return &one;
        }
        return nullptr;
    }

    const QList<Shot> m_shots = shots();
    std::unique_ptr<SampleWindow> m_sample;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("rollcall"));
    Stage stage;
    QSocketNotifier orders(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&orders, &QSocketNotifier::activated, qApp, [&] {
        std::string line; // one at a time: whoever orders waits for the answer
        if (!std::getline(std::cin, line))
            return QCoreApplication::exit(0);
        stage.obey(QString::fromStdString(line));
    });
    return QApplication::exec();
}
