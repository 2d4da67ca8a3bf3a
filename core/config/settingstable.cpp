#include "core/config/setting.h"

#include <algorithm>

namespace rollcall::config {

namespace {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

LogLevel level(const Value& value)
{
    return parseLevel(std::get<QString>(value)).value_or(LogLevel::Info);
}

Night nightMode(const Value& value)
{
    const auto& word = std::get<QString>(value);
    return word == nightModes[1] ? Night::Always : word == nightModes[2] ? Night::Never : Night::ByTime;
}

LensSide lensSide(const Value& value)
{
    const auto found = std::find(std::begin(lensSides), std::end(lensSides), std::get<QString>(value));
    return found == std::end(lensSides) ? LensSide::None : static_cast<LensSide>(found - std::begin(lensSides));
}

QTime clockTime(const Value& value)
{
    return QTime::fromString(std::get<QString>(value), QStringLiteral("HH:mm"));
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

    {.key = "screen.text_size_percent"_L1, .type = Type::Integer, .unit = "%"_L1, .fallback = "100"_L1,
     .minimum = 80, .maximum = 200, .step = 5,
     .help = "How large the text of the students' pages is, of its designed size."_L1,
     .store = [](Settings& s, const Value& v) { s.screen.textSizePercent = std::get<int>(v); }},
    {.key = "screen.reduced_motion"_L1, .type = Type::Flag, .fallback = "false"_L1,
     .help = "Whether pages change at once, without fading, growing or flashing."_L1,
     .store = [](Settings& s, const Value& v) { s.screen.reducedMotion = std::get<bool>(v); }},
    {.key = "screen.forgot_badge"_L1, .type = Type::Flag, .fallback = "true"_L1,
     .help = "Whether a student without a badge can be counted when a member of staff enters the office's PIN. Without such a PIN "
             "nobody can."_L1,
     .store = [](Settings& s, const Value& v) { s.screen.forgotBadge = std::get<bool>(v); }},
    {.key = "screen.logo"_L1, .type = Type::File,
     .help = "A picture of at most 4 MB, PNG, JPEG, WebP or SVG, beside the school's name on the start page."_L1,
     .store = [](Settings& s, const Value& v) { s.screen.logo = std::get<QString>(v); }},
    {.key = "screen.lens"_L1, .type = Type::Word, .fallback = "none"_L1, .words = lensSides,
     .help = "Where the camera is, for an arrow beside \"Hold your badge to the camera\". none: no arrow."_L1,
     .store = [](Settings& s, const Value& v) { s.screen.lens = lensSide(v); }},
    {.key = "screen.day_count"_L1, .type = Type::Flag, .fallback = "false"_L1,
     .help = "Whether the screen says how many of the roster's students are here today, as far as this kiosk knows."_L1,
     .store = [](Settings& s, const Value& v) { s.screen.dayCount = std::get<bool>(v); }},
    {.key = "screen.dim_after_minutes"_L1, .type = Type::Integer, .unit = "minutes"_L1, .fallback = "10"_L1, .maximum = 1440,
     .help = "After how long without a touch, a badge or anything moving before the camera the screen gets dark. 0: never."_L1,
     .store = [](Settings& s, const Value& v) { s.screen.dimAfter = std::chrono::minutes(std::get<int>(v)); }},
    {.key = "screen.burn_in_shift"_L1, .type = Type::Flag, .fallback = "true"_L1,
     .help = "Whether the clock and what stands beside it move 8 pixels every minute, so that they do not burn into the screen."_L1,
     .store = [](Settings& s, const Value& v) { s.screen.burnInShift = std::get<bool>(v); }},
    {.key = "screen.night"_L1, .type = Type::Word, .fallback = "auto"_L1, .words = nightModes,
     .help = "Whether the screen has its dark colours: auto from screen.night_from to screen.night_until, on or off at any "
             "time."_L1,
     .store = [](Settings& s, const Value& v) { s.screen.night = nightMode(v); }},
    {.key = "screen.night_from"_L1, .type = Type::ClockTime, .fallback = "18:30"_L1,
     .help = "When the dark colours begin, by the school's clock."_L1,
     .store = [](Settings& s, const Value& v) { s.screen.nightFrom = clockTime(v); }},
    {.key = "screen.night_until"_L1, .type = Type::ClockTime, .fallback = "05:30"_L1,
     .help = "When the dark colours end, by the school's clock."_L1,
     .store = [](Settings& s, const Value& v) { s.screen.nightUntil = clockTime(v); }},
    {.key = "sound.volume_percent"_L1, .type = Type::Integer, .unit = "%"_L1, .fallback = "100"_L1, .maximum = 100, .step = 5,
     .help = "How loud the sounds of results are, of the computer's own volume. 0 is silent."_L1,
     .store = [](Settings& s, const Value& v) { s.sound.volumePercent = std::get<int>(v); }},
    {.key = "sound.quiet_from"_L1, .type = Type::ClockTime,
     .help = "From when on results make no sound, by the school's clock. If it or sound.quiet_until is not set, they always do."_L1,
     .store = [](Settings& s, const Value& v) { s.sound.quietFrom = clockTime(v); }},
    {.key = "sound.quiet_until"_L1, .type = Type::ClockTime,
     .help = "From when on results sound again."_L1,
     .store = [](Settings& s, const Value& v) { s.sound.quietUntil = clockTime(v); }},
    {.key = "sound.speak_results"_L1, .type = Type::Flag, .fallback = "false"_L1,
     .help = "Whether each result is spoken, too, in the language it is shown in. Needs speech-dispatcher on this computer, and a voice."_L1,
     .store = [](Settings& s, const Value& v) { s.sound.speakResults = std::get<bool>(v); }},

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
     .minimum = 1, .maximum = 100000,
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

    {.key = "gpio.chip"_L1, .type = Type::Text,
     .help = "The GPIO controller with the pins of buzzer, LED and power button, by its name or label as gpiodetect prints them. If it "
             "is not set, that of a Raspberry Pi is used."_L1,
     .store = [](Settings& s, const Value& v) { s.panel.chip = std::get<QString>(v); }},
    {.key = "buzzer.enabled"_L1, .type = Type::Flag, .fallback = "false"_L1,
     .help = "Whether a buzzer on a GPIO pin sounds at each scan, apart from the sound of the screen."_L1,
     .store = [](Settings& s, const Value& v) { s.panel.buzzerEnabled = std::get<bool>(v); }},
    {.key = "buzzer.gpio_pin"_L1, .type = Type::Integer, .fallback = "23"_L1, .maximum = 511,
     .help = "Its pin, by the number that the controller gives it; on a Raspberry Pi the BCM number."_L1,
     .store = [](Settings& s, const Value& v) { s.panel.buzzerPin = std::get<int>(v); }},
    {.key = "rgb_led.enabled"_L1, .type = Type::Flag, .fallback = "false"_L1,
     .help = "Whether an LED of three colours on GPIO pins shows the result of each scan: green, yellow if the student is late or was "
             "counted before, red if the scan does not count."_L1,
     .store = [](Settings& s, const Value& v) { s.panel.ledEnabled = std::get<bool>(v); }},
    {.key = "rgb_led.gpio_pins.red"_L1, .type = Type::Integer, .fallback = "26"_L1, .maximum = 511,
     .help = "The pin of its red part."_L1,
     .store = [](Settings& s, const Value& v) { s.panel.redPin = std::get<int>(v); }},
    {.key = "rgb_led.gpio_pins.green"_L1, .type = Type::Integer, .fallback = "6"_L1, .maximum = 511,
     .help = "The pin of its green part."_L1,
     .store = [](Settings& s, const Value& v) { s.panel.greenPin = std::get<int>(v); }},
    {.key = "rgb_led.gpio_pins.blue"_L1, .type = Type::Integer, .fallback = "24"_L1, .maximum = 511,
     .help = "The pin of its blue part, which stays off."_L1,
     .store = [](Settings& s, const Value& v) { s.panel.bluePin = std::get<int>(v); }},
    {.key = "power_button.enabled"_L1, .type = Type::Flag, .fallback = "false"_L1,
     .help = "Whether a button between a GPIO pin and ground switches the computer off: pressed shortly, when no other program asks for "
             "a delay; held, at once. Switch it on only where there is one: whatever else is on that pin would switch the computer "
             "off, too."_L1,
     .store = [](Settings& s, const Value& v) { s.panel.buttonEnabled = std::get<bool>(v); }},
    {.key = "power_button.gpio_pin"_L1, .type = Type::Integer, .fallback = "17"_L1, .maximum = 511,
     .help = "Its pin."_L1,
     .store = [](Settings& s, const Value& v) { s.panel.buttonPin = std::get<int>(v); }},
    {.key = "power_button.debounce_ms"_L1, .type = Type::Integer, .unit = "ms"_L1, .fallback = "100"_L1, .maximum = 1000,
     .help = "What the button does for a shorter time is taken for the bouncing of its contacts."_L1,
     .store = [](Settings& s, const Value& v) { s.panel.debounce = milliseconds(std::get<int>(v)); }},
    {.key = "power_button.short_press_seconds"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "3"_L1, .maximum = 60,
     .notAbove = "power_button.long_press_seconds"_L1,
     .help = "A press that is shorter counts as short. One that is longer and not long does nothing."_L1,
     .store = [](Settings& s, const Value& v) { s.panel.shortPress = std::get<milliseconds>(v); }},
    {.key = "power_button.long_press_seconds"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "5"_L1, .maximum = 60,
     .help = "From this time on the button counts as held."_L1,
     .store = [](Settings& s, const Value& v) { s.panel.longPress = std::get<milliseconds>(v); }},
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
    {.key = "logging.outputs.otlp.enabled"_L1, .type = Type::Flag, .fallback = "false"_L1,
     .help = "Whether log messages are also sent to a log server that understands OpenTelemetry (OTLP over HTTP, as JSON)."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.otlp.enabled = std::get<bool>(v); }},
    {.key = "logging.outputs.otlp.level"_L1, .type = Type::LogLevel, .fallback = "INFO"_L1,
     .help = "The lowest level that is sent to the log server."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.otlp.level = level(v); }},
    {.key = "logging.outputs.otlp.endpoint"_L1, .type = Type::Url,
     .help = "The web address of the log server, such as https://logs.school.example:4318; /v1/logs is added to it."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.otlpServer.endpoint = std::get<QUrl>(v); }},
    {.key = "logging.outputs.otlp.token"_L1, .type = Type::Text, .secret = true,
     .help = "What the log server knows the kiosk by, if it asks for a bearer token."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.otlpServer.token = std::get<QString>(v); }},
    {.key = "logging.outputs.otlp.ca_file"_L1, .type = Type::CertificateFile,
     .help = "The certificate of the school's own certificate authority, if the log server uses one."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.otlpServer.caFile = std::get<QString>(v); }},
    {.key = "logging.outputs.otlp.timeout"_L1, .type = Type::Seconds, .unit = "s"_L1, .fallback = "10"_L1, .maximum = 600,
     .help = "How long connecting to the log server may take, and how long to wait when an answer makes no progress."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.otlpServer.timeout = std::get<milliseconds>(v); }},
    {.key = "logging.outputs.otlp.buffer_mb"_L1, .type = Type::Integer, .unit = "MB"_L1, .fallback = "20"_L1,
     .minimum = 1, .maximum = 1024,
     .help = "How much waits on disk while the log server is away. Beyond it the oldest messages are given up; the log "
             "files keep them."_L1,
     .store = [](Settings& s, const Value& v) { s.logging.otlpServer.bufferMegabytes = std::get<int>(v); }},
};
// clang-format on

} // namespace

std::span<const Setting> allSettings()
{
    return rows;
}

} // namespace rollcall::config
