#include "core/attendance/languages.h"

namespace rollcall::attendance {

QString languageCode(const QString& code)
{
    const QString wanted = QString(code.trimmed()).replace(u'-', u'_').section(u'_', 0, 0);
    for (const QLatin1String known : languageCodes) {
        if (wanted.compare(known, Qt::CaseInsensitive) == 0)
            return known;
    }
    return {};
}

} // namespace rollcall::attendance
