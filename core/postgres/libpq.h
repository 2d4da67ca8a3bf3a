#pragma once

#include <libpq-fe.h>

namespace rollcall::postgres {

/** The functions of libpq that we call, loaded at run time: one command in a project's life needs them, and a kiosk has no
 *  database server to speak to. Internal to this library. */
struct Libpq {
    decltype(&::PQconninfoParse) conninfoParse;
    decltype(&::PQconndefaults) conndefaults;
    decltype(&::PQconninfoFree) conninfoFree;
    decltype(&::PQfreemem) freemem;
    decltype(&::PQconnectdbParams) connectdbParams;
    decltype(&::PQstatus) status;
    decltype(&::PQerrorMessage) errorMessage;
    decltype(&::PQfinish) finish;
    decltype(&::PQsetNoticeReceiver) setNoticeReceiver;
    decltype(&::PQexec) exec;
    decltype(&::PQexecParams) execParams;
    decltype(&::PQresultStatus) resultStatus;
    decltype(&::PQresultErrorField) resultErrorField;
    decltype(&::PQntuples) ntuples;
    decltype(&::PQnfields) nfields;
    decltype(&::PQgetvalue) getvalue;
    decltype(&::PQclear) clear;
};

/** Nothing where libpq5 is not installed. Any thread. */
const Libpq* libpq();

} // namespace rollcall::postgres
