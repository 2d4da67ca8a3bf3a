#include "app/office/cloudreports.h"

#include "app/operations/outputfile.h"
#include "app/operations/reportfile.h"
#include "core/report/pdf.h"

#include <QCollator>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>

namespace rollcall::app {

using office::ReportPreview;
using report::Grid;

namespace {

QStringList headingsOf(const Grid& grid)
{
    QStringList headings;
    for (const std::size_t column : report::shownColumns(grid))
        headings << grid.columns[column].heading;
    return headings;
}

QList<QStringList> rowsOf(const Grid& grid)
{
    const auto shown = report::shownColumns(grid);
    QList<QStringList> rows;
    for (const auto& row : grid.rows) {
        QStringList texts;
        for (const std::size_t column : shown)
            texts << report::text(row[column]);
        rows << texts;
    }
    return rows;
}

ReportPreview previewOf(const MadeReport& made)
{
    const report::Table& table = made.table;
    return {table.title,        table.subtitle,           table.notes,          headingsOf(table.body),
            rowsOf(table.body), headingsOf(table.totals), rowsOf(table.totals), !made.form.isEmpty()};
}

ReportFormat formatOf(const QString& file)
{
    if (file.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
        return ReportFormat::Xlsx;
    return file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive) ? ReportFormat::Pdf : ReportFormat::Csv;
}

} // namespace

CloudReports::CloudReports(CloudAccount& account)
    : m_account(account), m_roster(account.login()),
      m_worker(new ReportWorker(account.login().project(), account.settings()))
{
    m_thread.setObjectName(QStringLiteral("reports"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

CloudReports::~CloudReports()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->endThread(StaffWorker::Unfinished::GiveUp); });
    m_thread.wait();
}

void CloudReports::sections(QObject* context, std::function<void(const QStringList&)> then)
{
    const QPointer<QObject> alive(context);
    m_roster.fetch().then(this, [=, this](const supabase::StaffRoster::Students& answer) {
        QStringList sections;
        if (const auto* outcome = std::get_if<supabase::ServiceOutcome>(&answer)) {
            (void)m_account.heard(*outcome);
        } else {
            m_account.heardWell();
            for (const auto& student : std::get<std::vector<attendance::Student>>(answer))
                sections << student.section;
        }
        sections.removeDuplicates();
        sections.removeAll(QString());
        QCollator collator{QLocale(QLocale::English)}; // that of the system may know no numbers
        collator.setNumericMode(true);
        std::sort(sections.begin(), sections.end(), collator);
        if (alive)
            then(sections);
    });
}

void CloudReports::make(const office::ReportQuestion& question, QObject* context,
                        std::function<void(const Answer&)> then)
{
    const QPointer<QObject> alive(context);
    QMetaObject::invokeMethod(m_worker, [=, this, worker = m_worker] {
        const auto made = worker->make(question);
        QMetaObject::invokeMethod(this, [=, this] {
            if (made)
                m_last = *made;
            if (alive)
                then(made ? Answer(previewOf(*made)) : Answer(made.error().detail));
        });
    });
}

void CloudReports::save(const QString& file, QObject*, std::function<void(const std::optional<QString>&)> then)
{
    const auto written = m_last.form.isEmpty() ? writeReport(m_last.table, file, formatOf(file))
                                               : writeOutputFile(file, QStringLiteral(".xlsx"), m_last.form);
    then(written ? std::nullopt : std::optional(written.error().detail));
}

bool CloudReports::print(QWidget& parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setResolution(report::dotsOfPages);
    printer.setDocName(m_last.table.title);
    QPrintDialog dialog(&printer, &parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    report::drawPages(m_last.table, printer);
    return true;
}

} // namespace rollcall::app
