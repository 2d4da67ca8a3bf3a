#pragma once

#include <QString>
#include <QUrl>

namespace rollcall::config {

/** What is wrong with `url` as the address of a Supabase project, in words for the person who typed it; empty if nothing
 *  is. It finds what people copy in its place: the address of one of the project's services, of its database, or of the
 *  dashboard. Any other path is left alone: a server of one's own may have its Supabase under one. Pure. */
QString projectAddressFault(const QUrl& url);

/** What is wrong with `key` as an API key, whatever project it is of; empty if nothing is. Pure. */
QString apiKeyFault(const QString& key);

} // namespace rollcall::config
