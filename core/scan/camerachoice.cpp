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

QList<qsizetype> meant(const QList<CameraName>& listed, const QString& wanted)
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

} // namespace

QList<qsizetype> chooseCameras(const QList<CameraName>& listed, const QString& wanted,
                               const std::optional<RememberedCamera>& remembered)
{
    QList<qsizetype> found;
    if (remembered && remembered->wanted == wanted) {
        found += allThat(listed, [&](const CameraName& c) { return c == remembered->camera; });
        found +=
            allThat(listed, [&](const CameraName& c) { return c.description == remembered->camera.description; });
    }
    found += meant(listed, wanted);
    QList<qsizetype> each;
    for (const qsizetype place : found) {
        if (!each.contains(place))
            each.append(place);
    }
    return each;
}

qsizetype chooseFormat(const QList<OfferedFormat>& offered, QSize resolution, double framesPerSecond)
{
    const auto distance = [&](const OfferedFormat& format) {
        const QSize size = format.resolution;
        const bool isMuchTooSlow = format.mostFrames < framesPerSecond / 2;
        const bool isSmaller = size.width() < resolution.width() || size.height() < resolution.height();
        const int apart = std::abs(size.width() - resolution.width()) + std::abs(size.height() - resolution.height());
        const double tooSlow = std::max(0.0, framesPerSecond - format.mostFrames);
        const double tooFast = std::max(0.0, format.fewestFrames - framesPerSecond);
        return std::tuple(isMuchTooSlow, isSmaller, apart, tooSlow + tooFast, format.isCompressed);
    };
    const auto nearest = std::min_element(offered.begin(), offered.end(),
                                          [&](const auto& a, const auto& b) { return distance(a) < distance(b); });
    return nearest == offered.end() ? -1 : nearest - offered.begin();
}

} // namespace rollcall::scan
