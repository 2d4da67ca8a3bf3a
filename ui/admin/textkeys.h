#pragma once

#include <QStringList>

namespace rollcall::ui {

/** The keys to type a text with, in layouts one after the other: the alphabet of the current language, the letters from a to z where that
 *  has them not, and figures and marks. Each has a label for the key that leads to it. Thread: gui. */
struct KeyLayout {
    QString label;
    QStringList keys;
    bool hasCapitals = false;
};

QList<KeyLayout> textKeys();

} // namespace rollcall::ui
