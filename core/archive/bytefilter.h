#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace rollcall::archive {

/** Changes the bytes of a tar on their way to the disk, such as by encrypting them. */
class OutputFilter {
public:
    virtual ~OutputFilter() = default;

    /** What is to be written for `bytes`, which may be nothing yet. */
    virtual QByteArray take(const QByteArray& bytes) = 0;
    /** What is left to be written at the end. */
    virtual QByteArray finish() = 0;
};

/** Gives the bytes of a tar back. */
class InputFilter {
public:
    virtual ~InputFilter() = default;

    /** The next bytes; empty at the end. Errors: Corrupt, Io. */
    virtual Result<QByteArray> next() = 0;
};

} // namespace rollcall::archive
