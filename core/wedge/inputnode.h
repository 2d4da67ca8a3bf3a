#pragma once

#include <QString>

#include <vector>

namespace rollcall::wedge {

/** Where the kernel shows input devices. */
struct InputFolders {
    QString nodes = QStringLiteral("/dev/input");
    QString facts = QStringLiteral("/sys/class/input");
};

/** An input device, as far as every user may know it. */
struct InputNode {
    QString path;            ///< such as /dev/input/event5
    QString name;            ///< what the device calls itself; may be empty
    quint16 vendor = 0;      ///< its USB vendor id; 0 if it tells none
    bool isPermitted = true; ///< whether this user may read it
};

/** All of them. Opens none, so that no keyboard of the office is touched. Any thread. */
std::vector<InputNode> inputNodes(const InputFolders& folders = {});

} // namespace rollcall::wedge
