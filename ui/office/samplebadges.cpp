#include "ui/office/samplebadges.h"

#include "core/attendance/rosterchange.h"
#include "ui/office/samplestudentlist.h"

#include <QPainter>

#include <algorithm>

namespace rollcall::office {

namespace {

const QDate sampleIssued(2026, 8, 17);
const QDate sampleLastDay(2027, 6, 30);
constexpr double sampleCardShape = 85.6 / 53.98;

QList<OfficeBadge> sampleBadgesOf(int student, quint32& serial)
{
    const auto issued = [&serial] {
        return OfficeBadge{.serial = serial++, .issued = sampleIssued, .lastDay = sampleLastDay};
    };
    if (student % 5 == 4)
        return {};
    OfficeBadge first = issued();
    if (student % 11 == 3) {
        first.state = OfficeBadge::State::Lost;
        first.lostSince = QDate(2026, 11, 20);
        first.lostFor = QStringLiteral("left on the bus");
    }
    return {first};
}

} // namespace

SampleBadges::SampleBadges(int students)
{
    for (const auto& kept : SampleStudentList::sample(students)) {
        const auto& profile = kept.profile;
        if (profile.status == QLatin1String("active"))
            m_holders.push_back(
                {{*StudentNumber::parse(profile.number), profile.firstName, profile.lastName, profile.section}});
    }
    std::stable_sort(m_holders.begin(), m_holders.end(), [](const BadgeHolder& a, const BadgeHolder& b) {
        return std::tie(a.student.section, a.student.lastName) < std::tie(b.student.section, b.student.lastName);
    });
    for (std::size_t i = 0; i < m_holders.size(); ++i)
        m_holders[i].badges = sampleBadgesOf(int(i), m_nextSerial);
    keep();
}

void SampleBadges::keep()
{
    m_given = std::make_shared<const BadgeList>(BadgeList{m_holders, true});
}

void SampleBadges::read(QObject*, std::function<void(const KnownBadges&)> then)
{
    then({m_given, QDateTime(QDate(2026, 11, 23), QTime(9, 10)), fault});
}

const BadgeHolder* SampleBadges::find(const QString& number) const
{
    const auto found = std::find_if(m_holders.begin(), m_holders.end(), [&number](const BadgeHolder& one) {
        return one.student.number.toString() == number;
    });
    return found == m_holders.end() ? nullptr : &*found;
}

OfficeBadge* SampleBadges::badgeOf(quint32 serial)
{
    for (BadgeHolder& holder : m_holders) {
        for (OfficeBadge& badge : holder.badges) {
            if (badge.serial == serial)
                return &badge;
        }
    }
    return nullptr;
}

void SampleBadges::reportLost(quint32 serial, const QString& reason, QObject*,
                              std::function<void(const Change&)> then)
{
    if (fault)
        return then(*fault);
    OfficeBadge* badge = badgeOf(serial);
    if (!badge)
        return then(Changed::NoSuchBadge);
    badge->state = OfficeBadge::State::Lost;
    badge->lostFor = reason;
    keep();
    then(Changed::Done);
}

void SampleBadges::reportFound(quint32 serial, QObject*, std::function<void(const Change&)> then)
{
    if (fault)
        return then(*fault);
    OfficeBadge* badge = badgeOf(serial);
    if (!badge)
        return then(Changed::NoSuchBadge);
    badge->state = OfficeBadge::State::Counts;
    badge->lostFor.clear();
    keep();
    then(Changed::Done);
}

void SampleBadges::makeKey(const QString& file, QObject*, std::function<void(const std::optional<QString>&)> then)
{
    if (!trouble)
        files << file;
    then(trouble);
}

BadgeSource::Plan SampleBadges::plan(const CardWish& wish)
{
    if (trouble)
        return *trouble;
    CardPlan plan;
    for (const QString& number : wish.numbers) {
        const OfficeBadge* counting = find(number)->counting();
        if (counting && !wish.isAnew) {
            ++plan.again;
            continue;
        }
        ++plan.anew;
        if (counting)
            plan.replaced << counting->serial;
    }
    return plan;
}

BadgeSource::Made SampleBadges::made(const CardWish& wish)
{
    if (trouble)
        return *trouble;
    wished << wish;
    if (wish.isSigned) {
        for (BadgeHolder& holder : m_holders) {
            if (!wish.numbers.contains(holder.student.number.toString()) || (holder.counting() && !wish.isAnew))
                continue;
            for (OfficeBadge& badge : holder.badges)
                badge.state = OfficeBadge::State::Lost;
            holder.badges.prepend({.serial = m_nextSerial++, .issued = sampleIssued, .lastDay = wish.lastDay});
        }
        keep();
    }
    const int perSheet = wish.isLetter ? 9 : 10;
    const int cards = int(wish.numbers.size());
    return MadeCards{.cards = cards, .sheets = (cards + perSheet - 1) / perSheet, .withoutPhoto = cards};
}

void SampleBadges::save(const CardWish& wish, const QString& file, QObject*, std::function<void(const Made&)> then)
{
    const Made answer = made(wish);
    if (!trouble)
        files << file;
    then(answer);
}

bool SampleBadges::print(const CardWish& wish, QWidget&, QObject*, std::function<void(const Made&)> then)
{
    ++printed;
    then(made(wish));
    return true;
}

void SampleBadges::show(const CardWish& wish, QObject*, std::function<void(const Made&)> then)
{
    Made answer = made(wish);
    if (auto* cards = std::get_if<MadeCards>(&answer)) {
        cards->sheets = 0;
        cards->code = QImage(29, 29, QImage::Format_RGB32);
        cards->code.fill(Qt::white);
        for (int y = 4; y < 25; ++y) {
            for (int x = 4; x < 25; ++x) {
                if ((x * 7 + y * 5 + x * y) % 3 == 0)
                    cards->code.setPixelColor(x, y, Qt::black);
            }
        }
    }
    then(answer);
}

void SampleBadges::preview(const CardWish& wish, int width, QObject*, std::function<void(const QImage&)> then)
{
    const attendance::Student& student = find(wish.numbers.constFirst())->student;
    QImage picture(width, int(width / sampleCardShape), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    const QRect all = picture.rect();
    painter.fillRect(0, 0, all.width(), all.height() / 5, QColor(0x1e, 0x5a, 0x8a));
    painter.setPen(QColor(0xc0, 0xc0, 0xc0));
    painter.drawRect(all.adjusted(0, 0, -1, -1));
    painter.setPen(Qt::black);
    painter.drawText(all.adjusted(12, all.height() / 4, -12, -12), Qt::AlignLeft | Qt::TextWordWrap,
                     attendance::wholeName(student) + u'\n' + student.section + u'\n' + student.number.toString());
    painter.end();
    then(picture);
}

} // namespace rollcall::office
