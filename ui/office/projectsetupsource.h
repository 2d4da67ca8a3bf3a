#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace rollcall::office {

/** What the owner of a Supabase project gives for its first set-up. It is used once, and neither kept nor logged. */
struct NewProject {
    QString address;
    QString key;           ///< publishable
    QString database;      ///< a connection string; empty if the owner gives the secret key alone
    QString secretKey;     ///< empty if the owner gives the database alone
    QString timeZone;      ///< of the school, "Asia/Manila"; empty: as it is
    QString staffEmail;    ///< of the first member of staff; empty for none
    QString staffName;     ///< may be empty
    QString staffPassword; ///< that the account has, or is to get
};

/** What one step of the set-up did, or one look at the whole found. */
struct SetUpStep {
    enum class Grade {
        Well,
        Doubt, ///< it works, and somebody should know
        Fault, ///< it stopped here, or does not work
        NotTried,
    };
    Grade grade;
    QString sentence;
    QString remedy; ///< what a person can do about it; empty if nothing is to be done
};

/** How a set-up ended. */
struct SetUpEnd {
    bool isWell = false;
    QStringList byHand; ///< what a person still has to do in the project's dashboard; empty unless it is well
};

/** The first set-up of a school's project; the app implements it. Sentences are for a technician, in English. Outlives the pages. Thread: gui. */
class ProjectSetUpSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /** Why nothing should be asked of the project yet, in a sentence that repeats no secret; nothing if it may be asked. Asks nobody. */
    virtual std::optional<QString> objection(const NewProject& project) const = 0;
    /** Sets it up, one at a time; done again it changes nothing. found() comes for each step, and `then` at the end, unless `context` is destroyed
     *  before. Only without an objection(). */
    virtual void run(const NewProject& project, QObject* context, std::function<void(const SetUpEnd&)> then) = 0;

Q_SIGNALS:
    void found(const rollcall::office::SetUpStep& step);
};

} // namespace rollcall::office
