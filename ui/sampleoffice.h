#pragma once

#include "ui/admin/healthsource.h"
#include "ui/admin/schoolday.h"
#include "ui/admin/schoolschedule.h"

namespace rollcall::ui {

/** A school day for the pictures of the pages. Replies at once. Thread: gui. */
class SampleDay : public SchoolDaySource {
    Q_OBJECT

public:
    static SchoolDay sample();
    void read(QObject* context, std::function<void(const std::optional<SchoolDay>&)> then) override;
    void voidScan(const QString& id, attendance::VoidReason reason, QObject* context,
                  std::function<void(Voided)> then) override;
};

/** A school's schedule for the pictures of the pages: one for all, one for grade 7, a holiday. Replies at once. Thread: gui. */
class SampleSchedule : public SchoolScheduleSource {
    Q_OBJECT

public:
    static SchoolSchedule sample();
    void read(QObject* context, std::function<void(const std::optional<SchoolSchedule>&)> then) override;
};

/** An examined kiosk for the pictures of the pages. Replies at once. Thread: gui. */
class SampleHealth : public HealthSource {
    Q_OBJECT

public:
    static QList<HealthFinding> sample();
    void examine(QObject* context, std::function<void(const HealthReply&)> then) override;
    QStringList sticks() const override { return {QStringLiteral("/media/OFFICE")}; }
    void report(const QString& folder, QObject* context, std::function<void(const ReportReply&)> then) override;
};

AboutFacts sampleAbout();

} // namespace rollcall::ui
