#pragma once

#include "ui/office/daysource.h"
#include "ui/office/daytable.h"
#include "ui/office/officepage.h"

#include <array>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace rollcall::office {

class StudentDayPanel;

/** A school day: counts, the register, and a student's day beside it. Follows today from day to day until another day is chosen. Thread:
 *  gui. */
class DayPage final : public OfficePage {
    Q_OBJECT

public:
    /** `source` outlives the page. */
    explicit DayPage(DaySource& source, QWidget* parent = nullptr);

    QString title() const override;
    void open() override;
    void refresh() override;
    void retranslate() override;
    void setChangesAllowed(bool areAllowed) override;

private:
    struct Figure {
        QPushButton* button;
        QLabel* count;
        QLabel* what;
    };
    static constexpr std::array figures = {attendance::Standing::Here,    attendance::Standing::Late,
                                           attendance::Standing::Out,     attendance::Standing::Excused,
                                           attendance::Standing::NotYet,  attendance::Standing::Absent,
                                           attendance::Standing::NotKnown};

    void buildTop();
    void buildFigures();
    void read();
    void take(const KnownDay& known);
    void choose(std::optional<QDate> day);
    void filter();
    void fillChoices();
    void showCounts();
    void showNotice();
    void showChosen();
    void keepSelection();

    DaySource& m_source;
    DayTable m_table;
    KnownDay m_known;
    std::optional<QDate> m_day; ///< nothing: today, whatever day that is
    bool m_isAsking = false;
    bool m_wasAnswered = false;
    std::optional<std::pair<StudentNumber, QString>> m_shown; ///< student and session beside the table

    QPushButton* m_before;
    QDateEdit* m_date;
    QPushButton* m_after;
    QPushButton* m_today;
    QComboBox* m_section;
    QComboBox* m_session;
    QLineEdit* m_search;
    QWidget* m_top;
    QWidget* m_counts;
    std::array<Figure, figures.size()> m_figures;
    QLabel* m_notice;
    QTableView* m_view;
    StudentDayPanel* m_panel;
    QLabel* m_asOf;
};

} // namespace rollcall::office
