#pragma once

#include <QLatin1String>
#include <QString>

namespace rollcall::attendance {

/** The languages of the product, those the window is translated into. */
inline constexpr QLatin1String languageCodes[] = {QLatin1String("en"), QLatin1String("fil"), QLatin1String("es"),
                                                  QLatin1String("de"), QLatin1String("ar")};

/** The code among these that a code such as "de", "DE" or "ar-EG" means; empty if it is none of them. */
QString languageCode(const QString& code);

} // namespace rollcall::attendance
