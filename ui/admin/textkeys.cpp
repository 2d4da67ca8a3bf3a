#include "ui/admin/textkeys.h"

#include "ui/text/adminsentences.h"

namespace rollcall::ui {

namespace {

QStringList lettersOf(const QString& text)
{
    QStringList letters;
    for (const QChar letter : text)
        letters << letter;
    return letters;
}

QString labelOf(const QStringList& letters)
{
    return letters.mid(0, 3).join(QString());
}

} // namespace

QList<KeyLayout> textKeys()
{
    const QStringList latin = lettersOf(QStringLiteral("abcdefghijklmnopqrstuvwxyz"));
    const QStringList own = lettersOf(AdminSentences::alphabet());
    QList<KeyLayout> all{{labelOf(own), own, own.constFirst().toUpper() != own.constFirst()}};
    if (!own.contains(latin.constFirst()))
        all.append({labelOf(latin), latin, true});
    const QStringList figures = lettersOf(QStringLiteral("1234567890-_.,:;/\\@#&+'\"()!?*%=<>"));
    all.append({labelOf(figures), figures, false});
    return all;
}

} // namespace rollcall::ui
