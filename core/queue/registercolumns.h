#pragma once

#include "core/attendance/record.h"

#include <QVariant>

#include <vector>

namespace rollcall::queue {

/** A column of the table `attendance`, where it comes from and who else gets it. The one list of them: statements that
 *  write, send or export a record are made from it, so a new column is one row here and one line of SQL. */
struct RegisterColumn {
    /** Whether the cloud is sent it. A photo's path is sent only where there is a photo. */
    enum class Cloud { No, Yes, WithPhoto };

    const char* name;
    bool isNumber;
    Cloud cloud;
    bool isArchived;                                ///< goes with the record to another machine (archive::Archive)
    QVariant (*valueOf)(const attendance::Record&); ///< null: the database or the photo's fate gives it
};

/** In the order in which they are bound. Internal to this library and `archive`. */
const std::vector<RegisterColumn>& registerColumns();

} // namespace rollcall::queue
