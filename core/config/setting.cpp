#include "core/config/setting.h"

#include <QStringList>

#include <algorithm>

namespace rollcall::config {

namespace {

QString typeName(Type type)
{
    switch (type) {
    case Type::Flag:
        return QStringLiteral("true or false");
    case Type::Integer:
        return QStringLiteral("whole number");
    case Type::Seconds:
        return QStringLiteral("number");
    case Type::Text:
        return QStringLiteral("text");
    case Type::Url:
    case Type::WebAddress:
        return QStringLiteral("address");
    case Type::DeviceName:
        return QStringLiteral("device id");
    case Type::ApiKey:
        return QStringLiteral("API key");
    case Type::Email:
        return QStringLiteral("email address");
    case Type::Language:
        return QStringLiteral("language code");
    case Type::TimeZone:
        return QStringLiteral("time zone");
    case Type::Word:
        return QStringLiteral("word");
    case Type::ClockTime:
        return QStringLiteral("time of day");
    case Type::Path:
    case Type::Folder:
        return QStringLiteral("folder");
    case Type::File:
    case Type::CertificateFile:
    case Type::Textfile:
        return QStringLiteral("file");
    case Type::LocalEndpoint:
        return QStringLiteral("local address");
    case Type::LogLevel:
        return QStringLiteral("log level");
    case Type::Levels:
        return QStringLiteral("log level by logger");
    }
    return {};
}

constexpr QLatin1String levelNames[] = {
    QLatin1String("DEBUG"), QLatin1String("INFO"),     QLatin1String("WARNING"),
    QLatin1String("ERROR"), QLatin1String("CRITICAL"),
};

QString rangeText(const Setting& setting)
{
    const QString highest = QString::number(setting.maximum);
    if (setting.type == Type::Seconds && setting.minimum <= 0)
        return QStringLiteral("more than 0, at most %1").arg(highest);
    const QString range = QStringLiteral("%1 to %2").arg(QString::number(setting.minimum), highest);
    return setting.step == 1 ? range : QStringLiteral("%1 in steps of %2").arg(range).arg(setting.step);
}

QString rangeColumn(const Setting& setting)
{
    switch (setting.type) {
    case Type::Integer:
    case Type::Seconds:
        return rangeText(setting);
    case Type::Flag:
        return {};
    default:
        return allowedValues(setting);
    }
}

QString defaultColumn(const Setting& setting)
{
    if (setting.key == QLatin1String("cloud.enabled"))
        return QStringLiteral("true if cloud.url is given");
    if (setting.type == Type::TimeZone)
        return QStringLiteral("that of the machine");
    if (!setting.inherits.isEmpty())
        return QStringLiteral("same as %1 (%2)").arg(setting.inherits, setting.fallback);
    return setting.fallback.isEmpty() ? QStringLiteral("none") : QString(setting.fallback);
}

} // namespace

const Setting* findSetting(QAnyStringView key)
{
    const auto rows = allSettings();
    const auto row =
        std::find_if(rows.begin(), rows.end(), [key](const Setting& s) { return QAnyStringView(s.key) == key; });
    return row == rows.end() ? nullptr : &*row;
}

QString allowedValues(const Setting& setting)
{
    switch (setting.type) {
    case Type::Flag:
        return QStringLiteral("true or false");
    case Type::Integer:
        return QStringLiteral("a whole number from %1").arg(rangeText(setting));
    case Type::Seconds:
        if (setting.minimum <= 0)
            return QStringLiteral("a number of seconds, %1").arg(rangeText(setting));
        return QStringLiteral("a number of seconds from %1").arg(rangeText(setting));
    case Type::Text:
        return QStringLiteral("a text of up to 200 characters on one line");
    case Type::Url:
        return QStringLiteral("an http:// or https:// address of a server, without user, query or fragment");
    case Type::WebAddress:
        return QStringLiteral("an http:// or https:// address, without user or fragment");
    case Type::DeviceName:
        return QStringLiteral("1 to 64 characters of A-Z a-z 0-9 . _ -");
    case Type::ApiKey:
        return QStringLiteral("the project's publishable key (sb_publishable_...) or its anon key");
    case Type::Email:
        return QStringLiteral("an email address");
    case Type::Language:
        return QStringLiteral("one of %1, also with a country, as in es_MX")
            .arg(QStringList(std::begin(languageCodes), std::end(languageCodes)).join(QLatin1String(", ")));
    case Type::Word:
        return QStringLiteral("one of %1")
            .arg(QStringList(setting.words.begin(), setting.words.end()).join(QLatin1String(", ")));
    case Type::ClockTime:
        return QStringLiteral("a time of day from 00:00 to 23:59, such as 06:30");
    case Type::TimeZone:
        return QStringLiteral("a name of the IANA database with its capitals, such as Asia/Manila");
    case Type::Path:
        return QStringLiteral("a path; a relative one begins in the data directory");
    case Type::Folder:
    case Type::File:
        return QStringLiteral("an absolute path, which begins with /");
    case Type::CertificateFile:
        return QStringLiteral("the absolute path of a file with certificates in PEM that the kiosk's user may read");
    case Type::LocalEndpoint:
        return QStringLiteral("127.0.0.1:PORT, localhost:PORT, [::1]:PORT or the absolute path of a unix socket");
    case Type::Textfile:
        return QStringLiteral("an absolute path that ends in .prom");
    case Type::LogLevel:
        return QStringLiteral("one of DEBUG, INFO, WARNING, ERROR, CRITICAL");
    case Type::Levels:
        return QStringLiteral("names and levels in braces, as in { \"queue\": \"DEBUG\" }");
    }
    return {};
}

QLatin1String levelName(LogLevel level)
{
    return levelNames[static_cast<size_t>(level)];
}

std::optional<LogLevel> parseLevel(QStringView name)
{
    for (const LogLevel level :
         {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error, LogLevel::Critical}) {
        if (name.compare(levelName(level), Qt::CaseInsensitive) == 0)
            return level;
    }
    return std::nullopt;
}

QString plainText(const Value& value)
{
    struct Visitor {
        QString operator()(bool flag) const { return flag ? QStringLiteral("true") : QStringLiteral("false"); }
        QString operator()(int number) const { return QString::number(number); }
        QString operator()(std::chrono::milliseconds time) const
        {
            return QString::number(double(time.count()) / 1000, 'g', 12);
        }
        QString operator()(const QString& text) const { return text; }
        QString operator()(const QUrl& url) const { return url.toString(); }
        QString operator()(const DeviceId& id) const { return id.toString(); }
        QString operator()(const LoggerLevels& levels) const
        {
            QStringList rules;
            for (auto rule = levels.begin(); rule != levels.end(); ++rule)
                rules << rule.key() + u'=' + levelName(rule.value());
            return rules.join(QStringLiteral(", "));
        }
    };
    return std::visit(Visitor{}, value);
}

QString displayText(const Setting& setting, const std::optional<Value>& value)
{
    const QString text = value ? plainText(*value) : QString();
    if (text.isEmpty())
        return QStringLiteral("not set");
    return setting.secret ? QStringLiteral("set") : text;
}

QString settingsAsMarkdown()
{
    QString text = QStringLiteral(
        "# Settings\n\n"
        "Every key of `config.json`. A dot means one level of the file: `cloud.url` is written as\n"
        "`{\"cloud\": {\"url\": ...}}`. Keys that begin with `_` are comments. Numbers and `true`/`false` may be\n"
        "written in quotes. The program's own table produces this page, and a test compares the two.\n\n"
        "The kiosk reads the first of these files that exists:\n\n"
        "1. the file named by `--config`\n"
        "2. the file named by the environment variable `ROLLCALL_CONFIG`\n"
        "3. `$XDG_CONFIG_HOME/rollcall/config.json`, or `~/.config/rollcall/config.json` if that variable is not "
        "set\n"
        "4. `/etc/rollcall/config.json`\n\n"
        "If there is none of them, the defaults apply.\n\n"
        "A text that is exactly `${NAME}` is replaced by the value of the environment variable NAME. A variable in "
        "the\n"
        "column *variable* overrides the file. A setting marked *Secret* may also be read from a file with the name "
        "of\n"
        "its key in `$CREDENTIALS_DIRECTORY` (`LoadCredential=` of systemd); such a file overrides both.\n\n"
        "`school_schedule` of the predecessor's `config.json` says when scans count, and as what;\n"
        "[deploy/schedules.md](../../deploy/schedules.md#from-the-predecessor) describes it. One with a fault is "
        "refused like\n"
        "any other setting. Without it, and without schedules from the cloud, each student counts once a day.\n\n"
        "| key | type | unit | allowed | default | variable | meaning |\n"
        "|---|---|---|---|---|---|---|\n");
    for (const Setting& setting : allSettings()) {
        QString variable = setting.environment;
        QString help = setting.help;
        if (setting.secret)
            help += QStringLiteral(" Secret.");
        if (setting.neededByCloud)
            help += QStringLiteral(" Required if cloud.enabled is true.");
        if (setting.reserved)
            help += QStringLiteral(" Not used yet.");
        if (!setting.olderKey.isEmpty())
            help += QStringLiteral(" Also read from `%1`.").arg(setting.olderKey);
        if (!setting.formerKey.isEmpty())
            help += QStringLiteral(" Former name: `%1`, still read.").arg(setting.formerKey);
        const QStringList cells{QStringLiteral("`%1`").arg(setting.key),
                                typeName(setting.type),
                                setting.unit,
                                rangeColumn(setting),
                                defaultColumn(setting),
                                variable,
                                help};
        text += QStringLiteral("| %1 |\n").arg(cells.join(QStringLiteral(" | ")));
    }
    return text;
}

} // namespace rollcall::config
