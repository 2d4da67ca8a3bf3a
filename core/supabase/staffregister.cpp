#include "core/supabase/staffregister.h"

#include "core/base/timetext.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

#include <QJsonArray>

namespace rollcall::supabase {

namespace {

std::optional<std::chrono::seconds> timeOf(const QJsonValue& value)
{
    const QTime time = QTime::fromString(value.toString(), Qt::ISODate);
    return time.isValid() ? std::optional(std::chrono::seconds(time.msecsSinceStartOfDay() / 1000)) : std::nullopt;
}

std::optional<attendance::Student> studentOf(const QJsonObject& row)
{
    const auto number = StudentNumber::parse(row.value(QLatin1String("student_number")).toString());
    if (!number)
        return std::nullopt;
    return attendance::Student{*number, row.value(QLatin1String("first_name")).toString(),
                               row.value(QLatin1String("last_name")).toString(),
                               row.value(QLatin1String("section")).toString()};
}

std::optional<RegisterEntry> entryOf(const QJsonObject& row)
{
    const auto student = studentOf(row);
    const QDate day = QDate::fromString(row.value(QLatin1String("day")).toString(), Qt::ISODate);
    const auto status = attendance::attendanceStatus(row.value(QLatin1String("status")).toString());
    if (!student || !day.isValid() || !status)
        return std::nullopt;
    return RegisterEntry{*student,
                         day,
                         row.value(QLatin1String("session")).toString(),
                         timeOf(row.value(QLatin1String("time_in"))),
                         timeOf(row.value(QLatin1String("time_out"))),
                         *status,
                         row.value(QLatin1String("left_early")).toBool(),
                         row.value(QLatin1String("without_badge")).toBool()};
}

ServiceOutcome unreadable()
{
    return sync::halt(QStringLiteral("register_unreadable"));
}

} // namespace

/** What one question after the other asks for, page by page. */
struct StaffRegister::Window {
    QDate from;
    QDate to;
    QString number; ///< empty: everybody
    RegisterPlace after = {};
};

/** A day a question, since one about a month is dear and would be put for each page. */
struct StaffRegister::Days {
    QDate next;
    QDate last;
    std::vector<RegisterEntry> entries = {};
    std::optional<ServiceOutcome> failed = {};
};

QFuture<StaffRegister::Entries> StaffRegister::fetch(QDate from, QDate to,
                                                     const std::optional<StudentNumber>& student)
{
    const auto days = std::make_shared<Days>(Days{from, to});
    QList<QFuture<void>> lanes;
    if (student) { // whose days are few
        lanes << fetchWindow(days, {from, to, student->toString()});
    } else {
        for (int i = 0; i < daysAtOnce; ++i)
            lanes << fetchDays(days);
    }
    return QtFuture::whenAll(lanes.begin(), lanes.end()).then(this, [days](const QList<QFuture<void>>&) {
        return days->failed ? Entries(*days->failed) : Entries(std::move(days->entries));
    });
}

/** The days that nobody has asked for yet, one after the other. */
QFuture<void> StaffRegister::fetchDays(const std::shared_ptr<Days>& days)
{
    if (days->failed || days->next > days->last)
        return QtFuture::makeReadyFuture();
    const QDate day = days->next;
    days->next = day.addDays(1);
    return fetchWindow(days, {day, day, {}}).then(this, [this, days] { return fetchDays(days); }).unwrap();
}

// Into days->entries: as the result of each page's future they would be copied, and kept, for each page.
QFuture<void> StaffRegister::fetchWindow(const std::shared_ptr<Days>& days, const Window& window)
{
    using Page = std::variant<QJsonArray, ServiceOutcome>;
    const auto fail = [days](const ServiceOutcome& outcome) {
        if (!days->failed)
            days->failed = outcome;
        return QtFuture::makeReadyFuture();
    };
    return m_login
        .send<Page>(
            [this, window](const QByteArray& token) {
                return registerPageRequest(m_login.project(), token,
                                           {window.from, window.to, window.number, window.after}, rowsOfPage,
                                           m_login.timeouts());
            },
            readStaffRows)
        .then(this,
              [this, days, window, fail](const Page& answer) -> QFuture<void> {
                  if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
                      return fail(*outcome);
                  const auto& page = std::get<QJsonArray>(answer);
                  if (page.isEmpty()) // a server may give fewer rows than asked: only an empty page is the last
                      return QtFuture::makeReadyFuture();
                  for (const QJsonValue value : page) {
                      const auto entry = entryOf(value.toObject());
                      if (!entry)
                          return fail(unreadable());
                      days->entries.push_back(*entry);
                  }
                  Window next = window;
                  const RegisterEntry& last = days->entries.back();
                  next.after = {last.day, last.student.number.toString(), last.session};
                  if (next.after == window.after)
                      return fail(sync::later(QStringLiteral("register_repeats")));
                  return fetchWindow(days, next);
              })
        .unwrap();
}

QFuture<StaffRegister::Absent> StaffRegister::fetchAbsent(QDate day, const QString& session)
{
    return fetchAbsentAfter({}, day, session, 0);
}

QFuture<StaffRegister::Absent> StaffRegister::fetchAbsentAfter(Absence absence, QDate day, const QString& session,
                                                               int offset)
{
    using Page = std::variant<QJsonArray, ServiceOutcome>;
    return m_login
        .send<Page>(
            [=, this](const QByteArray& token) {
                return absentPageRequest(m_login.project(), token, day, session, offset, rowsOfPage,
                                         m_login.timeouts());
            },
            readStaffRows)
        .then(this,
              [=, this](const Page& answer) -> QFuture<Absent> {
                  if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
                      return QtFuture::makeReadyFuture(Absent(*outcome));
                  const auto& page = std::get<QJsonArray>(answer);
                  if (page.isEmpty())
                      return QtFuture::makeReadyFuture(Absent(absence));
                  Absence all = absence;
                  for (const QJsonValue value : page) {
                      const QJsonObject row = value.toObject();
                      if (row.value(QLatin1String("state")) == QLatin1String("waiting")) {
                          all.awaited << row.value(QLatin1String("device_id")).toString() + u' '
                                             + row.value(QLatin1String("detail")).toString();
                          continue;
                      }
                      const auto student = studentOf(row);
                      if (!student)
                          return QtFuture::makeReadyFuture(Absent(unreadable()));
                      all.students.push_back(*student);
                  }
                  return fetchAbsentAfter(std::move(all), day, session, offset + int(page.size()));
              })
        .unwrap();
}

} // namespace rollcall::supabase
