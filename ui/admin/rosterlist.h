#pragma once

#include "ui/forgot/namesearch.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace rollcall::ui {

/** The roster of this kiosk, and where it stands. */
struct OfficeRoster {
    enum class Origin { Unknown, Cloud, File, Undo };

    std::shared_ptr<const NameSearch> students{}; ///< never null
    std::optional<QDateTime> asOf{};              ///< when it was last known to be true
    Origin origin{};
    bool hasCloud = false;         ///< whose next pull replaces what was brought by hand
    std::optional<int> heldBack{}; ///< students of a roster of the cloud that was not taken, being too short
};

/** A file that may hold a roster. */
struct RosterFileEntry {
    QString path;
    QString name;
    QDateTime changedAt;
};

/** What a file would make of the roster; nothing was changed yet. */
struct RosterPreview {
    struct Row {
        enum class Kind {
            Fault,    ///< refuses the whole file
            HeldBack, ///< is left out: it does not look like a student
            Doubt,    ///< is taken, and to be looked at
            Removed,
            Changed,
            Added,
        };
        Kind kind{};
        QString number{};
        QString name{}; ///< of a student; of what is wrong, the reason: for technicians, in English
        QString section{};
        QString nameBefore{};     ///< of one that changes
        QString sectionBefore{};  ///< the same
        QString language{};       ///< a code; empty: none
        QString languageBefore{}; ///< the same, of one that changes
        int line = 0;             ///< in the file, of what is wrong
        QString remedy{};         ///< the same, what to do
    };

    QString file{};     ///< its path
    QString changeId{}; ///< names this change; empty if the file is refused
    int students = 0;   ///< that it has
    int before = 0;     ///< on the roster now
    std::vector<Row> rows{};
    bool removesMany = false;
    int renames = 0;            ///< if they are many
    int removedAndHeldBack = 0; ///< who are removed because their rows were held back

    int count(Row::Kind kind) const;
    bool canBeTaken() const { return !changeId.isEmpty(); }
};

/** Gives the roster to the page of students, and takes another from a USB stick; the app implements it. Nothing blocks: `then` is
 *  called on the gui thread, at once or later, and not at all if `context` is destroyed before. A QString in the place of an answer
 *  says why there is none: for technicians. Owned by the app; outlives the pages. Thread: gui. */
class RosterList : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    using PreviewReply = std::variant<RosterPreview, QString>;

    /** Nothing if it cannot be read. */
    virtual void read(QObject* context, std::function<void(const std::optional<OfficeRoster>&)> then) = 0;

    /** The files on USB sticks that may be rosters, the newest first. */
    virtual void files(QObject* context, std::function<void(const QList<RosterFileEntry>&)> then) = 0;

    /** Looks at one, changing nothing. One at a time, as take(). */
    virtual void look(const QString& file, QObject* context, std::function<void(const PreviewReply&)> then) = 0;

    /** Makes it the roster if the change is still the one that was looked at. Gives why it is not, or nothing. */
    virtual void take(const RosterPreview& preview, QObject* context,
                      std::function<void(const std::optional<QString>&)> then) = 0;
};

} // namespace rollcall::ui
