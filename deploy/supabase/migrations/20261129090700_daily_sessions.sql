-- attendance_daily as before, faster once more; tests/cloud/daily.bench.mjs measures it. What took the time:
-- - an excuse for a whole day asked rollcall.sessions_on(), which PostgreSQL runs by itself for each mark, over all students;
-- - two scans that came in the other order (of every second student, as a large sort leaves them) were sorted by a question of their own.

-- Without these PostgreSQL expects a thousand rows of each call, and compiles what it takes for a dear question.
alter function rollcall.audiences_of(public.school_schedules) rows 4;
alter function rollcall.sessions_of(public.school_schedules) rows 2;

-- The sessions of a day for whoever goes by these names, by the rules of ScheduleBook::ruleFor(). `names`: '', the grade, the section, the
-- student number; what stands further back is more specific, and wins. Without a search path of its own, so that PostgreSQL writes it
-- into the statement that calls it and reads the schedules once for all rows.
create or replace function rollcall.sessions_for(day date, names text[]) returns table (session text, ends interval)
  language sql stable
as $$
  with exceptions as materialized (
    select e.schedule_id, num_nonnulls(e.grade_level) + 2 * num_nonnulls(e.section_name) + 3 * num_nonnulls(e.student_number) as rank,
      coalesce(e.grade_level, e.section_name, e.student_number, '') as name
    from public.schedule_exceptions e
    where e.date <= sessions_for.day and coalesce(e.until, e.date) >= sessions_for.day
  ), schedules as materialized (
    select s.id as schedule_id, a.rank, a.name, rollcall.weekdays_of(s) as weekdays
    from public.school_schedules s, rollcall.audiences_of(s) a
    where s.status = 'active'
  ), sessions as materialized (
    select s.id as schedule_id, t.session, t.ends from public.school_schedules s, rollcall.sessions_of(s) t where s.status = 'active'
  ), ruled as (
    select coalesce(exception.found, false) as is_exception,
      case when exception.found then exception.schedule_id else schedule.schedule_id end as schedule_id
    -- "offset 0": the names are put together once, not for each schedule.
    from (select sessions_for.names, extract(isodow from sessions_for.day)::integer as weekday offset 0) asked
    left join lateral (select true as found, e.schedule_id from exceptions e where e.name = asked.names[e.rank + 1]
                       order by e.rank desc limit 1) exception on true
    left join lateral (select s.schedule_id from schedules s where s.name = asked.names[s.rank + 1] and s.weekdays[asked.weekday]
                       order by s.rank desc limit 1) schedule on true
  )
  select s.session, s.ends from ruled r join sessions s using (schedule_id)
  union all
  select 'day', interval '24 hours' from ruled r
    where not r.is_exception and not exists (select from public.school_schedules s where s.status = 'active')
$$;

-- Who has to be there on a day, as before: one row for each student of the roster (or the one that is named) and session.
create or replace function rollcall.sessions_on(day date, student text default null)
  returns table (student_number text, session text, ends interval)
  language sql stable
as $$
  select s.student_number, o.session, o.ends
  from public.students s
  cross join lateral rollcall.sessions_for(sessions_on.day, array['', rollcall.grade_of(s.section), s.section, s.student_number]) o
  where sessions_on.student is null or s.student_number = sessions_on.student
$$;

revoke all on function rollcall.sessions_for(date, text[]) from public, anon, authenticated;
grant execute on function rollcall.sessions_for(date, text[]) to authenticated, service_role;

-- What the office says of a student's day, a row for each session, as before.
create or replace view rollcall.day_marks with (security_invoker = true) as
  with moved as materialized (select m.day, m.student_number, m.session from rollcall.moved_scans m)
  select c.date as day, c.student_number, c.session, c.kind, c.at_time, c.made_at, c.id as correction_id
  from rollcall.corrections_in_force c
  where c.date is not null and c.session is not null
  union all
  select c.date, c.student_number, s.session, c.kind, c.at_time, c.made_at, c.id
  from rollcall.corrections_in_force c
  join public.students p using (student_number)
  cross join lateral (
    select o.session from rollcall.sessions_for(c.date, array['', rollcall.grade_of(p.section), p.section, p.student_number]) o
    union
    select a.session from public.attendance a
    where a.school_day = c.date and a.student_number = c.student_number
      and not exists (select from rollcall.corrections_in_force i where i.scan_id = a.id)
    union
    select m.session from moved m where m.day = c.date and m.student_number = c.student_number) s
  where c.date is not null and c.session is null;

-- The columns are those of before, and so is what stands in them.
create or replace view public.attendance_daily with (security_invoker = true) as
  select e.day, e.student_number, s.first_name, s.last_name, s.grade, s.section, e.session,
    case e.mark when 'excuse' then 'excused' else coalesce(e.mark, case
      when e.lowest_in = e.highest_in then e.lowest_in
      when e.lowest_in is null and e.lowest_out = e.highest_out then e.lowest_out
      when e.scan_ids is not null then (
        select i.status from unnest(e.scan_types, e.statuses, e.scan_times) i (scan_type, status, at_time)
        order by i.scan_type, i.at_time limit 1)
      end, 'present') end as status,
    e.left_early, coalesce(e.marked_in, e.time_in) as time_in, coalesce(e.marked_out, e.time_out) as time_out,
    case
      when e.scan_ids is null then '{}'
      when cardinality(e.scan_ids) = 1 then e.scan_ids
      when cardinality(e.scan_ids) = 2 then case when e.scan_times[1] <= e.scan_times[2] then e.scan_ids else array[e.scan_ids[2], e.scan_ids[1]] end
      else (select array_agg(i.id order by i.at_time) from unnest(e.scan_ids, e.scan_times) i (id, at_time))
    end as scan_ids,
    case
      when e.moved_by is null and e.marked_by is null then '{}'
      else (select array_agg(distinct i.id) from unnest(e.moved_by || e.marked_by) i (id))
    end as correction_ids
  from (
    select t.day, t.student_number, t.session,
      min(t.status) filter (where t.scan_type = 'in') as lowest_in, max(t.status) filter (where t.scan_type = 'in') as highest_in,
      min(t.status) filter (where t.scan_type = 'out') as lowest_out, max(t.status) filter (where t.scan_type = 'out') as highest_out,
      min(t.at_time) filter (where t.scan_type = 'in') as time_in,
      min(t.at_time) filter (where t.scan_type = 'out') as time_out,
      array_agg(t.scan_id) filter (where t.scan_id is not null) as scan_ids,
      array_agg(t.at_time) filter (where t.scan_id is not null) as scan_times,
      array_agg(t.scan_type) filter (where t.scan_id is not null) as scan_types,
      array_agg(t.status) filter (where t.scan_id is not null) as statuses,
      array_agg(t.moved_by) filter (where t.moved_by is not null) as moved_by,
      -- Of these there is one row at most.
      min(t.mark) as mark, min(t.marked_in) as marked_in, min(t.marked_out) as marked_out,
      coalesce(bool_or(t.left_early), false) as left_early, min(t.marked_by) as marked_by
    from (
      select a.school_day as day, a.student_number, a.session, a.scan_type, a.status, a.school_time as at_time, a.id as scan_id,
        null::uuid as moved_by, null::text as mark, null::time as marked_in, null::time as marked_out, null::boolean as left_early,
        null::uuid[] as marked_by
      from public.attendance a
      where not exists (select from rollcall.corrections_in_force c where c.scan_id = a.id)
      union all
      select m.day, m.student_number, m.session, m.scan_type, m.status, m.time, m.scan_id, m.correction_id,
        null, null, null, null, null
      from rollcall.moved_scans m
      union all
      select v.day, v.student_number, v.session, null, null, null, null, null,
        v.mark, v.marked_in, v.marked_out, v.left_early, v.correction_ids
      from rollcall.day_verdicts v) t
    group by t.day, t.student_number, t.session) e
  join public.students s using (student_number);

notify pgrst, 'reload schema';
