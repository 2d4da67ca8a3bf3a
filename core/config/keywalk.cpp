#include "core/config/keywalk.h"

#include "core/config/schoolschedule.h"
#include "core/config/suggestion.h"
#include "core/config/unusedkeys.h"

#include <QSet>
#include <QStringList>

#include <set>

namespace rollcall::config {

namespace {

constexpr int mostWarnings = 20;

class Walk {
public:
    Walk(QString file, LoadReport& report) : m_file(std::move(file)), m_report(report)
    {
        for (const Setting& setting : allSettings()) {
            know(setting.key, m_settings);
            m_suggestions.append(setting.key);
            if (!setting.olderKey.isEmpty())
                know(setting.olderKey, m_settings);
            if (!setting.formerKey.isEmpty())
                know(setting.formerKey, m_settings);
        }
        for (const QLatin1String key : unusedKeys()) {
            know(key, m_unused);
            m_suggestions.append(key);
        }
        m_suggestions.append(schoolScheduleKey);
    }

    QHash<QString, const JsonNode*> run(const JsonNode& root)
    {
        section(root, QString());
        readFormerKeys();
        if (m_unknown > mostWarnings)
            m_report.warnings.append({m_file, 0, QString(),
                                      QStringLiteral("%1 more keys are unknown").arg(m_unknown - mostWarnings),
                                      QString()});
        return m_nodes;
    }

private:
    void know(const QString& key, QSet<QString>& set)
    {
        set.insert(key);
        for (qsizetype dot = key.indexOf(u'.'); dot >= 0; dot = key.indexOf(u'.', dot + 1))
            m_sections.insert(key.left(dot)); // of "a.b.c": a and a.b
    }

    void section(const JsonNode& object, const QString& prefix)
    {
        for (const JsonNode::Member& member : object.members) {
            if (!member.key.startsWith(u'_') && member.key != QLatin1String("$schema"))
                key(member, prefix + member.key);
        }
    }

    void key(const JsonNode::Member& member, const QString& path)
    {
        if (member.key.contains(u'.')) {
            unknown(member, path);
        } else if (m_settings.contains(path)) {
            m_nodes.insert(path, &member.value);
        } else if (path == schoolScheduleKey) {
            // Read as a whole, by readSchoolSchedule().
        } else if (m_unused.contains(path)) {
            m_report.unused.append(
                {m_file, member.line, path, QStringLiteral("known, but nothing uses it yet"), QString()});
        } else if (m_sections.count(path) == 0) {
            unknown(member, path);
        } else if (member.value.kind == JsonNode::Kind::Object) {
            section(member.value, path + u'.');
        } else {
            m_report.faults.append({m_file, member.line, path, QStringLiteral("this is a section"),
                                    QStringLiteral("keys and values in braces")});
        }
    }

    /** The value of a former key is read as if it stood under the new key. */
    void readFormerKeys()
    {
        for (const Setting& setting : allSettings()) {
            const JsonNode* former = setting.formerKey.isEmpty() ? nullptr : m_nodes.take(setting.formerKey);
            if (!former)
                continue;
            if (const JsonNode* current = m_nodes.value(setting.key)) {
                m_report.faults.append(
                    {m_file, former->line, setting.formerKey,
                     QStringLiteral("given together with its new name %1 (line %2); remove this one")
                         .arg(setting.key)
                         .arg(current->line),
                     QString()});
                continue;
            }
            m_report.warnings.append({m_file, former->line, setting.formerKey,
                                      QStringLiteral("renamed; write %1 instead").arg(setting.key), QString()});
            m_nodes.insert(setting.key, former);
        }
    }

    void unknown(const JsonNode::Member& member, const QString& path)
    {
        if (++m_unknown > mostWarnings)
            return;
        m_report.warnings.append(
            {m_file, member.line, path, QStringLiteral("unknown key, ignored") + hint(member, path), QString()});
    }

    QString hint(const JsonNode::Member& member, const QString& path) const
    {
        if (member.key.contains(u'.'))
            return QStringLiteral("; a key holds no dot: each level has its own braces");
        const bool isObject = member.value.kind == JsonNode::Kind::Object;
        const QStringList sections(m_sections.begin(), m_sections.end());
        const QString meant = nearestKey(path, isObject ? sections : m_suggestions);
        return meant.isEmpty() ? QString() : QStringLiteral("; did you mean %1?").arg(meant);
    }

    const QString m_file;
    LoadReport& m_report;
    QSet<QString> m_settings;
    QSet<QString> m_unused;
    std::set<QString> m_sections; // in order, so that the same typing error gets the same suggestion
    QStringList m_suggestions;
    QHash<QString, const JsonNode*> m_nodes;
    int m_unknown = 0;
};

} // namespace

QHash<QString, const JsonNode*> walkKeys(const JsonNode& root, const QString& file, LoadReport& report)
{
    return Walk(file, report).run(root);
}

} // namespace rollcall::config
