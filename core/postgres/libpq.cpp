#include "core/postgres/libpq.h"

#include <QLibrary>

#include <optional>

namespace rollcall::postgres {

namespace {

template <typename Function>
bool resolve(QLibrary& library, const char* name, Function& function)
{
    function = reinterpret_cast<Function>(library.resolve(name));
    return function != nullptr;
}

std::optional<Libpq> loadLibpq()
{
    QLibrary library(QStringLiteral("pq"), 5); // the number of its ABI, since PostgreSQL 8.0
    Libpq all = {};
    const bool isWhole =
        library.load() && resolve(library, "PQconninfoParse", all.conninfoParse)
        && resolve(library, "PQconndefaults", all.conndefaults)
        && resolve(library, "PQconninfoFree", all.conninfoFree) && resolve(library, "PQfreemem", all.freemem)
        && resolve(library, "PQconnectdbParams", all.connectdbParams) && resolve(library, "PQstatus", all.status)
        && resolve(library, "PQerrorMessage", all.errorMessage) && resolve(library, "PQfinish", all.finish)
        && resolve(library, "PQsetNoticeReceiver", all.setNoticeReceiver) && resolve(library, "PQexec", all.exec)
        && resolve(library, "PQexecParams", all.execParams) && resolve(library, "PQresultStatus", all.resultStatus)
        && resolve(library, "PQresultErrorField", all.resultErrorField) && resolve(library, "PQntuples", all.ntuples)
        && resolve(library, "PQnfields", all.nfields) && resolve(library, "PQgetvalue", all.getvalue)
        && resolve(library, "PQclear", all.clear);
    return isWhole ? std::optional(all) : std::nullopt;
}

} // namespace

const Libpq* libpq()
{
    static const std::optional<Libpq> loaded = loadLibpq();
    return loaded ? &*loaded : nullptr;
}

} // namespace rollcall::postgres
