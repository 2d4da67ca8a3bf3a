#pragma once

#include "core/wedge/inputnode.h"
#include "core/wedge/scannerdevice.h"

#include <QSet>

#include <map>

namespace rollcall::wedge {

/** Reads all USB scanners: those that are there, and those that are plugged in later. Gives codeRead() for each code and
 *  countChanged() when one comes or goes. Which devices are scanners says scannerrule.h; no other is opened. One that cannot be
 *  used has a line in the log, and is tried again every second. Thread: one of its own (see ScannerDevice); made in any. */
class ScannerWatch : public QObject {
    Q_OBJECT

public:
    /** `wanted`: see isScanner(). */
    explicit ScannerWatch(QString wanted, InputFolders folders = {});

public Q_SLOTS:
    void start();

Q_SIGNALS:
    void codeRead(const QByteArray& code);
    /** How many are read now. */
    void countChanged(int scanners);

private:
    void look();
    void tryOpen(const InputNode& node);
    void tell(const InputNode& node, const Error& error);

    const QString m_wanted;
    const InputFolders m_folders;
    QTimer m_next{this};
    std::map<QString, std::unique_ptr<ScannerDevice>> m_scanners; ///< by path
    QSet<QString> m_told;                                         ///< paths of those that cannot be used
};

} // namespace rollcall::wedge
