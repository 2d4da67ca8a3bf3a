#include "core/access/pinstore.h"

#include "core/access/pin.h"
#include "core/base/durablefile.h"
#include "core/lock/filelock.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rollcall::access {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr qint64 maxFileBytes = 4096;

Error noPin()
{
    return {ErrorCode::NotFound, QStringLiteral("no PIN is set (rollcallctl admin set-pin)")};
}

} // namespace

PinStore::PinStore(QString file, const Clock& clock, HashCost cost)
    : m_file(std::move(file)), m_clock(clock), m_cost(cost)
{
}

Result<PinState> PinStore::state()
{
    const std::lock_guard guard(m_mutex);
    lock::FileLock lock(m_file + QStringLiteral(".lock"));
    if (auto locked = lock.acquire(); !locked)
        return locked.error();
    auto record = load();
    if (!record && record.error().code == ErrorCode::NotFound)
        return PinState{};
    if (!record)
        return record.error();
    const auto wait = waitOf(*record);
    if (!wait)
        return wait.error();
    return PinState{true, *wait};
}

Result<void> PinStore::set(const QString& pin)
{
    return setIf(pin, true);
}

Result<void> PinStore::setFirst(const QString& pin)
{
    return setIf(pin, false);
}

Result<void> PinStore::setIf(const QString& pin, bool mayReplace)
{
    if (faultOf(pin))
        return Error{ErrorCode::Invalid, QStringLiteral("this PIN is not allowed")};
    const auto hash = hashPin(pin, m_cost);
    if (!hash)
        return hash.error();
    const std::lock_guard guard(m_mutex);
    lock::FileLock lock(m_file + QStringLiteral(".lock"));
    if (auto locked = lock.acquire(); !locked)
        return locked;
    if (!mayReplace && QFile::exists(m_file))
        return Error{ErrorCode::Conflict, QStringLiteral("a PIN is set already")};
    return save({*hash, 0, {}});
}

Result<PinCheck> PinStore::check(const QString& pin)
{
    const std::lock_guard guard(m_mutex);
    lock::FileLock lock(m_file + QStringLiteral(".lock"));
    if (auto locked = lock.acquire(); !locked)
        return locked.error();
    auto record = load();
    if (!record)
        return record.error();
    const auto wait = waitOf(*record);
    if (!wait)
        return wait.error();
    if (*wait > 0ms)
        return PinCheck{PinCheck::Outcome::TooSoon, *wait};

    const milliseconds next = waitAfter(++record->wrongTries);
    startWait(*record, next);
    if (auto saved = save(*record); !saved)
        return saved.error();
    if (!isPinOf(record->hash, pin))
        return PinCheck{PinCheck::Outcome::Wrong, next};
    if (auto saved = save({record->hash, 0, {}}); !saved)
        return saved.error();
    return PinCheck{PinCheck::Outcome::Right};
}

Result<bool> PinStore::isRight(const QString& pin)
{
    const std::lock_guard guard(m_mutex);
    const auto record = load();
    if (!record)
        return record.error();
    return isPinOf(record->hash, pin);
}

Result<void> PinStore::clearWait()
{
    const std::lock_guard guard(m_mutex);
    if (const auto known = load(); !known) // before the lock, which would be made
        return known.error();
    lock::FileLock lock(m_file + QStringLiteral(".lock"));
    if (auto locked = lock.acquire(); !locked)
        return locked;
    const auto record = load();
    if (!record)
        return record.error();
    return save({record->hash, 0, {}});
}

Result<milliseconds> PinStore::waitOf(Record& record)
{
    if (record.wrongTries == 0 || waitAfter(record.wrongTries) == 0ms)
        return 0ms;
    if (!m_known || m_known->waitUntil != record.waitUntil) {
        // The wait began before this process or in another one, so only the wall clock can measure it. If that was set
        // back, the wait would be too long: it starts again. That is saved, or every restart would start it again.
        const milliseconds longest = waitAfter(record.wrongTries);
        const milliseconds left(record.waitUntil.isValid() ? m_clock.now().msecsTo(record.waitUntil)
                                                           : longest.count() + 1);
        if (left > longest) {
            startWait(record, longest);
            if (auto saved = save(record); !saved)
                return saved.error();
        } else {
            m_known = KnownWait{record.waitUntil, m_clock.monotonic() + left};
        }
    }
    return std::max(0ms, m_known->until - m_clock.monotonic());
}

void PinStore::startWait(Record& record, milliseconds wait)
{
    // Converted through its text, so that it equals what is read back later.
    record.waitUntil = fromRfc3339(toRfc3339(m_clock.now().toUTC().addMSecs(wait.count())));
    m_known = KnownWait{record.waitUntil, m_clock.monotonic() + wait};
}

Result<PinStore::Record> PinStore::load() const
{
    QFile file(m_file);
    if (!file.exists())
        return noPin();
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotPermitted, QStringLiteral("opening %1: %2").arg(m_file, file.errorString())};
    const QJsonObject stored = QJsonDocument::fromJson(file.read(maxFileBytes)).object();
    const Record record{stored.value(QLatin1String("pin")).toString().toLatin1(),
                        stored.value(QLatin1String("wrong_tries")).toInt(-1),
                        fromRfc3339(stored.value(QLatin1String("wait_until")).toString())};
    if (!record.hash.startsWith("$argon2id$") || record.wrongTries < 0)
        return Error{ErrorCode::Corrupt,
                     QStringLiteral("%1 is damaged; set a new PIN: rollcallctl admin set-pin").arg(m_file)};
    return record;
}

Result<void> PinStore::save(const Record& record) const
{
    QJsonObject stored{{QStringLiteral("pin"), QString::fromLatin1(record.hash)},
                       {QStringLiteral("wrong_tries"), record.wrongTries}};
    if (record.waitUntil.isValid())
        stored.insert(QStringLiteral("wait_until"), toRfc3339(record.waitUntil));
    return writeDurably(m_file, QJsonDocument(stored).toJson(QJsonDocument::Indented));
}

} // namespace rollcall::access
