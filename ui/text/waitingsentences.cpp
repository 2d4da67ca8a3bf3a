#include "ui/text/waitingsentences.h"

#include <algorithm>
#include <initializer_list>

namespace rollcall::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString dot = u" \u00b7 "_s;

bool beginsWithAny(const QString& code, std::initializer_list<QLatin1String> beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&code](QLatin1String one) { return code.startsWith(one); });
}

} // namespace

QString WaitingSentences::title()
{
    return tr("Waiting to send");
}

QString WaitingSentences::nothing()
{
    return tr("Nothing waits. Everything was sent.");
}

QString WaitingSentences::reading()
{
    return tr("Looking at what waits.");
}

QString WaitingSentences::unreadable()
{
    return tr("What waits cannot be read now.");
}

QString WaitingSentences::summary(int parked, int retrying, int waiting)
{
    //: Numbers of things that are still to be sent to the cloud.
    return tr("Need help: %1. Tried again: %2. Not tried yet: %3.").arg(parked).arg(retrying).arg(waiting);
}

QString WaitingSentences::kind(WaitingItem::Kind kind)
{
    using Kind = WaitingItem::Kind;
    switch (kind) {
    case Kind::Record:
        //: That a student was counted.
        return tr("Record");
    case Kind::Photo:
        return tr("Photo");
    case Kind::RefusedScan:
        //: That somebody was not counted.
        return tr("Refused scan");
    case Kind::ScanVoid:
        //: That the office has declared a scan not to count.
        return tr("Voided scan");
    case Kind::StatusReport:
        break;
    }
    //: What the kiosk tells the cloud about itself.
    return tr("Status report");
}

QString WaitingSentences::state(WaitingState state)
{
    switch (state) {
    case WaitingState::Parked:
        return tr("Needs help");
    case WaitingState::Retrying:
        return tr("Is tried again");
    case WaitingState::Sending:
        return tr("Is being sent");
    case WaitingState::Waiting:
        break;
    }
    return tr("Not tried yet");
}

QString WaitingSentences::subject(const WaitingItem& item)
{
    return item.studentNumber.isEmpty() ? kind(item.kind) : kind(item.kind) + dot + item.studentNumber;
}

// The codes are those of the operator's guide, which says more about each.
QString WaitingSentences::cause(const WaitingItem& item)
{
    const QString& code = item.code;
    if (code.isEmpty())
        return state(item.state);
    if (code == "parked_by_hand"_L1)
        return tr("It was set aside by hand.");
    if (code == "damaged"_L1 || beginsWithAny(code, {"file_"_L1, "photo_"_L1}))
        return tr("It is damaged on this machine.");
    if (beginsWithAny(code, {"22"_L1, "23"_L1, "P0"_L1, "void_"_L1}) || code == "sequence_taken"_L1)
        return tr("The cloud refuses it as it is.");
    if (beginsWithAny(code, {"42501"_L1, "token_"_L1, "api_key"_L1, "device_"_L1, "not_staff"_L1, "login"_L1}))
        return tr("The cloud does not let this kiosk send it.");
    if (beginsWithAny(code, {"42"_L1, "PGRST1"_L1, "PGRST2"_L1}))
        return tr("The cloud is not set up for this version.");
    if (beginsWithAny(code, {"http_"_L1, "PGRST"_L1, "storage_"_L1, "project_"_L1, "SUP"_L1}))
        return tr("The cloud is busy, down or asleep.");
    if (beginsWithAny(code, {"queue_"_L1}))
        return tr("The disk of this machine failed.");
    if (code == "cancelled"_L1)
        return tr("The kiosk was stopped while it was being sent.");
    return tr("The cloud could not be reached.");
}

QString WaitingSentences::duration(std::chrono::seconds time)
{
    const auto seconds = time.count();
    if (seconds < 60)
        return tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return tr("%1 min").arg(seconds / 60);
    //: A length of time in hours.
    return seconds < 48 * 3600 ? tr("%1 h").arg(seconds / 3600)
                               //: A length of time in days.
                               : tr("%1 d").arg(seconds / (24 * 3600));
}

QString WaitingSentences::age(const QDateTime& since, const QDateTime& now)
{
    //: For how long something has been waiting; %1 is "5 min" or "3 d".
    return tr("for %1").arg(duration(std::chrono::seconds(std::max<qint64>(0, since.secsTo(now)))));
}

QString WaitingSentences::nextTry(const WaitingItem& item, const QDateTime& now)
{
    if (!item.nextTry)
        return {};
    const qint64 seconds = now.secsTo(*item.nextTry);
    if (seconds <= 0)
        return tr("next try now");
    //: %1 is a length of time such as "5 min".
    return tr("next try in %1").arg(duration(std::chrono::seconds(seconds)));
}

QString WaitingSentences::moment(const QDateTime& time, const QDateTime& now)
{
    const QString text = time.toString(time.date() == now.date() ? u"HH:mm:ss"_s : u"yyyy-MM-dd HH:mm"_s);
    return QChar(0x2068) + text + QChar(0x2069); // in a sentence from right to left, too
}

QStringList WaitingSentences::story(const WaitingItem& item, const QDateTime& now)
{
    //: %1 is a time.
    QStringList lines{tr("Kept here since %1.").arg(moment(item.since, now))};
    if (item.firstTry)
        //: %1 is a time.
        lines << tr("Tried first at %1.").arg(moment(*item.firstTry, now));
    if (item.tries > 0)
        //: %1 is a number of tries, %2 is a time.
        lines << tr("Tries: %1, the last at %2.")
                     .arg(QString::number(item.tries), moment(item.lastTry.value_or(item.since), now));
    lines << cause(item);
    if (const QString next = nextTry(item, now); !next.isEmpty())
        lines << next;
    QStringList technical{u"#%1"_s.arg(item.item), item.ref};
    for (const QString& one : {item.code, item.requestId}) {
        if (!one.isEmpty())
            technical << one;
    }
    //: %1 are numbers and codes, which stay as they are.
    lines << tr("For the technician: %1").arg(technical.join(dot));
    return lines;
}

QString WaitingSentences::tryAll()
{
    //: On a button: everything that came to nothing is sent again now.
    return tr("Try all again");
}

QString WaitingSentences::tryAgain()
{
    //: On a button: this one is sent again now.
    return tr("Try again");
}

QString WaitingSentences::setAside()
{
    //: On a button: this one is not sent for now.
    return tr("Set aside");
}

QString WaitingSentences::askSetAside()
{
    return tr("Set this aside? It is kept here and sent only when somebody touches Try again.");
}

QString WaitingSentences::toList()
{
    return tr("Back to the list");
}

QString WaitingSentences::copy()
{
    //: On a button: everything that waits is written to a USB stick.
    return tr("Copy to a stick");
}

QString WaitingSentences::chooseStick()
{
    return tr("Copy everything that waits to this stick? It also goes on waiting here.");
}

QString WaitingSentences::noStick()
{
    return tr("There is no USB stick that can be written to. Put one in and try again.");
}

QString WaitingSentences::copying(const QString& folder, std::chrono::milliseconds since)
{
    //: %1 is a folder, %2 a number of seconds.
    return tr("Copying to %1, for %2 s so far.")
        .arg(folder)
        .arg(std::chrono::duration_cast<std::chrono::seconds>(since).count());
}

QString WaitingSentences::copied(const WaitingItems::Copied& copied)
{
    if (copied.leftOut > 0)
        //: Numbers of what was copied, and of records whose photos were not ready.
        return tr("Copied: %1 records, %2 photos. Left out: %3. Copy again in a minute.")
            .arg(copied.records)
            .arg(copied.photos)
            .arg(copied.leftOut);
    return tr("Copied: %1 records, %2 photos. They go on waiting here.").arg(copied.records).arg(copied.photos);
}

QString WaitingSentences::notCopied()
{
    return tr("Nothing was copied.");
}

QString WaitingSentences::triedAgain()
{
    return tr("It is tried again now.");
}

QString WaitingSentences::wasSetAside()
{
    return tr("It was set aside.");
}

QString WaitingSentences::failure(WaitingItems::Outcome outcome)
{
    switch (outcome) {
    case WaitingItems::Outcome::BeingSent:
        return tr("It is being sent right now.");
    case WaitingItems::Outcome::Gone:
        return tr("It was sent meanwhile.");
    case WaitingItems::Outcome::Done:
    case WaitingItems::Outcome::Failed:
        break;
    }
    return tr("That could not be written down. Try again.");
}

} // namespace rollcall::ui
