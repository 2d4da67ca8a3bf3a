#pragma once

#include "core/base/result.h"

#include <QIODevice>

#include <memory>

struct archive;

namespace rollcall::roster {

/** One file within a ZIP file that nobody vouches for, unpacked while it is read and never to disk. Any thread, one at a
 *  time. */
class ZipPart final : public QIODevice {
public:
    /** `most`: how many bytes it may unpack to. Errors: NotFound (there is no such part), Invalid (no ZIP file, or a
     *  damaged one), Io. */
    static Result<std::unique_ptr<ZipPart>> open(const QString& file, const QString& name, qint64 most);
    ~ZipPart() override;

    bool isSequential() const override { return true; }

    /** Why reading ended before the end of the part, if it did. */
    const std::optional<Error>& failure() const { return m_failure; }

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    ZipPart(struct archive* zip, qint64 most) : m_archive(zip), m_left(most), m_most(most) {}

    struct archive* m_archive;
    qint64 m_left;
    const qint64 m_most;
    std::optional<Error> m_failure;
};

} // namespace rollcall::roster
