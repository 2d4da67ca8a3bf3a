#pragma once

#include "ui/office/badgesource.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace rollcall::office {

/** Asks which badge of a student is lost, if several count, and why. Thread: gui. */
class LostBadgeDialog final : public QDialog {
    Q_OBJECT

public:
    /** At least one badge of theirs counts. */
    explicit LostBadgeDialog(const BadgeHolder& holder, QWidget* parent = nullptr);

Q_SIGNALS:
    void reported(quint32 serial, const QString& reason);

private:
    QComboBox* m_which;
    QLineEdit* m_reason;
};

} // namespace rollcall::office
