#pragma once

#include "core/report/table.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace rollcall::report {

/** A report with what makes trouble: numbers with zeros in front, formulas, quotes, line ends, other scripts. */
inline Table troublesomeTable()
{
    const auto row = [](const char* number, const char* name, QTime in) {
        return std::vector<Cell>{QString::fromUtf8(number), QString::fromUtf8(name), QDate(2026, 11, 23), in, 3};
    };
    return {QStringLiteral("Attendance on 2026-11-23"),
            QStringLiteral("San Mateo High"),
            {QStringLiteral("Only what this kiosk knows.")},
            {{{QStringLiteral("student_number"), QStringLiteral("Number")},
              {QStringLiteral("name"), QStringLiteral("Name")},
              {QStringLiteral("date"), QStringLiteral("Date"), Column::Type::Date},
              {QStringLiteral("time_in"), QStringLiteral("In"), Column::Type::Time},
              {QStringLiteral("days"), QStringLiteral("Days"), Column::Type::Count}},
             {row("0021002", "=1+1", QTime(7, 24, 5)), row("2021001", "-Ana, \"the\" officer", QTime(0, 0, 0)),
              row("3", "_x0041_lvaro _x00", QTime(23, 59, 59)), row("4", "Núñez Ωμέγα", QTime(12, 0, 0)),
              row("5", "محمد", QTime(12, 0, 1))}},
            {{{QStringLiteral("section"), QStringLiteral("Section")},
              {QStringLiteral("present"), QStringLiteral("Present"), Column::Type::Count}},
             {{QStringLiteral("@Narra"), 5}}}};
}

/** Runs a program on a file of these bytes in a folder of its own; gives what it says on stdout. */
inline QByteArray said(const QString& program, const QStringList& arguments, const QByteArray& bytes,
                       const char* name)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", name);
    file.close();
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(program, arguments);
    if (!process.waitForFinished(90'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

/** The first sheet of a file as LibreOffice reads it, as CSV. `import`: how it is to read a CSV file. */
inline QByteArray asLibreOfficeReads(const QByteArray& bytes, const char* name, const QString& import = {})
{
    const QString script =
        QStringLiteral("mkdir out && soffice --headless -env:UserInstallation=file://$PWD/profile %1 "
                       "--convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false' --outdir out "
                       "%2 >&2 && cat out/*")
            .arg(import.isEmpty() ? QString()
                                  : QStringLiteral("--infilter='Text - txt - csv (StarCalc):%1'").arg(import),
                 QLatin1String(name));
    return said(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script}, bytes, name);
}

} // namespace rollcall::report
