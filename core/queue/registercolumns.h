#pragma once

#include "core/attendance/record.h"

#include <QVariant>

#include <functional>
#include <vector>

namespace rollcall::queue {

/** A column of the table `attendance`, where it comes from and who else gets it. The one list of them: statements that
 *  write, send or export a record are made from it, so a new column is one row here and one line of SQL. */
struct RegisterColumn {
    enum class Type { Text, Number, Json /* the text of an object */ };
    /** Whether the cloud is sent it. A photo's path is sent only where there is a photo, and the time as time_in or time_out.
     *  WhenSet: left out where it is null, so that a project whose migrations are older takes such a record. */
    enum class Cloud { No, Yes, WhenSet, WithPhoto, AsTime };

    const char* name;
    Type type;
    Cloud cloud;
    bool isArchived;                                ///< goes with the record to another machine (archive::Archive)
    QVariant (*valueOf)(const attendance::Record&); ///< null: the database or the photo's fate gives it
};

/** In the order in which they are bound. Internal to this library and `archive`. */
const std::vector<RegisterColumn>& registerColumns();

/** A record as the cloud is sent it. `valueOf`: what stands in a column, null, a text or a number. */
QJsonObject cloudRow(const std::function<QJsonValue(const RegisterColumn&)>& valueOf);

/** The same of a row of the table `attendance` named a, as an expression that gives the text of it: of all that is done to
 *  send a record, making an object of it is the dearest. */
QString cloudRowInSql();

} // namespace rollcall::queue
