#pragma once

#include "core/scan/framesource.h"

#include <QStringList>

namespace rollcall::scan {

struct ImageFolderSettings {
    QString folder;
    PlaybackMode mode = PlaybackMode::RealTime;
    std::chrono::milliseconds interval{500}; ///< RealTime: between two pictures
    bool repeats = true;                     ///< from the first again after the last; else finished()
};

/** The pictures of a folder in the order of their names, one after the other, each as a frame of its own
 * size. Whatever Qt can read is a picture; a damaged one is left out with a warning, and a folder without a
 * single good one is a fault. The folder is listed anew at each round. */
class ImageFolderSource final : public FrameSource {
    Q_OBJECT

public:
    ImageFolderSource(const Clock& clock, const ImageFolderSettings& settings, const RetryPace& retry = {});

public Q_SLOTS:
    void requestNext() override;

private:
    void open() override;
    void close() override;
    void showNext();

    ImageFolderSettings m_settings;
    QTimer m_interval;
    QStringList m_files; ///< still to be shown in this round
    bool m_isOpen = false;
    bool m_hasShown = false; ///< at least one good picture in this round
};

} // namespace rollcall::scan
