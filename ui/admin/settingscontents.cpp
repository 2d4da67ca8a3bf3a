#include "ui/admin/settingscontents.h"

namespace rollcall::ui {

using namespace Qt::Literals::StringLiterals;

SettingsContents timeoutsContents()
{
    return {"network_timeouts"_L1,
            {{"all"_L1, {"network_timeouts.connect_timeout"_L1, "network_timeouts.read_timeout"_L1}},
             {"supabase"_L1,
              {"network_timeouts.supabase_connect_timeout"_L1, "network_timeouts.supabase_read_timeout"_L1},
              Service::Supabase},
             {"storage"_L1,
              {"network_timeouts.storage_connect_timeout"_L1, "network_timeouts.storage_read_timeout"_L1},
              Service::Storage},
             {"connectivity"_L1, {"network_timeouts.connectivity_timeout"_L1}, Service::Connectivity},
             {"sms"_L1, {"network_timeouts.sms_timeout"_L1}, Service::Sms}},
            true};
}

} // namespace rollcall::ui
