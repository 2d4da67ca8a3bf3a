#pragma once

#include <QRandomGenerator>
#include <QtGlobal>

namespace rollcall::support {

/** The seed of a test that uses chance: ROLLCALL_SEED if it is set, else a new one. Printed, so that a run can be
 *  repeated. */
inline quint32 seedOfThisRun()
{
    const quint32 seed = qEnvironmentVariableIsSet("ROLLCALL_SEED") ? qEnvironmentVariable("ROLLCALL_SEED").toUInt()
                                                                    : QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    return seed;
}

} // namespace rollcall::support
