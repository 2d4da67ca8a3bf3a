#pragma once

#include "ui/office/studentlist.h"

namespace rollcall::office {

/** A school's students for pictures and tests, kept as a cloud keeps them: with versions and a history. Replies at once. Thread: gui. */
class SampleStudentList : public StudentList {
    Q_OBJECT

public:
    /** So many students, the first ones with names of many scripts. */
    static std::vector<attendance::KeptStudent> sample(int students);

    explicit SampleStudentList(int students = 480) : m_students(sample(students)) {}

    void read(QObject* context, std::function<void(const KnownStudents&)> then) override;
    void add(const attendance::StudentProfile& student, QObject* context,
             std::function<void(const Added&)> then) override;
    void change(const Student& read, const attendance::StudentProfile& wanted, QObject* context,
                std::function<void(const Changed&)> then) override;
    void move(const std::vector<std::pair<Student, attendance::StudentProfile>>& students, QObject* context,
              std::function<void(const Moved&)> then) override;
    void history(const QString& number, QObject* context, std::function<void(const History&)> then) override;

    /** As somebody else at another computer. */
    void changeElsewhere(const QString& number, attendance::ProfileField field, const QString& text);
    void deleteElsewhere(const QString& number);
    /** As it is now; nullptr if there is none. */
    const Student* find(const QString& number) const;

    /** What the next answers carry. */
    std::optional<CloudFault> fault = {};

private:
    Student* kept(const QString& number);
    void write(Student& student, const attendance::StudentProfile& wanted, const QString& who);

    std::vector<Student> m_students;
    std::vector<attendance::StudentChange> m_changes; ///< the newest first
    std::shared_ptr<const std::vector<Student>> m_given;
    int m_version = 1;
};

} // namespace rollcall::office
