#pragma once

#include "core/attendance/student.h"
#include "ui/office/cloudfault.h"

#include <QDateTime>
#include <QImage>
#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

class QWidget;

namespace rollcall::office {

/** A signed badge that was issued. */
struct OfficeBadge {
    enum class State {
        Counts,
        Lost, ///< it was reported lost, or replaced by another: kiosks refuse it
        Over, ///< its last day is over
        KeyRetired,
    };
    quint32 serial = 0;
    QDate issued;
    std::optional<QDate> lastDay = {};
    State state = State::Counts;
    QDate lostSince = {};
    QString lostFor = {}; ///< the reason, as somebody wrote it

    friend bool operator==(const OfficeBadge&, const OfficeBadge&) = default;
};

struct BadgeHolder {
    attendance::Student student;
    QList<OfficeBadge> badges = {}; ///< the newest first

    /** The newest that counts; nothing if none does. */
    const OfficeBadge* counting() const;
};

/** Every active student, by section and name, with their badges. */
struct BadgeList {
    std::vector<BadgeHolder> holders;
    bool doPlainNumbersCount = true;
};

/** The list, and how current it is. */
struct KnownBadges {
    std::shared_ptr<const BadgeList> list; ///< nothing if it was never seen
    QDateTime asOf;                        ///< when the cloud last gave it, local time
    std::optional<CloudFault> fault;       ///< why it is not newer
};

/** Whose cards are wanted, and how. Files are paths on this computer; an empty one means none. */
struct CardWish {
    QStringList numbers;
    bool isSigned = false;
    QString keyFile = {}; ///< of the office's key, for signed ones
    std::optional<QDate> lastDay = {};
    bool isAnew = false; ///< signed: new serials also for those whose card could be made again
    bool isLetter = false;
    QString back = {};
    QString logoFile = {};
    QString photoFolder = {};
};

/** What signed cards come to, before they are made. */
struct CardPlan {
    int again = 0;                ///< cards made once more as they are: serial and last day stay
    int anew = 0;                 ///< new serials
    QList<quint32> replaced = {}; ///< badges that will not count any more, because a new one takes their place
};

struct MadeCards {
    int cards = 0;
    int sheets = 0;
    int withoutPhoto = 0;
    QStringList missingScripts = {}; ///< names in these are printed as boxes
    QStringList fontPackages = {};   ///< what to install against that
    int stillCounting = 0;           ///< of those replaced, where the cloud did not hear of it
    QImage code = {};                ///< for a screen: the code alone, with its quiet zone
};

/** The school's badges for the page that shows them; the app implements it. Nothing blocks but the question which printer: `then` is called on
 *  the gui thread, at once or later, and not at all if `context` is destroyed before. Where a QString stands for an answer it is a sentence
 *  that says why there is none. Outlives the pages. Thread: gui. */
class BadgeSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void read(QObject* context, std::function<void(const KnownBadges&)> then) = 0;

    enum class Changed { Done, NoSuchBadge };
    using Change = std::variant<Changed, CloudFault>;
    virtual void reportLost(quint32 serial, const QString& reason, QObject* context,
                            std::function<void(const Change&)> then) = 0;
    virtual void reportFound(quint32 serial, QObject* context, std::function<void(const Change&)> then) = 0;

    /** Makes the office's key in that file, or takes the one that is there, and tells the cloud its public half. Gives why not, or nothing. */
    virtual void makeKey(const QString& file, QObject* context,
                         std::function<void(const std::optional<QString>&)> then) = 0;

    using Plan = std::variant<CardPlan, QString>;
    /** Of a wish for signed cards, by the list that was read last. Changes nothing. */
    virtual Plan plan(const CardWish& wish) = 0;

    using Made = std::variant<MadeCards, QString>;
    /** Issues what has to be issued, writes the sheets as a PDF and then revokes what is replaced. One at a time. */
    virtual void save(const CardWish& wish, const QString& file, QObject* context,
                      std::function<void(const Made&)> then) = 0;
    /** The same on paper. Asks which printer; false if nobody chose one, and then nothing is done and `then` is not called. */
    virtual bool print(const CardWish& wish, QWidget& parent, QObject* context,
                       std::function<void(const Made&)> then) = 0;
    /** The same for the screen of a phone: the code of the first of the wish's students, in the answer. */
    virtual void show(const CardWish& wish, QObject* context, std::function<void(const Made&)> then) = 0;

    /** The front of the card of the wish's first student, so many pixels wide; what a signed one's code says is made up. A null picture if it
     *  cannot be drawn. */
    virtual void preview(const CardWish& wish, int width, QObject* context,
                         std::function<void(const QImage&)> then) = 0;
};

inline const OfficeBadge* BadgeHolder::counting() const
{
    for (const OfficeBadge& one : badges) {
        if (one.state == OfficeBadge::State::Counts)
            return &one;
    }
    return nullptr;
}

} // namespace rollcall::office
