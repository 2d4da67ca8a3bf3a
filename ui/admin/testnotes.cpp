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

std::vector<std::optional<NoteLine::Note>> testNotes(const ServiceTest& test,
                                                     const std::vector<std::chrono::milliseconds>& limits)
{
    std::vector<std::optional<NoteLine::Note>> notes(limits.size());
    if (test.outcome == Outcome::NotConfigured || neverConnected(test.outcome)) {
        notes.front() = {test.outcome == Outcome::NotConfigured ? Kind::Plain : Kind::Fault,
                         AdminSentences::testFault(test, limits.front())};
        return notes;
    }
    // One limit for both is compared with the longer of the two times.
    const bool both = limits.size() == 1;
    if (!both)
        notes.front() = {Kind::Good, AdminSentences::measured(test.connect, limits.front())};
    const auto longest = both ? std::max(test.connect, test.firstByte) : test.firstByte;
    if (test.outcome == Outcome::Answered)
        notes.back() = {Kind::Good, AdminSentences::measured(longest, limits.back())};
    else
        notes.back() = {Kind::Fault, AdminSentences::testFault(test, limits.back())};
    return notes;
}

} // namespace rollcall::ui
