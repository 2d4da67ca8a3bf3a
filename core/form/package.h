#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <vector>

namespace rollcall::form {

/** The parts of a workbook (.xlsx), which is a ZIP file of them, in memory. A value. */
class Package {
public:
    /** Most bytes of all parts together: a form is no database. */
    static constexpr qint64 mostBytes = 32LL * 1024 * 1024;

    /** Error Invalid: this is no ZIP file, it is damaged, or it unpacks to more than mostBytes; the detail is a sentence. */
    static Result<Package> read(const QByteArray& zip);

    bool has(const QString& name) const { return find(name) != nullptr; }
    /** Empty if there is none. */
    QByteArray part(const QString& name) const;
    /** Replaces it, or adds it where there is none. */
    void setPart(const QString& name, const QByteArray& bytes);
    void remove(const QString& name);

    /** The parts in the order in which they were read. Error Io: there is no memory for it. */
    Result<QByteArray> toZip() const;

private:
    struct Part {
        QString name;
        QByteArray bytes;
    };
    const Part* find(const QString& name) const;

    std::vector<Part> m_parts;
};

} // namespace rollcall::form
