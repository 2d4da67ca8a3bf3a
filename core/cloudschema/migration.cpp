#include "core/cloudschema/migration.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace rollcall::cloudschema {

namespace {

const QString resourceFolder = QStringLiteral(":/rollcall/migrations");

std::vector<Migration> readAll()
{
    std::vector<Migration> all;
    const QDir folder(resourceFolder);
    for (const QString& entry : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(entry));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a migration that was compiled in cannot be read");
        const QString stem = entry.section(u'.', 0, 0);
        all.push_back({stem.section(u'_', 0, 0), stem.section(u'_', 1), file.readAll()});
    }
    return all;
}

QStringList namesIn(const QString& text, const QString& pattern)
{
    QStringList names;
    auto found = QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text);
    while (found.hasNext()) {
        const QString name = found.next().captured(1);
        if (!names.contains(name))
            names << name;
    }
    return names;
}

} // namespace

const std::vector<Migration>& migrations()
{
    static const std::vector<Migration> all = readAll();
    return all;
}

void Declared::add(const Declared& other)
{
    tables.insert(other.tables);
    for (auto columns = other.added.begin(); columns != other.added.end(); ++columns)
        added[columns.key()] += columns.value();
    views += other.views;
    views.removeDuplicates();
    functions += other.functions;
    functions.removeDuplicates();
}

QStringList Declared::neededColumns(const QString& table) const
{
    QStringList needed = tables.value(table);
    for (const QString& column : added.value(table))
        needed.removeAll(column);
    return needed;
}

Declared declaredIn(const QByteArray& sql)
{
    static const QRegularExpression table(
        QStringLiteral("^create table (?:if not exists )?public\\.(\\w+) \\(\\n(.*?)^\\);"),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString::fromUtf8(sql);
    Declared result;
    auto found = table.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        // Constraints are lines of a table as well, and so is what follows in the next line of one.
        result.tables.insert(match.captured(1),
                             namesIn(match.captured(2), QStringLiteral("^  (?!constraint\\b|primary\\b|unique\\b)"
                                                                       "([a-z_]+) +[a-z]")));
    }
    static const QRegularExpression column(
        QStringLiteral("^alter table public\\.(\\w+) add column if not exists (\\w+)"),
        QRegularExpression::MultilineOption);
    for (auto adding = column.globalMatch(text); adding.hasNext();) {
        const auto match = adding.next();
        result.added[match.captured(1)] << match.captured(2);
    }
    result.views = namesIn(text, QStringLiteral("^create (?:or replace )?view public\\.(\\w+)"));
    result.functions = namesIn(text, QStringLiteral("^create (?:or replace )?function public\\.(\\w+)"));
    return result;
}

} // namespace rollcall::cloudschema
