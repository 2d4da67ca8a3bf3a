#pragma once

#include "core/attendance/studentprofile.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace rollcall::office {

/** Two versions of a student side by side, where somebody else saved one while the other was typed. Thread: gui. */
class StudentConflict final : public QWidget {
    Q_OBJECT

public:
    explicit StudentConflict(QWidget* parent = nullptr);

    /** `read`: as both knew it. `theirs`: as it is now; nothing if it was deleted. */
    void show(const attendance::StudentProfile& read, const attendance::StudentProfile& mine,
              const std::optional<attendance::KeptStudent>& theirs);
    /** As it is now, with the fields that were typed here. */
    attendance::StudentProfile merged() const;
    const std::optional<attendance::KeptStudent>& theirs() const { return m_theirs; }
    void setChangesAllowed(bool areAllowed);
    void retranslate();

Q_SIGNALS:
    void theirsTaken();
    void mineKept();

private:
    void fill();

    QLabel* m_title;
    QLabel* m_detail;
    QTableWidget* m_table;
    QPushButton* m_take;
    QPushButton* m_keep;
    attendance::StudentProfile m_read;
    attendance::StudentProfile m_mine;
    std::optional<attendance::KeptStudent> m_theirs;
    bool m_areChangesAllowed = true;
};

} // namespace rollcall::office
