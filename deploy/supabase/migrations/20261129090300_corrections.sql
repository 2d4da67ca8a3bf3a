-- What the office corrects. A correction is added beside the scans; nothing is changed in place, and a wrong correction is undone
-- by another one. attendance_daily is the register as it counts, attendance_scans each scan below it.

create table if not exists public.attendance_corrections (
  id             uuid primary key default gen_random_uuid(),
  kind           text not null,
  -- excuse, present, late, left_early: whose day, and which session (null: all of that day). `at_time`: when he came or left.
  student_number text references public.students (student_number) on update cascade,
  date           date,
  session        text,
  at_time        time,
  -- void, move: which scan, and to which student or day
  scan_id        uuid references public.attendance (id),
  to_student     text references public.students (student_number) on update cascade,
  to_date        date,
  -- undo: which correction
  undoes         uuid references public.attendance_corrections (id),
  why            text not null,
  -- A logged-in person is named by the server; with the secret key or as the owner, whoever writes says who it is.
  who            text not null,
  made_by        uuid,
  made_at        timestamptz not null default clock_timestamp(), -- the last word counts, also within one transaction
  constraint corrections_why check (char_length(btrim(why)) between 1 and 500),
  constraint corrections_who check (char_length(btrim(who)) between 1 and 200),
  constraint corrections_session_form check (session ~ '^[A-Za-z0-9._-]{1,32}$'),
  constraint corrections_kind check (case
    when kind in ('excuse', 'present', 'late', 'left_early') then
      num_nonnulls(student_number, date) = 2 and num_nonnulls(scan_id, to_student, to_date, undoes) = 0
      and (kind <> 'excuse' or at_time is null)
    when kind = 'void' then
      scan_id is not null and num_nonnulls(student_number, date, session, at_time, to_student, to_date, undoes) = 0
    when kind = 'move' then
      scan_id is not null and num_nonnulls(to_student, to_date) > 0 and num_nonnulls(student_number, date, session, at_time, undoes) = 0
    when kind = 'undo' then
      undoes is not null and num_nonnulls(student_number, date, session, at_time, scan_id, to_student, to_date) = 0
    else false end)
);
-- A project of the first days has the time of the transaction.
alter table public.attendance_corrections alter column made_at set default clock_timestamp();
create index if not exists corrections_date on public.attendance_corrections (date, student_number) where date is not null;
create index if not exists corrections_scan on public.attendance_corrections (scan_id) where scan_id is not null;
create index if not exists corrections_to_date on public.attendance_corrections (to_date) where to_date is not null;
create index if not exists corrections_undoes on public.attendance_corrections (undoes) where undoes is not null;

-- Security definer, because staff cannot read staff: whoever is logged in is named by the server.
create or replace function rollcall.sign_correction() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if exists (select from public.attendance_corrections c where c.id = new.undoes and c.kind = 'undo') then
    raise exception 'an undo is not undone; make the correction again' using errcode = '22023';
  end if;
  if auth.uid() is not null then
    new.made_by := auth.uid();
    new.made_at := clock_timestamp();
    new.who := coalesce((select nullif(btrim(s.name), '') from public.staff s where s.user_id = auth.uid()), auth.uid()::text);
  elsif new.who is null then
    raise exception 'write into "who" whose correction this is' using errcode = '23502';
  end if;
  return new;
end
$$;
create or replace trigger corrections_signed before insert on public.attendance_corrections
  for each row execute function rollcall.sign_correction();

-- Nobody changes or removes one, not even the owner. Only a student number that is corrected on the roster is followed.
create or replace function rollcall.refuse_change() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' and pg_trigger_depth() > 1 then
    if to_jsonb(new) - array['student_number', 'to_student'] = to_jsonb(old) - array['student_number', 'to_student'] then
      return new;
    end if;
  end if;
  raise exception 'corrections are not changed or removed; add one of the kind "undo"' using errcode = '42501';
end
$$;
create or replace trigger corrections_stay before update or delete on public.attendance_corrections
  for each row execute function rollcall.refuse_change();
create or replace trigger corrections_keep before truncate on public.attendance_corrections
  for each statement execute function rollcall.refuse_change();

revoke all on public.attendance_corrections from public, anon, authenticated, service_role;
grant select, insert on public.attendance_corrections to authenticated, service_role;
alter table public.attendance_corrections enable row level security;

drop policy if exists "staff corrects" on public.attendance_corrections;
create policy "staff corrects" on public.attendance_corrections
  for insert to authenticated with check ((select rollcall.is_staff()));

drop policy if exists "staff reads corrections" on public.attendance_corrections;
create policy "staff reads corrections" on public.attendance_corrections
  for select to authenticated using ((select rollcall.is_staff()));

-- Those that nobody has undone.
create or replace view rollcall.corrections_in_force with (security_invoker = true) as
  select c.* from public.attendance_corrections c
  where c.kind <> 'undo' and not exists (select from public.attendance_corrections u where u.undoes = c.id);

-- The last word about each scan that was corrected.
create or replace view rollcall.scan_corrections with (security_invoker = true) as
  select distinct on (c.scan_id) c.scan_id, c.id as correction_id, c.kind, c.to_student, c.to_date
  from rollcall.corrections_in_force c
  where c.scan_id is not null
  order by c.scan_id, c.made_at desc, c.id desc;

-- Each scan, with whom and which day it counts for now. In two parts, so that a question about a day only reads that day.
create or replace view rollcall.counted_scans with (security_invoker = true) as
  select a.id as scan_id, a.student_number, a.school_day as day, a.session, a.scan_type, a.status, a.school_time as time,
    c.correction_id is null as counts, a.student_number as recorded_student_number, a.school_day as recorded_day,
    c.correction_id, a.scanned_at, a.clock_note, a.device_id, a.rule_id, a.decision
  from public.attendance a
  left join rollcall.scan_corrections c on c.scan_id = a.id
  where c.kind is distinct from 'move'
  union all
  select a.id, coalesce(c.to_student, a.student_number), coalesce(c.to_date, a.school_day), a.session, a.scan_type, a.status,
    a.school_time, true, a.student_number, a.school_day, c.correction_id, a.scanned_at, a.clock_note, a.device_id,
    a.rule_id, a.decision
  from rollcall.scan_corrections c
  join public.attendance a on a.id = c.scan_id
  where c.kind = 'move';

-- For the office. Students are joined because only it may read them: a kiosk, which cannot see corrections, sees no row.
create or replace view public.attendance_scans with (security_invoker = true) as
  select c.* from rollcall.counted_scans c join public.students s on s.student_number = c.recorded_student_number;

-- What the office says of a student's day, a row for each session.
create or replace view rollcall.day_marks with (security_invoker = true) as
  select c.date as day, c.student_number, c.session, c.kind, c.at_time, c.made_at, c.id as correction_id
  from rollcall.corrections_in_force c
  where c.date is not null and c.session is not null
  union all
  select c.date, c.student_number, s.session, c.kind, c.at_time, c.made_at, c.id
  from rollcall.corrections_in_force c
  cross join lateral (
    select o.session from rollcall.sessions_on(c.date, c.student_number) o
    union
    select a.session from rollcall.counted_scans a
    where a.counts and a.student_number = c.student_number and a.day = c.date) s
  where c.date is not null and c.session is null;

-- The register: one row for each student, day and session of which anything is known. The first scan in and the first scan out
-- count, also where two kiosks took one each; scan_ids are all of them. An office's mark stands above them, the last one first.
create or replace view public.attendance_daily with (security_invoker = true) as
  select e.day, e.student_number, s.first_name, s.last_name, s.grade, s.section, e.session,
    case e.mark when 'excuse' then 'excused' else coalesce(e.mark, e.scan_status, 'present') end as status,
    e.left_early, coalesce(e.marked_in, e.time_in) as time_in, coalesce(e.marked_out, e.time_out) as time_out,
    e.scan_ids, e.correction_ids
  from (
    select t.day, t.student_number, t.session,
      (array_agg(t.mark order by t.made_at desc) filter (where t.mark in ('excuse', 'present', 'late')))[1] as mark,
      (array_agg(t.at_time order by t.made_at desc) filter (where t.mark in ('present', 'late')))[1] as marked_in,
      (array_agg(t.at_time order by t.made_at desc) filter (where t.mark = 'left_early'))[1] as marked_out,
      coalesce(bool_or(t.mark = 'left_early'), false) as left_early,
      (array_agg(t.status order by t.scan_type, t.at_time) filter (where t.scan_id is not null))[1] as scan_status,
      min(t.at_time) filter (where t.scan_type = 'in') as time_in,
      min(t.at_time) filter (where t.scan_type = 'out') as time_out,
      coalesce(array_agg(t.scan_id order by t.at_time) filter (where t.scan_id is not null), '{}') as scan_ids,
      coalesce(array_agg(distinct t.correction_id) filter (where t.correction_id is not null), '{}') as correction_ids
    from (
      select a.day, a.student_number, a.session, a.scan_type, a.status, a.time as at_time, a.scan_id, a.correction_id,
        null::text as mark, null::timestamptz as made_at
      from rollcall.counted_scans a where a.counts
      union all
      select m.day, m.student_number, m.session, null, null, m.at_time, null, m.correction_id, m.kind, m.made_at
      from rollcall.day_marks m) t
    group by t.day, t.student_number, t.session) e
  join public.students s using (student_number);

revoke all on public.attendance_scans, public.attendance_daily, rollcall.corrections_in_force, rollcall.scan_corrections,
  rollcall.counted_scans, rollcall.day_marks from public, anon, authenticated, service_role;
grant select on public.attendance_scans, public.attendance_daily, rollcall.corrections_in_force, rollcall.scan_corrections,
  rollcall.counted_scans, rollcall.day_marks to authenticated, service_role;

-- For a kiosk: its own scans of a day that count otherwise now, so that a student whose scan was void is not "already in".
-- Student and day are null where the scan is void. The whole list each time: what is undone is not in it any more.
create or replace function public.corrected_scans(day date default null)
  returns table (scan_id uuid, student_number text, school_day date)
  language plpgsql stable security definer set search_path = ''
as $$
declare
  device constant text := rollcall.current_device_id();
begin
  if device is null then
    raise exception 'only a kiosk asks this' using errcode = '42501';
  end if;
  return query
    select a.id, case when c.kind = 'move' then coalesce(c.to_student, a.student_number) end,
      case when c.kind = 'move' then coalesce(c.to_date, a.school_day) end
    from public.attendance a join rollcall.scan_corrections c on c.scan_id = a.id
    where a.device_id = device
      and a.school_day = coalesce(corrected_scans.day, rollcall.school_moment(now())::date, current_date);
end
$$;

revoke all on function rollcall.sign_correction(), rollcall.refuse_change(), public.corrected_scans(date)
  from public, anon, authenticated, service_role;
grant execute on function public.corrected_scans(date) to authenticated;

notify pgrst, 'reload schema';
