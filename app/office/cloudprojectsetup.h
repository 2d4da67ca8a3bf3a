#pragma once

#include "core/base/clock.h"
#include "core/config/settings.h"
#include "ui/office/projectsetupsource.h"

#include <QThread>

#include <memory>

namespace rollcall::app {

/** The first set-up of a project, as `rollcallctl office init` does it, for the office's page. Thread: gui; the set-up has one of its own. */
class CloudProjectSetUp final : public office::ProjectSetUpSource {
    Q_OBJECT

public:
    /** `settings`: for the network. `clock` outlives this. */
    CloudProjectSetUp(config::Settings settings, const Clock& clock);
    /** Waits for a set-up. */
    ~CloudProjectSetUp() override;

    std::optional<QString> objection(const office::NewProject& project) const override;
    void run(const office::NewProject& project, QObject* context,
             std::function<void(const office::SetUpEnd&)> then) override;

private:
    const config::Settings m_settings;
    const Clock& m_clock;
    std::unique_ptr<QThread> m_thread;
};

} // namespace rollcall::app
