#pragma once

#include <QString>
#include <QStringList>

namespace rollcall::config {

/** The known key that was probably meant by an unknown one: the nearest by spelling, or else the only one
 *  with the same last part; empty if none is near. Pure. */
QString nearestKey(const QString& unknown, const QStringList& known);

} // namespace rollcall::config
