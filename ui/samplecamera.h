#pragma once

#include "ui/admin/camerafeed.h"

#include <functional>

namespace rollcall::ui {

/** A camera for the pictures and tests of the window: it says what it is told. Whoever begins to watch it is shown ten seconds of a
 *  painted picture at once. Thread: gui. */
class SampleCamera final : public CameraFeed {
    Q_OBJECT

public:
    /** `pass` moves the clock on. Without it there is one frame, and no time passes. */
    explicit SampleCamera(std::function<void(std::chrono::milliseconds)> pass = {});

    /** A frame of the painted picture, in which the badge is read. */
    static SearchedFrame searchedSample();

    void setState(const State& state);
    State state() const override { return m_state; }
    void setWatched(bool watched) override;
    bool isWatched() const { return m_isWatched; }

private:
    const std::function<void(std::chrono::milliseconds)> m_pass;
    State m_state;
    bool m_isWatched = false;
};

} // namespace rollcall::ui
