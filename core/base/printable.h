#pragma once

#include <QByteArray>
#include <QString>

namespace rollcall {

/** Text on one line that no terminal takes for a command and that reads in the order it is written: control characters (C0
 *  with the line feed, DEL, C1), line separators, and characters without a shape, such as those that reverse the direction,
 *  become \uXXXX. Letters of every script stay, and so do the joiners that Persian or Hindi names need. For whatever was
 *  written by somebody else: a code, a name, a file's name, a server's message. The inside of JSON keeps its value. */
QString printable(const QString& text);

/** The same of UTF-8, without a conversion where there is nothing to do. */
QByteArray printable(const QByteArray& utf8);

} // namespace rollcall
