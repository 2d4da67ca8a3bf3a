#include "core/access/pintries.h"

#include "core/base/durablefile.h"
#include "core/base/timetext.h"
#include "core/lock/filelock.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <iterator>

namespace rollcall::access {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr milliseconds longestTriesWait = 10min;
constexpr auto rememberedFor = 12h;
const QString everybody;

milliseconds waitFor(const QString& whose, int wrongTries)
{
    return whose == everybody ? approvalWaitAfter(wrongTries) : studentWaitAfter(wrongTries);
}

} // namespace

milliseconds studentWaitAfter(int wrongTries)
{
    static constexpr std::array<milliseconds, 5> waits{0s, 0s, 5s, 15s, 60s};
    if (wrongTries < 0)
        return 0ms;
    return wrongTries < std::ssize(waits) ? waits.at(static_cast<std::size_t>(wrongTries)) : longestTriesWait;
}

milliseconds approvalWaitAfter(int wrongTries)
{
    constexpr int withoutWait = 20;
    if (wrongTries <= withoutWait)
        return 0ms;
    const int doublings = std::min(wrongTries - withoutWait - 1, 5);
    return std::min(longestTriesWait, milliseconds(30s) * (1 << doublings));
}

PinTries::PinTries(QString file, const Clock& clock) : m_file(std::move(file)), m_clock(clock) {}

Result<milliseconds> PinTries::begin(const QString& student)
{
    const milliseconds wait = waitOf(student);
    if (wait > 0ms)
        return wait;
    const auto before = m_tries;
    for (const QString& whose : {student, everybody}) {
        Tries& tries = m_tries[whose];
        tries.last = m_clock.now().toUTC();
        tries.until = m_clock.monotonic() + waitFor(whose, ++tries.wrong);
    }
    if (auto saved = save(); !saved) {
        m_tries = before;
        return saved.error();
    }
    return milliseconds(0);
}

Result<void> PinTries::forget(const QString& student)
{
    load();
    m_tries.erase(student);
    m_tries.erase(everybody);
    return save();
}

milliseconds PinTries::waitOf(const QString& student)
{
    load();
    const QDateTime now = m_clock.now().toUTC();
    std::erase_if(m_tries, [&](const auto& entry) {
        return left(entry.first) == 0ms && entry.second.last.msecsTo(now) > milliseconds(rememberedFor).count();
    });
    return std::max(left(student), left(everybody));
}

milliseconds PinTries::left(const QString& whose) const
{
    const auto tries = m_tries.find(whose);
    return tries == m_tries.end() ? 0ms : std::max(0ms, tries->second.until - m_clock.monotonic());
}

void PinTries::load()
{
    if (std::exchange(m_isLoaded, true))
        return;
    QFile file(m_file);
    if (!file.exists())
        return;
    const QDateTime now = m_clock.now().toUTC();
    const auto remember = [&](const QString& whose, int wrong, const QDateTime& last) {
        const milliseconds wait = waitFor(whose, wrong);
        const milliseconds passed(last.msecsTo(now));
        m_tries[whose] = {wrong, last, m_clock.monotonic() + (passed < 0ms ? wait : wait - passed)};
    };
    const QJsonDocument stored =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    if (!stored.isObject()) {
        constexpr int asManyAsLock = 26; // whose wait is the longest
        remember(everybody, asManyAsLock, now);
        return;
    }
    const QJsonObject object = stored.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject tries = it.value().toObject();
        const QDateTime last = fromRfc3339(tries.value(QLatin1String("last")).toString());
        remember(it.key(), std::max(0, tries.value(QLatin1String("wrong")).toInt()), last.isValid() ? last : now);
    }
}

Result<void> PinTries::save() const
{
    QJsonObject stored;
    for (const auto& [whose, tries] : m_tries)
        stored.insert(whose, QJsonObject{{QStringLiteral("wrong"), tries.wrong},
                                         {QStringLiteral("last"), toRfc3339(tries.last)}});
    lock::FileLock lock(m_file + QStringLiteral(".lock"));
    if (auto locked = lock.acquire(); !locked)
        return locked;
    return writeDurably(m_file, QJsonDocument(stored).toJson(QJsonDocument::Compact));
}

} // namespace rollcall::access
