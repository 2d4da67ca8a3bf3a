#pragma once

#include "core/roster/rosterreader.h"

#include <QTemporaryDir>
#include <QTest>

namespace rollcall::roster {

/** What the importer reads of a file with these bytes, told in lines that a test can compare. */
class RosterFile {
public:
    explicit RosterFile(const QByteArray& bytes, const Options& options = {}) : m_reading(read(bytes, options)) {}
    static RosterFile at(const QString& file, const Options& options = {})
    {
        return RosterFile(readRoster(file, options));
    }

    const Result<Reading>& reading() const { return m_reading; }

    /** "number|first|last|section" of each student. */
    QStringList students() const
    {
        QStringList lines;
        for (const attendance::Student& one : m_reading ? m_reading->students : std::vector<attendance::Student>())
            lines << QStringList{one.number.toString(), one.firstName, one.lastName, one.section}.join(u'|');
        return lines;
    }

    /** "line 3: what is wrong" of each fault, or why nothing was read at all. */
    QStringList faults() const { return m_reading ? told(m_reading->faults) : QStringList{m_reading.error().detail}; }

    /** "line 3: what is strange" of each row that was held back. */
    QStringList heldBack() const { return m_reading ? told(m_reading->heldBack) : QStringList(); }

    /** "line 3: what is strange" of each student that was taken all the same. */
    QStringList doubts() const { return m_reading ? told(m_reading->doubts) : QStringList(); }

    /** The language of each student: "de,,ar". */
    QString languages() const
    {
        QStringList all;
        for (const attendance::Student& one : m_reading ? m_reading->students : std::vector<attendance::Student>())
            all << one.language;
        return all.join(u',');
    }

private:
    explicit RosterFile(Result<Reading> reading) : m_reading(std::move(reading)) {}

    static Result<Reading> read(const QByteArray& bytes, const Options& options)
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("roster")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        file.close();
        return readRoster(file.fileName(), options);
    }

    static QStringList told(const std::vector<Notice>& notices)
    {
        QStringList lines;
        for (const Notice& one : notices)
            lines << QStringLiteral("line %1: %2").arg(one.line).arg(one.what);
        return lines;
    }

    Result<Reading> m_reading;
};

} // namespace rollcall::roster
