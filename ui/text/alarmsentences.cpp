#include "ui/text/adminsentences.h"

namespace rollcall::ui {

using namespace Qt::Literals::StringLiterals;

QString AdminSentences::alarms()
{
    //: Title of the page that says what is wrong with this kiosk.
    return tr("Alarms");
}

QString AdminSentences::noAlarm()
{
    return tr("Nothing is wrong with this kiosk.");
}

QString AdminSentences::alarmsStand()
{
    return tr("This is wrong now, the most urgent first.");
}

QString AdminSentences::alarm(QLatin1String code)
{
    if (code == "disk_critical"_L1)
        return tr("The disk is almost full. Soon nobody can be counted.");
    if (code == "database_unavailable"_L1)
        return tr("Nobody is being counted, because the register cannot be used.");
    if (code == "no_camera"_L1)
        return tr("The camera gives no usable picture.");
    if (code == "roster_empty"_L1)
        return tr("There is no student list. Nobody can be counted.");
    if (code == "device_revoked"_L1)
        return tr("This kiosk may not send to the cloud any more.");
    if (code == "sending_halted"_L1)
        return tr("The cloud takes nothing from this kiosk.");
    if (code == "disk_low"_L1)
        return tr("The disk is running out of space.");
    if (code == "sync_stuck"_L1)
        return tr("Nothing has reached the cloud for more than an hour.");
    if (code == "breaker_open"_L1)
        return tr("The cloud has failed several times, so sending pauses.");
    if (code == "items_parked"_L1)
        return tr("The cloud refuses single records or photos.");
    if (code == "clock_wrong"_L1)
        return tr("The clock of this computer is wrong.");
    if (code == "zone_differs"_L1)
        return tr("The time zone here is not the school's.");
    if (code == "roster_old"_L1)
        return tr("The student list is more than three days old.");
    if (code == "roster_shrunk"_L1)
        return tr("The new student list has lost more than half. The one of before is used.");
    if (code == "schedule_refused"_L1)
        return tr("The new schedule cannot be used. The one of before is in force.");
    if (code == "pull_refused"_L1)
        return tr("The cloud does not give its lists to this kiosk.");
    if (code == "log_not_written"_L1)
        return tr("The log cannot be written.");
    return code;
}

QString AdminSentences::alarmRemedy(QLatin1String code)
{
    if (code == "no_camera"_L1)
        return tr("Look at the camera and its cable.");
    if (code == "sync_stuck"_L1 || code == "roster_old"_L1)
        return tr("Look at the network. Nothing is lost.");
    if (code == "breaker_open"_L1)
        return tr("It is tried again by itself. Nothing is lost.");
    if (code == "roster_empty"_L1 || code == "roster_shrunk"_L1)
        return tr("Look at the student list in the cloud.");
    return code == "schedule_refused"_L1 ? tr("Correct the schedule in the cloud.") : QString();
}

QString AdminSentences::alarmCode(QLatin1String code, const QDateTime& since, const QDateTime& now)
{
    const bool isToday = since.date() == now.date();
    const QString time = since.toString(isToday ? u"HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
    //: Under an alarm. %1 is a word such as disk_low, which stays as it is; %2 is a time, with a date if it is another day's.
    const QString sentence = tr("Code for the technician: %1. Since %2.");
    // Behind Arabic letters the parts of a date would be read from right to left (UAX #9), so it is isolated.
    return sentence.arg(QString(code), sentence.isRightToLeft() ? QChar(0x2066) + time + QChar(0x2069) : time);
}

} // namespace rollcall::ui
