#pragma once

#include <QList>
#include <QProcess>
#include <QString>

namespace rollcall::support {

/** The database of a kiosk in the hands of somebody who forgot that programs use it. What cannot be done throws
 *  std::runtime_error. */
class RegisterFile {
public:
    /** `data` is the kiosk's data directory, `copy` the path of a file on the same disk. */
    RegisterFile(const QString& data, QString copy);

    /** Removes the database, while `programs` run that have it open. A copy of what it held is kept. */
    void remove(const QList<QProcess*>& programs) const;
    /** Puts the copy where the database was. */
    void putBack() const;
    /** remove() and putBack() between two instructions of `programs`. */
    void replace(const QList<QProcess*>& programs) const;

private:
    void copyAndRemove() const;

    QString m_database;
    QString m_copy;
};

} // namespace rollcall::support
