#pragma once

#include "core/attendance/verdict.h"
#include "tests/support/fakeclock.h"
#include "ui/kioskwindow.h"

#include <QVideoFrameFormat>

#include <cstring>

namespace rollcall::ui {

inline attendance::Student student(const QString& firstName)
{
    return {*StudentNumber::parse(u"2026-0001"), firstName, QStringLiteral("Reyes"),
            QStringLiteral("Grade 8 - Narra")};
}

inline QDateTime at(int hour, int minute)
{
    return {QDate(2026, 11, 23), QTime(hour, minute), Qt::OffsetFromUTC, 8 * 3600};
}

inline attendance::Verdict receipt(const QString& firstName, const QDateTime& when = at(7, 24),
                                   attendance::AttendanceStatus status = attendance::AttendanceStatus::Present)
{
    return attendance::Receipt{RecordId::generate(support::FakeClock()), student(firstName), when, status};
}

inline attendance::Verdict alreadyIn(const QString& firstName)
{
    attendance::Refusal refusal{attendance::RefusalReason::AlreadyIn};
    refusal.student = student(firstName);
    refusal.earlier = at(7, 24);
    return refusal;
}

inline attendance::Verdict refusal(attendance::RefusalReason reason)
{
    return attendance::Refusal{reason};
}

/** A frame of one colour on its left half and another on its right. */
inline QVideoFrame twoColourFrame(QColor left, QColor right)
{
    const QSize size(64, 48);
    QVideoFrame frame(QVideoFrameFormat(size, QVideoFrameFormat::Format_BGRX8888));
    if (!frame.map(QVideoFrame::WriteOnly))
        return {};
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const QRgb pixel = (x < size.width() / 2 ? left : right).rgb();
            std::memcpy(frame.bits(0) + y * frame.bytesPerLine(0) + x * 4, &pixel, sizeof pixel);
        }
    }
    frame.unmap();
    return frame;
}

} // namespace rollcall::ui
