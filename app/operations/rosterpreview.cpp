#include "app/operations/rosterpreview.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace rollcall::app {

using attendance::RosterChange;
using attendance::Student;

namespace {

void addStudents(QCryptographicHash& hash, std::vector<Student> students)
{
    std::sort(students.begin(), students.end(),
              [](const Student& a, const Student& b) { return a.number.toString() < b.number.toString(); });
    for (const Student& one : students) {
        for (const QString& text : {one.number.toString(), one.firstName, one.lastName, one.section, one.language}) {
            hash.addData(text.toUtf8());
            hash.addData(QByteArrayView("\0", 1)); // "Ana" + "Reyes" is not "Anar" + "eyes"
        }
    }
}

} // namespace

QString rosterChangeId(const std::vector<Student>& before, const std::vector<Student>& after)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addStudents(hash, before);
    hash.addData(QByteArrayView("\1", 1));
    addStudents(hash, after);
    return QString::fromLatin1(hash.result().left(16).toHex());
}

size_t removedAndHeldBack(const RosterChange& change, const std::vector<roster::Notice>& heldBack)
{
    static const QRegularExpression decimals(QStringLiteral("[.,]0+$"));
    QSet<QString> numbers;
    QSet<QString> names;
    for (const roster::Notice& one : heldBack) {
        numbers << one.number.toLower() << QString(one.number).remove(decimals);
        if (!one.name.isEmpty())
            names << one.name.toCaseFolded();
    }
    return static_cast<size_t>(std::count_if(change.removed.begin(), change.removed.end(), [&](const Student& one) {
        return numbers.contains(one.number.toString().toLower())
               || names.contains(attendance::wholeName(one).toCaseFolded());
    }));
}

QJsonObject rosterChangeFacts(const std::vector<Student>& before, const std::vector<Student>& after,
                              const std::vector<roster::Notice>& heldBack)
{
    const RosterChange change = attendance::compareRosters(before, after);
    const size_t renames = attendance::renamesMany(change, before.size()) ? attendance::renamed(change) : 0;
    return {{QStringLiteral("change_id"), rosterChangeId(before, after)},
            {QStringLiteral("before"), qint64(before.size())},
            {QStringLiteral("removes_many"), attendance::removesMany(change, before.size())},
            {QStringLiteral("renames"), qint64(renames)},
            {QStringLiteral("removed_and_held_back"), qint64(removedAndHeldBack(change, heldBack))}};
}

} // namespace rollcall::app
