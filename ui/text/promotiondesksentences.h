#pragma once

#include <QCoreApplication>

namespace rollcall::ui {

/** The words of the office's window for the end of a school year. Thread: gui. */
class PromotionDeskSentences {
    Q_DECLARE_TR_FUNCTIONS(PromotionDeskSentences)

public:
    static QString title();
    static QString open();
    static QString about();
    static QString section();
    static QString students();
    static QString nextYear();
    static QString leave();
    static QString becomes();
    static QString leaves(const QString& section);
    static QString counts(int movers, int leavers);
    static QString write();
    static QString writing();
    static QString written(int movers, int leavers);
    static QString changedMeanwhile(const QString& numbers);
    static QString notKnown(const QString& why);
    static QString undo();
    static QString undoing();
    static QString undone(int students);
};

} // namespace rollcall::ui
