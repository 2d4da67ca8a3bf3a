#include "core/config/valuereader.h"

#include "core/attendance/schoolzone.h"
#include "core/config/certificatefile.h"
#include "core/config/projectaddress.h"
#include "core/observe/endpoint.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace rollcall::config {

namespace {

using Kind = JsonNode::Kind;
using namespace Qt::Literals::StringLiterals;

Reading value(Value value)
{
    return {std::move(value), {}};
}

Reading fault(QString reason)
{
    return {std::nullopt, std::move(reason)};
}

bool takesText(Type type)
{
    return type != Type::Flag && type != Type::Integer && type != Type::Seconds;
}

/** What stands there, in a few words that give nothing away: texts are quoted only where a number or a
 *  word of a short list belongs, and only short ones. */
QString describe(const Setting& setting, const JsonNode& node)
{
    switch (node.kind) {
    case Kind::Null:
        return u"null is no value (leave the key out to have the default)"_s;
    case Kind::Flag:
        return node.flag ? u"true is not allowed"_s : u"false is not allowed"_s;
    case Kind::Number:
        if (takesText(setting.type))
            return u"a number is not allowed (texts stand in double quotes)"_s;
        return u"%1 is not allowed"_s.arg(QString::number(node.number, 'g', 12));
    case Kind::List:
        return u"a list is not allowed"_s;
    case Kind::Object:
        return u"an object in braces is not allowed"_s;
    case Kind::Text:
        break;
    }
    static const QRegularExpression harmless(u"\\A[A-Za-z0-9 .,+-]{1,20}\\z"_s);
    const bool quotable = !takesText(setting.type) || setting.type == Type::LogLevel || setting.type == Type::Levels
                          || setting.type == Type::TimeZone;
    if (quotable && harmless.match(node.text).hasMatch())
        return u"\"%1\" is not allowed"_s.arg(node.text);
    return node.text.trimmed().isEmpty() ? u"an empty text is not allowed"_s : u"this text is not allowed"_s;
}

Reading readFlag(const Setting& setting, const JsonNode& node)
{
    if (node.kind == Kind::Flag)
        return value(node.flag);
    if (node.kind == Kind::Number && (node.number == 0 || node.number == 1))
        return value(node.number == 1);
    const QString word = node.kind == Kind::Text ? node.text.trimmed().toLower() : QString();
    if (word == "true"_L1 || word == "yes"_L1 || word == "on"_L1 || word == "1"_L1)
        return value(true);
    if (word == "false"_L1 || word == "no"_L1 || word == "off"_L1 || word == "0"_L1)
        return value(false);
    return fault(describe(setting, node));
}

/** The number that stands there, or not a number. */
double numberOf(const JsonNode& node)
{
    bool fits = node.kind == Kind::Number;
    const double number = node.kind == Kind::Text ? node.text.trimmed().toDouble(&fits) : node.number;
    return fits ? number : std::nan("");
}

Reading readInteger(const Setting& setting, const JsonNode& node)
{
    const double number = numberOf(node);
    if (!(number >= setting.minimum && number <= setting.maximum) || number != std::floor(number)
        || int(number - setting.minimum) % setting.step != 0)
        return fault(describe(setting, node));
    return value(int(number));
}

Reading readSeconds(const Setting& setting, const JsonNode& node)
{
    const double number = numberOf(node);
    const bool aboveMinimum = setting.minimum > 0 ? number >= setting.minimum : number > 0;
    if (!aboveMinimum || !(number <= setting.maximum))
        return fault(describe(setting, node));
    // Less than a millisecond must not become 0, which timers take for "never" or "at once".
    return value(std::chrono::milliseconds(std::max<qint64>(1, std::llround(number * 1000))));
}

Reading readUrl(const Setting& setting, const JsonNode& node, const QString& text)
{
    QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !web || url.host().isEmpty())
        return fault(describe(setting, node));
    if (!url.userInfo().isEmpty())
        return fault(u"the address holds a user or a password"_s);
    if (url.hasQuery() || url.hasFragment())
        return fault(u"the address holds a query or a fragment"_s);
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    const QString reason = projectAddressFault(url);
    return reason.isEmpty() ? value(url) : fault(reason);
}

Reading readWebAddress(const Setting& setting, const JsonNode& node, const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !web || url.host().isEmpty())
        return fault(describe(setting, node));
    if (!url.userInfo().isEmpty())
        return fault(u"the address holds a user or a password"_s);
    return url.hasFragment() ? fault(u"the address holds a fragment"_s) : value(url);
}

Reading readApiKey(const QString& text)
{
    const QString reason = apiKeyFault(text);
    return reason.isEmpty() ? value(text) : fault(reason);
}

Reading matching(const Setting& setting, const JsonNode& node, const QString& text, const QString& pattern)
{
    const QRegularExpression shape(u"\\A(?:%1)\\z"_s.arg(pattern));
    return shape.match(text).hasMatch() ? value(text) : fault(describe(setting, node));
}

Reading readLine(const Setting& setting, const JsonNode& node, const QString& text, qsizetype longest)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (text.size() > longest || std::any_of(text.begin(), text.end(), isControl))
        return fault(describe(setting, node));
    return value(text);
}

Reading readCertificateFile(const Setting& setting, const JsonNode& node, const QString& path)
{
    if (!QDir::isAbsolutePath(path) || path.size() > 4096)
        return fault(describe(setting, node));
    const QString reason = certificateFileFault(path);
    return reason.isEmpty() ? value(path) : fault(reason);
}

Reading readLocalEndpoint(const QString& text)
{
    const auto endpoint = observe::parseEndpoint(text);
    return endpoint ? value(text) : fault(endpoint.error().detail);
}

Reading readTextfile(const Setting& setting, const JsonNode& node, const QString& path)
{
    if (QDir::isAbsolutePath(path) && !path.endsWith(".prom"_L1))
        return fault(u"node_exporter reads only files whose names end in .prom"_s);
    return QDir::isAbsolutePath(path) ? readLine(setting, node, path, 4096) : fault(describe(setting, node));
}

Reading readLoggerLevels(const Setting& setting, const JsonNode& node)
{
    if (node.kind != Kind::Object)
        return fault(describe(setting, node));
    static const QRegularExpression loggerName(u"\\A[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\z"_s);
    LoggerLevels levels;
    for (const JsonNode::Member& member : node.members) {
        if (member.key.startsWith(u'_'))
            continue;
        if (!loggerName.match(member.key).hasMatch())
            return fault(u"line %1 names no logger"_s.arg(member.line));
        const auto level = member.value.kind == Kind::Text ? parseLevel(member.value.text.trimmed()) : std::nullopt;
        if (!level)
            return fault(u"in line %1 %2 as a level"_s.arg(member.line).arg(describe(setting, member.value)));
        levels.insert(member.key, *level);
    }
    return value(levels);
}

Reading readText(const Setting& setting, const JsonNode& node)
{
    const QString text = setting.type == Type::Text && setting.secret ? node.text : node.text.trimmed();
    if (text.isEmpty())
        return {};
    switch (setting.type) {
    case Type::Url:
        return readUrl(setting, node, text);
    case Type::WebAddress:
        return readWebAddress(setting, node, text);
    case Type::DeviceName:
        if (const auto id = DeviceId::parse(text))
            return value(*id);
        return fault(describe(setting, node));
    case Type::ApiKey:
        return readApiKey(text);
    case Type::Email:
        return matching(setting, node, text, u"[^\\s@]{1,64}@[^\\s@]{1,190}"_s);
    case Type::Language:
        return matching(setting, node, text,
                        u"(?:%1)(?:[_-][A-Za-z0-9]{2,8})*"_s.arg(
                            QStringList(std::begin(languageCodes), std::end(languageCodes)).join(u'|')));
    case Type::Word:
        return matching(setting, node, text, QStringList(setting.words.begin(), setting.words.end()).join(u'|'));
    case Type::ClockTime:
        return matching(setting, node, text, u"(?:[01][0-9]|2[0-3]):[0-5][0-9]"_s);
    case Type::TimeZone:
        if (attendance::SchoolZone::fromId(text.toUtf8()))
            return value(text);
        return fault(describe(setting, node));
    case Type::LocalEndpoint:
        return readLocalEndpoint(text);
    case Type::Textfile:
        return readTextfile(setting, node, text);
    case Type::CertificateFile:
        return readCertificateFile(setting, node, text);
    case Type::LogLevel:
        if (const auto level = parseLevel(text))
            return value(QString(levelName(*level)));
        return fault(describe(setting, node));
    case Type::Folder:
    case Type::File:
        if (!QDir::isAbsolutePath(text))
            return fault(describe(setting, node));
        return readLine(setting, node, text, 4096);
    case Type::Path:
        return readLine(setting, node, text, 4096);
    default:
        return readLine(setting, node, text, 200);
    }
}

} // namespace

Reading readValue(const Setting& setting, const JsonNode& node)
{
    switch (setting.type) {
    case Type::Flag:
        return readFlag(setting, node);
    case Type::Integer:
        return readInteger(setting, node);
    case Type::Seconds:
        return readSeconds(setting, node);
    case Type::Levels:
        return readLoggerLevels(setting, node);
    default:
        return node.kind == Kind::Text ? readText(setting, node) : fault(describe(setting, node));
    }
}

Reading readValue(const Setting& setting, const QString& text)
{
    JsonNode node;
    node.kind = Kind::Text;
    node.text = text;
    return readValue(setting, node);
}

} // namespace rollcall::config
