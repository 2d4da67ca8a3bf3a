// rollcall-office: the school's office. Exit codes: 0 well, 1 there is no display or a file cannot be written, 2 wrong usage or settings.

#include "app/assembly/displayguard.h"
#include "app/office/cloudabsences.h"
#include "app/office/cloudaccount.h"
#include "app/office/cloudbadges.h"
#include "app/office/cloudday.h"
#include "app/office/cloudimport.h"
#include "app/office/cloudkiosks.h"
#include "app/office/cloudprojectsetup.h"
#include "app/office/cloudreports.h"
#include "app/office/cloudstudents.h"
#include "app/office/officeoptions.h"
#include "core/base/printable.h"
#include "core/config/configpaths.h"
#include "ui/office/absencespage.h"
#include "ui/office/badgespage.h"
#include "ui/office/daypage.h"
#include "ui/office/kioskspage.h"
#include "ui/office/officestyle.h"
#include "ui/office/officewindow.h"
#include "ui/office/reportspage.h"
#include "ui/office/studentsdeskpage.h"

#include <QApplication>
#include <QSettings>
#include <QStyleFactory>

#include <sys/stat.h>

#include <cstdio>
#include <optional>

using namespace rollcall;

namespace {

enum ExitCode { Well = 0, Broken = 1, WrongUsage = 2 };

const QString languageKey = QStringLiteral("language");

void say(const QString& sentence)
{
    std::fprintf(stderr, "rollcall-office: %s\n", qUtf8Printable(printable(sentence)));
}

int writeScreenshots(const app::OfficeOptions& options)
{
    const auto written = office::writeOfficeShots(*options.screenshots, options.pictures);
    if (!written) {
        say(QStringLiteral("The pictures could not be written: %1").arg(written.error().detail));
        return Broken;
    }
    std::printf("%d pictures in %s\n", *written, qUtf8Printable(*options.screenshots));
    return Well;
}

/** What the pages of one login ask, for as long as the pages are there. */
struct Sources {
    Sources(app::CloudAccount& account, const Clock& clock)
        : day(account), absences(account, clock), students(account, clock), import(account), badges(account, clock),
          kiosks(account), reports(account)
    {
    }
    app::CloudDay day;
    app::CloudAbsences absences;
    app::CloudStudents students;
    app::CloudImport import;
    app::CloudBadges badges;
    app::CloudKiosks kiosks;
    app::CloudReports reports;
};

int run(const app::OfficeOptions& options, const config::Loader& loader, const config::Settings& settings,
        const QString& seenFolder)
{
    const SystemClock clock;
    app::CloudAccount account(loader, options.configFile, settings, seenFolder, clock);
    app::CloudProjectSetUp setUp(settings, clock);
    std::unique_ptr<Sources> sources;
    office::OfficeWindow window(account, [&] {
        sources = std::make_unique<Sources>(account, clock);
        std::vector<std::unique_ptr<office::OfficePage>> pages;
        pages.push_back(std::make_unique<office::DayPage>(sources->day));
        // A homeroom teacher gets the pages that the cloud answers: neither the roster nor badges and kiosks are theirs.
        if (!account.isHomeroom()) {
            pages.push_back(std::make_unique<office::StudentsDeskPage>(sources->students, sources->import));
            pages.push_back(std::make_unique<office::BadgesPage>(sources->badges));
            pages.push_back(std::make_unique<office::KiosksPage>(sources->kiosks, clock));
        }
        pages.push_back(std::make_unique<office::AbsencesPage>(sources->absences, clock));
        pages.push_back(std::make_unique<office::ReportsPage>(sources->reports));
        return pages;
    });
    QObject::connect(&account, &app::CloudAccount::signedOut, &window, [&sources] { sources.reset(); });
    window.offerSetUp(setUp);
    QSettings personal(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("rollcall"),
                       QStringLiteral("office"));
    QObject::connect(&window, &office::OfficeWindow::languageChosen, &window,
                     [&personal](const QString& code) { personal.setValue(languageKey, code); });
    const bool isDark = office::isDark(QApplication::palette());
    window.setTheme(isDark ? ui::Theme::night() : ui::Theme::light());
    window.setLanguage(options.language.value_or(personal.value(languageKey, settings.language).toString()));
    window.resize(1280, 800);
    if (options.isNewProject)
        window.openSetUp();
    window.show();
    const int code = QCoreApplication::exec();
    account.signOut(); // while the sources are there, which wait for answers
    return code;
}

} // namespace

int main(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    if (arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"))) {
        QCoreApplication application(argc, argv); // the help text wants the program's name
        std::printf("%s", qUtf8Printable(app::officeOptionsHelp()));
        return Well;
    }
    if (arguments.contains(QStringLiteral("--version"))) {
        std::printf("rollcall-office %s\n", ROLLCALL_VERSION);
        return Well;
    }
    const auto options = app::parseOfficeOptions(arguments);
    if (!options) {
        say(options.error().detail + QStringLiteral(" (see --help)"));
        return WrongUsage;
    }
    ::umask(0077); // whatever we make holds what is nobody else's business
    std::optional<app::DisplayGuard> displayGuard(std::in_place, "rollcall-office", "the office");
    QApplication application(argc, argv);
    displayGuard.reset();
    QApplication::setApplicationName(QStringLiteral("rollcall-office"));
    QApplication::setApplicationVersion(QStringLiteral(ROLLCALL_VERSION));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    if (options->screenshots)
        return writeScreenshots(*options);

    const auto environment = QProcessEnvironment::systemEnvironment();
    const config::Loader loader(environment);
    const auto report = loader.load(options->configFile);
    for (const config::Notice& notice : report.faults + report.warnings)
        say(notice.toString());
    if (!report.settings)
        return WrongUsage;
    const auto data = config::defaultDataDirectory(environment);
    if (!data) {
        say(data.error().detail);
        return WrongUsage;
    }
    return run(*options, loader, *report.settings, *data + QStringLiteral("/office"));
}
