// Every page, result, fault and sheet that the window can show, as the program's own pictures have them: no text is cut off, and
// what is touched is large enough and apart from the next.

#include "ui/kioskwindow.h"
#include "ui/samplewindow.h"
#include "ui/text/adminsentences.h"
#include "ui/widgets/holdcorner.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/touchbutton.h"

#include <QtTest>

using namespace rollcall::ui;

namespace {

constexpr int leastTarget = 64; // pixels, screens.md of the design; WCAG 2.2, 2.5.5 asks for 44
constexpr int leastGap = 16;
constexpr int leastGapOnPhone = 8; // of keys that enter a value on a width of 320
constexpr int smallestText = 12;

QString placeOf(const QRect& rect)
{
    return QStringLiteral("%1,%2 %3x%4").arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
}

/** Its middle is not covered by a widget that takes touches. */
bool isInFront(const QWidget& widget, const QWidget& window)
{
    const QWidget* there = window.childAt(widget.mapTo(&window, widget.rect().center()));
    if (!there || there == &widget || widget.isAncestorOf(there) || there->isAncestorOf(&widget))
        return true;
    // What lets touches through is not found itself: is this below it or above?
    const QWidget* branch = &widget;
    while (!branch->parentWidget()->isAncestorOf(there))
        branch = branch->parentWidget();
    while (there->parentWidget() != branch->parentWidget())
        there = there->parentWidget();
    const QObjectList& siblings = branch->parentWidget()->children();
    return siblings.indexOf(branch) > siblings.indexOf(there);
}

} // namespace

class TestEveryPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCutOffAndEveryTargetIsLargeEnough_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<qreal>("textSize");
        const auto row = [](const char* language, QSize screen, qreal size = 1) {
            QTest::addRow("%s, %dx%d, text %g", language, screen.width(), screen.height(), size)
                << QString::fromLatin1(language) << screen << size;
        };
        for (const Language& language : languages()) {
            row(qPrintable(language.code), {480, 320});
            row(qPrintable(language.code), {320, 480});
        }
        row("es", {480, 800});
        row("fil", {800, 480});
        row("de", {1280, 800}, 2);
    }

    void nothingIsCutOffAndEveryTargetIsLargeEnough()
    {
        QFETCH(QString, code);
        QFETCH(QSize, screen);
        QFETCH(qreal, textSize);
        QStringList wrong;
        for (const Shot& shot : shots()) {
            SampleWindow sample(shot, {code, screen, false, textSize});
            KioskWindow& window = sample.window();
            shot.prepare(window);
            window.show();
            QCoreApplication::sendPostedEvents();
            for (const QString& fault : faultsOf(window))
                wrong << QStringLiteral("%1: %2").arg(QLatin1String(shot.name), fault);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1 faults\n").arg(wrong.size()) + wrong.join(u'\n')));
    }

private:
    static QStringList faultsOf(const KioskWindow& window)
    {
        QStringList wrong;
        int words = 0;
        for (const TextLabel* label : window.findChildren<TextLabel*>()) {
            if (!label->isVisible() || label->text().isEmpty() || !isInFront(*label, window))
                continue;
            ++words;
            const QRect place(label->mapTo(&window, QPoint()), label->size());
            const FittedText& fitted = label->fitted();
            if (fitted.isElided || fitted.size.width() > label->width() || fitted.size.height() > label->height()
                || fitted.font.pixelSize() < smallestText || !window.rect().contains(place))
                wrong << QStringLiteral("\"%1\" at %2").arg(label->text(), placeOf(place));
        }
        QList<std::pair<QString, QRect>> targets;
        for (const QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || !button->isEnabled() || !isInFront(*button, window))
                continue;
            const int ring = qobject_cast<const TouchButton*>(button) ? TouchButton::ringRoom : 0;
            const QRect place =
                QRect(button->mapTo(&window, QPoint()), button->size()).adjusted(ring, ring, -ring, -ring);
            const QString name = button->accessibleName();
            if (place.width() < leastTarget || place.height() < leastTarget || !window.rect().contains(place))
                wrong << QStringLiteral("target \"%1\" at %2").arg(name, placeOf(place));
            const auto* touched = qobject_cast<const TouchButton*>(button);
            if (touched && (touched->fitted().isElided || touched->fitted().size.height() > place.height()))
                wrong << QStringLiteral("the words of \"%1\" at %2").arg(name, placeOf(place));
            for (const auto& [otherName, other] : targets) {
                // The office's corner is held and not seen; nothing may lie on it.
                const bool isCorner =
                    qobject_cast<const HoldCorner*>(button) || otherName == AdminSentences::office();
                const int apart = isCorner ? 0 : (window.width() < 400 ? leastGapOnPhone : leastGap) - 1;
                if (place.adjusted(-apart, -apart, apart, apart).intersects(other))
                    wrong << QStringLiteral("targets \"%1\" at %2 and \"%3\" at %4")
                                 .arg(name, placeOf(place), otherName, placeOf(other));
            }
            targets.append({name, place});
        }
        if (words == 0 || targets.isEmpty())
            wrong << QStringLiteral("nothing is shown");
        return wrong;
    }
};

QTEST_MAIN(TestEveryPage)
#include "tst_everypage.moc"
