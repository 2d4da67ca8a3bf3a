#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace rollcall::observe {

/** Puts `text` at `path` for node_exporter's textfile collector, which may look at any moment: a temporary file beside it is
 *  renamed, readable for everybody (0644). Not synced: after a power cut the next one is soon. The folder must be there, and
 *  nobody else may write to that path. Errors: NotFound, NotPermitted, DiskFull, Io. */
Result<void> writeTextfile(const QString& path, const QByteArray& text);

/** The program ends: what it measured is not true any more. */
void removeTextfile(const QString& path);

} // namespace rollcall::observe
