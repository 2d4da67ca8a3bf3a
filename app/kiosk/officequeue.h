#pragma once

#include "app/kiosk/backend.h"
#include "app/kiosk/ctlrun.h"
#include "ui/admin/waitingitems.h"

#include <QJsonObject>

namespace rollcall::app {

/** What waits to be sent, for the office's page. It reads and changes the queue on the store thread, between two scans. An
 *  export can take minutes, and needs a library that the kiosk does not load, so it is `rollcallctl queue export`, which
 *  runs beside the kiosk; one that is under way when this goes is stopped, and leaves nothing. Thread: gui. */
class OfficeQueue final : public ui::WaitingItems {
    Q_OBJECT

public:
    /** `ctl`: the program. `backend` lives on the store thread, which ends before this does. */
    OfficeQueue(Backend& backend, QString ctl, QString dataDirectory, const Clock& clock);

    void list(QObject* context, std::function<void(const std::optional<std::vector<Key>>&)> then) override;
    void read(const std::vector<qint64>& items, QObject* context,
              std::function<void(const std::vector<ui::WaitingItem>&)> then) override;
    void retry(qint64 item, QObject* context, std::function<void(Outcome)> then) override;
    void retryAll(QObject* context, std::function<void(Outcome)> then) override;
    void park(qint64 item, QObject* context, std::function<void(Outcome)> then) override;
    /** What is mounted below /media, /run/media or /mnt. */
    QStringList sticks() const override;
    void copyTo(const QString& folder, QObject* context, std::function<void(const CopyReply&)> then) override;

private:
    template <typename Act>
    void change(const char* event, const QJsonObject& details, Act act, QObject* context,
                std::function<void(Outcome)> then);

    Backend& m_backend;
    CtlRun m_export;
    const QString m_dataDirectory;
    const Clock& m_clock;
};

} // namespace rollcall::app
