#include "app/operations/decisionsentence.h"

#include "core/attendance/decisioninputs.h"
#include "core/attendance/schedulechecks.h"
#include "core/base/timetext.h"

namespace rollcall::app {

using namespace attendance;

namespace {

QString ruleText(const RuleReference& rule)
{
    QString text = QStringLiteral("schedule %1 of %2").arg(rule.id, titleOf(rule.audience));
    if (!rule.exception.isEmpty())
        text += QStringLiteral(", exception %1").arg(rule.exception);
    return text;
}

QString sentenceOf(const AcceptedScan& scan)
{
    const QString limit =
        scan.lateLimit ? QStringLiteral(": the limit is %1").arg(clockText(*scan.lateLimit)) : QString();
    return QStringLiteral("%1, %2%3 (%4, %5)")
        .arg(QLatin1String(name(scan.type)), QLatin1String(name(scan.status)), limit, scan.session.toString(),
             ruleText(scan.rule));
}

QString shortReason(const RefusedScan& scan)
{
    const QString session = scan.session ? scan.session->toString() : QString();
    switch (scan.reason) {
    case ScanRefusal::NoSchool:
        return scan.rule.exception.isEmpty() ? QStringLiteral("no school on this day")
                                             : QStringLiteral("no school on this day: %1").arg(scan.rule.exception);
    case ScanRefusal::NotASchoolDay:
        return QStringLiteral("not a day of school");
    case ScanRefusal::OutsideHours:
        return QStringLiteral("outside of the hours");
    case ScanRefusal::WrongSession:
        return QStringLiteral("the session %1 is not this student's").arg(session);
    case ScanRefusal::AlreadyIn:
        return QStringLiteral("already in (%1)").arg(session);
    case ScanRefusal::AlreadyOut:
        return QStringLiteral("already out (%1)").arg(session);
    case ScanRefusal::Cooldown:
        return QStringLiteral("scanned a moment ago");
    }
    return {};
}

QString sentenceOf(const RefusedScan& scan)
{
    return QStringLiteral("refused: ") + reasonOf(scan);
}

QString recordedSentence(const queue::RegisterLine& line)
{
    const QString time = line.scannedAt.mid(11, 8);
    const QString limit = line.decision.value(QLatin1String("late_limit")).toString();
    const bool showsSeconds = time.left(5) == limit.left(5);
    const auto clock = [showsSeconds](const QString& text) { return showsSeconds ? text : text.left(5); };

    const bool isOut = line.scanType == QLatin1String(name(ScanType::Out));
    QString word = isOut ? line.scanType : line.status;
    word.replace(0, 1, word.left(1).toUpper());
    QString text = word + QStringLiteral(": ") + clock(time);
    if (!limit.isEmpty())
        text += QStringLiteral(", limit ") + clock(limit);
    if (line.ruleId.isEmpty())
        return text + QStringLiteral(" (no schedule was in force)");
    QString rule = QStringLiteral("rule of %1").arg(titleOf(audienceOf(line.decision)));
    const QString exception = line.decision.value(QLatin1String("exception")).toString();
    if (!exception.isEmpty())
        rule += QStringLiteral(", exception %1").arg(exception);
    return QStringLiteral("%1 (%2, %3)").arg(text, line.session, rule);
}

} // namespace

QString reasonOf(const RefusedScan& scan)
{
    QString text = shortReason(scan);
    if (scan.opensAt)
        text += QStringLiteral("; from %1 on").arg(clockText(*scan.opensAt));
    return scan.rule.id.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, ruleText(scan.rule));
}

QString decisionSentence(const ScanDecision& decision)
{
    return std::visit([](const auto& scan) { return sentenceOf(scan); }, decision);
}

QString withoutBadgeSentence(const QString& noBadge)
{
    return noBadge == QLatin1String(name(NoBadge::Pin)) ? QStringLiteral("without a badge, by the student's own PIN")
                                                        : QStringLiteral("without a badge, staff vouched");
}

QString correctionSentence(const queue::CorrectedScan& correction)
{
    if (!correction.movedTo)
        return QStringLiteral("the office has voided it");
    return QStringLiteral("the office has moved it to %1 on %2")
        .arg(correction.movedTo->student.toString(), isoDate(correction.movedTo->day));
}

QString whySentence(const queue::RegisterLine& line)
{
    QString recorded = recordedSentence(line);
    if (!line.noBadge.isEmpty())
        recorded += QStringLiteral("; ") + withoutBadgeSentence(line.noBadge);
    return line.correction ? QStringLiteral("%1; %2").arg(recorded, correctionSentence(*line.correction)) : recorded;
}

QJsonValue correctionJson(const queue::RegisterLine& line)
{
    if (!line.correction)
        return {};
    const auto& to = line.correction->movedTo;
    return to ? QJsonObject{{QStringLiteral("student_number"), to->student.toString()},
                            {QStringLiteral("date"), isoDate(to->day)}}
              : QJsonObject{{QStringLiteral("void"), true}};
}

} // namespace rollcall::app
