#pragma once

#include "core/attendance/studentprofile.h"

#include <QWidget>

#include <map>

class QCompleter;
class QLabel;
class QStringListModel;

namespace rollcall::office {

/** The fields of one student, each with its label, and below it what is wrong with what was typed. Thread: gui. */
class StudentForm final : public QWidget {
    Q_OBJECT

public:
    explicit StudentForm(QWidget* parent = nullptr);

    /** Shows a student as read; what was typed is gone. `isNew`: the number can be typed. */
    void show(const attendance::StudentProfile& student, bool isNew);
    /** What is in the fields now, without blanks around. */
    attendance::StudentProfile typed() const;
    bool isDirty() const { return typed() != m_shown; }
    const attendance::StudentProfile& shown() const { return m_shown; }

    /** Shows what is wrong in every field, and goes to the first one that has a fault. Whether there is none. */
    bool check();
    /** A fault that only the cloud knows. */
    void showFault(attendance::ProfileField field, const QString& sentence);
    void setSections(const QStringList& sections);
    void focusFirst();
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    struct Field {
        QLabel* label;
        QWidget* editor; ///< a QLineEdit or a QComboBox
        QLabel* fault;
    };
    QString textOf(attendance::ProfileField field) const;
    void setText(attendance::ProfileField field, const QString& text);
    void fieldEdited(attendance::ProfileField field);
    void showFaultOf(attendance::ProfileField field);
    void fillChoices(attendance::ProfileField field);

    std::map<attendance::ProfileField, Field> m_fields;
    QStringListModel* m_sections;
    attendance::StudentProfile m_shown;
};

} // namespace rollcall::office
