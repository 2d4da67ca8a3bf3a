#pragma once

#include "ui/office/reportsource.h"

namespace rollcall::office {

/** A section's days for pictures and tests. Replies at once. Thread: gui. */
class SampleReports : public ReportSource {
    Q_OBJECT

public:
    static ReportPreview sample();
    static ReportPreview sampleForm();

    void sections(QObject* context, std::function<void(const QStringList&)> then) override;
    void make(const ReportQuestion& question, QObject* context, std::function<void(const Answer&)> then) override;
    void save(const QString& file, QObject* context,
              std::function<void(const std::optional<QString>&)> then) override;
    bool print(QWidget& parent) override;

    std::optional<QString> fault = {}; ///< what the next report is refused with
    QList<ReportQuestion> asked = {};
    int printed = 0;
};

} // namespace rollcall::office
