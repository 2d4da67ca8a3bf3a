#include "app/kiosk/forgottenbadge.h"

#include "app/kiosk/storework.h"
#include "core/log/logger.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace rollcall::app {

using std::chrono::milliseconds;

namespace {

const log::Logger forgottenBadgeLog{"app.forgotten_badge"};

/** What became of one try: right, or how long to wait before the next. */
struct Tried {
    bool isRight = false;
    milliseconds wait{};
};

Result<Tried> tryPin(access::PinTries& tries, access::PinStore& pins, const QString& student, const QString& pin)
{
    const auto wait = tries.begin(student);
    if (!wait)
        return wait.error();
    if (*wait > milliseconds::zero())
        return Tried{false, *wait};
    const auto isRight = pins.isRight(pin);
    if (!isRight)
        return isRight.error();
    if (!*isRight)
        return Tried{false, tries.waitOf(student)};
    // It stays counted as wrong where that cannot be written: the PIN was right all the same.
    if (const auto forgotten = tries.forget(student); !forgotten)
        forgottenBadgeLog.error("wrong PINs of before cannot be forgotten", forgotten.error());
    return Tried{true, {}};
}

} // namespace

ForgottenBadge::ForgottenBadge(Backend& backend, const QString& dataDirectory, const Clock& clock)
    : m_backend(backend), m_pinFile(QDir(dataDirectory).absoluteFilePath(QStringLiteral("admin.json"))),
      m_pins(m_pinFile, clock), m_tries(QDir(dataDirectory).absoluteFilePath(QStringLiteral("pin_tries.json")), clock)
{
    m_pool.setMaxThreadCount(1);
    m_pinLook.setInterval(pinLookInterval);
    connect(&m_pinLook, &QTimer::timeout, this, &ForgottenBadge::lookForPin);
}

ForgottenBadge::~ForgottenBadge()
{
    m_pool.waitForDone();
}

template <typename Work, typename Handler>
void ForgottenBadge::inBackground(Work work, Handler handle)
{
    m_pool.start([this, work, handle] {
        auto result = work();
        QMetaObject::invokeMethod(this, [handle, result = std::move(result)] { handle(result); });
    });
}

void ForgottenBadge::start()
{
    m_pinLook.start();
    lookForPin();
}

// rollcallctl may set it, and so may the office's side.
void ForgottenBadge::lookForPin()
{
    inBackground([file = m_pinFile] { return QFile::exists(file); },
                 [this](bool isSet) {
                     if (std::exchange(m_isPinSet, isSet) != isSet)
                         Q_EMIT pinIsSet(isSet);
                 });
}

void ForgottenBadge::sections(QObject* context, std::function<void(const std::optional<QStringList>&)> then)
{
    const auto work = [](Storage* storage) -> std::optional<QStringList> {
        if (!storage)
            return std::nullopt;
        auto sections = storage->roster.sections();
        if (sections)
            return std::move(*sections);
        forgottenBadgeLog.error("the roster cannot be read", sections.error());
        return std::nullopt;
    };
    onStore(m_backend, this, work, context, std::move(then));
}

void ForgottenBadge::students(const QString& section, QObject* context,
                              std::function<void(const std::optional<Students>&)> then)
{
    const auto work = [section](Storage* storage) -> std::optional<Students> {
        if (!storage)
            return std::nullopt;
        auto students = storage->roster.listSection(section);
        if (students)
            return std::move(*students);
        forgottenBadgeLog.error("the roster cannot be read", students.error());
        return std::nullopt;
    };
    onStore(m_backend, this, work, context, std::move(then));
}

void ForgottenBadge::tellWait(const StudentNumber& student)
{
    inBackground([this, number = student.toString()] { return m_tries.waitOf(number); },
                 [this, student](milliseconds wait) { Q_EMIT pinReady(student, wait); });
}

void ForgottenBadge::checkPin(const StudentNumber& student, const QString& pin)
{
    inBackground(
        [this, number = student.toString(), pin] { return tryPin(m_tries, m_pins, number, pin); },
        [this, student](const Result<Tried>& tried) {
            if (!tried) {
                forgottenBadgeLog.error("a PIN for a student without a badge cannot be checked", tried.error());
                Q_EMIT pinUnreadable(student);
            } else if (tried->isRight) {
                forgottenBadgeLog.info("staff vouched for a student without a badge");
                Q_EMIT vouched(student);
            } else {
                forgottenBadgeLog.warning("a wrong PIN for a student without a badge", {{"wait_ms", tried->wait}});
                Q_EMIT pinWrong(student, tried->wait);
            }
        });
}

} // namespace rollcall::app
