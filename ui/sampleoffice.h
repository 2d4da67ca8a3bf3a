#pragma once

#include "ui/admin/healthsource.h"
#include "ui/admin/schoolday.h"

namespace rollcall::ui {

/** A school day for the pictures of the pages. Replies at once. Thread: gui. */
class SampleDay : public SchoolDaySource {
    Q_OBJECT

public:
    static SchoolDay sample();
    void read(QObject* context, std::function<void(const std::optional<SchoolDay>&)> then) override;
};

/** An examined kiosk for the pictures of the pages. Replies at once. Thread: gui. */
class SampleHealth : public HealthSource {
    Q_OBJECT

public:
    static QList<HealthFinding> sample();
    void examine(QObject* context, std::function<void(const HealthReply&)> then) override;
};

AboutFacts sampleAbout();

} // namespace rollcall::ui
