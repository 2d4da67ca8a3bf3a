#include "ui/widgets/uprightframe.h"

#include <QTransform>

namespace rollcall::ui {

QImage upright(const QVideoFrame& frame)
{
    QImage image = frame.toImage();
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    // Newer versions of Qt leave it to the caller.
    if (frame.rotation() != QtVideo::Rotation::None)
        image = image.transformed(QTransform().rotate(int(frame.rotation())));
    if (frame.mirrored())
        image = image.mirrored(true, false);
#endif
    return image;
}

} // namespace rollcall::ui
