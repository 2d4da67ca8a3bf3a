#include "ui/samplewaiting.h"

namespace rollcall::ui {

namespace {

WaitingState stateOf(qint64 item)
{
    return item % 50 == 1 ? WaitingState::Parked : item % 10 == 2 ? WaitingState::Retrying : WaitingState::Waiting;
}

} // namespace

WaitingItem SampleWaiting::sample(qint64 item) const
{
    using Kind = WaitingItem::Kind;
    WaitingItem one{.item = item,
                    .kind = item % 3 == 0 ? Kind::Photo : Kind::Record,
                    .state = stateOf(item),
                    .studentNumber = QStringLiteral("2026-%1").arg(item, 4, 10, QLatin1Char('0')),
                    .ref = QStringLiteral("01989f3a-5c1e-7a11-8d3c-%1").arg(item, 12, 10, QLatin1Char('0')),
                    .since = m_now.addSecs(-3600 * (item % 70) - 40)};
    if (one.state == WaitingState::Waiting)
        return one;
    one.tries = one.state == WaitingState::Parked ? 1 : 4;
    one.firstTry = one.since.addSecs(1);
    one.lastTry = m_now.addSecs(-30);
    one.code = one.state == WaitingState::Parked ? QStringLiteral("23503") : QStringLiteral("connect_timeout");
    one.requestId = QStringLiteral("5f0c2a9e");
    if (one.state == WaitingState::Retrying)
        one.nextTry = m_now.addSecs(90);
    return one;
}

void SampleWaiting::list(QObject*, std::function<void(const std::optional<std::vector<Key>>&)> then)
{
    std::vector<Key> keys;
    for (qint64 item = 1; item <= m_count; ++item)
        keys.push_back({item, stateOf(item)});
    then(keys);
}

void SampleWaiting::read(const std::vector<qint64>& items, QObject*,
                         std::function<void(const std::vector<WaitingItem>&)> then)
{
    std::vector<WaitingItem> all;
    for (const qint64 item : items)
        all.push_back(sample(item));
    then(all);
}

void SampleWaiting::retry(qint64, QObject*, std::function<void(Outcome)> then)
{
    then(Outcome::Done);
}

void SampleWaiting::retryAll(QObject*, std::function<void(Outcome)> then)
{
    then(Outcome::Done);
}

void SampleWaiting::park(qint64, QObject*, std::function<void(Outcome)> then)
{
    then(Outcome::Done);
}

void SampleWaiting::copyTo(const QString&, QObject*, std::function<void(const CopyReply&)> then)
{
    then(Copied{.records = m_count, .photos = m_count / 3});
}

} // namespace rollcall::ui
