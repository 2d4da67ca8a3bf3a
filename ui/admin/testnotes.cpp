#include "ui/admin/testnotes.h"

#include "ui/text/adminsentences.h"

#include <algorithm>

namespace rollcall::ui {

namespace {

using Outcome = ServiceTest::Outcome;
using Kind = NoteLine::Kind;

bool neverConnected(Outcome outcome)
{
    return outcome == Outcome::ConnectTimeout || outcome == Outcome::Refused || outcome == Outcome::UnknownHost
           || outcome == Outcome::TlsFailed;
}

} // namespace

std::vector<std::optional<std::chrono::milliseconds>> measuredTimes(const ServiceTest& test, std::size_t count)
{
    std::vector<std::optional<std::chrono::milliseconds>> times(count);
    if (test.outcome == Outcome::NotConfigured || neverConnected(test.outcome))
        return times;
    const bool answered = test.outcome == Outcome::Answered || test.outcome == Outcome::Denied;
    if (count > 1)
        times.front() = test.connect;
    // One limit for both is compared with the longer of the two times.
    if (answered)
        times.back() = count > 1 ? test.firstByte : std::max(test.connect, test.firstByte);
    return times;
}

std::vector<std::optional<NoteLine::Note>> testNotes(const ServiceTest& test,
                                                     const std::vector<std::chrono::milliseconds>& limits)
{
    std::vector<std::optional<NoteLine::Note>> notes(limits.size());
    if (test.outcome == Outcome::NotConfigured)
        notes.front() = {Kind::Plain, AdminSentences::testFault(test, limits.front())};
    else if (neverConnected(test.outcome))
        notes.front() = {Kind::Fault, AdminSentences::testFault(test, limits.front())};
    else if (test.outcome != Outcome::Answered)
        notes.back() = {Kind::Fault, AdminSentences::testFault(test, limits.back())};
    return notes;
}

} // namespace rollcall::ui
