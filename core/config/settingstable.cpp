#include "core/config/setting.h"

namespace rollcall::config {

namespace {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

LogLevel level(const Value& value)
{
    const QString& name = std::get<QString>(value);
    if (name == "DEBUG"_L1)
        return LogLevel::Debug;
    if (name == "WARNING"_L1)
        return LogLevel::Warning;
    if (name == "ERROR"_L1)
        return LogLevel::Error;
    return name == "CRITICAL"_L1 ? LogLevel::Critical : LogLevel::Info;
}

// clang-format off
const Setting rows[] = {
    {.key = "school_name"_L1, .type = Type::Text,
     .help = "The school's name, as the idle page shows it."_L1,
     .store = [](Settings& s, const Value& v) { s.schoolName = std::get<QString>(v); }},
    {.key = "language"_L1, .type = Type::Language, .fallback = "en"_L1,
     .help = "The language of the pages."_L1,
     .store = [](Settings& s, const Value& v) { s.language = std::get<QString>(v); }},

    {.key = "camera.index"_L1, .type = Type::Integer, .fallback = "0"_L1, .maximum = 63, .environment = "CAMERA_INDEX"_L1,
     .help = "Which of the machine's cameras is used, counted from 0."_L1,
     .store = [](Settings& s, const Value& v) { s.camera.index = std::get<int>(v); }},
    {.key = "camera.resolution.width"_L1, .type = Type::Integer, .unit = "pixels"_L1, .fallback = "640"_L1,
     .minimum = 160, .maximum = 7680, .environment = "CAMERA_RESOLUTION_WIDTH"_L1,
     .help = "The width of the camera's picture; the nearest one the camera offers is taken."_L1,
     .store = [](Settings& s, const Value& v) { s.camera.resolution.setWidth(std::get<int>(v)); }},
    {.key = "camera.resolution.height"_L1, .type = Type::Integer, .unit = "pixels"_L1, .fallback = "480"_L1,
     .minimum = 120, .maximum = 4320, .environment = "CAMERA_RESOLUTION_HEIGHT"_L1,
     .help = "The height of the camera's picture."_L1,
     .store = [](Settings& s, const Value& v) { s.camera.resolution.setHeight(std::get<int>(v)); }},
    {.key = "camera.fps"_L1, .type = Type::Integer, .unit = "frames/s"_L1, .fallback = "30"_L1,
     .minimum = 1, .maximum = 120,
     .help = "The frame rate asked of the camera."_L1,
     .store = [](Settings& s, const Value& v) { s.camera.fps = std::get<int>(v); }},
    {.key = "scan.hold_off"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "2"_L1, .maximum = 60,
     .help = "How long a badge must be out of sight before it counts as shown again."_L1,
     .store = [](Settings& s, const Value& v) { s.scanHoldOff = std::get<milliseconds>(v); }},
    {.key = "photo.jpeg_quality"_L1, .type = Type::Integer, .fallback = "95"_L1, .minimum = 1, .maximum = 100,
     .help = "The JPEG quality of the photo taken at a scan."_L1,
     .store = [](Settings& s, const Value& v) { s.photoJpegQuality = std::get<int>(v); }},

    {.key = "cloud.enabled"_L1, .type = Type::Flag,
     .help = "Whether records and photos are sent to the cloud and the roster is read from there."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.enabled = std::get<bool>(v); }},
    {.key = "cloud.url"_L1, .type = Type::Url, .neededByCloud = true, .environment = "SUPABASE_URL"_L1,
     .help = "The address of the Supabase project."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.url = std::get<QUrl>(v); }},
    {.key = "cloud.api_key"_L1, .type = Type::ApiKey, .secret = true, .neededByCloud = true, .environment = "SUPABASE_KEY"_L1,
     .help = "The project's publishable key; a service key is refused."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.apiKey = std::get<QString>(v); }},
    {.key = "cloud.device_id"_L1, .type = Type::DeviceName, .neededByCloud = true, .environment = "DEVICE_ID"_L1,
     .olderKey = "device_id"_L1,
     .help = "The name of this kiosk in records and photo paths, different for each kiosk."_L1,
     .store = [](Settings& s, const Value& v) { s.deviceId = std::get<DeviceId>(v); }},
    {.key = "cloud.device_email"_L1, .type = Type::Email, .environment = "DEVICE_EMAIL"_L1,
     .help = "The account this kiosk signs in with."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.deviceEmail = std::get<QString>(v); }},
    {.key = "cloud.device_password"_L1, .type = Type::Text, .secret = true, .environment = "DEVICE_PASSWORD"_L1,
     .help = "The password of that account."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.devicePassword = std::get<QString>(v); }},
    {.key = "cloud.sync_interval"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "60"_L1, .maximum = 86400,
     .help = "How often the queue is looked through for what is due, when no new record prompts it."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.syncInterval = std::get<milliseconds>(v); }},
    {.key = "cloud.retry_delay"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "30"_L1, .maximum = 3600,
     .help = "The wait before the first new try of a record that could not be sent; it grows with every try."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.retryDelay = std::get<milliseconds>(v); }},
    {.key = "cloud.roster_sync.interval"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "300"_L1, .maximum = 86400,
     .help = "How often the roster is read from the cloud."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.rosterSyncInterval = std::get<milliseconds>(v); }},
    {.key = "cloud.cleanup_photos_after_sync"_L1, .type = Type::Flag, .fallback = "true"_L1,
     .help = "Whether a photo's local file is deleted once the cloud has it."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.cleanupPhotosAfterSync = std::get<bool>(v); }},

    {.key = "network_timeouts.connect_timeout"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "5"_L1, .maximum = 600,
     .olderKey = "cloud.network_timeouts.connect_timeout"_L1,
     .help = "How long any connection may take: name, TCP and TLS."_L1,
     .store = [](Settings& s, const Value& v) { s.networkTimeouts.connect = std::get<milliseconds>(v); }},
    {.key = "network_timeouts.read_timeout"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "10"_L1, .maximum = 600,
     .olderKey = "cloud.network_timeouts.read_timeout"_L1,
     .help = "The longest silence of any connected server."_L1,
     .store = [](Settings& s, const Value& v) { s.networkTimeouts.read = std::get<milliseconds>(v); }},
    {.key = "network_timeouts.supabase_connect_timeout"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "5"_L1,
     .maximum = 600, .olderKey = "cloud.network_timeouts.supabase_connect_timeout"_L1,
     .inherits = "network_timeouts.connect_timeout"_L1,
     .help = "How long a connection to the database's interface may take."_L1,
     .store = [](Settings& s, const Value& v) { s.networkTimeouts.supabaseConnect = std::get<milliseconds>(v); }},
    {.key = "network_timeouts.supabase_read_timeout"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "10"_L1,
     .maximum = 600, .olderKey = "cloud.network_timeouts.supabase_read_timeout"_L1,
     .inherits = "network_timeouts.read_timeout"_L1,
     .help = "The longest silence of the database's interface."_L1,
     .store = [](Settings& s, const Value& v) { s.networkTimeouts.supabaseRead = std::get<milliseconds>(v); }},
    {.key = "network_timeouts.storage_connect_timeout"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "5"_L1,
     .maximum = 600, .olderKey = "cloud.network_timeouts.storage_connect_timeout"_L1,
     .inherits = "network_timeouts.connect_timeout"_L1,
     .help = "How long a connection to the photo storage may take."_L1,
     .store = [](Settings& s, const Value& v) { s.networkTimeouts.storageConnect = std::get<milliseconds>(v); }},
    {.key = "network_timeouts.storage_read_timeout"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "30"_L1,
     .maximum = 600, .olderKey = "cloud.network_timeouts.storage_read_timeout"_L1,
     .help = "The longest silence of the photo storage, uploads included; it inherits nothing."_L1,
     .store = [](Settings& s, const Value& v) { s.networkTimeouts.storageRead = std::get<milliseconds>(v); }},
    {.key = "network_timeouts.connectivity_timeout"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "3"_L1,
     .maximum = 600, .olderKey = "cloud.network_timeouts.connectivity_timeout"_L1,
     .help = "How long the check whether the server is in reach may take."_L1,
     .store = [](Settings& s, const Value& v) { s.networkTimeouts.connectivity = std::get<milliseconds>(v); }},
    {.key = "network_timeouts.sms_timeout"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "10"_L1, .maximum = 600,
     .olderKey = "cloud.network_timeouts.sms_timeout"_L1,
     .help = "How long the message gateway may take, to connect and to answer."_L1,
     .store = [](Settings& s, const Value& v) { s.networkTimeouts.sms = std::get<milliseconds>(v); }},

    {.key = "logging.level"_L1, .type = Type::LogLevel, .fallback = "INFO"_L1, .environment = "LOG_LEVEL"_L1,
     .help = "What is less grave than this goes to no output."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.level = level(v); }},
    {.key = "logging.log_dir"_L1, .type = Type::Path, .fallback = "logs"_L1,
     .help = "Where the log files are kept."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.directory = std::get<QString>(v); }},
    {.key = "logging.outputs.console.enabled"_L1, .type = Type::Flag, .fallback = "false"_L1,
     .help = "Whether the log also goes to standard error."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.console.enabled = std::get<bool>(v); }},
    {.key = "logging.outputs.console.level"_L1, .type = Type::LogLevel, .fallback = "INFO"_L1,
     .help = "The lowest level on standard error."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.console.level = level(v); }},
    {.key = "logging.outputs.console.colored"_L1, .type = Type::Flag, .fallback = "true"_L1,
     .help = "Whether levels are coloured on a terminal."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.consoleColored = std::get<bool>(v); }},
    {.key = "logging.outputs.file.enabled"_L1, .type = Type::Flag, .fallback = "true"_L1,
     .help = "Whether a log for people is written."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.file.enabled = std::get<bool>(v); }},
    {.key = "logging.outputs.file.level"_L1, .type = Type::LogLevel, .fallback = "DEBUG"_L1,
     .help = "The lowest level in that file."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.file.level = level(v); }},
    {.key = "logging.outputs.file.rotation.max_size_mb"_L1, .type = Type::Integer, .unit = "MB"_L1, .fallback = "100"_L1,
     .minimum = 1, .maximum = 10240,
     .help = "The size at which a new log file is begun."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.fileMaxMegabytes = std::get<int>(v); }},
    {.key = "logging.outputs.file.rotation.backup_count"_L1, .type = Type::Integer, .unit = "files"_L1, .fallback = "10"_L1,
     .maximum = 1000,
     .help = "How many full log files are kept."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.fileBackupCount = std::get<int>(v); }},
    {.key = "logging.outputs.json_file.enabled"_L1, .type = Type::Flag, .fallback = "true"_L1,
     .help = "Whether a log for programs is written, one JSON object a line."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.jsonFile.enabled = std::get<bool>(v); }},
    {.key = "logging.outputs.json_file.level"_L1, .type = Type::LogLevel, .fallback = "DEBUG"_L1,
     .help = "The lowest level in that file."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.jsonFile.level = level(v); }},
};
// clang-format on

} // namespace

std::span<const Setting> allSettings()
{
    return rows;
}

} // namespace rollcall::config
