#include "core/legacy/oldsettings.h"

#include "core/config/loader.h"
#include "core/config/schoolschedule.h"
#include "core/config/setting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>

namespace rollcall::legacy {

namespace {

using Outcome = KeyNote::Outcome;

struct OldVariable {
    const char* name;
    const char* key; ///< of config.json
};

// What the predecessor lets a variable say in place of a key.
constexpr OldVariable oldVariables[] = {
    {"SUPABASE_URL", "cloud.url"},
    {"SUPABASE_KEY", "cloud.api_key"},
    {"DEVICE_ID", "cloud.device_id"},
    {"CAMERA_INDEX", "camera.index"},
    {"CAMERA_RESOLUTION_WIDTH", "camera.resolution.width"},
    {"CAMERA_RESOLUTION_HEIGHT", "camera.resolution.height"},
    {"LOG_LEVEL", "logging.level"},
};

struct Meaningless {
    const char* prefix; ///< of keys, the longest first where one begins with another
    const char* why;
};

constexpr Meaningless meaningless[] = {
    {"camera.", "the camera's own settings decide"},
    {"photo.", "the whole frame is kept as the camera gives it"},
    {"image_processing.", "the whole frame is kept as the camera gives it"},
    {"lighting.", "the whole frame is kept as the camera gives it"},
    {"logging.outputs.syslog", "logging.outputs.journal takes its place"},
    {"logging.", "the logs have a form of their own"},
    {"schedule_validation.", "the school's schedules decide"},
    {"cloud.provider", "there is Supabase only"},
    {"cloud.sync_on_capture", "every record is sent as soon as it can be"},
    {"cloud.offline_queue_size", "everything that is unsent is kept"},
    {"cloud.retry_attempts", "a record is tried until the cloud has it"},
    {"cloud.roster_sync.", "the roster is asked for at the start and then again and again"},
    {"cloud.schedule_sync.", "the schedules are pulled with the roster"},
    {"cloud.", "Rollcall decides it otherwise"},
    {"offline_mode.", "the network's state is found out without being asked for"},
    {"sms_notifications.", "Rollcall sends no messages"},
    {"SMS_", "Rollcall sends no messages"},
    {"URL_SIGNING_SECRET", "Rollcall sends no links"},
    {"alerts.", "rollcallctl doctor and the screen say what is wrong"},
    {"school_schedule.", "the school's schedules decide"},
};

QString whyMeaningless(const QString& key)
{
    for (const Meaningless& known : meaningless) {
        if (key.startsWith(QLatin1String(known.prefix)))
            return QString::fromLatin1(known.why);
    }
    return QStringLiteral("Rollcall has nothing like it");
}

struct OldValue {
    QJsonValue value;
    QString file;
};
using OldValues = QMap<QString, OldValue>;

void flatten(const QJsonObject& object, const QString& prefix, const QString& file, OldValues& values)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = prefix + it.key();
        if (it.key().startsWith(u'_') || it.key().startsWith(u'$'))
            continue;
        if (it->isObject() && !it->toObject().isEmpty() && key != config::schoolScheduleKey)
            flatten(it->toObject(), key + u'.', file, values);
        else
            values.insert(key, {*it, file});
    }
}

QString fileBelow(const QString& folder, const QString& name)
{
    const QString inConfig = QDir(folder).filePath(QStringLiteral("config/") + name);
    return QFileInfo::exists(inConfig) ? inConfig : QDir(folder).filePath(name);
}

Result<OldValues> readJson(const QString& folder, const QString& name)
{
    OldValues values;
    QFile file(fileBelow(folder, name));
    if (!file.exists())
        return values;
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotPermitted,
                     QStringLiteral("%1 cannot be read: %2").arg(file.fileName(), file.errorString())};
    const QJsonDocument document = QJsonDocument::fromJson(file.read(config::maxConfigBytes));
    if (!document.isObject())
        return Error{ErrorCode::WrongFormat, QStringLiteral("%1 is no JSON object").arg(file.fileName())};
    flatten(document.object(), {}, name, values);
    return values;
}

QMap<QString, QString> readDotEnv(const QString& folder)
{
    static const QRegularExpression line(QStringLiteral(
        R"re(^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(?:'([^']*)'|"([^"]*)"|([^#\n]*?))\s*(?:#.*)?$)re"));
    QMap<QString, QString> variables;
    QFile file(QDir(folder).filePath(QStringLiteral(".env")));
    if (!file.open(QIODevice::ReadOnly))
        return variables;
    const QStringList lines = QString::fromUtf8(file.read(config::maxConfigBytes)).split(u'\n');
    for (const QString& text : lines) {
        if (const auto found = line.match(text); found.hasMatch())
            variables.insert(found.captured(1), found.captured(2) + found.captured(3) + found.captured(4));
    }
    return variables;
}

const config::Setting* settingOf(const QString& key)
{
    for (const config::Setting& setting : config::allSettings()) {
        if (key == setting.key || (!setting.olderKey.isEmpty() && key == setting.olderKey)
            || (!setting.formerKey.isEmpty() && key == setting.formerKey))
            return &setting;
    }
    return nullptr;
}

void setValue(QJsonObject& object, const QStringList& path, const QJsonValue& value)
{
    if (path.size() == 1) {
        object.insert(path.constFirst(), value);
        return;
    }
    QJsonObject inner = object.value(path.constFirst()).toObject();
    setValue(inner, path.mid(1), value);
    object.insert(path.constFirst(), inner);
}

class SettingsMaker {
public:
    explicit SettingsMaker(QMap<QString, QString> variables) : m_variables(std::move(variables)) {}

    /** Later files win. */
    void lay(const OldValues& values)
    {
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (const auto before = m_values.constFind(it.key()); before != m_values.cend())
                note(before->file, it.key(), Outcome::Overridden, it->file + QStringLiteral(" says it"));
            m_values.insert(it.key(), *it);
        }
    }

    OldSettings make()
    {
        layVariables();
        QJsonObject made;
        for (auto it = m_values.begin(); it != m_values.end(); ++it)
            place(it.key(), *it, made);
        dropRefused(made);
        return {QJsonDocument(made).toJson(), std::move(m_notes)};
    }

private:
    void layVariables()
    {
        for (auto it = m_variables.begin(); it != m_variables.end(); ++it) {
            const auto* known =
                std::find_if(std::begin(oldVariables), std::end(oldVariables),
                             [&](const OldVariable& one) { return it.key() == QLatin1String(one.name); });
            if (known == std::end(oldVariables))
                note(QStringLiteral(".env"), it.key(), Outcome::NotUsed, whyMeaningless(it.key()));
            else
                lay({{QString::fromLatin1(known->key), {*it, QStringLiteral(".env")}}});
        }
    }

    void place(const QString& key, const OldValue& old, QJsonObject& made)
    {
        static const QRegularExpression placeholder(QStringLiteral("\\A\\$\\{(\\w+)\\}\\z"));
        if (key == config::schoolScheduleKey) {
            setValue(made, {key}, old.value);
            m_origins.insert(key, {old.file, key});
            return;
        }
        const config::Setting* setting = settingOf(key);
        if (!setting)
            return note(old.file, key, Outcome::NotUsed, whyMeaningless(key));
        QJsonValue value = old.value;
        if (const auto found = placeholder.match(value.toString()); found.hasMatch()) {
            if (!m_variables.contains(found.captured(1)))
                return note(old.file, key, Outcome::Refused,
                            QStringLiteral(".env does not say what ${%1} is").arg(found.captured(1)));
            value = m_variables.value(found.captured(1));
        }
        // The predecessor writes numbers and flags as texts at times.
        if (setting->type == config::Type::Integer && value.isString()) {
            bool isNumber = false;
            if (const int number = value.toString().toInt(&isNumber); isNumber)
                value = number;
        } else if (setting->type == config::Type::Flag && value.isString()) {
            value = value.toString().compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
        }
        const QString own = QString(setting->key);
        m_origins.insert(own, {old.file, key});
        setValue(made, own.split(u'.'), value);
    }

    // What the loader says of all of it, until it finds no fault in what is left.
    void dropRefused(QJsonObject& made)
    {
        const config::Loader loader{QProcessEnvironment()};
        for (bool isChecked = false; !isChecked;) {
            isChecked = true;
            const auto report = loader.check(QJsonDocument(made).toJson(), QStringLiteral("config.json"));
            for (const config::Notice& fault : report.faults) {
                // A schedule counts as a whole.
                const bool isSchedule = fault.key.startsWith(config::schoolScheduleKey);
                const QString key = isSchedule ? QString(config::schoolScheduleKey) : fault.key;
                const auto origin = m_origins.constFind(key);
                if (origin == m_origins.cend())
                    continue;
                note(origin->first, origin->second, Outcome::Refused, fault.reason);
                remove(made, key.split(u'.'));
                m_origins.erase(origin);
                isChecked = false;
            }
            if (isChecked && !report.ok())
                switchCloudOff(made);
        }
        for (auto it = m_origins.begin(); it != m_origins.end(); ++it)
            note(it->first, it->second, it->second == it.key() ? Outcome::Taken : Outcome::Renamed,
                 it->second == it.key() ? QString() : QStringLiteral("is %1 now").arg(it.key()));
    }

    // One of which something is missing is refused as a whole; pairing brings what is.
    void switchCloudOff(QJsonObject& made)
    {
        const QString enabled = QStringLiteral("cloud.enabled");
        setValue(made, enabled.split(u'.'), false);
        if (const auto origin = m_origins.constFind(enabled); origin != m_origins.cend()) {
            note(origin->first, origin->second, Outcome::Refused,
                 QStringLiteral("the cloud's address, key or device is missing; rollcallctl pair brings them"));
            m_origins.erase(origin);
        }
    }

    static void remove(QJsonObject& object, const QStringList& path)
    {
        if (path.size() == 1) {
            object.remove(path.constFirst());
            return;
        }
        QJsonObject inner = object.value(path.constFirst()).toObject();
        remove(inner, path.mid(1));
        object.insert(path.constFirst(), inner);
    }

    void note(const QString& file, const QString& key, Outcome outcome, const QString& text)
    {
        m_notes.push_back({file, key, outcome, text});
    }

    const QMap<QString, QString> m_variables;
    OldValues m_values;
    QMap<QString, std::pair<QString, QString>> m_origins; ///< file and old key, by the key they are now
    std::vector<KeyNote> m_notes;
};

} // namespace

const char* name(KeyNote::Outcome outcome)
{
    static constexpr const char* names[] = {"taken", "renamed", "refused", "not_used", "overridden"};
    return names[size_t(outcome)];
}

Result<OldSettings> readOldSettings(const QString& folder)
{
    const auto defaults = readJson(folder, QStringLiteral("defaults.json"));
    const auto own = defaults ? readJson(folder, QStringLiteral("config.json")) : defaults.error();
    if (!own)
        return own.error();
    SettingsMaker maker(readDotEnv(folder));
    maker.lay(*defaults);
    maker.lay(*own);
    return maker.make();
}

} // namespace rollcall::legacy
