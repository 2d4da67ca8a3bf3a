#pragma once

#include <QString>

#include <vector>

namespace rollcall::scan {

/** A device node of Video4Linux, as this user finds it. */
struct VideoNode {
    QString path;              ///< /dev/video0
    bool isPermitted = true;   ///< this user may open it
    bool givesPictures = true; ///< a camera, not its metadata and not an encoder; not known without permission
    QString name = {};         ///< "HD Webcam C270"; empty if it did not answer
    bool isBusy = false;       ///< a program has its stream; only asked for by videoNodes(AskIfBusy::Yes)
};

/** Whether to ask a camera if it is busy. Its answer may be disturbed by a stream of one's own: close that before. */
enum class AskIfBusy { No, Yes };

/** All of them in `folder`, by name. Opens no stream, so a program that uses a camera is not disturbed. */
std::vector<VideoNode> videoNodes(AskIfBusy ask, const QString& folder = QStringLiteral("/dev"));

} // namespace rollcall::scan
