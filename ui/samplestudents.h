#pragma once

#include "ui/forgot/studentsource.h"

namespace rollcall::ui {

/** A roster of several sections for the pictures of the pages, with names of many scripts. Replies at once. Thread: gui. */
class SampleStudents : public StudentSource {
    Q_OBJECT

public:
    void sections(QObject* context, std::function<void(const std::optional<QStringList>&)> then) override;
    /** Most in "Grade 8 - Narra", of every other section a few of them. */
    void students(const QString& section, QObject* context,
                  std::function<void(const std::optional<Students>&)> then) override;
};

} // namespace rollcall::ui
