#include "app/ctl/rosterchangeprompt.h"

#include "app/ctl/terminalinput.h"
#include "app/operations/rosterpreview.h"

namespace rollcall::app {

using attendance::RosterChange;
using attendance::Student;

namespace {

QString nameOf(const Student& student)
{
    QString text = QStringLiteral("%1  %2 %3").arg(student.number.toString(), student.firstName, student.lastName);
    if (!student.section.isEmpty())
        text += QStringLiteral(" (%1)").arg(student.section);
    if (!student.language.isEmpty())
        text += QStringLiteral(" [%1]").arg(student.language);
    return text.trimmed();
}

QJsonObject toJson(const Student& student)
{
    return {{QStringLiteral("student_number"), student.number.toString()},
            {QStringLiteral("first_name"), student.firstName},
            {QStringLiteral("last_name"), student.lastName},
            {QStringLiteral("section"), student.section},
            {QStringLiteral("language"), student.language}};
}

void printStudent(const Context& context, const char* sign, const char* change, const Student& student,
                  const QString& text, const Student* before = nullptr)
{
    if (!context.json) {
        Context::print(QStringLiteral("%1 %2").arg(QLatin1String(sign), text));
        return;
    }
    QJsonObject object = toJson(student);
    object.insert(QStringLiteral("change"), QLatin1String(change));
    if (before)
        object.insert(QStringLiteral("before"), toJson(*before));
    Context::print(object);
}

// What a person is asked about; empty if this is an ordinary change.
QString whatToAsk(const RosterChange& change, size_t before, const std::vector<roster::Notice>& heldBack)
{
    QStringList sentences;
    const size_t removedRows = removedAndHeldBack(change, heldBack);
    const QString removes = QStringLiteral("This removes %1 of %2 students").arg(change.removed.size()).arg(before);
    if (removedRows == 1)
        sentences << removes + QStringLiteral(", of whom 1 is in the file on a row that was held back.");
    else if (removedRows > 1)
        sentences
            << removes + QStringLiteral(", of whom %1 are in the file on rows that were held back.").arg(removedRows);
    else if (attendance::removesMany(change, before))
        sentences << removes + u'.';
    if (attendance::renamesMany(change, before))
        sentences << QStringLiteral("This gives %1 of %2 students another name.")
                         .arg(attendance::renamed(change))
                         .arg(before);
    return sentences.join(u' ');
}

// Whether a person agrees to what whatToAsk() says.
bool isAgreed(const QString& sentence)
{
    TerminalInput input;
    if (!input.isTerminal()) {
        Context::complain(sentence
                          + QStringLiteral(" The roster is as it was. --dry-run names them; --yes does it."));
        return false;
    }
    const QString question = sentence + QStringLiteral(" Go on? [y/N] ");
    const QString answer = input.ask(qUtf8Printable(question), TerminalInput::Echo::Shown).trimmed().toLower();
    if (answer == u"y" || answer == u"yes")
        return true;
    Context::complain(QStringLiteral("The roster is as it was."));
    return false;
}

} // namespace

void printRosterNames(const Context& context, const RosterChange& change)
{
    for (const Student& student : change.added)
        printStudent(context, "+", "added", student, nameOf(student));
    for (const auto& [before, after] : change.changed)
        printStudent(context, "~", "changed", after, QStringLiteral("%1 -> %2").arg(nameOf(before), nameOf(after)),
                     &before);
    for (const Student& student : change.removed)
        printStudent(context, "-", "removed", student, nameOf(student));
}

void printRosterCounts(const Context& context, const RosterCounts& counts, const QJsonObject& facts, bool isDryRun)
{
    if (context.json) {
        QJsonObject object{{QStringLiteral("students"), qint64(counts.students)},
                           {QStringLiteral("added"), counts.added},
                           {QStringLiteral("changed"), counts.changed},
                           {QStringLiteral("removed"), counts.removed}};
        for (auto fact = facts.begin(); fact != facts.end(); ++fact)
            object.insert(fact.key(), fact.value());
        if (isDryRun)
            object.insert(QStringLiteral("dry_run"), true);
        Context::print(object);
        return;
    }
    Context::print(QStringLiteral("%1 students: %2 added, %3 changed, %4 removed%5")
                       .arg(counts.students)
                       .arg(counts.added)
                       .arg(counts.changed)
                       .arg(counts.removed)
                       .arg(isDryRun ? QStringLiteral(" (a dry run: the roster is as it was)") : QString()));
}

bool isRosterChangeAgreed(const RosterChange& change, size_t before, const std::vector<roster::Notice>& heldBack)
{
    const QString sentence = whatToAsk(change, before, heldBack);
    return sentence.isEmpty() || isAgreed(sentence);
}

} // namespace rollcall::app
