#pragma once

#include "core/archive/checksums.h"
#include "core/archive/tarfile.h"

namespace rollcall::archive {

/** A tar that ends in SHA256SUMS, which `sha256sum -c` reads too. Any thread, one at a time. */
class SummedTar {
public:
    explicit SummedTar(std::unique_ptr<TarWriter> tar) : m_tar(std::move(tar)) {}

    /** Errors: DiskFull, Io. */
    Result<void> add(const QByteArray& name, const QByteArray& bytes);

    /** A member of `size` bytes that is too large to be held: `give` calls what it is given with each piece in turn. Error
     *  Invalid if it gave more or fewer bytes. Other errors: DiskFull, Io, and those of `give`. */
    using Take = std::function<Result<void>(const QByteArray& piece)>;
    Result<void> add(const QByteArray& name, qint64 size, const std::function<Result<void>(const Take&)>& give);

    bool contains(const QByteArray& name) const { return m_sums.contains(name); }

    /** Adds the checksums. The file is whole, on disk and has its name when this returns a value. */
    Result<void> finish();

private:
    std::unique_ptr<TarWriter> m_tar;
    Sums m_sums;
};

} // namespace rollcall::archive
