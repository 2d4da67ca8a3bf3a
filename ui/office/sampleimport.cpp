#include "ui/office/sampleimport.h"

namespace rollcall::office {

void SampleImport::read(const ListChoice& choice, QObject*, std::function<void(const Read&)> then)
{
    asked << choice;
    if (trouble)
        return then(*trouble);
    ListPreview answer = preview;
    if (!choice.columns.isEmpty())
        answer.columns = choice.columns;
    if (choice.areOthersKept) {
        answer.changes.removeIf([](const ListChange& one) { return one.kind == ListChange::Kind::Removed; });
        answer.isManyRemoved = false;
    }
    answer.remarks.removeIf([&choice](const ListRemark& one) { return choice.taken.contains(one.number); });
    then(answer);
}

void SampleImport::write(QObject*, std::function<void(const Write&)> then)
{
    if (trouble)
        return then(*trouble);
    if (meanwhile)
        return then(*std::exchange(meanwhile, std::nullopt));
    isWritten = true;
    then(Written());
}

void SampleImport::undo(QObject*, std::function<void(const Undo&)> then)
{
    if (trouble)
        return then(*trouble);
    isWritten = false;
    then(ListUndone{int(preview.changes.size() - leftByUndo.size()), leftByUndo});
}

ListPreview SampleImport::sample()
{
    using Change = ListChange::Kind;
    using Remark = ListRemark::Kind;
    const auto text = [](const char* utf8) { return QString::fromUtf8(utf8); };
    return {
        .columns = {{text("LRN"), ListField::Number},
                    {text("Apellido"), ListField::LastName},
                    {text("Nombre"), ListField::FirstName},
                    {text("Section"), ListField::Section},
                    {text("Birthday"), ListField::None},
                    {text("Status"), ListField::Status}},
        .sheet = text("Enrolment 2026"),
        .isRead = true,
        .students = 398,
        .before = 396,
        .leftOut = 3,
        .changes = {{Change::Removed, text("2026-0007"), text("يوسف علي"), text("Grade 7 - Molave")},
                    {Change::Changed, text("2026-0001"), text("Ana Maria Reyes"), text("Grade 8 - Acacia"),
                     text("Ana Reyes"), text("Grade 7 - Acacia")},
                    {Change::Changed, text("2026-0019"), text("Văn An Álvarez"), text("Grade 8 - Narra"),
                     text("Văn An Álvarez"), text("Grade 7 - Acacia")},
                    {Change::Added, text("2026-0401"), text("Łukasz Żak"), text("Grade 7 - Narra")},
                    {Change::Added, text("2026-0402"), text("ليلى حسن"), text("Grade 7 - Narra")},
                    {Change::Added, text("2026-0403"), text("Iñigo Santos"), text("Grade 9 - Molave")}},
        .remarks = {{Remark::HeldBack, 212, text("LRN"), text("1"), text("looks like a row count, not like a number"),
                     text("correct it, or say that it is right")},
                    {Remark::Doubt, 87, text("Nombre"), text("2026-0088"),
                     text("has a character that was not read right"), text("correct it in the list")}}};
}

} // namespace rollcall::office
