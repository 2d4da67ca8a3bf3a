-- Who is absent day after day without a word, and how late students are.

-- The sessions of a day as rollcall.sessions_for() gives them, with when each begins.
create or replace function rollcall.session_times(day date, names text[]) returns table (session text, starts interval, ends interval)
  language sql stable
as $$
  with exceptions as materialized (
    select e.schedule_id, num_nonnulls(e.grade_level) + 2 * num_nonnulls(e.section_name) + 3 * num_nonnulls(e.student_number) as rank,
      coalesce(e.grade_level, e.section_name, e.student_number, '') as name
    from public.schedule_exceptions e
    where e.date <= session_times.day and coalesce(e.until, e.date) >= session_times.day
  ), schedules as materialized (
    select s.id as schedule_id, a.rank, a.name, rollcall.weekdays_of(s) as weekdays
    from public.school_schedules s, rollcall.audiences_of(s) a
    where s.status = 'active'
  ), sessions as materialized (
    select s.id as schedule_id, t.session, t.starts, t.ends from public.school_schedules s, rollcall.sessions_of(s) t where s.status = 'active'
  ), ruled as (
    select coalesce(exception.found, false) as is_exception,
      case when exception.found then exception.schedule_id else schedule.schedule_id end as schedule_id
    -- "offset 0": the names are put together once, not for each schedule.
    from (select session_times.names, extract(isodow from session_times.day)::integer as weekday offset 0) asked
    left join lateral (select true as found, e.schedule_id from exceptions e where e.name = asked.names[e.rank + 1]
                       order by e.rank desc limit 1) exception on true
    left join lateral (select s.schedule_id from schedules s where s.name = asked.names[s.rank + 1] and s.weekdays[asked.weekday]
                       order by s.rank desc limit 1) schedule on true
  )
  select s.session, s.starts, s.ends from ruled r join sessions s using (schedule_id)
  union all
  select 'day', null, interval '24 hours' from ruled r
    where not r.is_exception and not exists (select from public.school_schedules s where s.status = 'active')
$$;

revoke all on function rollcall.session_times(date, text[]) from public, anon, authenticated;
grant execute on function rollcall.session_times(date, text[]) to authenticated, service_role;

-- For the office and homeroom teachers: who was absent on `days` school days running, up to the last one that is known, and nobody has said
-- a word: no excuse, no leave, none asked for either. {"until", "awaited": [{"kiosk", "detail"}], "rows": [{"number", "first_name", "last_name",
-- "section", "guardian", "contact", "days", "since"}]}, who is missing for longest first. A school day is one on which the student had a session; it counts
-- when all sessions of it are over and no scan of it is awaited. So while a kiosk is awaited, `until` is an earlier day and `awaited` names it;
-- where no day of the last two weeks is known, `until` is missing and nobody is named. `days`: 1 to 20; `upto`: a day of the past to look from. A student who is missing for
-- longer than 120 days is told with those of them.
create or replace function public.absent_running(days integer default 3, upto date default null) returns jsonb
  language plpgsql stable set search_path = ''
as $$
declare
  moment constant timestamp := rollcall.school_moment(now());
  at date;
  last_known date;
  ends timestamp;
  awaited jsonb := '[]';
  told jsonb;
  asked text[]; -- whose run has not ended
  missed integer[];
  since date[];
  rows jsonb := '[]';
begin
  if not (rollcall.is_staff() or rollcall.is_homeroom() or rollcall.is_trusted()) then
    raise exception 'only staff asks who is absent' using errcode = '42501';
  end if;
  if moment is null then
    raise exception 'the school''s time zone is not known; add it to school_settings' using errcode = '22023';
  end if;
  if absent_running.days is null or absent_running.days not between 1 and 20 then
    raise exception 'ask for 1 to 20 days' using errcode = '22023';
  end if;
  -- Who is awaited for the first of these days is awaited for all of them.
  select coalesce(jsonb_agg(jsonb_build_object('kiosk', k.device_id, 'detail', k.detail) order by k.device_id), '[]') into awaited
    from rollcall.kiosks_awaited_by_caller(least(absent_running.upto, moment::date) - interval '14 days') k;
  if awaited <> '[]' then
    return jsonb_build_object('awaited', awaited, 'rows', rows);
  end if;
  for back in 0..14 loop
    at := least(absent_running.upto, moment::date) - back;
    select at + max(o.ends) into ends from rollcall.sessions_on(at) o join public.students s using (student_number) where s.status = 'active';
    continue when ends is null or ends > moment;
    select jsonb_agg(jsonb_build_object('kiosk', k.device_id, 'detail', k.detail) order by k.device_id) into told
      from rollcall.kiosks_awaited_by_caller(ends) k;
    if told is null then
      last_known := at;
      exit;
    end if;
    awaited := case when awaited = '[]' then told else awaited end; -- those of the last day that is over
  end loop;
  if last_known is null then
    return jsonb_build_object('awaited', awaited, 'rows', rows);
  end if;

  select array_agg(s.student_number), array_agg(0), array_agg(null::date) into asked, missed, since
    from public.students s where s.status = 'active' and (absent_running.upto is not null or s.student_number not in (
      -- Whoever has come since is missed no more.
      select d.student_number from public.attendance_daily d where d.day between last_known + 1 and moment::date and d.status <> 'absent'));
  for back in 0..119 loop
    exit when asked is null;
    at := last_known - back;
    with open as materialized (
      select u.number, u.missed, u.since from unnest(asked, missed, since) u (number, missed, since)
    ), standing as (
      select p.number, p.missed, p.since,
        rollcall.school_moment(s.created_at)::date > at or here.number is not null as has_ended,
        expected.number is not null as was_expected
      from open p
      join public.students s on s.student_number = p.number
      left join (
        select distinct q.number from open q join public.students t on t.student_number = q.number
        cross join lateral rollcall.sessions_for(at, array['', rollcall.grade_of(t.section), t.section, t.student_number]) o) expected
        on expected.number = p.number
      left join (
        select d.student_number as number from public.attendance_daily d where d.day = at and d.status <> 'absent'
          and d.student_number = any (asked)
        union
        select l.student_number from public.student_leaves l where l.state = 'asked' and at between l.first_day and l.last_day) here
        on here.number = p.number
    ), ended as (
      select coalesce(jsonb_agg(jsonb_build_object('number', e.number, 'days', e.missed, 'since', e.since))
        filter (where e.has_ended and e.missed >= absent_running.days), '[]') as found,
        array_agg(e.number) filter (where not e.has_ended) as asked,
        array_agg(case when e.was_expected then e.missed + 1 else e.missed end) filter (where not e.has_ended) as missed,
        array_agg(case when e.was_expected then at else e.since end) filter (where not e.has_ended) as since
      from standing e
    )
    select rows || e.found, e.asked, e.missed, e.since into rows, asked, missed, since from ended e;
  end loop;
  rows := rows || (select coalesce(jsonb_agg(jsonb_build_object('number', u.number, 'days', u.missed, 'since', u.since)), '[]')
    from unnest(asked, missed, since) u (number, missed, since) where u.missed >= absent_running.days);
  return jsonb_build_object('until', last_known, 'awaited', awaited, 'rows', (
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('number', s.student_number, 'first_name', s.first_name, 'last_name', s.last_name,
        'section', s.section, 'guardian', s.guardian_name, 'contact', s.guardian_contact, 'days', r.days, 'since', r.since))
        order by r.days desc, s.section, s.last_name, s.first_name, s.student_number), '[]')
    from jsonb_to_recordset(rows) r (number text, days integer, since date) join public.students s on s.student_number = r.number));
end
$$;

-- For the office and homeroom teachers: how late students were from one day to another, 400 at most: {"rows": [{"number", "first_name", "last_name", "section",
-- "times", "minutes", "unknown"}]}, by section and name. `times`: sessions with a late arrival; `minutes`: those begun since the session began, by the
-- schedule in force now, together; `unknown`: how many of `times` are not in `minutes`, because the register has no time or the schedule no such
-- session.
create or replace function public.lateness(from_day date, to_day date) returns jsonb
  language plpgsql stable set search_path = ''
as $$
begin
  if not (rollcall.is_staff() or rollcall.is_homeroom() or rollcall.is_trusted()) then
    raise exception 'only staff asks who was late' using errcode = '42501';
  end if;
  if lateness.from_day is null or lateness.to_day is null or lateness.to_day not between lateness.from_day and lateness.from_day + 399 then
    raise exception 'ask for 1 to 400 days' using errcode = '22023';
  end if;
  return jsonb_build_object('rows', (
    select coalesce(jsonb_agg(jsonb_build_object('number', t.student_number, 'first_name', t.first_name, 'last_name', t.last_name,
        'section', t.section, 'times', t.times, 'minutes', t.minutes, 'unknown', t.unknown)
        order by t.section, t.last_name, t.first_name, t.student_number), '[]')
    from (
      select d.student_number, d.first_name, d.last_name, d.section, count(*) as times,
        coalesce(sum(greatest(0, ceil(extract(epoch from d.time_in - o.starts::time) / 60))), 0)::integer as minutes,
        count(*) filter (where d.time_in is null or o.starts is null) as unknown
      from public.attendance_daily d
      left join lateral (
        select t.starts from rollcall.session_times(d.day, array['', rollcall.grade_of(d.section), d.section, d.student_number]) t
        where t.session = d.session limit 1) o on true
      where d.day between lateness.from_day and lateness.to_day and d.status = 'late'
      group by d.student_number, d.first_name, d.last_name, d.section) t));
end
$$;

revoke all on function public.absent_running(integer, date), public.lateness(date, date) from public, anon, authenticated, service_role;
grant execute on function public.absent_running(integer, date), public.lateness(date, date) to authenticated, service_role;

create or replace function rollcall.schema_version() returns text
  language sql immutable set search_path = ''
as $$
  select '20261130120200'
$$;

notify pgrst, 'reload schema';
