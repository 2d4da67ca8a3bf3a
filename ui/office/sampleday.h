#pragma once

#include "ui/office/daysource.h"

namespace rollcall::office {

/** A school's day for pictures and tests. Replies at once. Thread: gui. */
class SampleDaySource : public DaySource {
    Q_OBJECT

public:
    /** 412 students of 13 sections at 09:10, while one kiosk of two has not reported since the morning session. */
    static attendance::OfficeDay sample();
    static attendance::StudentDay sampleStory(QDate day);

    void read(const std::optional<QDate>& day, QObject* context, std::function<void(const KnownDay&)> then) override;
    void readStudent(const StudentNumber& student, QDate day, QObject* context,
                     std::function<void(const Story&)> then) override;
    void correct(const attendance::Correction& correction, QObject* context,
                 std::function<void(const std::optional<CloudFault>&)> then) override;
    void photo(const QString& scan, QObject* context, std::function<void(const Photo&)> then) override;

    /** What the next answers carry. */
    std::optional<CloudFault> fault = {};
    int storiesAsked = 0; ///< how often a student's day was asked for
    /** What was corrected, the oldest first. */
    QList<attendance::Correction> corrections = {};
    std::shared_ptr<const attendance::OfficeDay> shown = std::make_shared<attendance::OfficeDay>(sample());
};

} // namespace rollcall::office
