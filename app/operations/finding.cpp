#include "app/operations/finding.h"

namespace rollcall::app {

const char* name(Finding::Grade grade)
{
    switch (grade) {
    case Finding::Grade::Ok:
        return "ok";
    case Finding::Grade::Warn:
        return "warn";
    case Finding::Grade::Bad:
        return "bad";
    case Finding::Grade::Skipped:
        return "skipped";
    }
    Q_UNREACHABLE();
}

} // namespace rollcall::app
