#include "core/report/celltext.h"

#include <QRegularExpression>

namespace rollcall::report {

namespace {

constexpr int mostLetters = 32'767; // of a cell

} // namespace

QString cellText(QString text)
{
    static const QRegularExpression looksEscaped(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    text.removeIf([](QChar letter) { return letter < u' ' && letter != u'\t' && letter != u'\n'; });
    return text.replace(looksEscaped, QStringLiteral("_x005F_")).left(mostLetters);
}

} // namespace rollcall::report
