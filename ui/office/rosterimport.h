#pragma once

#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>

namespace rollcall::office {

/** What a column of a list is taken for. */
enum class ListField { None, Number, FirstName, LastName, FullName, Section, Grade, Status, Role, Language };
inline constexpr ListField listFields[] = {
    ListField::None,    ListField::Number, ListField::FirstName, ListField::LastName, ListField::FullName,
    ListField::Section, ListField::Grade,  ListField::Status,    ListField::Role,     ListField::Language};

struct ListColumn {
    QString heading;
    ListField field = ListField::None;

    friend bool operator==(const ListColumn&, const ListColumn&) = default;
};

/** Which list, and how it is to be read. */
struct ListChoice {
    QString file;
    QList<ListColumn> columns = {}; ///< as somebody has changed them; empty: as the headings say
    QStringList taken = {};         ///< numbers that are right although they do not look like a student's
    bool areOthersKept = false;     ///< who is not on the list stays; else they leave
};

/** A student whom the list changes, as one line each. */
struct ListChange {
    enum class Kind { Added, Changed, Removed };
    Kind kind;
    QString number;
    QString name;
    QString section;
    QString nameBefore = {}; ///< of one that changes
    QString sectionBefore = {};
};

/** A row of the file that somebody has to look at. The words are for whoever made the list, in English. */
struct ListRemark {
    enum class Kind {
        Fault,    ///< refuses the whole list
        HeldBack, ///< left out: it does not look like a student
        Doubt,    ///< taken, and to be looked at
    };
    Kind kind;
    int line; ///< the row of the file
    QString column;
    QString number;
    QString what;
    QString remedy;
};

/** What a list would make of the students in the cloud. Nothing was changed yet. */
struct ListPreview {
    QList<ListColumn> columns;
    QString sheet = {};  ///< of a workbook
    bool isRead = false; ///< it is known which column is the number and which the name
    int students = 0;    ///< on the list
    int before = 0;      ///< active in the cloud
    int leftOut = 0;     ///< rows of somebody who is not at school, or no student, or was there before
    QList<ListChange> changes = {};
    QList<ListRemark> remarks = {};
    bool isManyRemoved = false; ///< so many that it may be a mistake
    bool isManyRenamed = false; ///< the same: a column may have been sorted alone

    int count(ListChange::Kind kind) const;
    /** There is something to write, and no fault. */
    bool mayBeWritten() const;
};

/** What became of an import that was taken back. */
struct ListUndone {
    int students = 0;      ///< who are as before
    QStringList left = {}; ///< the numbers of those whom somebody has changed since: they stay as they are
};

/** Makes a list the school's roster in the cloud; the app implements it. Nothing blocks: `then` is called on the gui thread, later, and not at all if
 *  `context` is destroyed before. One at a time. Where a QString stands for an answer it is a sentence that says why. Outlives the pages. Thread: gui. */
class RosterImport : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    using Read = std::variant<ListPreview, QString>;
    virtual void read(const ListChoice& choice, QObject* context, std::function<void(const Read&)> then) = 0;

    struct Written {};
    /** A ListPreview: the students are others by now, nothing was written, and this is what the list would do. */
    using Write = std::variant<Written, ListPreview, QString>;
    /** The changes of the last preview. */
    virtual void write(QObject* context, std::function<void(const Write&)> then) = 0;

    /** Whether an import was written since the program began, and can be taken back. */
    virtual bool canUndo() const = 0;
    using Undo = std::variant<ListUndone, QString>;
    virtual void undo(QObject* context, std::function<void(const Undo&)> then) = 0;
};

inline int ListPreview::count(ListChange::Kind kind) const
{
    int found = 0;
    for (const ListChange& one : changes)
        found += one.kind == kind ? 1 : 0;
    return found;
}

inline bool ListPreview::mayBeWritten() const
{
    for (const ListRemark& one : remarks) {
        if (one.kind == ListRemark::Kind::Fault)
            return false;
    }
    return isRead && students > 0 && !changes.isEmpty();
}

} // namespace rollcall::office
