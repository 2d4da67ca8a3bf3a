#!/bin/bash
# Subject:   Qt 6.4.2 (libqt6widgets6 6.4.2+dfsg-10, Debian 12), QTableView::selectRow().
# Behaviour: In a view that is laid out from right to left it selects nothing and makes nothing current, whether the columns are narrower or
#            wider than the view. From left to right it selects the row.
# Expected:  the row is selected, as the documentation says, in either direction.
# For us:    a program that chooses a row for somebody uses setCurrentIndex() with an index of its own; a click of the mouse and the
#            keys are not concerned (ui/office/sampledesk.cpp).
set -euo pipefail
version=6.4.2+dfsg-10
trap 'echo "cannot be tried: line $LINENO failed" >&2; exit 2' ERR
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
apt-get -qq -o APT::Sandbox::User="$(id -un)" download "libqt6core6=$version" "libqt6gui6=$version" "libqt6widgets6=$version" \
    "libqt6dbus6=$version" "qt6-base-dev=$version" >&2
for package in ./*.deb; do dpkg -x "$package" root; done
include=root/usr/include/$(uname -m)-linux-gnu/qt6
lib=root/usr/lib/$(uname -m)-linux-gnu
cat >choose.cpp <<'CPP'
#include <QApplication>
#include <QStandardItemModel>
#include <QTableView>
#include <cstdio>
int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QStandardItemModel model(3, 3);
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        for (const int width : {60, 300}) { // three columns in a view of 300 pixels
            QTableView view;
            view.setModel(&model);
            view.setLayoutDirection(direction);
            view.resize(300, 200);
            for (int column = 0; column < 3; ++column)
                view.setColumnWidth(column, width);
            view.show();
            app.processEvents();
            view.selectRow(1);
            std::printf("%d ", int(view.selectionModel()->selectedIndexes().size()));
        }
    }
}
CPP
g++ -std=c++17 -fPIC -I"$include" -I"$include/QtCore" -I"$include/QtGui" -I"$include/QtWidgets" choose.cpp -o choose \
    "$lib/libQt6Widgets.so.6" "$lib/libQt6Gui.so.6" "$lib/libQt6Core.so.6" -Wl,--allow-shlib-undefined
seen=$(LD_LIBRARY_PATH=$lib QT_PLUGIN_PATH=$lib/qt6/plugins QT_QPA_PLATFORM=offscreen ./choose 2>/dev/null)
echo "Qt $version: cells selected from left to right, then from right to left, narrow and wide columns: $seen"
[[ $seen == '3 3 0 0 ' ]]
