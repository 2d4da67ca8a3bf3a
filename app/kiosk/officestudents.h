#pragma once

#include "app/kiosk/backend.h"
#include "app/kiosk/ctlrun.h"
#include "app/kiosk/usbsticks.h"
#include "ui/admin/rosterlist.h"

#include <QThreadPool>

namespace rollcall::app {

/** The roster for the office's page. It is read on the store thread and made searchable on a thread of its own. A file is looked at
 *  and taken by `rollcallctl roster import`, which runs beside the kiosk with all its guards, for the kiosk does not load the
 *  libraries that read one; it takes only the very change that was looked at. Thread: gui. */
class OfficeStudents final : public ui::RosterList {
    Q_OBJECT

public:
    /** Files of a folder that are offered. */
    static constexpr qsizetype mostFiles = 50;

    struct Kiosk {
        QString ctl;           ///< the program rollcallctl
        QStringList arguments; ///< those that name this kiosk, before the command
        QString dataDirectory;
        bool hasCloud = false;
    };
    using Sticks = std::function<QStringList()>;

    /** `backend` lives on the store thread, which ends before this does. `sticks`: where they are mounted; called on any thread. */
    OfficeStudents(
        Backend& backend, Kiosk kiosk, const Clock& clock, Sticks sticks = [] { return usbSticks(StickUse::Read); });
    ~OfficeStudents() override;

    void read(QObject* context, std::function<void(const std::optional<ui::OfficeRoster>&)> then) override;
    /** .csv, .tsv, .txt, .xlsx and .ods at the top of a stick. */
    void files(QObject* context, std::function<void(const QList<ui::RosterFileEntry>&)> then) override;
    void look(const QString& file, QObject* context, std::function<void(const PreviewReply&)> then) override;
    void take(const ui::RosterPreview& preview, QObject* context,
              std::function<void(const std::optional<QString>&)> then) override;

private:
    template <typename Work, typename Then>
    void inBackground(Work work, QObject* context, Then then);
    QStringList importArguments(const QString& file, const QStringList& options) const;

    Backend& m_backend;
    const Kiosk m_kiosk;
    const Clock& m_clock;
    const Sticks m_sticks;
    CtlRun m_import;
    QThreadPool m_pool; ///< of one thread
};

} // namespace rollcall::app
