#pragma once

#include "ui/office/officepage.h"
#include "ui/office/reportsource.h"

#include <QStandardItemModel>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;
class QToolButton;

namespace rollcall::office {

/** Reports: which one, of which days, shown as a table, printed, and saved as a file. Thread: gui. */
class ReportsPage final : public OfficePage {
    Q_OBJECT

public:
    /** `source` outlives the page. */
    explicit ReportsPage(ReportSource& source, QWidget* parent = nullptr);

    QString title() const override;
    void open() override;
    void retranslate() override;

private:
    void buildForm();
    void buildFormFields();
    void buildPreview();
    ReportQuestion::Kind kind() const;
    bool isOfMonth() const; ///< and of one section
    void showFields();
    void make();
    void take(const ReportSource::Answer& answer);
    void chooseTemplate();
    void save(const QString& filter, const QString& suffix);
    void allowFiles(bool isAllowed);

    ReportSource& m_source;
    QStandardItemModel m_rows;
    QStandardItemModel m_totals;
    bool m_isMaking = false;
    bool m_hasReport = false;
    bool m_hasSections = false;
    bool m_isForm = false; ///< the report that is shown

    QWidget* m_form;
    QFormLayout* m_fields;
    QComboBox* m_kind;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QComboBox* m_section;
    QComboBox* m_session;
    QLineEdit* m_number;
    QWidget* m_templateField;
    QLineEdit* m_template;
    QPushButton* m_chooseTemplate;
    QWidget* m_enrolment;
    QSpinBox* m_boys;
    QSpinBox* m_girls;
    QPushButton* m_show;
    QLabel* m_fault;
    QWidget* m_report;
    QLabel* m_heading;
    QLabel* m_about;
    QTableView* m_table;
    QLabel* m_totalsHeading;
    QTableView* m_totalsTable;
    QToolButton* m_save;
    QPushButton* m_print;
};

} // namespace rollcall::office
