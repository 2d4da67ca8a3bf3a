#pragma once

#include "core/attendance/studentnumberreader.h"
#include "core/attendance/verdictname.h"
#include "core/checkin/desk.h"
#include "core/checkin/systemtime.h"
#include "core/queue/rosterstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QTemporaryDir>

#include <algorithm>
#include <functional>

namespace rollcall::bench {

/** What it costs a scan that somebody looks on: badge to commit at one Desk, as often as goes, by turns with and without. */

constexpr int watchedStudents = 2000;
constexpr int turns = 15;
constexpr auto lengthOfATurn = std::chrono::seconds(1);

struct WatchedDesk {
    WatchedDesk()
    {
        std::vector<attendance::Student> all;
        for (int i = 0; i < watchedStudents; ++i)
            all.push_back(support::student(QString::number(2'021'000 + i)));
        (void)roster.replace(all).ok();
    }

    attendance::Verdict next()
    {
        if (student == watchedStudents) { // the next school day
            clock.advance(std::chrono::hours(24));
            student = 0;
        }
        return desk.checkIn(QByteArray::number(2'021'000 + student++), attendance::PhotoAbsence::NoCamera);
    }

    QTemporaryDir directory;
    support::FakeClock clock;
    std::unique_ptr<queue::Database> database = queue::Database::open(directory.path()).value();
    queue::RosterStore roster{*database};
    queue::Journal journal{*database, clock};
    checkin::Timekeeper time{clock, checkin::thisMachine(), std::nullopt};
    const attendance::StudentNumberReader badges;
    const attendance::RulesInForce rules{attendance::SchoolZone::fromId("Asia/Manila").value()};
    checkin::Desk desk{clock, time, badges, roster, rules, journal, *DeviceId::parse(u"gate-1")};
    int student = 0;
};

/** Nanoseconds a scan, over one turn; each one's into `single`. `after`, if any, is a part of every scan. */
inline double
scansOfATurn(WatchedDesk& desk, std::vector<double>& single,
             const std::function<void(const attendance::Verdict&, std::chrono::nanoseconds)>& after = {})
{
    const auto began = std::chrono::steady_clock::now();
    int scans = 0;
    while (std::chrono::steady_clock::now() - began < lengthOfATurn) {
        const auto before = std::chrono::steady_clock::now();
        const auto verdict = desk.next();
        if (after)
            after(verdict, std::chrono::steady_clock::now() - before);
        single.push_back(double((std::chrono::steady_clock::now() - before).count()));
        ++scans;
    }
    return double((std::chrono::steady_clock::now() - began).count()) / scans;
}

inline double middleOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace rollcall::bench
