#include "ui/office/officeshots.h"

#include "ui/office/badgespage.h"
#include "ui/office/daypage.h"
#include "ui/office/importdialog.h"
#include "ui/office/kioskspage.h"
#include "ui/office/officewindow.h"
#include "ui/office/reportspage.h"
#include "ui/office/samplebadges.h"
#include "ui/office/sampleday.h"
#include "ui/office/sampleimport.h"
#include "ui/office/samplekiosks.h"
#include "ui/office/samplereports.h"
#include "ui/office/samplestudentlist.h"
#include "ui/office/studentsdeskpage.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

#include <algorithm>

namespace rollcall::office {

namespace {

/** A school where everybody may sign in. */
class SampleAccount final : public OfficeAccount {
public:
    SignIn remembered() const override
    {
        return isKnown ? SignIn{QStringLiteral("https://abcdefghijkl.supabase.co"),
                                QStringLiteral("sb_publishable_sample"),
                                QStringLiteral("kim@school.example"),
                                {}}
                       : SignIn();
    }
    void signIn(const SignIn&, QObject*, std::function<void(const std::optional<CloudFault>&)> then) override
    {
        then(std::nullopt);
    }
    void signOut() override {}
    QString school() const override { return QStringLiteral("San Mateo High School"); }

    bool isKnown = true;
};

struct OfficeShot {
    const char* name;
    std::function<void(OfficeWindow&, SampleAccount&, SampleDaySource&)> prepare;
};

void chooseSomebody(OfficeWindow& window)
{
    auto* table = window.findChild<QTableView*>(QStringLiteral("dayTable"));
    table->setCurrentIndex(table->model()->index(3, 0)); // selectRow() chooses none from right to left
}

void showKiosks(OfficeWindow& window)
{
    window.openPages();
    window.showPage(3);
    auto* kiosks = window.page()->findChild<QTableView*>();
    kiosks->setCurrentIndex(kiosks->model()->index(1, 0));
}

void showBadges(OfficeWindow& window)
{
    window.openPages();
    window.showPage(2);
    auto* badges = window.page()->findChild<QTableView*>(QStringLiteral("badges"));
    for (const int row : {2, 3, 4})
        badges->model()->setData(badges->model()->index(row, 0), Qt::Checked, Qt::CheckStateRole);
    badges->setCurrentIndex(badges->model()->index(3, 0));
    window.page()->findChild<QComboBox*>(QStringLiteral("kind"))->setCurrentIndex(1);
}

const std::vector<OfficeShot>& officeShotList()
{
    static const std::vector<OfficeShot> all = {
        {"sign-in", [](OfficeWindow&, SampleAccount&, SampleDaySource&) {}},
        {"today", [](OfficeWindow& window, SampleAccount&, SampleDaySource&) { window.openPages(); }},
        {"student",
         [](OfficeWindow& window, SampleAccount&, SampleDaySource&) {
             window.openPages();
             chooseSomebody(window);
         }},
        {"report",
         [](OfficeWindow& window, SampleAccount&, SampleDaySource&) {
             window.openPages();
             window.showPage(4);
             for (auto* button : window.page()->findChildren<QPushButton*>()) {
                 if (button->property("primary").toBool())
                     button->click();
             }
         }},
        {"not-known",
         [](OfficeWindow& window, SampleAccount&, SampleDaySource& day) {
             attendance::OfficeDay over = SampleDaySource::sample();
             over.sessions[0].isOver = true;
             over.sessions[1].isOver = true;
             over.sessions[1].awaited = {
                 {QStringLiteral("gate-2"),
                  QStringLiteral("last reported at 2026-11-23 07:40, before 2026-11-23 17:00")}};
             day.shown = std::make_shared<attendance::OfficeDay>(over);
             window.openPages();
         }},
        {"students",
         [](OfficeWindow& window, SampleAccount&, SampleDaySource&) {
             window.openPages();
             window.showPage(1);
             auto* students = window.page()->findChild<QTableView*>(QStringLiteral("students"));
             students->setCurrentIndex(students->model()->index(5, 0));
         }},
        {"offline",
         [](OfficeWindow& window, SampleAccount& account, SampleDaySource& day) {
             window.openPages();
             day.fault = CloudFault{CloudFault::Kind::NoAnswer};
             window.page()->refresh();
             Q_EMIT account.cloudReached(false);
         }},
        {"import",
         [](OfficeWindow& window, SampleAccount&, SampleDaySource&) {
             window.openPages();
             window.showPage(1);
             static SampleImport import;
             auto* dialog = new ImportDialog(import, QStringLiteral("enrolment.xlsx"), window.page());
             dialog->open();
         }},
        {"next-year",
         [](OfficeWindow& window, SampleAccount&, SampleDaySource&) {
             window.openPages();
             window.showPage(1);
             window.page()
                 ->findChild<QToolButton*>(QStringLiteral("lists"))
                 ->menu()
                 ->actions()
                 .constLast()
                 ->trigger();
             auto* sections = QApplication::activeModalWidget()->findChild<QTableWidget*>();
             qobject_cast<QLineEdit*>(sections->cellWidget(0, 2))->setText(QStringLiteral("Grade 8 - Acacia"));
             qobject_cast<QCheckBox*>(sections->cellWidget(sections->rowCount() - 1, 3))->setChecked(true);
         }},
        {"badges", [](OfficeWindow& window, SampleAccount&, SampleDaySource&) { showBadges(window); }},
        {"badge-lost",
         [](OfficeWindow& window, SampleAccount&, SampleDaySource&) {
             showBadges(window);
             auto* badges = window.page()->findChild<QTableView*>(QStringLiteral("badges"));
             badges->setCurrentIndex(badges->model()->index(1, 0));
             window.page()->findChild<QPushButton*>(QStringLiteral("lost"))->click();
         }},
        {"kiosks", [](OfficeWindow& window, SampleAccount&, SampleDaySource&) { showKiosks(window); }},
        {"kiosk-code",
         [](OfficeWindow& window, SampleAccount&, SampleDaySource&) {
             showKiosks(window);
             window.page()->findChild<QPushButton*>(QStringLiteral("newCode"))->click();
         }},
    };
    return all;
}

constexpr std::array officeSizes = {std::pair{1280, 720}, std::pair{1920, 1080}};

Result<void> writeOfficeShot(const OfficeShot& shot, const QString& code, QSize size, bool isNight, const QDir& into)
{
    SampleAccount account;
    SampleDaySource day;
    SampleReports reports;
    account.isKnown = qstrcmp(shot.name, "sign-in") != 0;
    SampleStudentList students;
    SampleImport import;
    SampleBadges badges;
    SampleKiosks kiosks(QDateTime(QDate(2026, 11, 23), QTime(8, 2)));
    const SystemClock clock;
    OfficeWindow window(account, [&] {
        std::vector<std::unique_ptr<OfficePage>> pages;
        pages.push_back(std::make_unique<DayPage>(day));
        pages.push_back(std::make_unique<StudentsDeskPage>(students, import));
        pages.push_back(std::make_unique<BadgesPage>(badges));
        pages.push_back(std::make_unique<KiosksPage>(kiosks, clock));
        pages.push_back(std::make_unique<ReportsPage>(reports));
        return pages;
    });
    window.setTheme(isNight ? ui::Theme::night() : ui::Theme::light());
    window.setLanguage(code);
    window.resize(size);
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.show();
    shot.prepare(window, account, day);
    QCoreApplication::processEvents(); // a layout settles over several of them
    QCoreApplication::processEvents();
    // A question over the window is what the picture is of.
    QWidget* shown = QApplication::activeModalWidget();
    const QString file = into.filePath(QStringLiteral("%1_%2_%3x%4%5.png")
                                           .arg(QLatin1String(shot.name), code)
                                           .arg(size.width())
                                           .arg(size.height())
                                           .arg(isNight ? QStringLiteral("_night") : QString()));
    if (!(shown ? shown : &window)->grab().save(file))
        return Error{ErrorCode::Io, QStringLiteral("cannot write %1").arg(file)};
    return {};
}

} // namespace

Result<int> writeOfficeShots(const QString& directory, const OfficeShotSet& set)
{
    QStringList known;
    for (const ui::Language& language : ui::languages())
        known << language.code;
    for (const QString& code : set.languages) {
        if (!known.contains(code))
            return Error{ErrorCode::Invalid, QStringLiteral("there is no language \"%1\"").arg(code)};
    }
    const auto& all = officeShotList();
    for (const QString& page : set.pages) {
        if (std::none_of(all.begin(), all.end(),
                         [&page](const OfficeShot& one) { return QLatin1String(one.name) == page; }))
            return Error{ErrorCode::Invalid, QStringLiteral("there is no page \"%1\"").arg(page)};
    }
    if (!QDir().mkpath(directory))
        return Error{ErrorCode::Io, QStringLiteral("cannot make the folder %1").arg(directory)};
    int written = 0;
    for (const OfficeShot& shot : all) {
        if (!set.pages.isEmpty() && !set.pages.contains(QLatin1String(shot.name)))
            continue;
        for (const QString& code : set.languages.isEmpty() ? known : set.languages) {
            for (const auto& [width, height] : officeSizes) {
                for (const bool isNight : {false, true}) {
                    const auto one = writeOfficeShot(shot, code, {width, height}, isNight, QDir(directory));
                    if (!one)
                        return one.error();
                    ++written;
                }
            }
        }
    }
    return written;
}

} // namespace rollcall::office
