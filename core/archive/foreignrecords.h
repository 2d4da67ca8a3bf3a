#pragma once

#include "core/archive/summedtar.h"
#include "core/attendance/record.h"
#include "core/base/clock.h"

namespace rollcall::archive {

/** Writes records that another program than Rollcall counted as an Archive, which Archive::take() takes over like one of another kiosk.
 *  Any thread, one at a time. */
class ForeignRecords {
public:
    /** Errors: those of TarWriter::create(). */
    static Result<ForeignRecords> create(const QString& file, const Clock& clock);

    struct Foreign {
        attendance::Record record;
        QString epoch;  ///< stands for the register that it was counted in
        qint64 row = 0; ///< its number there, from 1
        bool hasPhoto = false;
    };

    /** The photo of a record, before all records. Errors: DiskFull, Io. */
    Result<void> addPhoto(const attendance::Record& record, const QByteArray& jpeg);

    void add(const Foreign& record);

    /** The file is whole, on disk and has its name when this returns a value. */
    Result<void> finish();

private:
    ForeignRecords(std::unique_ptr<SummedTar> tar, const Clock& clock) : m_tar(std::move(tar)), m_clock(&clock) {}

    std::unique_ptr<SummedTar> m_tar;
    const Clock* m_clock;
    QByteArray m_lines;
};

} // namespace rollcall::archive
