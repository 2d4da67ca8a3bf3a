#include "core/config/projectaddress.h"

#include <QRegularExpression>

#include <algorithm>

namespace rollcall::config {

using namespace Qt::Literals::StringLiterals;

namespace {

QString addressOf(const QString& project)
{
    return u"the project's own address is https://%1.supabase.co"_s.arg(project.isEmpty() ? u"<its reference>"_s
                                                                                          : project);
}

QString dashboardFault(const QUrl& url)
{
    static const QRegularExpression reference(u"/project/([a-z0-9]{1,40})"_s);
    return u"this is the address of Supabase's dashboard; %1"_s.arg(
        addressOf(reference.match(url.path()).captured(1)));
}

} // namespace

QString projectAddressFault(const QUrl& url)
{
    static const QRegularExpression ofSupabase(u"\\A(?:www\\.|app\\.)?supabase\\.(?:com|io|co)\\z"_s);
    static const QRegularExpression ofDatabase(u"\\Adb\\.([a-z0-9]+)\\.supabase\\.co\\z"_s);
    static const QRegularExpression ofService(
        u"/(?:rest|auth|storage|functions|realtime|graphql|pg)/v1(?:/.*)?\\z"_s);
    const QString host = url.host().toLower();
    if (ofSupabase.match(host).hasMatch() || url.path().startsWith("/dashboard/"_L1))
        return dashboardFault(url);
    if (const auto database = ofDatabase.match(host); database.hasMatch())
        return u"this is the address of the project's database; %1"_s.arg(addressOf(database.captured(1)));
    if (const auto service = ofService.match(url.path()); service.hasMatch())
        return u"the address goes on to one of the project's services; leave out %1"_s.arg(service.captured());
    return {};
}

QString apiKeyFault(const QString& key)
{
    static const QString quotes = u"\"'`\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb"_s;
    if (!key.isEmpty() && (quotes.contains(key.front()) || quotes.contains(key.back())))
        return u"the key stands in quotation marks; leave them out"_s;
    if (key.startsWith("Bearer "_L1, Qt::CaseInsensitive))
        return u"the key begins with the word Bearer; leave it out"_s;
    const auto isForeign = [](QChar c) { return c.unicode() <= 0x20 || c.unicode() >= 0x7f; };
    if (std::any_of(key.begin(), key.end(), isForeign))
        return u"the key holds a blank or a character that no key has"_s;
    static const QRegularExpression form(u"\\A[A-Za-z0-9._~+/=-]+\\z"_s);
    return form.match(key).hasMatch() ? QString() : u"the key holds a character that no key has"_s;
}

} // namespace rollcall::config
