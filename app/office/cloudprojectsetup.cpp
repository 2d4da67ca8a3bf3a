#include "app/office/cloudprojectsetup.h"

#include "app/operations/projectchecks.h"
#include "app/operations/projectsetup.h"

#include <QPointer>

namespace rollcall::app {

namespace {

ProjectAccess accessOf(const office::NewProject& project)
{
    return {.url = addressFrom(project.address),
            .key = project.key,
            .secretKey = project.secretKey,
            .database = project.database,
            .staffEmail = project.staffEmail,
            .staffName = project.staffName,
            .staffPassword = project.staffPassword,
            .timeZone = project.timeZone};
}

office::SetUpStep::Grade gradeOf(Finding::Grade grade)
{
    switch (grade) {
    case Finding::Grade::Ok:
        return office::SetUpStep::Grade::Well;
    case Finding::Grade::Warn:
        return office::SetUpStep::Grade::Doubt;
    case Finding::Grade::Bad:
        return office::SetUpStep::Grade::Fault;
    case Finding::Grade::Skipped:
        break;
    }
    return office::SetUpStep::Grade::NotTried;
}

} // namespace

CloudProjectSetUp::CloudProjectSetUp(config::Settings settings, const Clock& clock)
    : m_settings(std::move(settings)), m_clock(clock)
{
}

CloudProjectSetUp::~CloudProjectSetUp()
{
    if (m_thread)
        m_thread->wait();
}

std::optional<QString> CloudProjectSetUp::objection(const office::NewProject& project) const
{
    return accessObjection(accessOf(project));
}

void CloudProjectSetUp::run(const office::NewProject& project, QObject* context,
                            std::function<void(const office::SetUpEnd&)> then)
{
    if (m_thread)
        m_thread->wait(); // it has told its end
    m_thread.reset(QThread::create([this, access = accessOf(project), asker = QPointer(context), then] {
        ProjectSetup setup(access, m_settings, m_clock);
        QObject::connect(&setup, &ProjectSetup::found, &setup, [this](const Finding& finding) {
            const office::SetUpStep step{gradeOf(finding.grade), finding.message, finding.remedy};
            QMetaObject::invokeMethod(this, [this, step] { Q_EMIT found(step); });
        });
        const bool isWell = setup.run().isWell();
        const office::SetUpEnd end{isWell, isWell ? dashboardTasks() : QStringList()};
        QMetaObject::invokeMethod(this, [asker, then, end] {
            if (asker)
                then(end);
        });
    }));
    m_thread->start();
}

} // namespace rollcall::app
