#pragma once

#include "core/attendance/verdict.h"
#include "tests/support/fakeclock.h"
#include "ui/kioskwindow.h"

#include <QVideoFrameFormat>

#include <cstring>

namespace rollcall::ui {

inline attendance::Student student(const QString& firstName)
{
    const QString number = QStringLiteral("2026-%1").arg(qHash(firstName, 0) % 10000, 4, 10, QLatin1Char('0'));
    return {*StudentNumber::parse(number), firstName, QStringLiteral("Reyes"), QStringLiteral("Grade 8 - Narra")};
}

inline QDateTime at(int hour, int minute)
{
    return {QDate(2026, 11, 23), QTime(hour, minute), Qt::OffsetFromUTC, 8 * 3600};
}

/** The students of a test are told apart by their first names. */
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

inline const QList<ResultKind> everyKind = {
    ResultKind::In,           ResultKind::Late,          ResultKind::Out,        ResultKind::Again,
    ResultKind::OutAgain,     ResultKind::TooSoon,       ResultKind::Closed,     ResultKind::WrongSession,
    ResultKind::NoSchool,     ResultKind::NotOnRoster,   ResultKind::NotABadge,  ResultKind::BadgeRevoked,
    ResultKind::BadgeExpired, ResultKind::BadgeNotValid, ResultKind::NotRecorded};

/** Late, by a schedule. */
inline attendance::Verdict late(const QString& firstName, const QDateTime& when, std::chrono::seconds limit)
{
    auto verdict = std::get<attendance::Receipt>(receipt(firstName, when, attendance::AttendanceStatus::Late));
    verdict.scan = attendance::AcceptedScan{.status = verdict.status, .rule = {}, .lateLimit = limit};
    return verdict;
}

/** In time, by a schedule. */
inline attendance::Verdict onTime(const QString& firstName, const QDateTime& when, std::chrono::seconds limit)
{
    auto verdict = std::get<attendance::Receipt>(receipt(firstName, when));
    verdict.scan = attendance::AcceptedScan{.status = verdict.status, .rule = {}, .lateLimit = limit};
    return verdict;
}

inline attendance::Verdict out(const QString& firstName, const QDateTime& when)
{
    auto verdict = std::get<attendance::Receipt>(receipt(firstName, when));
    verdict.scan = attendance::AcceptedScan{.type = attendance::ScanType::Out, .rule = {}, .lateLimit = {}};
    return verdict;
}

/** By a schedule. */
inline attendance::Verdict refused(attendance::RefusalReason reason, const QString& firstName,
                                   std::optional<std::chrono::seconds> opensAt = {}, const QString& exception = {})
{
    attendance::Refusal made{reason};
    made.student = student(firstName);
    made.earlier = at(7, 24);
    made.scan = attendance::RefusedScan{
        .rule = {{}, {}, {}, exception}, .session = {}, .type = {}, .earlier = {}, .opensAt = opensAt};
    return made;
}

/** The predecessor's day, Monday to Friday. */
inline std::shared_ptr<const attendance::ScheduleBook> usualSchedule()
{
    using namespace attendance;
    return std::make_shared<const ScheduleBook>(ScheduleBook::make({{.id = QStringLiteral("regular"),
                                                                     .name = {},
                                                                     .audiences = {Audience{}},
                                                                     .weekdays = Weekdays(0b00111110),
                                                                     .sessions = usualSessions()}},
                                                                   {})
                                                    .value());
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
