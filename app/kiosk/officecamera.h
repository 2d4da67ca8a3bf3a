#pragma once

#include "core/scan/camerasource.h"
#include "core/scan/scanworker.h"
#include "ui/admin/camerafeed.h"

namespace rollcall::app {

/** The kiosk's frames for the office's page: while it is watched, each is given to the page and offered to the kiosk's own scanner, to be
 *  tried and not counted. Opens no camera: which runs, and how, the kiosk sees to. Thread: gui. */
class OfficeCamera final : public ui::CameraFeed {
    Q_OBJECT

public:
    /** `canChoose`: the settings say which camera is used. Both outlive the first call of anything but the destructor. */
    OfficeCamera(scan::FrameSource& source, scan::ScanWorker& scanner, bool canChoose);

    State state() const override;
    void tryOut(const QList<ui::SettingChange>& changes) override { Q_EMIT trialWanted(changes); }
    void endTrial() override { Q_EMIT trialEnded(); }
    /** A frame that comes while the office's pages are open. */
    void take(const QVideoFrame& frame);

Q_SIGNALS:
    void trialWanted(const QList<rollcall::ui::SettingChange>& changes);
    void trialEnded();

protected:
    void setWatched(bool watched) override;

private:
    void tell(const scan::Trial& trial);

    scan::FrameSource& m_source;
    scan::ScanWorker& m_scanner;
    const bool m_canChoose;
    bool m_isWatched = false;
    std::optional<ui::FaultKind> m_fault;
};

} // namespace rollcall::app
