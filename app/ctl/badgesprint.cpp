#include "app/ctl/command.h"
#include "app/operations/badgecards.h"
#include "app/operations/badgefile.h"

#include <QFileInfo>

namespace rollcall::app {

namespace {

/** What the options say; nothing after a sentence. */
std::optional<CardOrder> cardOrder(const Arguments& arguments, const config::Settings& settings)
{
    CardOrder order{.file = arguments.words.constFirst(), .style = {.school = settings.schoolName}};
    order.style.school = arguments.value("--school").value_or(order.style.school);
    order.style.back =
        arguments.value("--back").value_or(QString()).replace(QLatin1String("\\n"), QLatin1String("\n"));
    const QString paper = arguments.value("--paper").value_or(QStringLiteral("a4"));
    order.paper = paper == QLatin1String("letter") ? cards::Paper::Letter : cards::Paper::A4;
    if (const auto folder = arguments.value("--photos")) {
        if (!QFileInfo(*folder).isDir()) {
            Context::complain(QStringLiteral("There is no folder %1.").arg(*folder));
            return std::nullopt;
        }
        order.photoFolder = *folder;
    }
    if (const auto file = arguments.value("--badges")) {
        auto badges = readBadges(*file);
        if (!badges) {
            Context::complain(badges.error().detail);
            return std::nullopt;
        }
        order.badges = std::move(*badges);
    }
    if (const auto file = arguments.value("--logo")) {
        const auto logo = readLogo(*file);
        if (!logo) {
            Context::complain(logo.error().detail);
            return std::nullopt;
        }
        order.style.logo = *logo;
    }
    return order;
}

QStringList numbersOf(const std::vector<badge::SignedBadge>& badges)
{
    QStringList numbers;
    for (const badge::SignedBadge& one : badges)
        numbers << one.claims().number.toString();
    return numbers;
}

void sayHowToPrint(const CardOrder& order, const PrintedCards& printed)
{
    const bool isLetter = order.paper == cards::Paper::Letter;
    Context::print(QStringLiteral("%1: %2 on %3 of %4")
                       .arg(order.file, counted(printed.cards, QStringLiteral("card")),
                            counted(printed.sheets, QStringLiteral("sheet")),
                            isLetter ? QStringLiteral("Letter") : QStringLiteral("A4")));
    Context::print(QStringLiteral("Print in actual size (100 %), not fitted to the page."));
    if (!order.style.back.isEmpty())
        Context::print(QStringLiteral("Print on both sides, turned over the %1 edge.")
                           .arg(isLetter ? QStringLiteral("short") : QStringLiteral("long")));
    if (!order.photoFolder.isEmpty() && printed.withoutPhoto > 0)
        Context::print(QStringLiteral("%1 with initials, because there is no picture named after the student number "
                                      "in %2.")
                           .arg(counted(printed.withoutPhoto, QStringLiteral("card")), order.photoFolder));
}

} // namespace

int printBadgeCards(const Context& context, const Arguments& arguments)
{
    const auto settings = context.settings();
    const auto order = settings ? cardOrder(arguments, *settings) : std::nullopt;
    if (!order)
        return FoundFault;
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;
    const QStringList sections = arguments.values("--section");
    QStringList numbers = arguments.values("--student");
    if (sections.isEmpty() && numbers.isEmpty())
        numbers = numbersOf(order->badges);
    const auto students = studentsToPrint(storage->roster, sections, numbers);
    if (!students) {
        Context::complain(students.error().detail);
        return FoundFault;
    }
    const auto printed = printCards(*students, *order);
    if (!printed) {
        Context::complain(printed.error().detail);
        return printed.error().code == ErrorCode::Invalid ? WrongUsage : FoundFault;
    }
    if (!printed->fonts.missing.isEmpty())
        Context::complain(
            QStringLiteral("Names in these scripts are printed as boxes: %1. To mend it: "
                           "sudo apt-get install %2, and print again.")
                .arg(printed->fonts.missing.join(QStringLiteral(", ")), printed->fonts.packages.join(u' ')));
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("file"), order->file},
                                   {QStringLiteral("cards"), printed->cards},
                                   {QStringLiteral("sheets"), printed->sheets},
                                   {QStringLiteral("without_photo"), printed->withoutPhoto}});
    else
        sayHowToPrint(*order, *printed);
    return Well;
}

} // namespace rollcall::app
