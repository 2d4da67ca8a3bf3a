#include "app/ctl/staffaccount.h"
#include "app/ctl/studentcommands.h"
#include "app/ctl/studentlines.h"
#include "app/ctl/terminalinput.h"
#include "app/operations/awaited.h"
#include "app/operations/promotion.h"
#include "app/operations/staffsentence.h"
#include "core/supabase/staffstudents.h"

namespace rollcall::app {

namespace {

using attendance::KeptStudent;
using attendance::Promotion;
using supabase::ServiceOutcome;
using supabase::StaffStudents;

constexpr int promotionTries = 3; // an answer that is lost is asked for again: the same list twice does no harm

void printMoves(const Context& context, const Promotion& promotion)
{
    for (const auto& [student, wanted] : promotion.moves) {
        const bool isLeaving = wanted.status != student.profile.status;
        if (context.json) {
            QJsonObject object = studentJson({wanted, student.version});
            object.insert(QStringLiteral("old_section"), student.profile.section);
            Context::print(object);
        } else {
            Context::print(QStringLiteral("%1 %2 -> %3")
                               .arg(QLatin1Char(isLeaving ? '-' : '~'))
                               .arg(studentLine(student.profile), isLeaving ? wanted.status : wanted.section));
        }
    }
    if (context.json)
        return;
    for (const QString& section : promotion.empty)
        Context::print(QStringLiteral("Nobody is in the section \"%1\".").arg(section));
    for (auto other = promotion.others.cbegin(); other != promotion.others.cend(); ++other)
        Context::print(
            QStringLiteral("The file does not name \"%1\": %2 students stay there.").arg(other.key()).arg(*other));
}

void printPromotionCounts(const Context& context, const Promotion& promotion, bool isDryRun)
{
    const int leavers = promotion.leavers();
    const int movers = int(promotion.moves.size()) - leavers;
    if (context.json) {
        QJsonObject object{{QStringLiteral("moved"), movers}, {QStringLiteral("left"), leavers}};
        if (isDryRun)
            object.insert(QStringLiteral("dry_run"), true);
        Context::print(object);
        return;
    }
    Context::print(QStringLiteral("%1 move, %2 leave%3")
                       .arg(movers)
                       .arg(leavers)
                       .arg(isDryRun ? QStringLiteral(" (a dry run: everybody is where they were)") : QString()));
}

bool isPromotionAgreed(const Promotion& promotion)
{
    const int leavers = promotion.leavers();
    const QString sentence = QStringLiteral("This moves %1 students and lets %2 leave.")
                                 .arg(int(promotion.moves.size()) - leavers)
                                 .arg(leavers);
    TerminalInput input;
    if (!input.isTerminal()) {
        Context::complain(sentence
                          + QStringLiteral(" Everybody is where they were. --dry-run names them; --yes does it."));
        return false;
    }
    const QString question = sentence + QStringLiteral(" Go on? [y/N] ");
    const QString answer = input.ask(qUtf8Printable(question), TerminalInput::Echo::Shown).trimmed().toLower();
    if (answer == u"y" || answer == u"yes")
        return true;
    Context::complain(QStringLiteral("Everybody is where they were."));
    return false;
}

StaffStudents::Moved moveAll(StaffStudents& cloud, const Promotion& promotion)
{
    auto answer = awaited(cloud.move(promotion.moves));
    for (int i = 1; i < promotionTries; ++i) {
        const auto* outcome = std::get_if<ServiceOutcome>(&answer);
        if (!outcome || outcome->kind != sync::Outcome::Kind::Later)
            break;
        answer = awaited(cloud.move(promotion.moves));
    }
    return answer;
}

int finishPromotion(const Context& context, const Promotion& promotion, const StaffStudents::Moved& answer)
{
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer)) {
        // Given again after it was done, the same file would move everybody once more.
        Context::complain(
            outcome->kind == sync::Outcome::Kind::Later && outcome->wasSent
                ? QStringLiteral("It is not known whether everybody was moved: %1. Look with students list before "
                                 "you give the command again.")
                      .arg(staffSentence(*outcome))
                : QStringLiteral("Everybody is where they were: %1.").arg(staffSentence(*outcome)));
        return FoundFault;
    }
    if (const auto* meanwhile = std::get_if<StaffStudents::MovedMeanwhile>(&answer)) {
        Context::complain(QStringLiteral("Everybody is where they were: somebody else has just changed %1. Give the "
                                         "command again.")
                              .arg(meanwhile->numbers.join(QStringLiteral(", "))));
        return FoundFault;
    }
    printPromotionCounts(context, promotion, false);
    return Well;
}

} // namespace

int promoteStudents(const Context& context, const Arguments& arguments)
{
    const auto changes = readSectionChanges(arguments.words.constFirst());
    if (!changes) {
        Context::complain(changes.error().detail);
        return FoundFault;
    }
    return asStaff(
        context, arguments, QStringLiteral("Everybody is where they were"), [&](supabase::StaffLogin& login) -> int {
            StaffStudents cloud(login);
            const auto answer = awaited(cloud.fetch());
            if (const auto* outcome = std::get_if<ServiceOutcome>(&answer)) {
                Context::complain(QStringLiteral("Everybody is where they were: %1.").arg(staffSentence(*outcome)));
                return FoundFault;
            }
            const Promotion promotion =
                attendance::planPromotion(*changes, std::get<std::vector<KeptStudent>>(answer));
            printMoves(context, promotion);
            if (promotion.moves.empty() || arguments.has("--dry-run")) {
                printPromotionCounts(context, promotion, arguments.has("--dry-run"));
                return Well;
            }
            if (promotion.moves.size() > StaffStudents::mostMoved) {
                Context::complain(
                    QStringLiteral("Everybody is where they were: these are more than %1 students. Make "
                                   "two files of this one.")
                        .arg(StaffStudents::mostMoved));
                return FoundFault;
            }
            if (!arguments.has("--yes") && !isPromotionAgreed(promotion))
                return FoundFault;
            return finishPromotion(context, promotion, moveAll(cloud, promotion));
        });
}

} // namespace rollcall::app
