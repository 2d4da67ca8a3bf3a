#include "core/archive/archivedvoid.h"

#include "core/archive/archivedrow.h"
#include "core/attendance/voidreason.h"
#include "core/base/timetext.h"
#include "core/queue/itemkinds.h"
#include "core/queue/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace rollcall::archive {

using queue::Database;
using queue::Statement;
namespace itemkinds = queue::itemkinds;

namespace {

const ArchivedColumns& voidColumns()
{
    static const ArchivedColumns columns{{"id", false}, {"scan_id", false}, {"reason", false}, {"voided_at", false}};
    return columns;
}

bool isCanonicalId(const QString& text)
{
    const auto id = RecordId::parse(text);
    return id && id->toString() == text;
}

} // namespace

bool ArchivedVoid::isValid() const
{
    return isCanonicalId(text("id")) && isCanonicalId(text("scan_id")) && attendance::voidReason(text("reason"))
           && fromRfc3339(text("voided_at")).isValid() && DeviceId::parse(m_device);
}

Result<void> ArchivedVoid::forEachWaiting(Database& database,
                                          const std::function<Result<void>(const ArchivedVoid&)>& take)
{
    // Without those of a record that is left out, and those that an archive brought of a scan that is not here: the machine that took
    // them sends them.
    static const QString select =
        QStringLiteral("SELECT a.device_id, %1, %2 FROM scan_voids v "
                       "JOIN queue q ON q.ref = v.id AND q.kind = 'attendance_void' "
                       "JOIN attendance a ON a.id = v.scan_id AND a.photo_state <> 'pending' ORDER BY v.rowid")
            .arg(namesOf(voidColumns(), "v"), namesOf(itemColumns(), "q"));
    auto rows = Statement::run(database, select);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        ArchivedVoid scanVoid;
        scanVoid.m_device = rows->text("device_id");
        scanVoid.m_row = toJson(*rows, voidColumns());
        scanVoid.m_item = toJson(*rows, itemColumns());
        if (auto taken = take(scanVoid); !taken)
            return taken;
    }
    return rows->failure();
}

QByteArray ArchivedVoid::toLine() const
{
    const QJsonObject line{{QStringLiteral("void"), m_row},
                           {QStringLiteral("device_id"), m_device},
                           {QStringLiteral("queue"), QJsonArray{m_item}}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

Result<ArchivedVoid> ArchivedVoid::fromLine(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    ArchivedVoid scanVoid;
    scanVoid.m_row = object.value(QLatin1String("void")).toObject();
    scanVoid.m_device = object.value(QLatin1String("device_id")).toString();
    const QJsonArray items = object.value(QLatin1String("queue")).toArray();
    scanVoid.m_item = items.first().toObject();
    if (items.size() != 1 || !hasExactly(scanVoid.m_row, voidColumns())
        || !isItem(scanVoid.m_item, {itemkinds::scanVoid}) || !scanVoid.isValid())
        return Error{ErrorCode::Corrupt,
                     QStringLiteral("the void of a scan in the archive cannot be taken over: it is not valid")};
    return scanVoid;
}

Result<bool> ArchivedVoid::isIn(Database& database) const
{
    auto row = Statement::run(database, QStringLiteral("SELECT 1 FROM scan_voids WHERE id = ?"), {id()});
    if (!row)
        return row.error();
    return row->next();
}

Result<void> ArchivedVoid::insertInto(Database& database, const QDateTime& now) const
{
    if (auto inserted = insertRow(database, QStringLiteral("scan_voids"), m_row); !inserted)
        return inserted;
    auto corrected =
        Statement::run(database,
                       QStringLiteral("INSERT INTO corrected_scans (scan_id, scanned_on) "
                                      "SELECT id, date FROM attendance WHERE id = ? "
                                      "ON CONFLICT (scan_id) DO UPDATE SET student_number = NULL, date = NULL"),
                       {text("scan_id")});
    if (!corrected)
        return corrected.error();
    auto waits = Statement::run(database, QStringLiteral("SELECT 1 FROM queue WHERE kind = ? AND ref = ?"),
                                {itemkinds::attendance, text("scan_id")});
    if (!waits)
        return waits.error();
    const bool isHeld = waits->next();
    return insertRow(database, QStringLiteral("queue"), queuedAnew(m_item, id(), isHeld, now));
}

} // namespace rollcall::archive
