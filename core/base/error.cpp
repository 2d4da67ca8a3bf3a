#include "core/base/error.h"

#include <cerrno>

namespace rollcall {

const char* name(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Invalid:
        return "invalid";
    case ErrorCode::NotFound:
        return "not_found";
    case ErrorCode::Exists:
        return "exists";
    case ErrorCode::NotPermitted:
        return "not_permitted";
    case ErrorCode::WouldBlock:
        return "would_block";
    case ErrorCode::Timeout:
        return "timeout";
    case ErrorCode::DiskFull:
        return "disk_full";
    case ErrorCode::Corrupt:
        return "corrupt";
    case ErrorCode::WrongFormat:
        return "wrong_format";
    case ErrorCode::Incompatible:
        return "incompatible";
    case ErrorCode::Conflict:
        return "conflict";
    case ErrorCode::NotAFile:
        return "not_a_file";
    case ErrorCode::Replaced:
        return "replaced";
    case ErrorCode::Io:
        return "io";
    case ErrorCode::Cancelled:
        return "cancelled";
    }
    return "io";
}

ErrorCode errorCodeFromErrno(int number)
{
    switch (number) {
    case ENOENT:
    case ENOTDIR:
    case ENODEV:
        return ErrorCode::NotFound;
    case EEXIST:
        return ErrorCode::Exists;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::NotPermitted;
    case EAGAIN:
        return ErrorCode::WouldBlock;
    case ETIMEDOUT:
        return ErrorCode::Timeout;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return ErrorCode::DiskFull;
    default:
        return ErrorCode::Io;
    }
}

} // namespace rollcall
