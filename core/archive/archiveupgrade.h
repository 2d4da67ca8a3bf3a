#pragma once

#include <QJsonObject>

#include <vector>

namespace rollcall::archive {

/** Brings a record and its items from the names of an archive of this version to today's. Internal to this library. */
void upgradeRows(QJsonObject& record, std::vector<QJsonObject>& items, int version);

} // namespace rollcall::archive
