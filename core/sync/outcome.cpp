#include "core/sync/outcome.h"

namespace rollcall::sync {

const char* name(Outcome::Kind kind)
{
    switch (kind) {
    case Outcome::Kind::Done:
        return "done";
    case Outcome::Kind::Later:
        return "later";
    case Outcome::Kind::Refused:
        return "refused";
    case Outcome::Kind::Halt:
        return "halt";
    case Outcome::Kind::Cancelled:
        return "cancelled";
    }
    return "later";
}

} // namespace rollcall::sync
