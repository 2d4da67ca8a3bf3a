#!/bin/bash
# Subject:   Qt 6.4.2 (libqt6widgets6 6.4.2+dfsg-10, Debian 12), QComboBox and QWidget::setAccessibleName().
# Behaviour: On Linux a combo box tells assistive technology what is chosen in it as its name, whether or not the program has given it an
#            accessible name. The same call names a line edit, a spin box and a button. The accessible description of a combo box is told.
# Expected:  the name that was given, with the chosen text as the value.
# For us:    a combo box has a label as its buddy, which AT-SPI tells as a relation, or its name as its description, too
#            (nameField() in ui/office/words.h).
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
cat >name.cpp <<'CPP'
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <cstdio>
static void tell(QWidget &widget)
{
    widget.setAccessibleName("Section");
    widget.setAccessibleDescription("of the report");
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(&widget);
    std::printf("%s: %s, %s\n", widget.metaObject()->className(), qPrintable(told->text(QAccessible::Name)),
                qPrintable(told->text(QAccessible::Description)));
}
int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QComboBox combo;
    combo.addItem("Acacia");
    QLineEdit line("Acacia");
    QSpinBox spin;
    QPushButton button("Acacia");
    tell(combo);
    tell(line);
    tell(spin);
    tell(button);
}
CPP
g++ -std=c++17 -fPIC -I"$include" -I"$include/QtCore" -I"$include/QtGui" -I"$include/QtWidgets" name.cpp -o name \
    "$lib/libQt6Widgets.so.6" "$lib/libQt6Gui.so.6" "$lib/libQt6Core.so.6" -Wl,--allow-shlib-undefined
seen=$(LD_LIBRARY_PATH=$lib QT_PLUGIN_PATH=$lib/qt6/plugins QT_QPA_PLATFORM=offscreen ./name 2>/dev/null)
echo "Qt $version, each with the accessible name \"Section\":"
echo "$seen"
[[ $seen == 'QComboBox: Acacia, of the report
QLineEdit: Section, of the report
QSpinBox: Section, of the report
QPushButton: Section, of the report' ]]
