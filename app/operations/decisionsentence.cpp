#include "app/operations/decisionsentence.h"

#include "core/attendance/schedulechecks.h"

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

QString reasonOf(const RefusedScan& scan)
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
    QString text = QStringLiteral("refused: ") + reasonOf(scan);
    if (scan.opensAt)
        text += QStringLiteral("; from %1 on").arg(clockText(*scan.opensAt));
    return scan.rule.id.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, ruleText(scan.rule));
}

} // namespace

QString decisionSentence(const ScanDecision& decision)
{
    return std::visit([](const auto& scan) { return sentenceOf(scan); }, decision);
}

} // namespace rollcall::app
