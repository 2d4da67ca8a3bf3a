#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace rollcall::archive {

/** The record in a line of an archive's records.jsonl as the cloud is sent it: without the columns that stay on the kiosk, and
 *  with a photo only where there is one. Nothing if the line is none of those. Thread: any. */
std::optional<QJsonObject> sentRecord(const QByteArray& line);

} // namespace rollcall::archive
