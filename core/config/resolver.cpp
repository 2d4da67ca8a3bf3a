#include "core/config/resolver.h"

#include "core/config/valuereader.h"

#include <QFile>
#include <QFileInfo>

namespace rollcall::config {

namespace {

/** The NAME of a text that is exactly ${NAME}; empty for any other text. */
QString placeholder(const JsonNode& node)
{
    const QString text = node.text.trimmed();
    const bool whole = node.kind == JsonNode::Kind::Text && text.size() > 3 && text.startsWith(QLatin1String("${"))
                       && text.indexOf(u'}') == text.size() - 1;
    return whole ? text.mid(2, text.size() - 3) : QString();
}

} // namespace

Resolver::Resolver(const QProcessEnvironment& environment, QString file, const QHash<QString, const JsonNode*>& nodes)
    : m_environment(environment), m_file(std::move(file)), m_nodes(nodes)
{
}

Resolved Resolver::resolve(const Setting& setting) const
{
    Resolved resolved;
    resolved.setting = &setting;
    const bool found = fromCredential(resolved) || fromEnvironment(resolved) || fromFile(resolved, setting.key)
                       || fromFile(resolved, setting.olderKey);
    if ((!found || !resolved.value) && !resolved.fault && !setting.fallback.isEmpty())
        resolved.value = readValue(setting, QString(setting.fallback)).value;
    return resolved;
}

std::optional<Notice> Resolver::contradiction(const Setting& setting) const
{
    const auto current = inFile(setting, setting.key);
    const auto older = inFile(setting, setting.olderKey);
    if (!current || !older || *current == *older)
        return std::nullopt;
    return Notice{m_file, m_nodes.value(setting.olderKey)->line, setting.olderKey,
                  QStringLiteral("ignored: %1 (line %2) says something else, and counts; remove the wrong one")
                      .arg(setting.key)
                      .arg(m_nodes.value(setting.key)->line),
                  QString()};
}

std::optional<Value> Resolver::inFile(const Setting& setting, QLatin1String key) const
{
    const JsonNode* node = key.isEmpty() ? nullptr : m_nodes.value(key);
    if (!node)
        return std::nullopt;
    const QString variable = placeholder(*node);
    return (variable.isEmpty() ? readValue(setting, *node) : readValue(setting, m_environment.value(variable))).value;
}

bool Resolver::fromCredential(Resolved& resolved) const
{
    const QString directory = m_environment.value(QStringLiteral("CREDENTIALS_DIRECTORY"));
    if (!resolved.setting->secret || directory.isEmpty())
        return false;
    QFile file(directory + u'/' + resolved.setting->key);
    if (!QFileInfo::exists(file.fileName()))
        return false;
    resolved.given = true;
    resolved.origin = Origin::Credential;
    resolved.source = file.fileName();
    constexpr qint64 longest = qint64{64} * 1024;
    const bool opened = QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly);
    QByteArray bytes = opened ? file.read(longest) : QByteArray();
    if (!opened || file.error() != QFileDevice::NoError || !bytes.isValidUtf8()) {
        resolved.fault = Notice{file.fileName(), 0, resolved.setting->key,
                                QStringLiteral("the credential cannot be read as text"), QString()};
        return true;
    }
    // Editors and echo end a file with a line feed that belongs to no password.
    if (bytes.endsWith('\n'))
        bytes.chop(bytes.endsWith("\r\n") ? 2 : 1);
    const Reading reading = readValue(*resolved.setting, QString::fromUtf8(bytes));
    if (!reading.value && reading.reason.isEmpty())
        resolved.fault = Notice{file.fileName(), 0, resolved.setting->key, QStringLiteral("the credential is empty"),
                                allowedValues(*resolved.setting)};
    else
        take(resolved, reading, file.fileName(), 0);
    return true;
}

bool Resolver::fromEnvironment(Resolved& resolved) const
{
    const QString variable = resolved.setting->environment;
    const QString text = variable.isEmpty() ? QString() : m_environment.value(variable);
    if (text.trimmed().isEmpty())
        return false;
    resolved.given = true;
    resolved.origin = Origin::Environment;
    resolved.source = u'$' + variable;
    take(resolved, readValue(*resolved.setting, text), resolved.source, 0);
    return true;
}

bool Resolver::fromFile(Resolved& resolved, QLatin1String key) const
{
    const JsonNode* node = key.isEmpty() ? nullptr : m_nodes.value(key);
    if (!node)
        return false;
    const QString variable = placeholder(*node);
    if (!variable.isEmpty() && m_environment.value(variable).trimmed().isEmpty()) {
        // What the main key does not give, an older key still may.
        if (!resolved.given) {
            resolved.file = m_file;
            resolved.line = node->line;
            resolved.missingVariable = variable;
            resolved.given = true;
        }
        return false;
    }
    const Reading reading = variable.isEmpty() ? readValue(*resolved.setting, *node)
                                               : readValue(*resolved.setting, m_environment.value(variable));
    if (!reading.value && reading.reason.isEmpty())
        return false;
    resolved.file = m_file;
    resolved.line = node->line;
    resolved.missingVariable.clear();
    resolved.given = true;
    resolved.origin = variable.isEmpty() ? Origin::File : Origin::Environment;
    resolved.source = variable.isEmpty() ? m_file + u':' + QString::number(node->line) : u'$' + variable;
    take(resolved, reading, m_file, node->line);
    if (resolved.fault && !variable.isEmpty())
        resolved.fault->reason += QStringLiteral(" (from the environment variable %1)").arg(variable);
    return true;
}

void Resolver::take(Resolved& resolved, const Reading& reading, const QString& file, int line) const
{
    resolved.value = reading.value;
    if (!reading.value)
        resolved.fault = Notice{file, line, resolved.setting->key, reading.reason, allowedValues(*resolved.setting)};
}

} // namespace rollcall::config
