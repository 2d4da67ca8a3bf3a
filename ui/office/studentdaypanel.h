#pragma once

#include "ui/office/daysource.h"
#include "ui/office/officepage.h"

#include <QScrollArea>

class QCheckBox;
class QLabel;
class QTimeEdit;
class QToolButton;
class QVBoxLayout;

namespace rollcall::office {

/** What there is to know of one student's day, and what the office can correct of it: choose what, choose why. Thread: gui. */
class StudentDayPanel final : public QScrollArea {
    Q_OBJECT

public:
    /** `source` outlives the panel. */
    explicit StudentDayPanel(DaySource& source, QWidget* parent = nullptr);

    /** Shows this row of a day, and asks for the rest. `now`: the school's time, for what is to be entered by hand. */
    void show(const attendance::OfficeDayRow& row, QDate day, QTime now);
    void clear();
    /** Asks again for what is shown: it may have changed. */
    void readAgain();
    void setChangesAllowed(bool areAllowed);
    void retranslate();

Q_SIGNALS:
    void noted(const rollcall::office::Note& note);
    /** A correction was taken: the day is another one. */
    void corrected();

private:
    struct Reasons {
        QToolButton* button;
        attendance::Correction::Kind kind;
    };

    void fillReasons(QToolButton& button, const QStringList& reasons,
                     const std::function<void(const QString&)>& chosen);
    void correct(attendance::Correction correction);
    void correctRow(attendance::Correction::Kind kind, const QString& why);
    void askReason(const std::function<void(const QString&)>& then);
    void showStory();
    void addScans(const attendance::StudentDay& story);
    void addCorrections(const attendance::StudentDay& story);
    void addLeaves(const attendance::StudentDay& story);
    void addWeek(const attendance::StudentDay& story);
    void addHeading(const QString& text);
    void addText(const QString& text, const char* role);
    void showPhoto(const attendance::StudentDay::Scan& scan);
    QString shownName() const;

    DaySource& m_source;
    std::optional<attendance::OfficeDayRow> m_row;
    QDate m_day;
    std::optional<DaySource::Story> m_story;
    quint64 m_asked = 0; ///< only the answer to the last question is shown
    bool m_mayChange = true;

    QLabel* m_name;
    QLabel* m_about;
    QWidget* m_changes;
    std::vector<Reasons> m_reasons;
    QCheckBox* m_withTime;
    QTimeEdit* m_time;
    QWidget* m_body = nullptr;
    QVBoxLayout* m_rows = nullptr; ///< of m_body
    QVBoxLayout* m_column;
};

} // namespace rollcall::office
