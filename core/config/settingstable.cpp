#include "core/config/setting.h"

namespace rollcall::config {

namespace {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

LogLevel level(const Value& value)
{
    return parseLevel(std::get<QString>(value)).value_or(LogLevel::Info);
}

// clang-format off
const Setting rows[] = {
    {.key = "school_name"_L1, .type = Type::Text,
     .help = "The name of the school, shown on the start page."_L1,
     .store = [](Settings& s, const Value& v) { s.schoolName = std::get<QString>(v); }},
    {.key = "school.time_zone"_L1, .type = Type::TimeZone,
     .help = "The school's time zone. Every day and time of a record and on the screen is that of its clock, whatever zone "
             "the computer is in."_L1,
     .store = [](Settings& s, const Value& v) { s.schoolZone = std::get<QString>(v); }},
    {.key = "language"_L1, .type = Type::Language, .fallback = "en"_L1,
     .help = "The language of the screen."_L1,
     .store = [](Settings& s, const Value& v) { s.language = std::get<QString>(v); }},

    {.key = "paths.data_dir"_L1, .type = Type::Folder,
     .help = "The folder for the register, the photos, the kiosk's login and its logs. The option --data-dir wins over "
             "it. Without either it is $XDG_DATA_HOME/rollcall, or ~/.local/share/rollcall of the user who runs the "
             "program."_L1,
     .store = [](Settings& s, const Value& v) { s.dataDirectory = std::get<QString>(v); }},

    {.key = "camera.index"_L1, .type = Type::Integer, .fallback = "0"_L1, .maximum = 63, .environment = "CAMERA_INDEX"_L1,
     .help = "The number of the camera to use. The first camera is 0."_L1,
     .store = [](Settings& s, const Value& v) { s.camera.index = std::get<int>(v); }},
    {.key = "camera.name"_L1, .type = Type::Text,
     .help = "The name of the camera to use, or a part of it. If it is set, camera.index is not used. Either way the kiosk "
             "goes on with the camera it had, also if it is plugged in elsewhere, until one of the two is changed."_L1,
     .store = [](Settings& s, const Value& v) { s.camera.name = std::get<QString>(v); }},
    {.key = "camera.resolution.width"_L1, .type = Type::Integer, .unit = "pixels"_L1, .fallback = "1280"_L1,
     .minimum = 160, .maximum = 7680, .environment = "CAMERA_RESOLUTION_WIDTH"_L1,
     .help = "The width of the camera picture. If the camera does not offer this size, the nearest one is used."_L1,
     .store = [](Settings& s, const Value& v) { s.camera.resolution.setWidth(std::get<int>(v)); }},
    {.key = "camera.resolution.height"_L1, .type = Type::Integer, .unit = "pixels"_L1, .fallback = "720"_L1,
     .minimum = 120, .maximum = 4320, .environment = "CAMERA_RESOLUTION_HEIGHT"_L1,
     .help = "The height of the camera picture."_L1,
     .store = [](Settings& s, const Value& v) { s.camera.resolution.setHeight(std::get<int>(v)); }},
    {.key = "camera.fps"_L1, .type = Type::Integer, .unit = "frames/s"_L1, .fallback = "30"_L1,
     .minimum = 1, .maximum = 120,
     .help = "How many pictures a second the camera should deliver."_L1,
     .store = [](Settings& s, const Value& v) { s.camera.fps = std::get<int>(v); }},
    {.key = "camera.rotation"_L1, .type = Type::Integer, .unit = "degrees"_L1, .fallback = "0"_L1, .maximum = 270, .step = 90,
     .help = "How far to turn the camera's picture clockwise, so that it is upright on the screen and in photos."_L1,
     .store = [](Settings& s, const Value& v) { s.camera.rotation = std::get<int>(v); }},
    {.key = "camera.mirror"_L1, .type = Type::Flag, .fallback = "false"_L1,
     .help = "Whether to mirror the camera's picture, for a camera whose photos show writing the wrong way round. "
             "The picture on the screen is that of a mirror in any case."_L1,
     .store = [](Settings& s, const Value& v) { s.camera.mirror = std::get<bool>(v); }},
    {.key = "camera.torch"_L1, .type = Type::Flag, .fallback = "false"_L1,
     .help = "Whether to switch on the camera's own light, if it has one."_L1,
     .store = [](Settings& s, const Value& v) { s.camera.torch = std::get<bool>(v); }},
    {.key = "scanner.name"_L1, .type = Type::Text,
     .help = "The name of the USB scanner to read, or a part of it; several are separated by commas. If it is not set, every "
             "device that calls itself a barcode scanner is read, or comes from a maker of scanners. A scanner types like a "
             "keyboard, so do not name the office's keyboard here: the kiosk takes what it names for itself alone."_L1,
     .store = [](Settings& s, const Value& v) { s.scannerName = std::get<QString>(v); }},
    {.key = "scan.debounce_interval"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "2"_L1, .maximum = 60,
     .formerKey = "scan.hold_off"_L1,
     .help = "How long a badge must be out of the camera's view before showing it again counts as a new scan."_L1,
     .store = [](Settings& s, const Value& v) { s.debounceInterval = std::get<milliseconds>(v); }},
    {.key = "photo.jpeg_quality"_L1, .type = Type::Integer, .fallback = "95"_L1, .minimum = 1, .maximum = 100,
     .help = "The JPEG quality of the photo taken at a scan. Higher means a better picture and a larger file."_L1,
     .store = [](Settings& s, const Value& v) { s.photoJpegQuality = std::get<int>(v); }},
    {.key = "disk_monitor.warn_threshold_percent"_L1, .type = Type::Integer, .unit = "%"_L1, .fallback = "10"_L1,
     .minimum = 1, .maximum = 90,
     .help = "How much of the disk that holds the data directory must be free; with less than that the kiosk warns. Of a "
             "large disk only 100 GB count, so 10 means 10 GB there."_L1,
     .store = [](Settings& s, const Value& v) { s.disk.warnPercent = std::get<int>(v); }},
    {.key = "disk_monitor.critical_threshold_percent"_L1, .type = Type::Integer, .unit = "%"_L1, .fallback = "5"_L1,
     .minimum = 1, .maximum = 90, .notAbove = "disk_monitor.warn_threshold_percent"_L1,
     .help = "With less than that free, records may soon not fit any more, and somebody must act. Counted likewise; not more than "
             "disk_monitor.warn_threshold_percent."_L1,
     .store = [](Settings& s, const Value& v) { s.disk.criticalPercent = std::get<int>(v); }},
    {.key = "disk_monitor.photo_retention_days"_L1, .type = Type::Integer, .unit = "days"_L1, .fallback = "30"_L1,
     .minimum = 1, .maximum = 3650,
     .help = "How many days a photo file stays on this computer after it has reached the cloud. Only used if "
             "cloud.cleanup_photos_after_sync is false. A photo that has not been sent is never deleted."_L1,
     .store = [](Settings& s, const Value& v) { s.disk.photoRetention = std::chrono::days(std::get<int>(v)); }},
    {.key = "disk_monitor.photo_max_size_mb"_L1, .type = Type::Integer, .unit = "MB"_L1, .fallback = "500"_L1,
     .minimum = 1, .maximum = 1000000,
     .help = "How large the photo files that stay so may be together; beyond it the oldest are deleted. Photos that have not been "
             "sent do not count and are never deleted."_L1,
     .store = [](Settings& s, const Value& v) { s.disk.photoMaxMegabytes = std::get<int>(v); }},
    {.key = "disk_monitor.log_retention_days"_L1, .type = Type::Integer, .unit = "days"_L1, .fallback = "7"_L1,
     .minimum = 1, .maximum = 3650,
     .help = "How many days a log file stays after the last line was written to it. The files that are being written stay in any "
             "case; see logging.outputs.file.rotation."_L1,
     .store = [](Settings& s, const Value& v) { s.disk.logRetention = std::chrono::days(std::get<int>(v)); }},
    {.key = "disk_monitor.record_retention_days"_L1, .type = Type::Integer, .unit = "days"_L1, .fallback = "400"_L1,
     .minimum = 31, .maximum = 36500,
     .help = "How many days a record stays in this computer's register after it has reached the cloud, which keeps it. Reports that "
             "rollcallctl makes of this computer go back as far. A record that has not been sent is never deleted."_L1,
     .store = [](Settings& s, const Value& v) { s.disk.recordRetention = std::chrono::days(std::get<int>(v)); }},

    {.key = "cloud.enabled"_L1, .type = Type::Flag,
     .help = "Whether this kiosk sends records and photos to the cloud and gets its student list from there."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.enabled = std::get<bool>(v); }},
    {.key = "cloud.url"_L1, .type = Type::Url, .neededByCloud = true, .environment = "SUPABASE_URL"_L1,
     .help = "The web address of the Supabase project."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.url = std::get<QUrl>(v); }},
    {.key = "cloud.ca_file"_L1, .type = Type::CertificateFile,
     .help = "The certificate of the school's own certificate authority, if the server uses one. It is trusted in "
             "addition to the system's certificates. Certificates are always checked; this cannot be turned off."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.caFile = std::get<QString>(v); }},
    {.key = "cloud.api_key"_L1, .type = Type::ApiKey, .secret = true, .neededByCloud = true, .environment = "SUPABASE_KEY"_L1,
     .help = "The publishable key of the Supabase project. A service key is refused."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.apiKey = std::get<QString>(v); }},
    {.key = "cloud.device_id"_L1, .type = Type::DeviceName, .neededByCloud = true, .environment = "DEVICE_ID"_L1,
     .olderKey = "device_id"_L1,
     .help = "The name of this kiosk in records and photo paths. Every kiosk needs its own."_L1,
     .store = [](Settings& s, const Value& v) { s.deviceId = std::get<DeviceId>(v); }},
    {.key = "cloud.device_email"_L1, .type = Type::Email, .environment = "DEVICE_EMAIL"_L1,
     .help = "The email address of the account with which this kiosk logs in."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.deviceEmail = std::get<QString>(v); }},
    {.key = "cloud.device_password"_L1, .type = Type::Text, .secret = true, .environment = "DEVICE_PASSWORD"_L1,
     .help = "The password of that account."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.devicePassword = std::get<QString>(v); }},
    {.key = "cloud.sync_interval"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "60"_L1, .maximum = 86400,
     .help = "How often the kiosk checks for records that are waiting to be sent. A new record is sent at once."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.syncInterval = std::get<milliseconds>(v); }},
    {.key = "cloud.retry_delay"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "30"_L1, .maximum = 3600,
     .help = "How long to wait before trying again to send a record that could not be sent. The wait gets longer with "
             "every failed try."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.retryDelay = std::get<milliseconds>(v); }},
    {.key = "cloud.retry_delay_max"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "3600"_L1, .maximum = 86400,
     .help = "The longest wait between two tries to send a record."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.retryDelayMax = std::get<milliseconds>(v); }},
    {.key = "cloud.retry_read_timeout"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "60"_L1, .maximum = 600,
     .formerKey = "cloud.patient_read_timeout"_L1,
     .help = "If the server did not answer in time, the next try waits up to this long for an answer. If the timeout "
             "of that service (see network_timeouts) is longer, that one is used."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.retryRead = std::get<milliseconds>(v); }},
    {.key = "cloud.circuit_breaker_threshold"_L1, .type = Type::Integer, .unit = "failures"_L1, .fallback = "5"_L1,
     .minimum = 1, .maximum = 1000,
     .help = "After this many failures in a row, nothing is sent to that service for a while."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.circuitBreakerThreshold = std::get<int>(v); }},
    {.key = "cloud.circuit_breaker_timeout"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "60"_L1, .maximum = 3600,
     .help = "How long sending stays paused after that. Then one request tests whether the service works again."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.circuitBreakerTimeout = std::get<milliseconds>(v); }},
    {.key = "cloud.circuit_breaker_success"_L1, .type = Type::Integer, .unit = "successes"_L1, .fallback = "2"_L1,
     .minimum = 1, .maximum = 100,
     .help = "After this many successful requests in a row, sending continues as usual."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.circuitBreakerSuccess = std::get<int>(v); }},
    {.key = "cloud.parallel_requests"_L1, .type = Type::Integer, .unit = "requests"_L1, .fallback = "6"_L1,
     .minimum = 1, .maximum = 6,
     .help = "The largest number of requests of all kinds that are sent at the same time."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.parallelRequests = std::get<int>(v); }},
    {.key = "cloud.parallel_photos"_L1, .type = Type::Integer, .unit = "photos"_L1, .fallback = "3"_L1,
     .minimum = 1, .maximum = 6,
     .help = "The largest number of photos that are sent at the same time."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.parallelPhotos = std::get<int>(v); }},
    {.key = "cloud.roster_sync.interval"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "300"_L1, .maximum = 86400,
     .help = "How often the kiosk gets the student list and the schedules from the cloud."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.rosterSyncInterval = std::get<milliseconds>(v); }},
    {.key = "cloud.cleanup_photos_after_sync"_L1, .type = Type::Flag, .fallback = "true"_L1,
     .help = "Whether a photo file is deleted from this computer once it has reached the cloud."_L1,
     .store = [](Settings& s, const Value& v) { s.cloud.cleanupPhotosAfterSync = std::get<bool>(v); }},

    {.key = "network_timeouts.connect_timeout"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "5"_L1, .maximum = 600,
     .olderKey = "cloud.network_timeouts.connect_timeout"_L1,
     .help = "How long connecting to a server may take, including finding its address and setting up encryption."_L1,
     .store = [](Settings& s, const Value& v) { s.networkTimeouts.connect = std::get<milliseconds>(v); }},
    {.key = "network_timeouts.read_timeout"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "10"_L1, .maximum = 600,
     .olderKey = "cloud.network_timeouts.read_timeout"_L1,
     .help = "How long to wait for a connected server that sends nothing."_L1,
     .store = [](Settings& s, const Value& v) { s.networkTimeouts.read = std::get<milliseconds>(v); }},
    {.key = "network_timeouts.supabase_connect_timeout"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "5"_L1,
     .maximum = 600, .olderKey = "cloud.network_timeouts.supabase_connect_timeout"_L1,
     .inherits = "network_timeouts.connect_timeout"_L1,
     .help = "How long connecting to the database service may take."_L1,
     .store = [](Settings& s, const Value& v) { s.networkTimeouts.supabaseConnect = std::get<milliseconds>(v); }},
    {.key = "network_timeouts.supabase_read_timeout"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "10"_L1,
     .maximum = 600, .olderKey = "cloud.network_timeouts.supabase_read_timeout"_L1,
     .inherits = "network_timeouts.read_timeout"_L1,
     .help = "How long to wait for the database service when it sends nothing."_L1,
     .store = [](Settings& s, const Value& v) { s.networkTimeouts.supabaseRead = std::get<milliseconds>(v); }},
    {.key = "network_timeouts.storage_connect_timeout"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "5"_L1,
     .maximum = 600, .olderKey = "cloud.network_timeouts.storage_connect_timeout"_L1,
     .inherits = "network_timeouts.connect_timeout"_L1,
     .help = "How long connecting to the photo storage may take."_L1,
     .store = [](Settings& s, const Value& v) { s.networkTimeouts.storageConnect = std::get<milliseconds>(v); }},
    {.key = "network_timeouts.storage_read_timeout"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "30"_L1,
     .maximum = 600, .olderKey = "cloud.network_timeouts.storage_read_timeout"_L1,
     .help = "How long to wait for the photo storage when an upload or answer makes no progress. It does not follow "
             "network_timeouts.read_timeout."_L1,
     .store = [](Settings& s, const Value& v) { s.networkTimeouts.storageRead = std::get<milliseconds>(v); }},
    {.key = "network_timeouts.connectivity_timeout"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "3"_L1,
     .maximum = 600, .olderKey = "cloud.network_timeouts.connectivity_timeout"_L1,
     .help = "How long the check whether the server can be reached may take."_L1,
     .store = [](Settings& s, const Value& v) { s.networkTimeouts.connectivity = std::get<milliseconds>(v); }},
    {.key = "network_timeouts.sms_timeout"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "10"_L1, .maximum = 600,
     .reserved = true, .olderKey = "cloud.network_timeouts.sms_timeout"_L1,
     .help = "How long connecting to the text message service may take, and how long to wait for its answer."_L1,
     .store = [](Settings& s, const Value& v) { s.networkTimeouts.sms = std::get<milliseconds>(v); }},

    {.key = "alarms.cooldown"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "14400"_L1,
     .minimum = 60, .maximum = 604800,
     .help = "How long nobody is told again of the same alarm, in the log and by the webhook. An alarm that still stands "
             "then is told again."_L1,
     .store = [](Settings& s, const Value& v) { s.alarms.cooldown = std::get<milliseconds>(v); }},
    {.key = "alarms.webhook_url"_L1, .type = Type::WebAddress, .secret = true,
     .help = "The web address to which every alarm and its end is sent as JSON, such as an incoming webhook of a chat. "
             "Without it none is sent. Such addresses often hold a password, so this one is never printed."_L1,
     .store = [](Settings& s, const Value& v) { s.alarms.webhookUrl = std::get<QUrl>(v); }},
    {.key = "alarms.webhook_token"_L1, .type = Type::Text, .secret = true,
     .help = "A token for that address, if it wants one: sent as Authorization: Bearer."_L1,
     .store = [](Settings& s, const Value& v) { s.alarms.webhookToken = std::get<QString>(v); }},

    {.key = "metrics.listen"_L1, .type = Type::LocalEndpoint,
     .help = "Where Prometheus, or something that passes its questions on, asks for the kiosk's metrics: http://127.0.0.1:9464/metrics "
             "for 127.0.0.1:9464. Only this computer can ask. Without it nobody can."_L1,
     .store = [](Settings& s, const Value& v) { s.metrics.listen = std::get<QString>(v); }},
    {.key = "metrics.textfile"_L1, .type = Type::Textfile,
     .help = "The file in which node_exporter's textfile collector finds the kiosk's metrics. Its folder must be there, and the "
             "kiosk's user must be allowed to write to it. Without it no file is written."_L1,
     .store = [](Settings& s, const Value& v) { s.metrics.textfile = std::get<QString>(v); }},
    {.key = "metrics.textfile_interval"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "15"_L1,
     .minimum = 1, .maximum = 3600,
     .help = "How often that file is written."_L1,
     .store = [](Settings& s, const Value& v) { s.metrics.textfileInterval = std::get<milliseconds>(v); }},

    {.key = "logging.level"_L1, .type = Type::LogLevel, .fallback = "INFO"_L1, .environment = "LOG_LEVEL"_L1,
     .help = "The lowest level that is logged. Messages below it are not written to any log."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.level = level(v); }},
    {.key = "logging.loggers"_L1, .type = Type::Levels,
     .help = "Levels for single parts of the program, used instead of logging.level. A level for queue also applies "
             "to queue.journal; the longest matching name counts. A change takes effect while the kiosk runs."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.loggers = std::get<LoggerLevels>(v); }},
    {.key = "logging.log_dir"_L1, .type = Type::Path, .fallback = "logs"_L1,
     .help = "The folder for the log files."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.directory = std::get<QString>(v); }},
    {.key = "logging.core_dumps"_L1, .type = Type::Flag, .fallback = "false"_L1,
     .help = "Whether the system may keep the memory of a kiosk that crashed (a core dump). It holds names of students "
             "and the kiosk's login."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.coreDumps = std::get<bool>(v); }},
    {.key = "logging.outputs.console.enabled"_L1, .type = Type::Flag, .fallback = "false"_L1,
     .help = "Whether log messages are also written to standard error."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.console.enabled = std::get<bool>(v); }},
    {.key = "logging.outputs.console.level"_L1, .type = Type::LogLevel, .fallback = "INFO"_L1,
     .help = "The lowest level that is written to standard error."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.console.level = level(v); }},
    {.key = "logging.outputs.file.enabled"_L1, .type = Type::Flag, .fallback = "true"_L1,
     .help = "Whether a log file in plain text, for people to read, is written."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.file.enabled = std::get<bool>(v); }},
    {.key = "logging.outputs.file.level"_L1, .type = Type::LogLevel, .fallback = "DEBUG"_L1,
     .help = "The lowest level that is written to this file."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.file.level = level(v); }},
    {.key = "logging.outputs.file.rotation.max_size_mb"_L1, .type = Type::Integer, .unit = "MB"_L1, .fallback = "100"_L1,
     .minimum = 1, .maximum = 10240,
     .help = "When a log file reaches this size, a new one is started."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.fileMaxMegabytes = std::get<int>(v); }},
    {.key = "logging.outputs.file.rotation.backup_count"_L1, .type = Type::Integer, .unit = "files"_L1, .fallback = "10"_L1,
     .maximum = 1000,
     .help = "How many older log files are kept."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.fileBackupCount = std::get<int>(v); }},
    {.key = "logging.outputs.json_file.enabled"_L1, .type = Type::Flag, .fallback = "true"_L1,
     .help = "Whether a log file for programs is written, with one JSON object on each line."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.jsonFile.enabled = std::get<bool>(v); }},
    {.key = "logging.outputs.json_file.level"_L1, .type = Type::LogLevel, .fallback = "DEBUG"_L1,
     .help = "The lowest level that is written to this file."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.jsonFile.level = level(v); }},
    {.key = "logging.outputs.journal.enabled"_L1, .type = Type::Flag, .fallback = "false"_L1,
     .help = "Whether log messages are also sent to the systemd journal."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.journal.enabled = std::get<bool>(v); }},
    {.key = "logging.outputs.journal.level"_L1, .type = Type::LogLevel, .fallback = "INFO"_L1,
     .help = "The lowest level that is sent to the journal."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.journal.level = level(v); }},
};
// clang-format on

} // namespace

std::span<const Setting> allSettings()
{
    return rows;
}

} // namespace rollcall::config
