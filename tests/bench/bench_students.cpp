// The office's page of students with 10,000 of them: from a key in its search until the table is painted. Beside it Qt's own way, a
// QSortFilterProxyModel over the same rows in the same table, which finds no name without its accents. A key is to take under 16 ms.

#include "ui/office/officestyle.h"
#include "ui/office/sampleimport.h"
#include "ui/office/samplestudentlist.h"
#include "ui/office/studentsdeskpage.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

#include <benchmark/benchmark.h>

#include <algorithm>

using namespace rollcall;

namespace {

constexpr int searchedStudents = 10'000;

/** Types and deletes letters of names, and paints after each. */
void typeAndPaint(benchmark::State& state, QWidget& window, QLineEdit& search, QTableView& table)
{
    const QStringList names{QStringLiteral("maria"), QStringLiteral("santos"), QStringLiteral("2026-99")};
    std::vector<double> milliseconds;
    int name = 0;
    qsizetype letter = 0;
    for (auto _ : state) {
        QElapsedTimer timer;
        timer.start();
        if (letter == names[name].size()) {
            search.clear();
            letter = 0;
            name = (name + 1) % int(names.size());
        } else {
            search.insert(names[name].mid(letter++, 1));
        }
        table.viewport()->repaint();
        window.repaint();
        const double took = double(timer.nsecsElapsed()) / 1e6;
        state.SetIterationTime(took / 1000);
        milliseconds.push_back(took);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    state.counters["slowest_ms"] = milliseconds.back();
}

void searchOnThePage(benchmark::State& state)
{
    office::SampleStudentList list(searchedStudents);
    office::SampleImport import;
    office::StudentsDeskPage page(list, import);
    office::applyOfficeStyle(page, ui::Theme::light());
    page.resize(1040, 620);
    page.show();
    page.open();
    typeAndPaint(state, page, *page.findChild<QLineEdit*>(QStringLiteral("search")),
                 *page.findChild<QTableView*>(QStringLiteral("students")));
}

void searchByProxy(benchmark::State& state)
{
    QStandardItemModel rows(0, 5);
    for (const auto& student : office::SampleStudentList::sample(searchedStudents)) {
        QList<QStandardItem*> items;
        for (const QString& text : {student.profile.lastName, student.profile.firstName, student.profile.section,
                                    student.profile.number, student.profile.status})
            items << new QStandardItem(text);
        rows.appendRow(items);
    }
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&rows);
    proxy.setFilterKeyColumn(-1);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    QWidget window;
    office::applyOfficeStyle(window, ui::Theme::light());
    auto* down = new QVBoxLayout(&window);
    auto* search = new QLineEdit(&window);
    auto* table = new QTableView(&window);
    table->setModel(&proxy);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    down->addWidget(search);
    down->addWidget(table);
    QObject::connect(search, &QLineEdit::textChanged, &proxy, &QSortFilterProxyModel::setFilterFixedString);
    window.resize(1040, 620);
    window.show();
    typeAndPaint(state, window, *search, *table);
}

BENCHMARK(searchOnThePage)
    ->Name("students/key_among_10000")
    ->Iterations(200)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(searchByProxy)
    ->Name("students/floor_key_by_proxy")
    ->Iterations(200)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

} // namespace
