#pragma once

#include "ui/admin/camerafeed.h"

#include <functional>

namespace rollcall::ui {

/** A camera for the pictures and tests of the window: it says what it is told. Whoever begins to watch it is shown ten seconds of a
 *  painted picture at once, and five while something is tried. Thread: gui. */
class SampleCamera final : public CameraFeed {
    Q_OBJECT

public:
    /** `pass` moves the clock on. Without it there is one frame, and no time passes. */
    explicit SampleCamera(std::function<void(std::chrono::milliseconds)> pass = {});

    /** A frame of the painted picture, in which the badge is read. */
    static SearchedFrame searchedSample();

    void setState(const State& state);
    State state() const override { return m_state; }
    bool isWatched() const { return m_isWatched; }
    void tryOut(const QList<SettingChange>& changes) override;
    void endTrial() override;
    /** What runs now instead of the settings in force. */
    const std::optional<QList<SettingChange>>& tried() const { return m_tried; }

protected:
    void setWatched(bool watched) override;

private:
    const std::function<void(std::chrono::milliseconds)> m_pass;
    State m_state;
    std::optional<State> m_before; ///< the trial
    std::optional<QList<SettingChange>> m_tried;
    bool m_isWatched = false;
};

} // namespace rollcall::ui
