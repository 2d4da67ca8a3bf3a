#include "app/operations/holidaycalendar.h"

#include "core/base/timetext.h"

#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <set>

namespace rollcall::app {

using attendance::DayException;
using attendance::ScheduleBook;
using attendance::ScheduleFaults;

namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;
using Iterator = std::unique_ptr<icalrecur_iterator, FreeIterator>;

QDate dateOf(const icaltimetype& time)
{
    return {time.year, time.month, time.day};
}

/** All properties of one kind. */
std::vector<icalproperty*> propertiesOf(icalcomponent* component, icalproperty_kind kind)
{
    std::vector<icalproperty*> all;
    for (icalproperty* one = icalcomponent_get_first_property(component, kind); one != nullptr;
         one = icalcomponent_get_next_property(component, kind))
        all.push_back(one);
    return all;
}

icalproperty* propertyOf(icalcomponent* component, icalproperty_kind kind)
{
    return icalcomponent_get_first_property(component, kind);
}

/** Reads one event; what is wrong with it becomes a sentence. */
class EventReader {
public:
    EventReader(icalcomponent* event, QStringList& faults) : m_event(event), m_faults(faults)
    {
        m_name = QString::fromUtf8(icalcomponent_get_summary(event)).simplified();
    }

    void read(QDate from, QDate to, std::vector<DayException>& holidays)
    {
        icalproperty* status = propertyOf(m_event, ICAL_STATUS_PROPERTY);
        if (status != nullptr && icalproperty_get_status(status) == ICAL_STATUS_CANCELLED)
            return;
        const qsizetype before = m_faults.size();
        icalproperty* start = propertyOf(m_event, ICAL_DTSTART_PROPERTY);
        if (start == nullptr) {
            fault(QStringLiteral("it has no day (DTSTART)"));
            return;
        }
        m_start = icalproperty_get_dtstart(start);
        m_first = dateOf(m_start);
        if (!m_first.isValid())
            fault(QStringLiteral("it begins on no day of the calendar"));
        else if (m_start.is_date == 0)
            fault(QStringLiteral("it begins at a time of day; only whole days are holidays"));
        if (propertyOf(m_event, ICAL_RECURRENCEID_PROPERTY) != nullptr)
            fault(
                QStringLiteral("it changes one day of a series, which is not read; write that day into the schedule "
                               "file"));
        readLength();
        if (m_faults.size() > before)
            return;
        for (const QDate day : occurrences(from.addDays(1 - m_length), to))
            holidays.push_back({std::max(day, from), std::min(day.addDays(m_length - 1), to), {}, {}, m_name});
    }

private:
    void fault(const QString& sentence)
    {
        const QString day = m_first.isValid() ? QStringLiteral(" of %1").arg(isoDate(m_first)) : QString();
        m_faults << QStringLiteral("event \"%1\"%2: %3").arg(m_name, day, sentence);
    }

    void readLength()
    {
        m_length = 1;
        if (icalproperty* end = propertyOf(m_event, ICAL_DTEND_PROPERTY)) {
            const icaltimetype time = icalproperty_get_dtend(end);
            if (time.is_date == 0)
                fault(QStringLiteral("it ends at a time of day; only whole days are holidays"));
            // The day after the last. Some programs write the last one itself where there is only one.
            const qint64 days = m_first.daysTo(dateOf(time));
            if (!dateOf(time).isValid() || days < 0)
                fault(QStringLiteral("it ends before it begins"));
            m_length = std::max<qint64>(days, 1);
        } else if (icalproperty* duration = propertyOf(m_event, ICAL_DURATION_PROPERTY)) {
            const icaldurationtype length = icalproperty_get_duration(duration);
            if (length.is_neg != 0 || length.hours != 0 || length.minutes != 0 || length.seconds != 0)
                fault(QStringLiteral("it does not last for whole days"));
            m_length = std::max<qint64>(qint64(length.days) + 7 * qint64(length.weeks), 1);
        }
        if (m_length > ScheduleBook::longestException)
            fault(QStringLiteral("it is %1 days long; at most %2 are taken")
                      .arg(m_length)
                      .arg(ScheduleBook::longestException));
    }

    /** The days on which it begins. */
    std::set<QDate> occurrences(QDate from, QDate to)
    {
        std::set<QDate> days{m_first};
        for (icalproperty* rule : propertiesOf(m_event, ICAL_RRULE_PROPERTY))
            addRepetitions(icalproperty_get_rrule(rule), from, to, days);
        for (icalproperty* more : propertiesOf(m_event, ICAL_RDATE_PROPERTY))
            days.insert(dateOf(icalproperty_get_rdate(more).time));
        for (icalproperty* less : propertiesOf(m_event, ICAL_EXDATE_PROPERTY))
            days.erase(dateOf(icalproperty_get_exdate(less)));
        std::erase_if(days, [from, to](QDate day) { return !day.isValid() || day < from || day > to; });
        return days;
    }

    void addRepetitions(icalrecurrencetype rule, QDate from, QDate to, std::set<QDate>& days)
    {
        const auto frequencies = {ICAL_DAILY_RECURRENCE, ICAL_WEEKLY_RECURRENCE, ICAL_MONTHLY_RECURRENCE,
                                  ICAL_YEARLY_RECURRENCE};
        const bool isKnown = std::find(frequencies.begin(), frequencies.end(), rule.freq) != frequencies.end();
        const Iterator iterator(isKnown ? icalrecur_iterator_new(rule, m_start) : nullptr);
        if (!iterator) {
            fault(QStringLiteral("its repetition (RRULE) is not by the day, week, month or year, or cannot be read"));
            return;
        }
        for (icaltimetype next = icalrecur_iterator_next(iterator.get()); icaltime_is_null_time(next) == 0;
             next = icalrecur_iterator_next(iterator.get())) {
            const QDate day = dateOf(next);
            if (day > to)
                break;
            if (day >= from)
                days.insert(day);
        }
    }

    icalcomponent* m_event;
    QStringList& m_faults;
    QString m_name;
    icaltimetype m_start{};
    QDate m_first;
    qint64 m_length = 1;
};

/** What the parser itself did not understand, in `component` and all below. */
void collectParserFaults(icalcomponent* component, QStringList& faults)
{
    for (icalproperty* error : propertiesOf(component, ICAL_XLICERROR_PROPERTY))
        faults
            << QStringLiteral("the file: %1").arg(QString::fromUtf8(icalproperty_get_xlicerror(error)).simplified());
    for (icalcomponent* below = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); below != nullptr;
         below = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
        collectParserFaults(below, faults);
}

/** A file holds one calendar, or several one after the other. */
std::vector<icalcomponent*> calendarsIn(icalcomponent* root)
{
    std::vector<icalcomponent*> calendars;
    if (icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT)
        calendars.push_back(root);
    for (icalcomponent* one = icalcomponent_get_first_component(root, ICAL_VCALENDAR_COMPONENT); one != nullptr;
         one = icalcomponent_get_next_component(root, ICAL_VCALENDAR_COMPONENT))
        calendars.push_back(one);
    return calendars;
}

} // namespace

Result<std::vector<DayException>, ScheduleFaults> readHolidays(const QByteArray& calendar, QDate from, QDate to)
{
    if (calendar.size() > largestCalendar)
        return ScheduleFaults(
            {QStringLiteral("the calendar is larger than %1 MB").arg(largestCalendar / (1024 * 1024))});
    const Component root(calendar.contains('\0') ? nullptr : icalparser_parse_string(calendar.constData()));
    const auto calendars = root ? calendarsIn(root.get()) : std::vector<icalcomponent*>();
    if (calendars.empty())
        return ScheduleFaults(
            {QStringLiteral("this is not a whole iCalendar file (BEGIN:VCALENDAR to END:VCALENDAR)")});
    QStringList faults;
    collectParserFaults(root.get(), faults);
    std::vector<DayException> holidays;
    int events = 0;
    for (icalcomponent* one : calendars)
        events += icalcomponent_count_components(one, ICAL_VEVENT_COMPONENT);
    if (events == 0)
        faults << QStringLiteral("there is no event in the calendar");
    if (events > mostEvents)
        return ScheduleFaults(
            {QStringLiteral("the calendar has %1 events; at most %2 are taken").arg(events).arg(mostEvents)});
    for (icalcomponent* one : calendars) {
        for (icalcomponent* event = icalcomponent_get_first_component(one, ICAL_VEVENT_COMPONENT); event != nullptr;
             event = icalcomponent_get_next_component(one, ICAL_VEVENT_COMPONENT)) {
            EventReader(event, faults).read(from, to, holidays);
        }
    }
    if (!faults.isEmpty())
        return ScheduleFaults(faults);
    std::stable_sort(holidays.begin(), holidays.end(),
                     [](const DayException& a, const DayException& b) { return a.from < b.from; });
    return holidays;
}

} // namespace rollcall::app
