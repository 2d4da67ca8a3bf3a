#pragma once

#include "core/attendance/schedulebook.h"
#include "core/attendance/schoolzone.h"

#include <memory>

namespace rollcall::attendance {

/** Which schedules count now, and the school's zone. Without a book there is no schedule: each student is counted in once a
 *  day, at any time, as present. Thread: store. */
class RulesInForce {
public:
    explicit RulesInForce(SchoolZone zone, std::shared_ptr<const ScheduleBook> book = {})
        : m_zone(std::move(zone)), m_book(std::move(book))
    {
    }

    const SchoolZone& zone() const { return m_zone; }
    /** Null: no schedule. */
    std::shared_ptr<const ScheduleBook> book() const { return m_book; }
    /** Counts from the next scan on. */
    void use(std::shared_ptr<const ScheduleBook> book) { m_book = std::move(book); }

private:
    const SchoolZone m_zone;
    std::shared_ptr<const ScheduleBook> m_book;
};

} // namespace rollcall::attendance
