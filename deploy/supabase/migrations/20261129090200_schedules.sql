-- When there is school, and for whom. Columns mean what they do in a schedule file (core/attendance/schedulefile.h,
-- deploy/schedules.md), so that a kiosk reads the rows as they are.

create table if not exists public.school_schedules (
  id          uuid primary key default gen_random_uuid(),
  name        text not null,
  description text,
  -- A session whose start is null is not held. A window that is null lies half an hour to each side of start or end.
  morning_start_time             time default '07:00',
  morning_end_time               time default '12:00',
  morning_login_window_start     time,
  morning_login_window_end       time,
  morning_logout_window_start    time,
  morning_logout_window_end      time,
  morning_late_threshold_minutes integer not null default 15,
  afternoon_start_time             time default '13:00',
  afternoon_end_time               time default '17:00',
  afternoon_login_window_start     time,
  afternoon_login_window_end       time,
  afternoon_logout_window_start    time,
  afternoon_logout_window_end      time,
  afternoon_late_threshold_minutes integer not null default 15,
  -- Other sessions instead of the two: [{"id": "evening", "start_time": "18:00", "end_time": "21:00", ...}]
  sessions    jsonb,
  duplicate_scan_cooldown_minutes integer not null default 5,
  -- Taken over from the predecessor, where they change nothing either.
  auto_detect_session boolean not null default true,
  allow_early_arrival boolean not null default true,
  require_logout      boolean not null default false,
  apply_monday    boolean not null default true,
  apply_tuesday   boolean not null default true,
  apply_wednesday boolean not null default true,
  apply_thursday  boolean not null default true,
  apply_friday    boolean not null default true,
  apply_saturday  boolean not null default false,
  apply_sunday    boolean not null default false,
  -- For whom: the school, and these.
  is_default      boolean not null default false,
  grade_levels    text[],
  section_names   text[],
  student_numbers text[],
  status      text not null default 'active',
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  constraint schedules_status check (status in ('active', 'inactive')),
  constraint schedules_named check (char_length(btrim(name)) between 1 and 200),
  constraint schedules_sessions_bounded check (octet_length(sessions::text) <= 16384)
);

-- Days on which something else counts than the weekday says.
create table if not exists public.schedule_exceptions (
  id             uuid primary key default gen_random_uuid(),
  date           date not null,
  until          date, -- the last day
  name           text not null default '',
  schedule_id    uuid references public.school_schedules (id), -- null: no school
  -- At most one; none: the whole school.
  grade_level    text,
  section_name   text,
  student_number text,
  created_at     timestamptz not null default now(),
  updated_at     timestamptz not null default now(),
  constraint exceptions_days check (until between date and date + 399),
  constraint exceptions_for_one check (num_nonnulls(grade_level, section_name, student_number) <= 1),
  constraint exceptions_named check (btrim(grade_level) <> '' and btrim(section_name) <> '' and btrim(student_number) <> ''),
  constraint exceptions_name_bounded check (char_length(name) <= 200)
);
create index if not exists exceptions_date on public.schedule_exceptions (date);

-- The sessions of a schedule, each time as what has passed since midnight: an end may be 24:00.
create or replace function rollcall.sessions_of(schedule public.school_schedules)
  returns table (session text, starts interval, ends interval, login_from interval, login_to interval,
                 logout_from interval, logout_to interval, late_minutes integer)
  language sql immutable set search_path = ''
as $$
  with given as (
    select 'morning' as session, schedule.morning_start_time::interval as starts, schedule.morning_end_time::interval as ends,
      schedule.morning_login_window_start::interval as login_from, schedule.morning_login_window_end::interval as login_to,
      schedule.morning_logout_window_start::interval as logout_from, schedule.morning_logout_window_end::interval as logout_to,
      schedule.morning_late_threshold_minutes as late_minutes
    where schedule.sessions is null and schedule.morning_start_time is not null
    union all
    select 'afternoon', schedule.afternoon_start_time::interval, schedule.afternoon_end_time::interval,
      schedule.afternoon_login_window_start::interval, schedule.afternoon_login_window_end::interval,
      schedule.afternoon_logout_window_start::interval, schedule.afternoon_logout_window_end::interval,
      schedule.afternoon_late_threshold_minutes
    where schedule.sessions is null and schedule.afternoon_start_time is not null
    union all
    select s ->> 'id', (s ->> 'start_time')::time::interval, (s ->> 'end_time')::time::interval,
      (s ->> 'login_window_start')::time::interval, (s ->> 'login_window_end')::time::interval,
      (s ->> 'logout_window_start')::time::interval, (s ->> 'logout_window_end')::time::interval,
      coalesce((s ->> 'late_threshold_minutes')::integer, 15)
    from jsonb_array_elements(schedule.sessions) s
  )
  select g.session, g.starts, g.ends,
    coalesce(g.login_from, greatest(g.starts - interval '30 minutes', interval '0')),
    coalesce(g.login_to, least(g.starts + interval '30 minutes', interval '24 hours')),
    coalesce(g.logout_from, greatest(g.ends - interval '30 minutes', interval '0')),
    coalesce(g.logout_to, least(g.ends + interval '30 minutes', interval '24 hours')),
    g.late_minutes
  from given g
$$;

create or replace function rollcall.weekdays_of(schedule public.school_schedules) returns boolean[]
  language sql immutable set search_path = ''
as $$
  select array[schedule.apply_monday, schedule.apply_tuesday, schedule.apply_wednesday, schedule.apply_thursday,
               schedule.apply_friday, schedule.apply_saturday, schedule.apply_sunday]
$$;

-- Whom a schedule is for. What has a higher rank is more specific, and wins.
create or replace function rollcall.audiences_of(schedule public.school_schedules) returns table (rank integer, name text)
  language sql immutable set search_path = ''
as $$
  select 0, '' where schedule.is_default
  union all select 1, n from unnest(schedule.grade_levels) n
  union all select 2, n from unnest(schedule.section_names) n
  union all select 3, n from unnest(schedule.student_numbers) n
$$;

-- As the kiosk, whose roster has one text for both: "Grade 8 - Narra" is of the grade "Grade 8".
create or replace function rollcall.grade_of(section text) returns text
  language sql immutable set search_path = ''
as $$
  select case when strpos(section, ' - ') > 0 then btrim(split_part(section, ' - ', 1)) end
$$;

-- Who has to be there on a day: one row for each student of the roster (or the one that is named) and session, by the rules of
-- ScheduleBook::ruleFor(): an exception wins over the weekday, and the most specific one over the others. While there is no
-- schedule at all, each day that is no exception has the one session "day".
create or replace function rollcall.sessions_on(day date, student text default null)
  returns table (student_number text, session text, ends interval)
  language sql stable set search_path = ''
as $$
  with people as materialized (
    select s.student_number, array['', rollcall.grade_of(s.section), s.section, s.student_number] as names
    from public.students s
    where sessions_on.student is null or s.student_number = sessions_on.student
  ), exceptions as materialized (
    select e.schedule_id, num_nonnulls(e.grade_level) + 2 * num_nonnulls(e.section_name) + 3 * num_nonnulls(e.student_number) as rank,
      coalesce(e.grade_level, e.section_name, e.student_number, '') as name
    from public.schedule_exceptions e
    where e.date <= sessions_on.day and coalesce(e.until, e.date) >= sessions_on.day
  ), schedules as materialized (
    select s.id as schedule_id, a.rank, a.name
    from public.school_schedules s, rollcall.audiences_of(s) a
    where s.status = 'active' and (rollcall.weekdays_of(s))[extract(isodow from sessions_on.day)::integer]
  ), sessions as materialized (
    select s.id as schedule_id, t.session, t.ends from public.school_schedules s, rollcall.sessions_of(s) t where s.status = 'active'
  ), ruled as (
    select p.student_number, coalesce(exception.found, false) as is_exception,
      case when exception.found then exception.schedule_id else schedule.schedule_id end as schedule_id
    from people p
    left join lateral (select true as found, e.schedule_id from exceptions e where e.name = p.names[e.rank + 1]
                       order by e.rank desc limit 1) exception on true
    left join lateral (select s.schedule_id from schedules s where s.name = p.names[s.rank + 1]
                       order by s.rank desc limit 1) schedule on true
  )
  select r.student_number, s.session, s.ends from ruled r join sessions s using (schedule_id)
  union all
  select r.student_number, 'day', interval '24 hours' from ruled r
    where not r.is_exception and not exists (select from public.school_schedules s where s.status = 'active')
$$;

create or replace trigger schedules_keep before truncate on public.school_schedules
  for each statement execute function rollcall.refuse_truncate();
create or replace trigger exceptions_keep before truncate on public.schedule_exceptions
  for each statement execute function rollcall.refuse_truncate();

revoke all on public.school_schedules, public.schedule_exceptions from public, anon, authenticated;
grant select, insert, update, delete on public.school_schedules, public.schedule_exceptions to authenticated;
grant all on public.school_schedules, public.schedule_exceptions to service_role;
alter table public.school_schedules enable row level security;
alter table public.schedule_exceptions enable row level security;

drop policy if exists "a device reads active schedules" on public.school_schedules;
create policy "a device reads active schedules" on public.school_schedules
  for select to authenticated using (status = 'active' and (select rollcall.current_device_id()) is not null);

drop policy if exists "staff keeps the schedules" on public.school_schedules;
create policy "staff keeps the schedules" on public.school_schedules
  for all to authenticated using ((select rollcall.is_staff())) with check ((select rollcall.is_staff()));

drop policy if exists "a device reads exceptions" on public.schedule_exceptions;
create policy "a device reads exceptions" on public.schedule_exceptions
  for select to authenticated using ((select rollcall.current_device_id()) is not null);

drop policy if exists "staff keeps the exceptions" on public.schedule_exceptions;
create policy "staff keeps the exceptions" on public.schedule_exceptions
  for all to authenticated using ((select rollcall.is_staff())) with check ((select rollcall.is_staff()));

revoke all on function rollcall.sessions_of(public.school_schedules), rollcall.weekdays_of(public.school_schedules),
  rollcall.audiences_of(public.school_schedules), rollcall.grade_of(text), rollcall.sessions_on(date, text)
  from public, anon, authenticated;
grant execute on function rollcall.sessions_of(public.school_schedules), rollcall.weekdays_of(public.school_schedules),
  rollcall.audiences_of(public.school_schedules), rollcall.grade_of(text), rollcall.sessions_on(date, text)
  to authenticated, service_role;

notify pgrst, 'reload schema';
