#include "core/queue/officemarks.h"

#include "core/base/timetext.h"
#include "core/queue/rowsofday.h"
#include "core/queue/statement.h"

#include <algorithm>

namespace rollcall::queue {

namespace {

void sortMarks(std::vector<OfficeMark>& marks)
{
    const auto key = [](const OfficeMark& mark) {
        return std::pair(mark.student.toString(), mark.session.toString());
    };
    std::sort(marks.begin(), marks.end(),
              [key](const OfficeMark& a, const OfficeMark& b) { return key(a) < key(b); });
}

} // namespace

Result<std::vector<OfficeMark>> OfficeMarks::ofDay(QDate day) const
{
    auto rows = Statement::run(
        m_database, QStringLiteral("SELECT student_number, session, came_ms FROM office_marks WHERE date = ?"),
        {isoDate(day)});
    if (!rows)
        return rows.error();
    std::vector<OfficeMark> marks;
    while (rows->next()) {
        const auto student = StudentNumber::parse(rows->text("student_number"));
        const auto session = attendance::SessionId::parse(rows->text("session"));
        if (!student || !session)
            continue;
        OfficeMark mark{*student, *session, {}};
        if (!rows->isNull("came_ms"))
            mark.sinceEpoch = std::chrono::milliseconds(rows->number("came_ms"));
        marks.push_back(mark);
    }
    if (auto status = rows->failure(); !status)
        return status.error();
    sortMarks(marks);
    return marks;
}

Result<bool> OfficeMarks::replace(QDate day, std::vector<OfficeMark> marks)
{
    sortMarks(marks);
    const auto known = ofDay(day);
    if (!known)
        return known.error();
    if (*known == marks)
        return false;
    std::vector<QVariantList> rows;
    for (const OfficeMark& mark : marks) {
        const auto& since = mark.sinceEpoch;
        rows.push_back({isoDate(day), mark.student.toString(), mark.session.toString(),
                        since ? QVariant(qint64(since->count())) : QVariant(QMetaType::fromType<qint64>())});
    }
    if (auto replaced = replaceRowsOfDay(
            m_database, day, QStringLiteral("DELETE FROM office_marks WHERE date = ?"),
            QStringLiteral(
                "INSERT OR REPLACE INTO office_marks (date, student_number, session, came_ms) VALUES (?, ?, ?, ?)"),
            rows);
        !replaced)
        return replaced.error();
    return true;
}

} // namespace rollcall::queue
