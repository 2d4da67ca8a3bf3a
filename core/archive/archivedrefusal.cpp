#include "core/archive/archivedrefusal.h"

#include "core/archive/archivedrow.h"
#include "core/attendance/attendancekey.h"
#include "core/base/timetext.h"
#include "core/queue/itemkinds.h"
#include "core/queue/statement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace rollcall::archive {

using queue::Database;
using queue::Statement;
namespace itemkinds = queue::itemkinds;

namespace {

// All of the table: a row of it is sent as it is.
const ArchivedColumns& refusalColumns()
{
    static const ArchivedColumns columns{
        {"id", false},        {"reason", false},       {"student_number", false}, {"payload_hash", false},
        {"session", false},   {"scan_type", false},    {"date", false},           {"scanned_at", false},
        {"device_id", false}, {"device_epoch", false}, {"clock_offset_ms", true}, {"clock_note", false},
        {"rule_id", false},   {"rule_version", false}};
    return columns;
}

struct Form {
    const char* column;
    bool mayBeNull;
    QRegularExpression pattern;
};

// The checks of attendance_refusals in the cloud.
const std::vector<Form>& forms()
{
    const auto whole = [](const char* pattern) {
        return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern)),
                                  QRegularExpression::DotMatchesEverythingOption);
    };
    static const std::vector<Form> all{
        {"reason", false,
         whole("not_a_badge|unknown_student|no_school|not_a_school_day|outside_hours|wrong_session|already_in|"
               "already_out|cooldown|badge_revoked|badge_expired|badge_not_verified|badge_of_other_school|badge_not_"
               "signed")},
        {"payload_hash", true, whole("[0-9a-f]{16,128}")},
        {"device_epoch", false, whole("[A-Za-z0-9-]{1,64}")},
        {"clock_note", true, whole("corrected|suspect")},
        {"rule_id", true, whole(".{0,200}")},
        {"rule_version", true, whole(".{0,64}")}};
    return all;
}

} // namespace

bool ArchivedRefusal::isValid() const
{
    const auto isNull = [this](const char* column) { return m_row.value(QLatin1String(column)).isNull(); };
    for (const Form& form : forms()) {
        if (isNull(form.column) ? !form.mayBeNull : !form.pattern.match(text(form.column)).hasMatch())
            return false;
    }
    const auto id = RecordId::parse(text("id"));
    const QDateTime scannedAt = fromRfc3339(text("scanned_at"));
    return id && id->toString() == text("id") && DeviceId::parse(text("device_id"))
           && (isNull("student_number") || StudentNumber::parse(text("student_number")))
           && (isNull("session") || attendance::SessionId::parse(text("session")))
           && (isNull("scan_type") || attendance::scanType(text("scan_type"))) && scannedAt.isValid()
           && isoDate(scannedAt.date()) == text("date");
}

Result<void> ArchivedRefusal::forEachWaiting(Database& database,
                                             const std::function<Result<void>(const ArchivedRefusal&)>& take)
{
    static const QString select =
        QStringLiteral("SELECT %1, %2 FROM refusals r JOIN queue q ON q.ref = r.id AND q.kind = 'attendance_refusal' "
                       "ORDER BY r.rowid")
            .arg(namesOf(refusalColumns(), "r"), namesOf(itemColumns(), "q"));
    auto rows = Statement::run(database, select);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        ArchivedRefusal refusal;
        refusal.m_row = toJson(*rows, refusalColumns());
        refusal.m_item = toJson(*rows, itemColumns());
        if (auto taken = take(refusal); !taken)
            return taken;
    }
    return rows->failure();
}

QByteArray ArchivedRefusal::toLine() const
{
    const QJsonObject line{{QStringLiteral("refusal"), m_row}, {QStringLiteral("queue"), QJsonArray{m_item}}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

Result<ArchivedRefusal> ArchivedRefusal::fromLine(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    ArchivedRefusal refusal;
    refusal.m_row = object.value(QLatin1String("refusal")).toObject();
    const QJsonArray items = object.value(QLatin1String("queue")).toArray();
    refusal.m_item = items.first().toObject();
    if (items.size() != 1 || !hasExactly(refusal.m_row, refusalColumns())
        || !isItem(refusal.m_item, {itemkinds::refusal}) || !refusal.isValid())
        return Error{ErrorCode::Corrupt,
                     QStringLiteral("a refused scan of the archive cannot be taken over: it is not valid")};
    return refusal;
}

Result<bool> ArchivedRefusal::isIn(Database& database) const
{
    auto row = Statement::run(database, QStringLiteral("SELECT 1 FROM refusals WHERE id = ?"), {id()});
    if (!row)
        return row.error();
    return row->next();
}

Result<void> ArchivedRefusal::insertInto(Database& database, const QDateTime& now) const
{
    if (auto inserted = insertRow(database, QStringLiteral("refusals"), m_row); !inserted)
        return inserted;
    return insertRow(database, QStringLiteral("queue"), queuedAnew(m_item, id(), false, now));
}

} // namespace rollcall::archive
