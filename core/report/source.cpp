#include "core/report/source.h"

namespace rollcall::report {

namespace {

Error onlyTheSchoolKnows()
{
    return {ErrorCode::Invalid,
            QStringLiteral("only the school's register in the cloud knows this; give --cloud and --staff EMAIL")};
}

} // namespace

Result<attendance::AbsentRunning> Source::absentRunning(int, const std::optional<QDate>&)
{
    return onlyTheSchoolKnows();
}

Result<std::vector<attendance::Lateness>> Source::lateness(QDate, QDate)
{
    return onlyTheSchoolKnows();
}

} // namespace rollcall::report
