#include "ui/office/sampledesk.h"

#include "core/base/clock.h"
#include "ui/office/absencespage.h"
#include "ui/office/badgespage.h"
#include "ui/office/daypage.h"
#include "ui/office/importdialog.h"
#include "ui/office/kioskspage.h"
#include "ui/office/reportspage.h"
#include "ui/office/sampleabsences.h"
#include "ui/office/samplebadges.h"
#include "ui/office/sampleday.h"
#include "ui/office/sampleimport.h"
#include "ui/office/samplekiosks.h"
#include "ui/office/samplereports.h"
#include "ui/office/samplestudentlist.h"
#include "ui/office/setuppage.h"
#include "ui/office/studentsdeskpage.h"
#include "ui/text/reportdesksentences.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

#include <algorithm>

namespace rollcall::office {

/** A school where everybody may sign in. */
class SampleAccount final : public OfficeAccount {
public:
    /** Whether somebody has signed in before. */
    explicit SampleAccount(bool isKnown) : m_isKnown(isKnown) {}

    SignIn remembered() const override
    {
        return m_isKnown ? SignIn{QStringLiteral("https://abcdefghijkl.supabase.co"),
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

private:
    const bool m_isKnown;
};

/** A project on which all goes well. */
class SampleProject final : public ProjectSetUpSource {
public:
    std::optional<QString> objection(const NewProject&) const override { return std::nullopt; }
    void run(const NewProject&, QObject*, std::function<void(const SetUpEnd&)> then) override
    {
        using Grade = SetUpStep::Grade;
        for (const char* step : {"abcdefghijkl.supabase.co is a Supabase project", "26 migrations were applied",
                                 "the bucket attendance-photos was made", "the school is in Asia/Manila",
                                 "kim@school.example is staff, with a new account"})
            Q_EMIT found({Grade::Well, QLatin1String(step), {}});
        then({true,
              {QStringLiteral(
                  "Authentication, Sign In / Providers: once all kiosks are paired, switch off \"Allow new "
                  "users to sign up\".")}});
    }
};

namespace {

void chooseSomebody(OfficeWindow& window)
{
    auto* table = window.findChild<QTableView*>(QStringLiteral("dayTable"));
    table->setCurrentIndex(table->model()->index(3, 0)); // selectRow() chooses none from right to left
}

/** Signed in, and at the page of that class. */
template <typename Page>
void openPageOf(OfficeWindow& window)
{
    window.openPages();
    for (int i = 0; !qobject_cast<Page*>(window.page()) && i < window.pageCount(); ++i)
        window.showPage(i);
}

void clickPrimary(const QWidget& page)
{
    for (auto* button : page.findChildren<QPushButton*>()) {
        if (button->property("primary").toBool())
            button->click();
    }
}

void showBadges(OfficeWindow& window)
{
    openPageOf<BadgesPage>(window);
    auto* badges = window.page()->findChild<QTableView*>(QStringLiteral("badges"));
    for (const int row : {2, 3, 4})
        badges->model()->setData(badges->model()->index(row, 0), Qt::Checked, Qt::CheckStateRole);
    badges->setCurrentIndex(badges->model()->index(3, 0));
    window.page()->findChild<QComboBox*>(QStringLiteral("kind"))->setCurrentIndex(1);
}

void showNextYear(OfficeWindow& window)
{
    openPageOf<StudentsDeskPage>(window);
    window.page()->findChild<QToolButton*>(QStringLiteral("lists"))->menu()->actions().constLast()->trigger();
    auto* sections = QApplication::activeModalWidget()->findChild<QTableWidget*>();
    qobject_cast<QLineEdit*>(sections->cellWidget(0, 2))->setText(QStringLiteral("Grade 8 - Acacia"));
    qobject_cast<QCheckBox*>(sections->cellWidget(sections->rowCount() - 1, 3))->setChecked(true);
}

void showAbsences(OfficeWindow& window, AbsenceTable::Shown kind)
{
    openPageOf<AbsencesPage>(window);
    window.page()->findChild<QTabBar*>()->setCurrentIndex(int(kind));
}

void showForm(OfficeWindow& window)
{
    openPageOf<ReportsPage>(window);
    const auto lists = window.page()->findChildren<QComboBox*>();
    lists.constFirst()->setCurrentIndex(int(ReportQuestion::Kind::Form));
    for (QComboBox* list : lists) {
        if (list->accessibleName() == ui::ReportDeskSentences::ofSection())
            list->setCurrentIndex(2);
    }
    clickPrimary(*window.page());
}

void showKiosks(OfficeWindow& window)
{
    openPageOf<KiosksPage>(window);
    auto* kiosks = window.page()->findChild<QTableView*>();
    kiosks->setCurrentIndex(kiosks->model()->index(1, 0));
}

} // namespace

struct SampleDesk::Parts {
    explicit Parts(bool isKnown) : account(isKnown) { window.offerSetUp(project); }

    SampleAccount account;
    SampleDaySource day;
    SampleStudentList students;
    SampleImport import;
    SampleBadges badges;
    SampleKiosks kiosks{QDateTime(QDate(2026, 11, 23), QTime(8, 2))};
    SampleAbsences absences{QDate(2026, 11, 23)};
    SampleReports reports;
    SampleProject project;
    SystemClock clock;
    OfficeWindow window{account, [this] {
                            std::vector<std::unique_ptr<OfficePage>> pages;
                            pages.push_back(std::make_unique<DayPage>(day));
                            pages.push_back(std::make_unique<StudentsDeskPage>(students, import));
                            pages.push_back(std::make_unique<BadgesPage>(badges));
                            pages.push_back(std::make_unique<KiosksPage>(kiosks, clock));
                            pages.push_back(std::make_unique<AbsencesPage>(absences, clock));
                            pages.push_back(std::make_unique<ReportsPage>(reports));
                            return pages;
                        }};
};

struct SampleDesk::Page {
    const char* name;
    std::function<void(Parts&)> open;
};

const std::vector<SampleDesk::Page>& SampleDesk::all()
{
    static const std::vector<Page> all = {
        {"sign-in", [](Parts&) {}},
        {"set-up", [](Parts& parts) { parts.window.openSetUp(); }},
        {"set-up-done",
         [](Parts& parts) {
             parts.window.openSetUp();
             clickPrimary(*parts.window.findChild<SetUpPage*>());
         }},
        {"today", [](Parts& parts) { parts.window.openPages(); }},
        {"student",
         [](Parts& parts) {
             parts.window.openPages();
             chooseSomebody(parts.window);
         }},
        {"report",
         [](Parts& parts) {
             openPageOf<ReportsPage>(parts.window);
             clickPrimary(*parts.window.page());
         }},
        {"form", [](Parts& parts) { showForm(parts.window); }},
        {"not-known",
         [](Parts& parts) {
             attendance::OfficeDay over = SampleDaySource::sample();
             over.sessions[0].isOver = true;
             over.sessions[1].isOver = true;
             over.sessions[1].awaited = {
                 {QStringLiteral("gate-2"),
                  QStringLiteral("last reported at 2026-11-23 07:40, before 2026-11-23 17:00")}};
             parts.day.shown = std::make_shared<attendance::OfficeDay>(over);
             parts.window.openPages();
         }},
        {"students",
         [](Parts& parts) {
             openPageOf<StudentsDeskPage>(parts.window);
             auto* students = parts.window.page()->findChild<QTableView*>(QStringLiteral("students"));
             students->setCurrentIndex(students->model()->index(5, 0));
         }},
        {"absences", [](Parts& parts) { showAbsences(parts.window, AbsenceTable::Shown::Asked); }},
        {"absent-running", [](Parts& parts) { showAbsences(parts.window, AbsenceTable::Shown::Absent); }},
        {"enter-leave",
         [](Parts& parts) {
             showAbsences(parts.window, AbsenceTable::Shown::Absent);
             parts.window.page()->findChild<QPushButton*>(QStringLiteral("leaveForStudent"))->click();
         }},
        {"offline",
         [](Parts& parts) {
             parts.window.openPages();
             parts.day.fault = CloudFault{CloudFault::Kind::NoAnswer};
             parts.window.page()->refresh();
             Q_EMIT parts.account.cloudReached(false);
         }},
        {"import",
         [](Parts& parts) {
             openPageOf<StudentsDeskPage>(parts.window);
             auto* dialog = new ImportDialog(parts.import, QStringLiteral("enrolment.xlsx"), parts.window.page());
             dialog->open();
         }},
        {"next-year", [](Parts& parts) { showNextYear(parts.window); }},
        {"badges", [](Parts& parts) { showBadges(parts.window); }},
        {"badge-lost",
         [](Parts& parts) {
             showBadges(parts.window);
             auto* badges = parts.window.page()->findChild<QTableView*>(QStringLiteral("badges"));
             badges->setCurrentIndex(badges->model()->index(1, 0));
             parts.window.page()->findChild<QPushButton*>(QStringLiteral("lost"))->click();
         }},
        {"kiosks", [](Parts& parts) { showKiosks(parts.window); }},
        {"kiosk-code",
         [](Parts& parts) {
             showKiosks(parts.window);
             parts.window.page()->findChild<QPushButton*>(QStringLiteral("newCode"))->click();
         }},
    };
    return all;
}

QStringList SampleDesk::pages()
{
    QStringList names;
    for (const Page& page : all())
        names << QLatin1String(page.name);
    return names;
}

SampleDesk::SampleDesk(const QString& page)
    : m_page(*std::find_if(all().begin(), all().end(),
                           [&page](const Page& one) { return QLatin1String(one.name) == page; })),
      m_parts(std::make_unique<Parts>(page != QStringLiteral("sign-in")))
{
}

SampleDesk::~SampleDesk() = default;

OfficeWindow& SampleDesk::window()
{
    return m_parts->window;
}

void SampleDesk::openPage()
{
    m_page.open(*m_parts);
}

} // namespace rollcall::office
