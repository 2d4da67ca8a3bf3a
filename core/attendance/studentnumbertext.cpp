#include "core/attendance/studentnumbertext.h"

#include <algorithm>

namespace rollcall::attendance {

QString cleanStudentNumber(const QString& text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (isPlain)
        return text.trimmed();
    QString clean = text.normalized(QString::NormalizationForm_KC);
    clean.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    return clean.trimmed();
}

} // namespace rollcall::attendance
