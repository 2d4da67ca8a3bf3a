#include "core/scan/camerachoice.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace rollcall::scan {

namespace {

template <typename Matches>
std::optional<qsizetype> firstThat(const QList<CameraName>& listed, Matches matches) {
    const auto found = std::find_if(listed.begin(), listed.end(), matches);
    if (found == listed.end())
        return std::nullopt;
    return found - listed.begin();
}

std::optional<qsizetype> atPlace(const QList<CameraName>& listed, int place) {
    QList<qsizetype> different;
    for (qsizetype i = 0; i < listed.size(); ++i) {
        const bool isRepeated = std::any_of(different.begin(), different.end(), [&](qsizetype earlier) {
            return listed[earlier].description == listed[i].description && listed[earlier].id == listed[i].id;
        });
        if (!isRepeated)
            different.append(i);
    }
    if (place < 0 || place >= different.size())
        return std::nullopt;
    return different[place];
}

} // namespace

std::optional<qsizetype> chooseCamera(const QList<CameraName>& listed, const QString& wanted) {
    if (wanted.isEmpty())
        return listed.isEmpty() ? std::nullopt : std::optional<qsizetype>(0);
    if (const auto byId = firstThat(listed, [&](const CameraName& c) { return c.id == wanted.toUtf8(); }))
        return byId;
    if (const auto whole = firstThat(listed, [&](const CameraName& c) { return c.description == wanted; }))
        return whole;
    bool isNumber = false;
    const int place = wanted.toInt(&isNumber);
    if (isNumber)
        return atPlace(listed, place);
    return firstThat(
        listed, [&](const CameraName& c) { return c.description.contains(wanted, Qt::CaseInsensitive); });
}

QCameraFormat chooseFormat(const QList<QCameraFormat>& offered, QSize resolution, double framesPerSecond) {
    const auto distance = [&](const QCameraFormat& format) {
        const QSize size = format.resolution();
        const bool isSmaller = size.width() < resolution.width() || size.height() < resolution.height();
        const int apart =
            std::abs(size.width() - resolution.width()) + std::abs(size.height() - resolution.height());
        const double tooSlow = std::max(0.0, framesPerSecond - double(format.maxFrameRate()));
        const double tooFast = std::max(0.0, double(format.minFrameRate()) - framesPerSecond);
        const bool isCompressed = format.pixelFormat() == QVideoFrameFormat::Format_Jpeg;
        return std::tuple(isSmaller, apart, tooSlow + tooFast, isCompressed);
    };
    const auto nearest = std::min_element(offered.begin(), offered.end(), [&](const auto& a, const auto& b) {
        return distance(a) < distance(b);
    });
    return nearest == offered.end() ? QCameraFormat() : *nearest;
}

} // namespace rollcall::scan
