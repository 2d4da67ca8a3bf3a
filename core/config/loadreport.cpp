#include "core/config/loadreport.h"

namespace rollcall::config {

namespace {

/** Keys come from the file: a log line of ours must not be split or flooded by one. */
QString harmless(const QString& text)
{
    constexpr int longest = 120;
    QString out = text.left(longest);
    for (QChar& c : out) {
        if (!c.isPrint())
            c = u'?';
    }
    return text.size() > longest ? out + QStringLiteral("...") : out;
}

} // namespace

const char* name(Origin origin)
{
    switch (origin) {
    case Origin::Default:
        return "default";
    case Origin::Inherited:
        return "inherited";
    case Origin::File:
        return "file";
    case Origin::Environment:
        return "environment";
    case Origin::Credential:
        return "credential";
    }
    return "default";
}

QString Notice::toString() const
{
    QString text = file;
    if (line > 0)
        text += u':' + QString::number(line);
    if (!key.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral(": ")) + harmless(key);
    text += (text.isEmpty() ? QString() : QStringLiteral(": ")) + reason;
    return allowed.isEmpty() ? text : text + QStringLiteral("; allowed: ") + allowed;
}

} // namespace rollcall::config
