#pragma once

#include "ui/admin/camerafeed.h"

namespace rollcall::ui {

/** The camera runs by changed settings as long as this lives. Thread: gui. */
class CameraTrial {
public:
    /** See CameraFeed::tryOut(); `feed` outlives the trial. */
    CameraTrial(CameraFeed& feed, const QList<SettingChange>& changes) : m_feed(feed) { feed.tryOut(changes); }
    ~CameraTrial() { m_feed.endTrial(); }

    CameraTrial(const CameraTrial&) = delete;
    CameraTrial& operator=(const CameraTrial&) = delete;

private:
    CameraFeed& m_feed;
};

} // namespace rollcall::ui
