#pragma once

#include "core/attendance/verdict.h"

namespace rollcall::attendance {

/** Whether the scan was not recorded for a reason that passes by itself, such as a program that holds the database's lock for
 *  a moment: then it is worth trying the same badge again. */
inline bool mayPass(const Refusal& refusal)
{
    return refusal.reason == RefusalReason::NotRecorded && refusal.cause
           && (refusal.cause->code == ErrorCode::Timeout || refusal.cause->code == ErrorCode::WouldBlock);
}

/** The same; a scan that counts needs no second try. */
inline bool mayPass(const Verdict& verdict)
{
    const auto* refusal = std::get_if<Refusal>(&verdict);
    return refusal && mayPass(*refusal);
}

} // namespace rollcall::attendance
