#include "ui/admin/settingscontents.h"

namespace rollcall::ui {

namespace {

using namespace Qt::Literals::StringLiterals;

SettingsGroup group(QLatin1String id, std::initializer_list<const char*> keys, std::optional<Service> service = {})
{
    SettingsGroup made{id, {}, service};
    for (const char* key : keys) {
        const config::Setting* setting = config::findSetting(QLatin1String(key));
        Q_ASSERT(setting);
        made.settings.push_back(setting);
    }
    return made;
}

} // namespace

const std::vector<SettingsContents>& settingsPages()
{
    static const std::vector<SettingsContents> pages = {
        {"network_timeouts"_L1,
         {group("all"_L1, {"network_timeouts.connect_timeout", "network_timeouts.read_timeout"}),
          group("supabase"_L1,
                {"network_timeouts.supabase_connect_timeout", "network_timeouts.supabase_read_timeout"},
                Service::Supabase),
          group("storage"_L1, {"network_timeouts.storage_connect_timeout", "network_timeouts.storage_read_timeout"},
                Service::Storage),
          group("connectivity"_L1, {"network_timeouts.connectivity_timeout"}, Service::Connectivity),
          group("sms"_L1, {"network_timeouts.sms_timeout"}, Service::Sms)},
         true},
    };
    return pages;
}

} // namespace rollcall::ui
