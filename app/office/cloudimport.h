#pragma once

#include "app/office/cloudaccount.h"
#include "app/office/importworker.h"

#include <QThread>

namespace rollcall::app {

/** Imports lists into the school's project, for the office's page. Thread: gui. */
class CloudImport final : public office::RosterImport {
    Q_OBJECT

public:
    /** Somebody is signed in at `account`. */
    explicit CloudImport(CloudAccount& account);
    /** Waits for what is being written. */
    ~CloudImport() override;

    void read(const office::ListChoice& choice, QObject* context, std::function<void(const Read&)> then) override;
    void write(QObject* context, std::function<void(const Write&)> then) override;
    bool canUndo() const override { return m_canUndo; }
    void undo(QObject* context, std::function<void(const Undo&)> then) override;

private:
    /** `work` on the worker's thread. */
    template <typename Answer>
    void run(std::function<Answer(ImportWorker&)> work, QObject* context, std::function<void(const Answer&)> then);

    bool m_canUndo = false;
    QThread m_thread;
    ImportWorker* m_worker; ///< lives on m_thread
};

} // namespace rollcall::app
