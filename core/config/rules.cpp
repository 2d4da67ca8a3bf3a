#include "core/config/rules.h"

#include <algorithm>

namespace rollcall::config {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isLoopback(const QUrl& url)
{
    return url.host() == "localhost"_L1 || url.host() == "::1"_L1 || url.host().startsWith("127."_L1);
}

bool exceeds(const Value& value, const Value& limit)
{
    if (const auto* time = std::get_if<std::chrono::milliseconds>(&value))
        return *time > std::get<std::chrono::milliseconds>(limit);
    return std::get<int>(value) > std::get<int>(limit);
}

class Rules {
public:
    Rules(const Resolver& resolver, ServiceKeys serviceKeys, LoadReport& report)
        : m_report(report), m_serviceKeys(serviceKeys)
    {
        for (const Setting& setting : allSettings()) {
            m_all.push_back(resolver.resolve(setting));
            if (const auto notice = resolver.contradiction(setting))
                m_report.warnings.append(*notice);
        }
    }

    void apply()
    {
        inherit();
        compare();
        decideCloud();
        for (Resolved& one : m_all) {
            if (one.fault)
                m_report.faults.append(*one.fault);
            else if (isNeeded(one) && !one.value)
                missing(one);
            else if (!one.missingVariable.isEmpty())
                unresolved(one);
            else if (one.setting->reserved && one.given)
                m_report.unused.append(
                    {one.file, one.line, one.setting->key, u"known, but nothing uses it yet"_s, QString()});
        }
        judgeKey();
        warnOfCloud();
        std::stable_sort(m_report.faults.begin(), m_report.faults.end(), byLine);
        std::stable_sort(m_report.warnings.begin(), m_report.warnings.end(), byLine);
        finish();
    }

private:
    static bool byLine(const Notice& a, const Notice& b) { return a.line < b.line; }

    Resolved& of(QLatin1String key)
    {
        const auto isIt = [key](const Resolved& one) { return one.setting->key == key; };
        return *std::find_if(m_all.begin(), m_all.end(), isIt);
    }

    void inherit()
    {
        for (Resolved& one : m_all) {
            if (one.setting->inherits.isEmpty() || one.origin != Origin::Default || one.fault)
                continue;
            const Resolved& parent = of(one.setting->inherits);
            if (parent.origin == Origin::Default || !parent.value)
                continue;
            one.value = parent.value;
            one.origin = Origin::Inherited;
            one.source = parent.setting->key;
        }
    }

    // A default gives way to what was given.
    void compare()
    {
        for (Resolved& one : m_all) {
            if (one.setting->notAbove.isEmpty() || one.fault)
                continue;
            const Resolved& limit = of(one.setting->notAbove);
            if (!one.value || !limit.value || limit.fault || !exceeds(*one.value, *limit.value))
                continue;
            if (one.origin == Origin::Default) {
                one.value = limit.value;
                one.origin = Origin::Inherited;
                one.source = limit.setting->key;
                continue;
            }
            one.fault = Notice{one.file, one.line, one.setting->key,
                               u"%1 is more than %2, which is %3"_s.arg(plainText(*one.value), limit.setting->key,
                                                                        plainText(*limit.value)),
                               u"at most that"_s};
        }
    }

    void decideCloud()
    {
        Resolved& enabled = of("cloud.enabled"_L1);
        if (!enabled.value && !enabled.fault)
            enabled.value = of("cloud.url"_L1).given;
        m_cloudEnabled = enabled.value && std::get<bool>(*enabled.value);
        const bool hasAccount = of("cloud.device_email"_L1).given || of("cloud.device_password"_L1).given;
        m_accountNeeded = m_cloudEnabled && hasAccount;
    }

    bool isNeeded(const Resolved& one) const
    {
        const bool ofAccount =
            one.setting->key == "cloud.device_email"_L1 || one.setting->key == "cloud.device_password"_L1;
        return (one.setting->neededByCloud && m_cloudEnabled) || (ofAccount && m_accountNeeded);
    }

    void missing(const Resolved& one)
    {
        Notice notice{m_report.file, one.line, one.setting->key, QString(), allowedValues(*one.setting)};
        if (!one.missingVariable.isEmpty()) {
            notice.reason =
                u"the environment variable %1 is not set, and an enabled cloud needs this value; set the "
                "variable, write the value here, or set cloud.enabled to false"_s.arg(one.missingVariable);
        } else {
            const bool half = !one.setting->neededByCloud;
            notice.line = of("cloud.enabled"_L1).line;
            notice.reason = half
                                ? u"missing: device_email and device_password belong together"_s
                                : u"missing, and an enabled cloud needs it; give it, or set cloud.enabled to false"_s;
            if (!one.setting->environment.isEmpty())
                notice.reason += u" (the environment variable %1 is read too)"_s.arg(one.setting->environment);
        }
        m_report.faults.append(notice);
    }

    void unresolved(const Resolved& one)
    {
        const QString instead = displayText(*one.setting, one.value);
        m_report.warnings.append(
            {one.file, one.line, one.setting->key,
             u"the environment variable %1 is not set; in effect: %2"_s.arg(one.missingVariable, instead),
             QString()});
    }

    void judgeKey()
    {
        const Resolved& key = of("cloud.api_key"_L1);
        if (!key.value || !isServiceKey(std::get<QString>(*key.value)))
            return;
        const QString danger =
            u"this is a service key: row level security does not hold it back, so whoever takes this "
            "kiosk's disk may read and change the whole database; "_s;
        Notice notice{key.file, key.line, key.setting->key, QString(), u"the project's publishable (or anon) key"_s};
        if (m_serviceKeys == ServiceKeys::Allowed) {
            notice.reason = danger + u"allowed by --allow-service-key"_s;
            m_report.warnings.append(notice);
            return;
        }
        notice.reason = danger
                        + u"replace it in the project's settings, as it has been written down here "
                          "(--allow-service-key lets it pass for a trial)"_s;
        m_report.faults.append(notice);
    }

    void warnOfCloud()
    {
        const Resolved& url = of("cloud.url"_L1);
        if (!m_cloudEnabled || !url.value)
            return;
        const QUrl address = std::get<QUrl>(*url.value);
        if (address.scheme() == "http"_L1 && !isLoopback(address))
            m_report.warnings.append({url.file, url.line, url.setting->key,
                                      u"keys, names and photos go unencrypted over http"_s,
                                      u"an https:// address"_s});
    }

    void finish()
    {
        for (const Resolved& one : m_all)
            m_report.effective.append({one.setting, displayText(*one.setting, one.value), one.origin, one.source});
        if (const Resolved& directory = of("paths.data_dir"_L1); directory.value)
            m_report.dataDirectory = std::get<QString>(*directory.value);
        if (!m_report.faults.isEmpty())
            return;
        m_report.settings.emplace();
        for (const Resolved& one : m_all) {
            if (one.value)
                one.setting->store(*m_report.settings, *one.value);
        }
    }

    LoadReport& m_report;
    const ServiceKeys m_serviceKeys;
    std::vector<Resolved> m_all;
    bool m_cloudEnabled = false;
    bool m_accountNeeded = false;
};

} // namespace

void applyRules(const Resolver& resolver, ServiceKeys serviceKeys, LoadReport& report)
{
    Rules(resolver, serviceKeys, report).apply();
}

} // namespace rollcall::config
