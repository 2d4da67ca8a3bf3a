#pragma once

#include "core/scan/framesource.h"

#include <QStringList>

namespace rollcall::scan {

struct ImageFolderSettings {
    QString folder;
    PlaybackMode mode = PlaybackMode::RealTime;
    std::chrono::milliseconds interval{500}; ///< RealTime: between two pictures
    bool repeats = true;                     ///< starts again after the last picture; otherwise finished()
};

/** The pictures of a folder in the order of their names, each as a frame of its own size. Every file that Qt can read
 *  counts; a damaged one is skipped with a warning, and a folder without any readable one is a fault. The folder is listed
 *  anew for each round. */
class ImageFolderSource final : public FrameSource {
    Q_OBJECT

public:
    ImageFolderSource(const Clock& clock, const ImageFolderSettings& settings, const RetryPace& retry = {});

    QString description() const override { return m_settings.folder; }

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
