#pragma once

#include <QCoreApplication>

namespace rollcall::ui {

/** The words of the office's page Reports. Thread: gui. */
class ReportDeskSentences {
    Q_DECLARE_TR_FUNCTIONS(ReportDeskSentences)

public:
    static QString title();
    static QString whichReport();
    static QString day();
    static QString missing();
    static QString section();
    static QString student();
    static QString monthSheet();
    static QString form();
    static QString enrolment();
    static QString enrolmentOfBoys();
    static QString enrolmentOfGirls();
    static QString ownForm();
    static QString ourForm();
    static QString chooseFile();
    static QString month();
    static QString chooseSection();
    static QString from();
    static QString to();
    static QString onDay();
    static QString ofSection();
    static QString allSections();
    static QString inSession();
    static QString anySession();
    static QString ofStudent();
    static QString numberHint();
    static QString show();
    static QString making();
    static QString intro();
    static QString rows(int count);
    static QString save();
    static QString saveAs();
    static QString workbook();
    static QString pdf();
    static QString csv();
    static QString print();
    static QString printed();
    static QString saved(const QString& file);
    static QString totals();
    static QString preview();
    static QString endBeforeBegin();
};

} // namespace rollcall::ui
