#include "core/otlp/spooltarget.h"

#include "core/otlp/record.h"

#include <cerrno>

namespace rollcall::otlp {

namespace {

int errnoOf(ErrorCode code)
{
    return code == ErrorCode::DiskFull ? ENOSPC : code == ErrorCode::NotPermitted ? EACCES : EIO;
}

} // namespace

SpoolTarget::SpoolTarget(const QString& folder, long long maxBytes) : m_folder(folder), m_spool(folder, maxBytes) {}

log::Target::Outcome SpoolTarget::write(std::string_view lines, std::span<const size_t>)
{
    const auto dropped = m_spool.append(lines);
    if (!dropped)
        return {0, errnoOf(dropped.error().code)};
    log::countLost(static_cast<unsigned long long>(*dropped));
    return {lines.size(), 0};
}

std::string SpoolTarget::description() const
{
    return "lines for the log server in " + m_folder.toStdString();
}

log::Output toSpool(log::Level level, const QString& folder, long long maxBytes)
{
    return {level, formatRecord, [folder, maxBytes] { return std::make_unique<SpoolTarget>(folder, maxBytes); }};
}

} // namespace rollcall::otlp
