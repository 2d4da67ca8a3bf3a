#include "ui/text/settingsentences.h"

#include "ui/text/adminsentences.h"
#include "ui/text/language.h"

#include <algorithm>

namespace rollcall::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PageWords {
    QLatin1String id;
    const char* title;
    const char* intro;
};

struct GroupWords {
    QLatin1String id;
    const char* title;
    const char* columns[2] = {};
};

const PageWords pageWords[] = {
    {"network_timeouts"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Network timeouts"),
     QT_TRANSLATE_NOOP("SettingSentences", "How long the kiosk waits for each service.")},
    {"screen"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Sound and screen"),
     QT_TRANSLATE_NOOP("SettingSentences", "What students see and hear.")},
    {"camera"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Camera and badge"),
     QT_TRANSLATE_NOOP("SettingSentences", "How badges are seen.")},
    {"sending"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Sending"),
     QT_TRANSLATE_NOOP("SettingSentences", "When and how records go to the cloud.")},
    {"keeping"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Disk"),
     QT_TRANSLATE_NOOP("SettingSentences", "How much is kept on this computer.")},
    {"logging"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Logs"),
     QT_TRANSLATE_NOOP("SettingSentences", "What is written down, for the technician.")},
    {"pins"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Light and button"),
     QT_TRANSLATE_NOOP("SettingSentences", "What is wired to this computer.")},
};

const GroupWords groupWords[] = {
    {"all"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "All services"),
     {QT_TRANSLATE_NOOP("SettingSentences", "Connection"), QT_TRANSLATE_NOOP("SettingSentences", "Answer")}},
    {"supabase"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "Database"),
     {QT_TRANSLATE_NOOP("SettingSentences", "Connection"), QT_TRANSLATE_NOOP("SettingSentences", "Answer")}},
    {"storage"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "Photo storage"),
     {QT_TRANSLATE_NOOP("SettingSentences", "Connection"), QT_TRANSLATE_NOOP("SettingSentences", "Answer")}},
    {"connectivity"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Reachability")},
    {"sms"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Text messages")},

    {"language"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Language")},
    {"text_size"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Text size")},
    {"reduced_motion"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Less motion")},
    {"forgot_badge"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Forgot badge button")},
    {"lens"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Arrow to the camera")},
    {"day_count"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Number of students here")},
    {"dim"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Screen dark after")},
    {"burn_in"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Moves against burn-in")},
    {"night"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Dark colours")},
    {"night_hours"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "Dark from, until"),
     {QT_TRANSLATE_NOOP("SettingSentences", "From"), QT_TRANSLATE_NOOP("SettingSentences", "Until")}},
    {"volume"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Volume")},
    {"quiet_hours"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "Quiet from, until"),
     {QT_TRANSLATE_NOOP("SettingSentences", "From"), QT_TRANSLATE_NOOP("SettingSentences", "Until")}},

    //: A setting: whether a computer voice says each result.
    {"speak_results"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Spoken results")},
    {"camera_index"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Camera number")},
    {"camera_size"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "Width, height"),
     {QT_TRANSLATE_NOOP("SettingSentences", "Width"), QT_TRANSLATE_NOOP("SettingSentences", "Height")}},
    {"camera_fps"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Pictures a second")},
    {"camera_rotation"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Turned clockwise")},
    {"camera_mirror"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Mirrored")},
    {"camera_torch"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Camera's light")},
    {"debounce"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Same badge again after")},
    {"photo_quality"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Photo quality")},

    {"cloud"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Cloud")},
    {"sync_interval"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Look for unsent every")},
    {"roster_interval"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Fetch students every")},
    {"retry"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "Try again after, at most"),
     {QT_TRANSLATE_NOOP("SettingSentences", "After"), QT_TRANSLATE_NOOP("SettingSentences", "At most")}},
    {"retry_read"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Second try waits")},
    {"breaker"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "Failures, then pause"),
     {QT_TRANSLATE_NOOP("SettingSentences", "Failures"), QT_TRANSLATE_NOOP("SettingSentences", "Pause")}},
    {"breaker_success"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Successes to go on")},
    {"parallel"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "At once: all, photos"),
     {QT_TRANSLATE_NOOP("SettingSentences", "Requests"), QT_TRANSLATE_NOOP("SettingSentences", "Photos")}},
    {"cleanup_photos"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Delete sent photos")},

    {"disk"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "Free: warn, act"),
     {QT_TRANSLATE_NOOP("SettingSentences", "Warn below"), QT_TRANSLATE_NOOP("SettingSentences", "Act below")}},
    {"kept_photos"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "Sent photos"),
     {QT_TRANSLATE_NOOP("SettingSentences", "Days"), QT_TRANSLATE_NOOP("SettingSentences", "Together")}},
    {"kept_logs"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Old logs")},
    {"kept_records"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Sent records")},

    {"log_level"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Lowest level")},
    {"log_file"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "Log file"),
     {QT_TRANSLATE_NOOP("SettingSentences", "Written"), QT_TRANSLATE_NOOP("SettingSentences", "Level")}},
    {"log_json"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "JSON log file"),
     {QT_TRANSLATE_NOOP("SettingSentences", "Written"), QT_TRANSLATE_NOOP("SettingSentences", "Level")}},
    {"log_journal"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "System journal"),
     {QT_TRANSLATE_NOOP("SettingSentences", "Written"), QT_TRANSLATE_NOOP("SettingSentences", "Level")}},
    {"log_console"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "Standard error"),
     {QT_TRANSLATE_NOOP("SettingSentences", "Written"), QT_TRANSLATE_NOOP("SettingSentences", "Level")}},
    {"log_server"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "Log server"),
     {QT_TRANSLATE_NOOP("SettingSentences", "Written"), QT_TRANSLATE_NOOP("SettingSentences", "Level")}},
    {"log_server_limits"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "Server: wait, buffer"),
     {QT_TRANSLATE_NOOP("SettingSentences", "Wait"), QT_TRANSLATE_NOOP("SettingSentences", "Buffer")}},
    {"log_rotation"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "Files: size, number"),
     {QT_TRANSLATE_NOOP("SettingSentences", "Size"), QT_TRANSLATE_NOOP("SettingSentences", "Number")}},
    {"core_dumps"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Memory after a crash")},
    {"alarm_cooldown"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Repeat alarms after")},
    {"metrics_interval"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Metrics file every")},

    {"buzzer"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "Buzzer, pin"),
     {QT_TRANSLATE_NOOP("SettingSentences", "On or off"), QT_TRANSLATE_NOOP("SettingSentences", "Pin")}},
    {"led"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Light")},
    {"led_pins"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "Pins red, green"),
     {QT_TRANSLATE_NOOP("SettingSentences", "Red"), QT_TRANSLATE_NOOP("SettingSentences", "Green")}},
    {"led_blue"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Pin blue")},
    {"power_button"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "Power button, pin"),
     {QT_TRANSLATE_NOOP("SettingSentences", "On or off"), QT_TRANSLATE_NOOP("SettingSentences", "Pin")}},
    {"press"_L1,
     QT_TRANSLATE_NOOP("SettingSentences", "Press: short, long"),
     {QT_TRANSLATE_NOOP("SettingSentences", "Short below"), QT_TRANSLATE_NOOP("SettingSentences", "Long from")}},
    {"bounce"_L1, QT_TRANSLATE_NOOP("SettingSentences", "Contacts bounce for")},
};

template <typename Words, std::size_t size>
const Words* wordsOf(const Words (&words)[size], QLatin1String id)
{
    const auto found =
        std::find_if(std::begin(words), std::end(words), [id](const Words& one) { return one.id == id; });
    return found == std::end(words) ? nullptr : found;
}

} // namespace

QString SettingSentences::pageTitle(QLatin1String page)
{
    const PageWords* words = wordsOf(pageWords, page);
    return words ? tr(words->title) : QString(page);
}

QString SettingSentences::pageIntro(QLatin1String page)
{
    const PageWords* words = wordsOf(pageWords, page);
    return words ? tr(words->intro) : QString();
}

QString SettingSentences::columnTitle(QLatin1String group, int column)
{
    const GroupWords* words = wordsOf(groupWords, group);
    return words && words->columns[column] ? tr(words->columns[column]) : QString();
}

QString SettingSentences::groupTitle(QLatin1String group)
{
    const GroupWords* words = wordsOf(groupWords, group);
    return words ? tr(words->title) : QString(group);
}

QString SettingSentences::legend()
{
    //: The frame of a value that nobody has set is dotted; short.
    return tr("Dotted: default, inherited.");
}

QString SettingSentences::value(const SettingInfo& setting, const QString& text)
{
    if (text.isEmpty())
        //: In the place of a value of a setting.
        return tr("not set");
    if (setting.kind == SettingInfo::Kind::Choice)
        return choice(text);
    const bool isNumber = setting.kind == SettingInfo::Kind::Integer || setting.kind == SettingInfo::Kind::Seconds;
    return isNumber ? AdminSentences::withUnit(setting, text) : text;
}

QString SettingSentences::choice(const QString& text)
{
    if (text == "true"_L1)
        //: The value of a setting that is on or off.
        return tr("On");
    if (text == "false"_L1)
        //: The value of a setting that is on or off.
        return tr("Off");
    if (text == "auto"_L1)
        //: When the screen has its dark colours: at the hours set below.
        return tr("By the clock");
    if (text == "on"_L1)
        //: When the screen has its dark colours.
        return tr("Always");
    if (text == "off"_L1)
        //: When the screen has its dark colours.
        return tr("Never");
    if (text == "none"_L1)
        //: Where the camera is, to which an arrow on the screen points.
        return tr("No arrow");
    if (text == "above"_L1)
        //: Where the camera is: above the screen.
        return tr("Above");
    if (text == "below"_L1)
        //: Where the camera is: below the screen.
        return tr("Below");
    if (text == "left"_L1)
        //: Where the camera is: left of the screen.
        return tr("Left");
    if (text == "right"_L1)
        //: Where the camera is: right of the screen.
        return tr("Right");
    for (const Language& language : languages()) {
        if (language.code == text)
            return language.nativeName;
    }
    return text;
}

QString SettingSentences::range(const SettingInfo& setting)
{
    if (setting.kind == SettingInfo::Kind::ClockTime)
        return tr("Hours and minutes: 18:30.");
    return setting.kind == SettingInfo::Kind::Choice ? QString() : AdminSentences::range(setting);
}

QString SettingSentences::saved(SettingsContents::Effect effect)
{
    switch (effect) {
    case SettingsContents::Effect::NextRequest:
        return tr("Saved. It counts from the next request.");
    case SettingsContents::Effect::AtOnce:
        return tr("Saved. It counts at once.");
    case SettingsContents::Effect::LevelAtOnce:
        return tr("Saved. The lowest level counts at once, all else after the next start.");
    case SettingsContents::Effect::NextStart:
        break;
    }
    return tr("Saved. It counts after the next start of the kiosk.");
}

QString SettingSentences::notAbove(const SettingInfo& other, const QString& text)
{
    //: %1 is the value of another setting, which this one may not exceed.
    return tr("At most %1.").arg(value(other, text));
}

QString SettingSentences::measured()
{
    //: Over a column that shows how long each service took to answer, of how long it may take.
    return tr("Measured");
}

QString SettingSentences::tight()
{
    //: Under a limit that is less than three times what was measured; short.
    return tr("Little room.");
}

QString SettingSentences::saveThese()
{
    return tr("Save these changes?");
}

QString SettingSentences::saveThem()
{
    //: On a button: save the changes that are listed.
    return tr("Save them");
}

ListRow SettingSentences::difference(const SettingInfo& setting, const QString& before, const QString& after)
{
    QString title = setting.key;
    for (const SettingsContents& page : allSettingsContents()) {
        for (const SettingsGroup& group : page.groups) {
            const auto found = std::find(group.keys.begin(), group.keys.end(), setting.key);
            if (found == group.keys.end())
                continue;
            title = groupTitle(group.id);
            if (group.keys.size() > 1)
                title += u" \u00b7 "_s + columnTitle(group.id, static_cast<int>(found - group.keys.begin()));
        }
    }
    //: The value of a setting before and after it is changed. The arrow points the way people read.
    return {.upper = title, .lower = tr("%1 → %2").arg(value(setting, before), value(setting, after))};
}

QString SettingSentences::backChanged()
{
    return tr("The earlier version of the settings is in effect again. This is different now:");
}

QString SettingSentences::backWithoutChange()
{
    return tr("The earlier version of the settings is in effect again. Nothing that counted has changed.");
}

QString SettingSentences::otherSettings()
{
    //: Title of the page of settings that can only be changed elsewhere.
    return tr("Other settings");
}

QString SettingSentences::otherIntro()
{
    return tr("Changed elsewhere, by the technician.");
}

QString SettingSentences::whyNotHere(SettingInfo::Kind kind)
{
    //: Why a setting is not changed on the screen.
    return kind == SettingInfo::Kind::Secret ? tr("Secret: only in the settings file, or by rollcallctl setup.")
                                             //: Why a setting is not changed on the screen.
                                             : tr("Needs a keyboard: in the settings file, or by rollcallctl setup.");
}

QString SettingSentences::isSet()
{
    //: In the place of a secret, such as a password.
    return tr("set");
}

QString SettingSentences::playSound()
{
    //: On a button: play a sound as loud as set here.
    return tr("Play a sound");
}

} // namespace rollcall::ui
