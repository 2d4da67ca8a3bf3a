#include "core/scan/camerachoice.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace rollcall::scan {

namespace {

template <typename Matches>
QList<qsizetype> allThat(const QList<CameraName>& listed, Matches matches)
{
    QList<qsizetype> found;
    for (qsizetype i = 0; i < listed.size(); ++i) {
        if (matches(listed[i]))
            found.append(i);
    }
    return found;
}

} // namespace

QList<qsizetype> chooseCameras(const QList<CameraName>& listed, const QString& wanted)
{
    if (wanted.isEmpty())
        return allThat(listed, [](const CameraName&) { return true; });
    const auto byId = allThat(listed, [&](const CameraName& c) { return c.id == wanted.toUtf8(); });
    if (!byId.isEmpty())
        return byId;
    const auto whole = allThat(listed, [&](const CameraName& c) { return c.description == wanted; });
    if (!whole.isEmpty())
        return whole;
    bool isNumber = false;
    const int place = wanted.toInt(&isNumber);
    if (isNumber)
        return place >= 0 && place < listed.size() ? QList<qsizetype>{place} : QList<qsizetype>();
    return allThat(listed, [&](const CameraName& c) { return c.description.contains(wanted, Qt::CaseInsensitive); });
}

QCameraFormat chooseFormat(const QList<QCameraFormat>& offered, QSize resolution, double framesPerSecond)
{
    const auto distance = [&](const QCameraFormat& format) {
        const QSize size = format.resolution();
        const bool isSmaller = size.width() < resolution.width() || size.height() < resolution.height();
        const int apart = std::abs(size.width() - resolution.width()) + std::abs(size.height() - resolution.height());
        const double tooSlow = std::max(0.0, framesPerSecond - double(format.maxFrameRate()));
        const double tooFast = std::max(0.0, double(format.minFrameRate()) - framesPerSecond);
        const bool isCompressed = format.pixelFormat() == QVideoFrameFormat::Format_Jpeg;
        return std::tuple(isSmaller, apart, tooSlow + tooFast, isCompressed);
    };
    const auto nearest = std::min_element(offered.begin(), offered.end(),
                                          [&](const auto& a, const auto& b) { return distance(a) < distance(b); });
    return nearest == offered.end() ? QCameraFormat() : *nearest;
}

} // namespace rollcall::scan
