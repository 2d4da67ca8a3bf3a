#include "app/kiosk/rosterjson.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rollcall::app {

using ui::RosterPreview;
using RowKind = RosterPreview::Row::Kind;

namespace {

struct NamedKind {
    const char* name;
    RowKind kind;
};

constexpr NamedKind namedKinds[] = {{"fault", RowKind::Fault},     {"held_back", RowKind::HeldBack},
                                    {"doubt", RowKind::Doubt},     {"removed", RowKind::Removed},
                                    {"changed", RowKind::Changed}, {"added", RowKind::Added}};

std::optional<RowKind> rowKindOf(const QString& name)
{
    for (const NamedKind& one : namedKinds) {
        if (name == QLatin1String(one.name))
            return one.kind;
    }
    return std::nullopt;
}

QString textOf(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}

QString nameOf(const QJsonObject& student)
{
    return QStringLiteral("%1 %2").arg(textOf(student, "first_name"), textOf(student, "last_name")).trimmed();
}

RosterPreview::Row studentRow(RowKind kind, const QJsonObject& line)
{
    const QJsonObject before = line.value(QLatin1String("before")).toObject();
    return {.kind = kind,
            .number = textOf(line, "student_number"),
            .name = nameOf(line),
            .section = textOf(line, "section"),
            .nameBefore = nameOf(before),
            .sectionBefore = textOf(before, "section"),
            .language = textOf(line, "language"),
            .languageBefore = textOf(before, "language")};
}

RosterPreview::Row noticeRow(RowKind kind, const QJsonObject& line)
{
    const QString number = textOf(line, "student_number");
    const QString what = textOf(line, "what");
    return {.kind = kind,
            .number = number,
            .name = number.isEmpty() ? what : QStringLiteral("%1: %2").arg(number, what),
            .line = line.value(QLatin1String("line")).toInt(),
            .remedy = textOf(line, "remedy")};
}

void takeCounts(RosterPreview& preview, const QJsonObject& line)
{
    const auto number = [&line](const char* key) { return line.value(QLatin1String(key)).toInt(); };
    preview.changeId = textOf(line, "change_id");
    preview.students = number("students");
    preview.before = number("before");
    preview.removesMany = line.value(QLatin1String("removes_many")).toBool();
    preview.renames = number("renames");
    preview.removedAndHeldBack = number("removed_and_held_back");
}

} // namespace

ui::RosterList::PreviewReply rosterPreview(const QString& file, const CtlRun::Ended& ended)
{
    RosterPreview preview{.file = file};
    for (const QByteArray& text : ended.out.split('\n')) {
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        if (const auto notice = rowKindOf(textOf(line, "notice")))
            preview.rows.push_back(noticeRow(*notice, line));
        else if (const auto change = rowKindOf(textOf(line, "change")))
            preview.rows.push_back(studentRow(*change, line));
        else if (line.contains(QLatin1String("change_id")))
            takeCounts(preview, line);
    }
    // What a program printed before it crashed, or found the database locked, is no preview.
    const bool isWhole = ended.exitCode == 0 ? preview.canBeTaken() : preview.count(RowKind::Fault) > 0;
    if (ended.exitCode < 0 || !isWhole)
        return ended.said;
    // What needs a person first.
    std::stable_sort(preview.rows.begin(), preview.rows.end(),
                     [](const auto& a, const auto& b) { return a.kind < b.kind; });
    return preview;
}

} // namespace rollcall::app
