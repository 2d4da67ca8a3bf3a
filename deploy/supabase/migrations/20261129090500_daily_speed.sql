-- attendance_daily as before, faster; tests/cloud/database.test.mjs compares the two. What took the time:
-- - a mark for a whole day put all corrections of scans in order, once for each such mark;
-- - an aggregate with an ORDER BY or DISTINCT of its own begins a sort for each group: six of them for each of 42,000 groups a month.
-- Now the few marks are put together first, and of the scans only plain minima and arrays are taken. What these cannot tell is put in
-- order for the few groups where it matters: several scans of one way that say different things, or more than two scans. What is looked up for
-- each row is joined, not asked: an estimate above jit_above_cost makes PostgreSQL compile the question, for longer than it takes.

-- Scans that the office has moved, with whom and what day they count for now.
create or replace view rollcall.moved_scans with (security_invoker = true) as
  select coalesce(c.to_date, a.school_day) as day, coalesce(c.to_student, a.student_number) as student_number, a.session, a.scan_type,
    a.status, a.school_time as time, a.id as scan_id, c.correction_id
  from rollcall.scan_corrections c
  join public.attendance a on a.id = c.scan_id
  where c.kind = 'move';

-- What the office says of a student's day, a row for each session, as before. A mark for a whole day is one for each session that the
-- student has or was counted in; these are looked for in the tables themselves, because counted_scans would put all corrections
-- in order for each such mark.
create or replace view rollcall.day_marks with (security_invoker = true) as
  with moved as materialized (select m.day, m.student_number, m.session from rollcall.moved_scans m)
  select c.date as day, c.student_number, c.session, c.kind, c.at_time, c.made_at, c.id as correction_id
  from rollcall.corrections_in_force c
  where c.date is not null and c.session is not null
  union all
  select c.date, c.student_number, s.session, c.kind, c.at_time, c.made_at, c.id
  from rollcall.corrections_in_force c
  cross join lateral (
    select o.session from rollcall.sessions_on(c.date, c.student_number) o
    union
    select a.session from public.attendance a
    where a.school_day = c.date and a.student_number = c.student_number
      and not exists (select from rollcall.corrections_in_force i where i.scan_id = a.id)
    union
    select m.session from moved m where m.day = c.date and m.student_number = c.student_number) s
  where c.date is not null and c.session is null;

-- What the office says of a session in the end: one row for each student, day and session with a mark. The last word counts.
create or replace view rollcall.day_verdicts with (security_invoker = true) as
  select m.day, m.student_number, m.session,
    (array_agg(m.kind order by m.made_at desc) filter (where m.kind in ('excuse', 'present', 'late')))[1] as mark,
    (array_agg(m.at_time order by m.made_at desc) filter (where m.kind in ('present', 'late')))[1] as marked_in,
    (array_agg(m.at_time order by m.made_at desc) filter (where m.kind = 'left_early'))[1] as marked_out,
    bool_or(m.kind = 'left_early') as left_early,
    array_agg(m.correction_id) as correction_ids
  from rollcall.day_marks m
  group by m.day, m.student_number, m.session;

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
      when cardinality(e.scan_ids) = 1 or (cardinality(e.scan_ids) = 2 and e.scan_times[1] <= e.scan_times[2]) then e.scan_ids
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

revoke all on rollcall.day_verdicts, rollcall.moved_scans from public, anon, authenticated, service_role;
grant select on rollcall.day_verdicts, rollcall.moved_scans to authenticated, service_role;

notify pgrst, 'reload schema';
