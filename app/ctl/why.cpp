#include "app/ctl/command.h"
#include "app/operations/decisionsentence.h"

namespace rollcall::app {

int explainRecord(const Context& context, const Arguments& arguments)
{
    const auto id = RecordId::parse(arguments.words.constFirst());
    if (!id) {
        Context::complain(QStringLiteral("why takes the id of one record, 36 characters"));
        return WrongUsage;
    }
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;
    const auto line = storage->journal.line(*id);
    if (!line || !*line) {
        Context::complain(
            line ? QStringLiteral("no record of this id is in the register here (rollcallctl record list)")
                 : line.error().detail);
        return FoundFault;
    }
    const queue::RegisterLine& record = **line;
    if (context.json)
        Context::print(QJsonObject{
            {QStringLiteral("id"), record.id},
            {QStringLiteral("student_number"), record.studentNumber},
            {QStringLiteral("scanned_at"), record.scannedAt},
            {QStringLiteral("scan_type"), record.scanType},
            {QStringLiteral("session"), record.session},
            {QStringLiteral("status"), record.status},
            {QStringLiteral("no_badge"), textOrNull(record.noBadge)},
            {QStringLiteral("rule_id"), textOrNull(record.ruleId)},
            {QStringLiteral("rule_version"), textOrNull(record.ruleVersion)},
            {QStringLiteral("correction"), correctionJson(record)},
            {QStringLiteral("decision"), record.ruleId.isEmpty() ? QJsonValue() : QJsonValue(record.decision)}});
    else
        Context::print(whySentence(record));
    return Well;
}

} // namespace rollcall::app
