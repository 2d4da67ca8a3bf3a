#pragma once

#include <QDate>
#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>
#include <variant>

class QWidget;

namespace rollcall::office {

/** Which report is wanted. */
struct ReportQuestion {
    enum class Kind {
        Day,     ///< everybody on `from`
        Missing, ///< who was not counted on `from`, in the session `about` or in any
        Section, ///< the days `from` to `to` of the section `about`, or of all
        Student, ///< the same of the student with the number `about`
        Month,   ///< the month sheet of the section `about`, of the month in which `from` is
        Form,    ///< School Form 2 of the section `about`, of the month in which `from` is
    };
    Kind kind = Kind::Day;
    QDate from;
    QDate to;
    QString about = {};        ///< may be empty but for a student, a month and a form
    QString templateFile = {}; ///< of a form: the school's own workbook to fill; empty: ours
    std::optional<std::pair<int, int>> enrolment =
        {}; ///< the same: boys and girls as of the first Friday of the school year
};

/** A report as the screen shows it. Its words are those of the files, in English. */
struct ReportPreview {
    QString title;
    QString subtitle;
    QStringList notes = {};    ///< what has to be known to read it right
    QStringList headings = {}; ///< of the rows
    QList<QStringList> rows = {};
    QStringList totalHeadings = {}; ///< of the totals
    QList<QStringList> totals = {};
    bool isForm = false; ///< a ministry's form: it is saved as a workbook, and printed from there
};

/** Makes reports for the page that shows them, and files and prints of the last one; the app implements it. Nothing blocks but print(): `then`
 *  is called on the gui thread, at once or later, and not at all if `context` is destroyed before. Where a QString stands for an answer it is a
 *  sentence that says why there is none. Outlives the pages. Thread: gui. */
class ReportSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /** The sections of the school, as people sort them. */
    virtual void sections(QObject* context, std::function<void(const QStringList&)> then) = 0;

    using Answer = std::variant<ReportPreview, QString>;
    /** One at a time. */
    virtual void make(const ReportQuestion& question, QObject* context, std::function<void(const Answer&)> then) = 0;

    /** The last report that was made, as a file: a workbook, a PDF or CSV by the end of the name (.xlsx, .pdf, .csv). Gives why it could not be
     *  written, or nothing. */
    virtual void save(const QString& file, QObject* context,
                      std::function<void(const std::optional<QString>&)> then) = 0;

    /** Asks which printer, and prints the last report that was made; whether it was sent to one. */
    virtual bool print(QWidget& parent) = 0;
};

} // namespace rollcall::office
