#pragma once

#include <QCoreApplication>

namespace rollcall::ui {

/** The words of the office's window that imports a list of students. Thread: gui. */
class ImportDeskSentences {
    Q_DECLARE_TR_FUNCTIONS(ImportDeskSentences)

public:
    static QString title();
    static QString chooseFile();
    static QString lists();
    static QString reading();
    static QString ofFile(const QString& file);
    static QString ofSheet(const QString& file, const QString& sheet);
    static QString counts(int listed, int before, int leftOut);
    static QString whatChanges(int added, int changed, int removed);
    static QString nothingChanges();
    static QString columns();
    static QString column();
    static QString takenFor();
    static QString nothing();
    static QString number();
    static QString firstName();
    static QString lastName();
    static QString fullName();
    static QString section();
    static QString grade();
    static QString status();
    static QString role();
    static QString language();
    static QString keepOthers();
    static QString changes(int count);
    static QString remarks(int count);
    static QString what();
    static QString name();
    static QString added();
    static QString changed();
    static QString removed();
    static QString row();
    static QString why();
    static QString remedy();
    static QString fault();
    static QString heldBack();
    static QString doubt();
    static QString take();
    static QString chooseColumns();
    static QString hasFaults();
    static QString manyRemoved(int removed, int before);
    static QString manyRenamed();
    static QString write();
    static QString writing();
    static QString written(int added, int changed, int removed);
    static QString changedMeanwhile();
    static QString undo();
    static QString undoLast();
    static QString undoing();
    static QString undone(int students);
    static QString someLeft(const QString& numbers);
    static QString cancel();
    static QString close();
    static QString importList();
    static QString listsMenu();
};

} // namespace rollcall::ui
