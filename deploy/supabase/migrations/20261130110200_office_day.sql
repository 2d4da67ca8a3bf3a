-- A school day on one screen, in one question: who was to come, who came, and who cannot be judged yet. And who looked at a photo.

-- For the office: the day (null: today, by the school's clock) as one value, of which a window asks every few seconds.
--   version    what the rest is known by; whoever sends it back as `known` is spared the rest while nothing has changed
--   now        the school's clock, 2026-11-30T07:24:05
--   day
--   sessions   in the order of the day: session, ends (07:30:00; 24:00:00 is midnight), over (whether it is), awaited (of one that is over:
--              the kiosks from which a scan may still come, each with why)
--   rows       one for each student who was to come to a session or of whom the register says something: number, first_name,
--              last_name, section, session; expected (false: he was not to come); status, in, out, left_early, without_badge, scans and
--              corrections as in attendance_register. What is null or false is left out; so of who was not counted there is no status.
-- Nobody is called absent here: of a session that is over, with nobody awaited, the rows without a status are. A student is not
-- expected before the day he was put on the roster; who only has a scan of the whole day ("day") was there in each session.
create or replace function public.office_day(day date default null, known text default null) returns jsonb
  language plpgsql stable set search_path = ''
as $$
declare
  moment constant timestamp := date_trunc('second', rollcall.school_moment(now()));
  asked constant date := coalesce(office_day.day, moment::date);
  answer jsonb;
  version text;
begin
  if not (rollcall.is_staff() or rollcall.is_trusted()) then
    raise exception 'only staff asks for the day of the school' using errcode = '42501';
  end if;
  if moment is null then
    raise exception 'the school''s time zone is not known; add it to school_settings' using errcode = '22023';
  end if;
  with expected as materialized (
    select o.student_number, o.session, o.ends, s.first_name, s.last_name, s.section
    from rollcall.sessions_on(asked) o
    join public.students s using (student_number)
    where s.status = 'active' and rollcall.school_moment(s.created_at)::date <= asked
  ), counted as materialized (
    select r.* from public.attendance_register r where r.day = asked
  ), all_day as (
    select c.student_number from counted c where c.session = 'day' and c.status <> 'absent'
  ), sessions as (
    select e.session, max(e.ends) as ends from expected e group by e.session
  ), rows as (
    select coalesce(e.student_number, c.student_number) as number, coalesce(e.session, c.session) as session,
      jsonb_strip_nulls(jsonb_build_object(
        'number', coalesce(e.student_number, c.student_number), 'first_name', coalesce(e.first_name, c.first_name),
        'last_name', coalesce(e.last_name, c.last_name), 'section', coalesce(e.section, c.section),
        'session', coalesce(e.session, c.session), 'expected', case when e.session is null then false end,
        'status', c.status, 'in', c.time_in, 'out', c.time_out, 'left_early', nullif(c.left_early, false),
        'without_badge', nullif(c.without_badge, false), 'scans', to_jsonb(nullif(c.scan_ids, '{}')),
        'corrections', to_jsonb(nullif(c.correction_ids, '{}')))) as value
    from expected e
    full join counted c on c.student_number = e.student_number and c.session = e.session
    left join all_day a on a.student_number = e.student_number
    where c.session is not null or a.student_number is null
  )
  select jsonb_build_object('day', asked,
    'sessions', coalesce((select jsonb_agg(jsonb_build_object('session', s.session, 'ends', to_char(s.ends, 'HH24:MI:SS'),
        'over', asked + s.ends <= moment, 'awaited', case when asked + s.ends <= moment then coalesce(
          (select jsonb_agg(jsonb_build_object('kiosk', k.device_id, 'detail', k.detail) order by k.device_id)
           from rollcall.kiosks_awaited(asked + s.ends) k), '[]') else '[]' end) order by s.ends, s.session) from sessions s), '[]'),
    'rows', coalesce((select jsonb_agg(r.value order by r.number, r.session) from rows r), '[]')) into answer;
  version := md5(answer::text);
  if version = office_day.known then
    answer := '{}';
  end if;
  return answer || jsonb_build_object('version', version, 'now', to_char(moment, 'YYYY-MM-DD"T"HH24:MI:SS'));
end
$$;

revoke all on function public.office_day(date, text) from public, anon, authenticated, service_role;
grant execute on function public.office_day(date, text) to authenticated, service_role;

-- For the office: what there is to know of a student's day.
--   scans        every one that was his or counts for him: id, session, type, status, time, counts (for him, on this day), kiosk, photo
--                (whether it has one), without_badge, correction (that is in force)
--   corrections  of the day and of these scans, the oldest first: id, kind, session, at_time, scan_id, why, who, made_at (by the school's clock),
--                undone
--   week         the register of this day and the six before it: day, session, status, in, out, left_early
create or replace function public.student_day(student text, day date) returns jsonb
  language plpgsql stable set search_path = ''
as $$
declare
  scans jsonb;
begin
  if not (rollcall.is_staff() or rollcall.is_trusted()) then
    raise exception 'only staff asks for a student''s day' using errcode = '42501';
  end if;
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', c.scan_id, 'session', c.session, 'type', c.scan_type,
      'status', c.status, 'time', c.time, 'counts', c.counts and c.student_number = student_day.student and c.day = student_day.day,
      'kiosk', c.device_id, 'photo', a.photo_path is not null, 'without_badge', a.no_badge, 'correction', c.correction_id))
      order by c.time, c.scan_id), '[]') into scans
    from (
      -- In two parts, each of which finds its few rows by an index.
      select r.* from rollcall.counted_scans r
        where r.recorded_student_number = student_day.student and r.recorded_day = student_day.day
      union
      select m.* from rollcall.counted_scans m where m.student_number = student_day.student and m.day = student_day.day) c
    join public.attendance a on a.id = c.scan_id;
  return jsonb_build_object('scans', scans,
    'corrections', (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', c.id, 'kind', c.kind, 'session', c.session,
          'at_time', c.at_time, 'scan_id', c.scan_id, 'why', c.why, 'who', c.who, 'made_at', to_char(coalesce(rollcall.school_moment(c.made_at), c.made_at at time zone 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS'),
          'undone', exists (select from public.attendance_corrections u where u.undoes = c.id))) order by c.made_at, c.id), '[]')
      from public.attendance_corrections c
      where (c.student_number = student_day.student and c.date = student_day.day)
        or c.scan_id in (select (s ->> 'id')::uuid from jsonb_array_elements(scans) s)),
    'week', (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('day', r.day, 'session', r.session, 'status', r.status,
          'in', r.time_in, 'out', r.time_out, 'left_early', nullif(r.left_early, false))) order by r.day, r.time_in, r.session), '[]')
      from public.attendance_daily r
      where r.student_number = student_day.student and r.day between student_day.day - 6 and student_day.day));
end
$$;

revoke all on function public.student_day(text, date) from public, anon, authenticated, service_role;
grant execute on function public.student_day(text, date) to authenticated, service_role;

-- Who of the office looked at the photo of which scan. It outlives the scan, and nobody changes it.
create table if not exists public.photo_views (
  id        uuid primary key default gen_random_uuid(),
  scan_id   uuid not null,
  who       text not null,
  made_by   uuid,
  viewed_at timestamptz not null default clock_timestamp(),
  constraint photo_views_who check (char_length(btrim(who)) between 1 and 200)
);
create index if not exists photo_views_scan on public.photo_views (scan_id);

create or replace function rollcall.refuse_view_change() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  raise exception 'who looked at a photo stays noted' using errcode = '42501';
end
$$;
create or replace trigger photo_views_stay before update or delete on public.photo_views
  for each row execute function rollcall.refuse_view_change();
create or replace trigger photo_views_keep before truncate on public.photo_views
  for each statement execute function rollcall.refuse_view_change();

-- For the office, before it shows a photo: notes who looks at it, and says where it is. "result" is photo, with its path in the bucket;
-- no_photo, with the kiosk's note of why, if it has one; or no_scan.
create or replace function public.open_photo(scan_id uuid) returns jsonb
  language plpgsql volatile security definer set search_path = ''
as $$
declare
  scan public.attendance;
begin
  if not rollcall.is_staff() then
    raise exception 'only staff looks at photos' using errcode = '42501';
  end if;
  select a.* into scan from public.attendance a where a.id = open_photo.scan_id;
  if scan.id is null then
    return jsonb_build_object('result', 'no_scan');
  end if;
  if scan.photo_path is null then
    return jsonb_build_object('result', 'no_photo', 'note', scan.photo_note);
  end if;
  insert into public.photo_views (scan_id, who, made_by)
    values (scan.id, coalesce((select nullif(btrim(s.name), '') from public.staff s where s.user_id = auth.uid()), auth.uid()::text),
      auth.uid());
  return jsonb_build_object('result', 'photo', 'path', scan.photo_path);
end
$$;

revoke all on public.photo_views from public, anon, authenticated, service_role;
grant select on public.photo_views to authenticated;
grant select, insert on public.photo_views to service_role;
alter table public.photo_views enable row level security;

drop policy if exists "staff reads who looked" on public.photo_views;
create policy "staff reads who looked" on public.photo_views
  for select to authenticated using ((select rollcall.is_staff()));

revoke all on function rollcall.refuse_view_change(), public.open_photo(uuid) from public, anon, authenticated, service_role;
grant execute on function public.open_photo(uuid) to authenticated;

create or replace function rollcall.schema_version() returns text
  language sql immutable set search_path = ''
as $$
  select '20261130110200'
$$;

notify pgrst, 'reload schema';
