// A bare Qt program with one window and a table of 400 rows in it, beside which rollcall-bench puts the first window of rollcall-office.

#include <QApplication>
#include <QStandardItemModel>
#include <QTableView>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QStandardItemModel model(400, 8);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            model.setItem(row, column, new QStandardItem(QStringLiteral("%1 %2").arg(row).arg(column)));
    }
    QTableView table;
    table.setModel(&model);
    table.resize(1280, 800);
    table.show();
    return QApplication::exec();
}
