#pragma once

#include "core/attendance/studentprofile.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace rollcall::office {

/** What was changed of one student, by whom and when, and a button that takes the last change back. Thread: gui. */
class StudentHistory final : public QWidget {
    Q_OBJECT

public:
    explicit StudentHistory(QWidget* parent = nullptr);

    /** The newest first. */
    void show(const std::vector<attendance::StudentChange>& changes);
    /** Instead of changes: that they are being read, or why not. */
    void say(const QString& sentence);
    /** What the last change can be taken back to: the student as it is now, and as it was before. Nothing if there is none to take
     *  back; who was added is not deleted by it, but leaves. */
    std::optional<std::pair<attendance::KeptStudent, attendance::StudentProfile>> lastChange() const;
    void setChangesAllowed(bool areAllowed);
    void retranslate();

Q_SIGNALS:
    void takeBackWanted();

private:
    QTableWidget* m_table;
    QLabel* m_said;
    QPushButton* m_takeBack;
    std::vector<attendance::StudentChange> m_changes;
    bool m_areChangesAllowed = true;
};

} // namespace rollcall::office
