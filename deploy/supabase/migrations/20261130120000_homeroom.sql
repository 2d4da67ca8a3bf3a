-- A member of staff may be limited to sections: a homeroom teacher. Such an account sees the students, scans, photos, corrections and absences of
-- its sections, excuses there, and can do nothing else. So rollcall.is_staff(), which all that was before asks, now means "of the office, for
-- the whole school", and what a homeroom teacher may do is added here by name.

alter table public.staff add column if not exists role text not null default 'office';
alter table public.staff drop constraint if exists staff_role;
alter table public.staff add constraint staff_role check (role in ('office', 'homeroom'));

-- The sections of a homeroom teacher, as students have them. Whoever has none sees nobody.
create table if not exists public.staff_sections (
  user_id uuid not null references public.staff (user_id) on delete cascade,
  section text not null,
  primary key (user_id, section),
  constraint staff_sections_named check (btrim(section) <> '' and char_length(section) <= 100)
);
create index if not exists students_section on public.students (section);

create or replace function rollcall.is_staff() returns boolean
  language sql stable security definer set search_path = ''
as $$
  select exists (select from public.staff s where s.user_id = auth.uid() and s.role = 'office')
$$;

create or replace function rollcall.is_homeroom() returns boolean
  language sql stable security definer set search_path = ''
as $$
  select exists (select from public.staff s where s.user_id = auth.uid() and s.role = 'homeroom')
$$;

-- Those of a homeroom teacher who asks; none of anybody else.
create or replace function rollcall.own_sections() returns text[]
  language sql stable security definer set search_path = ''
as $$
  select coalesce(array_agg(t.section order by t.section), '{}') from public.staff_sections t
    join public.staff s using (user_id) where s.user_id = auth.uid() and s.role = 'homeroom'
$$;

create or replace function rollcall.own_students() returns setof text
  language sql stable security definer rows 50 set search_path = ''
as $$
  select s.student_number from public.students s where s.section = any (rollcall.own_sections())
$$;

-- Whether the caller may excuse a student.
create or replace function rollcall.may_excuse(student text) returns boolean
  language sql stable security definer set search_path = ''
as $$
  select rollcall.is_staff()
    or exists (select from public.students s where s.student_number = may_excuse.student and s.section = any (rollcall.own_sections()))
$$;

-- Scans that the office counts for one of them and that were recorded as another student's: without these a day would look missed.
create or replace function rollcall.scans_moved_to_own() returns setof uuid
  language sql stable security definer rows 10 set search_path = ''
as $$
  select c.scan_id from rollcall.scan_corrections c where c.kind = 'move' and c.to_student in (select rollcall.own_students())
$$;

-- What the office said about one of them, about a scan of one of them, and what undoes it.
create or replace function rollcall.own_corrections() returns setof uuid
  language sql stable security definer rows 100 set search_path = ''
as $$
  with own as materialized (
    select c.id from public.attendance_corrections c left join public.attendance a on a.id = c.scan_id
    where c.student_number in (select rollcall.own_students()) or c.to_student in (select rollcall.own_students())
      or a.student_number in (select rollcall.own_students())
  )
  select id from own
  union all
  select u.id from public.attendance_corrections u where u.undoes in (select id from own)
$$;

create or replace function rollcall.own_excuses() returns setof uuid
  language sql stable security definer rows 100 set search_path = ''
as $$
  select c.id from public.attendance_corrections c where c.kind = 'excuse' and c.student_number in (select rollcall.own_students())
$$;

create or replace function rollcall.is_own_scan(scan_id uuid) returns boolean
  language sql stable security definer set search_path = ''
as $$
  select exists (select from public.attendance a join public.students s using (student_number)
      where a.id = is_own_scan.scan_id and s.section = any (rollcall.own_sections()))
    or exists (select from rollcall.scan_corrections c join public.students s on s.student_number = c.to_student
      where c.scan_id = is_own_scan.scan_id and c.kind = 'move' and s.section = any (rollcall.own_sections()))
$$;

-- Of which record a photo is; null: its name says none.
create or replace function rollcall.record_of_photo(name text) returns uuid
  language sql immutable set search_path = ''
as $$
  select case when name ~ '^[^/]+/[0-9]{4}/[0-9]{2}/[0-9]{2}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.jpg$'
    then left(split_part(name, '/', 5), 36)::uuid end
$$;

-- A homeroom teacher reads no kiosks, but whether somebody is absent hangs on all of them: with the owner's rights, and for nobody else.
create or replace function rollcall.kiosks_awaited_for_homeroom(moment timestamp) returns table (device_id text, detail text)
  language plpgsql stable security definer set search_path = ''
as $$
begin
  if not rollcall.is_homeroom() then
    raise exception 'only a homeroom teacher asks so' using errcode = '42501';
  end if;
  return query select k.device_id, k.detail from rollcall.kiosks_awaited(kiosks_awaited_for_homeroom.moment) k;
end
$$;

create or replace function rollcall.kiosks_awaited_by_caller(moment timestamp) returns table (device_id text, detail text)
  language plpgsql stable set search_path = ''
as $$
begin
  if rollcall.is_homeroom() then
    return query select k.device_id, k.detail from rollcall.kiosks_awaited_for_homeroom(kiosks_awaited_by_caller.moment) k;
  else
    return query select k.device_id, k.detail from rollcall.kiosks_awaited(kiosks_awaited_by_caller.moment) k;
  end if;
end
$$;

-- Who changed what of staff's sections and of what follows in later files. Written by a trigger, also for what the owner does in the dashboard.
create table if not exists public.office_changes (
  id      bigint generated by default as identity primary key,
  thing   text not null, -- the table
  was     jsonb,         -- the row before; null: it is new
  became  jsonb,         -- the row after; null: it is gone
  who     text not null,
  made_by uuid,
  made_at timestamptz not null default clock_timestamp()
);
create index if not exists office_changes_made_at on public.office_changes (made_at);

create or replace function rollcall.note_office_change() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' and new is not distinct from old then
    return null;
  end if;
  insert into public.office_changes (thing, was, became, who, made_by)
    values (tg_table_name, case when tg_op <> 'INSERT' then to_jsonb(old) end, case when tg_op <> 'DELETE' then to_jsonb(new) end,
      coalesce((select nullif(btrim(s.name), '') from public.staff s where s.user_id = auth.uid()), auth.uid()::text,
        'The owner of the project'), auth.uid());
  return null;
end
$$;
create or replace trigger staff_noted after insert or update or delete on public.staff
  for each row execute function rollcall.note_office_change();
create or replace trigger staff_sections_noted after insert or update or delete on public.staff_sections
  for each row execute function rollcall.note_office_change();

create or replace function rollcall.refuse_office_history_change() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  raise exception 'what was noted of the office is not changed or removed' using errcode = '42501';
end
$$;
create or replace trigger office_changes_stay before update or delete on public.office_changes
  for each row execute function rollcall.refuse_office_history_change();
create or replace trigger office_changes_keep before truncate on public.office_changes
  for each statement execute function rollcall.refuse_office_history_change();
create or replace trigger staff_sections_keep before truncate on public.staff_sections
  for each statement execute function rollcall.refuse_truncate();

revoke all on public.staff_sections, public.office_changes from public, anon, authenticated, service_role;
grant all on public.staff_sections to service_role;
grant select on public.office_changes to authenticated;
grant select, insert on public.office_changes to service_role;
alter table public.staff_sections enable row level security; -- and no policy: the functions below come near it
alter table public.office_changes enable row level security;
drop policy if exists "staff reads what was changed" on public.office_changes;
create policy "staff reads what was changed" on public.office_changes
  for select to authenticated using ((select rollcall.is_staff()));

drop policy if exists "a homeroom teacher reads the own students" on public.students;
create policy "a homeroom teacher reads the own students" on public.students
  for select to authenticated using (section = any ((select rollcall.own_sections())::text[]));

drop policy if exists "a homeroom teacher reads the own scans" on public.attendance;
create policy "a homeroom teacher reads the own scans" on public.attendance
  for select to authenticated using ((select rollcall.is_homeroom())
    and (student_number in (select rollcall.own_students()) or id in (select rollcall.scans_moved_to_own())));

drop policy if exists "a homeroom teacher reads the own corrections" on public.attendance_corrections;
create policy "a homeroom teacher reads the own corrections" on public.attendance_corrections
  for select to authenticated using ((select rollcall.is_homeroom())
    -- One that is being added is not among own_corrections() yet, and has to be readable for on_conflict=id.
    and (student_number in (select rollcall.own_students()) or undoes in (select rollcall.own_corrections())
      or id in (select rollcall.own_corrections())));

drop policy if exists "a homeroom teacher excuses" on public.attendance_corrections;
create policy "a homeroom teacher excuses" on public.attendance_corrections
  for insert to authenticated with check ((select rollcall.is_homeroom())
    and ((kind = 'excuse' and student_number in (select rollcall.own_students()))
      or (kind = 'undo' and undoes in (select rollcall.own_excuses()))));

drop policy if exists "a homeroom teacher reads the settings" on public.school_settings;
create policy "a homeroom teacher reads the settings" on public.school_settings
  for select to authenticated using ((select rollcall.is_homeroom()));

drop policy if exists "a homeroom teacher reads active schedules" on public.school_schedules;
create policy "a homeroom teacher reads active schedules" on public.school_schedules
  for select to authenticated using (status = 'active' and (select rollcall.is_homeroom()));

-- One for another student or section says what is nobody else's business.
drop policy if exists "a homeroom teacher reads exceptions" on public.schedule_exceptions;
create policy "a homeroom teacher reads exceptions" on public.schedule_exceptions
  for select to authenticated using ((select rollcall.is_homeroom())
    and (section_name is null or section_name = any ((select rollcall.own_sections())::text[]))
    and (student_number is null or student_number in (select rollcall.own_students())));

drop policy if exists "a homeroom teacher reads the own photos" on storage.objects;
create policy "a homeroom teacher reads the own photos" on storage.objects
  for select to authenticated using (bucket_id = 'attendance-photos' and (select rollcall.is_homeroom())
    and rollcall.is_own_scan(rollcall.record_of_photo(name)));

-- Each policy asks one more question now, once a statement. As PostgreSQL counts them for each mark of a month, its estimate went above
-- jit_above_cost, and it compiled the question for longer than it took.
alter function rollcall.is_staff() cost 1;
alter function rollcall.is_homeroom() cost 1;
alter function rollcall.own_sections() cost 1;
alter function rollcall.current_device_id() cost 1;
alter function rollcall.weekdays_of(public.school_schedules) cost 10;

-- For the office: what an account of the project sees as a homeroom teacher; no sections takes the account off the staff. "result" is set;
-- no_such_account (nobody signs in with this e-mail); office_account (it is of the office, or a kiosk's, and stays that); or bad_sections (more than
-- 50, or a name that is empty or too long). A section may be written before it has students. Sent again it changes nothing.
create or replace function public.set_homeroom(email text, sections jsonb, name text default null) returns jsonb
  language plpgsql volatile security definer set search_path = ''
as $$
declare
  account uuid;
begin
  if not rollcall.is_staff() then
    raise exception 'only the office says who a homeroom teacher is' using errcode = '42501';
  end if;
  if jsonb_typeof(sections) is distinct from 'array' or jsonb_array_length(sections) > 50
     or exists (select from jsonb_array_elements(sections) e where jsonb_typeof(e) <> 'string' or btrim(e #>> '{}') = ''
                or char_length(e #>> '{}') > 100) then
    return jsonb_build_object('result', 'bad_sections');
  end if;
  select u.id into account from auth.users u where lower(u.email) = lower(btrim(set_homeroom.email));
  if account is null then
    return jsonb_build_object('result', 'no_such_account');
  end if;
  if exists (select from public.staff s where s.user_id = account and s.role <> 'homeroom')
     or exists (select from public.devices d where d.user_id = account) then
    return jsonb_build_object('result', 'office_account');
  end if;
  if jsonb_array_length(sections) = 0 then
    delete from public.staff s where s.user_id = account;
  else
    insert into public.staff (user_id, name, role) values (account, left(coalesce(btrim(set_homeroom.name), ''), 100), 'homeroom')
      on conflict (user_id) do update set name = excluded.name
        where set_homeroom.name is not null and public.staff.name <> excluded.name;
    delete from public.staff_sections t where t.user_id = account and not sections ? t.section;
    insert into public.staff_sections (user_id, section) select distinct account, e.value from jsonb_array_elements_text(sections) e
      on conflict do nothing;
  end if;
  return jsonb_build_object('result', 'set');
end
$$;

-- For the office: {"teachers": [{"email", "name", "sections"}]}, by e-mail.
create or replace function public.homeroom_teachers() returns jsonb
  language plpgsql stable security definer set search_path = ''
as $$
begin
  if not rollcall.is_staff() then
    raise exception 'only the office asks who the homeroom teachers are' using errcode = '42501';
  end if;
  return jsonb_build_object('teachers', (select coalesce(jsonb_agg(jsonb_build_object('email', u.email, 'name', s.name, 'sections',
      (select coalesce(jsonb_agg(t.section order by t.section), '[]') from public.staff_sections t where t.user_id = s.user_id))
      order by u.email), '[]')
    from public.staff s join auth.users u on u.id = s.user_id where s.role = 'homeroom'));
end
$$;

-- What the caller's account is, as before; a homeroom teacher is staff with a role and sections.
create or replace function public.device_status() returns jsonb
  language plpgsql stable security definer set search_path = ''
as $$
begin
  if auth.uid() is null then
    raise exception 'log in first' using errcode = '42501';
  end if;
  return coalesce(
    (select jsonb_build_object('status', d.status, 'device_id', d.device_id)
     from public.devices d where d.user_id = auth.uid()),
    case when rollcall.is_homeroom() then jsonb_build_object('status', 'staff', 'role', 'homeroom', 'sections', to_jsonb(rollcall.own_sections())) end,
    jsonb_build_object('status', case when rollcall.is_staff() then 'staff' else 'unbound' end));
end
$$;

-- As before: no account of staff becomes a kiosk, a homeroom teacher's neither.
create or replace function public.claim_device(code text, device_id text default null) returns jsonb
  language plpgsql volatile security definer set search_path = ''
as $$
declare
  caller constant uuid := auth.uid();
  plain  constant text := rollcall.plain_code(claim_device.code);
  found  rollcall.pairing_codes;
begin
  if caller is null then
    raise exception 'log in first' using errcode = '42501';
  end if;
  -- Locked in the order of revoking, the device before its code: else each could wait for the other.
  perform from public.devices d
    join rollcall.pairing_codes c on c.device_id = d.device_id and c.selector = left(plain, 4)
    for no key update of d;
  select c.* into found from rollcall.pairing_codes c where c.selector = left(plain, 4) for update;
  if found.selector is null then
    return jsonb_build_object('result', 'wrong_code');
  end if;
  if found.tries_left = 0 then
    return jsonb_build_object('result', 'too_many_tries');
  end if;
  if rollcall.code_hash(found.salt, substr(plain, 5)) <> found.hash then
    update rollcall.pairing_codes c set tries_left = c.tries_left - 1 where c.selector = found.selector;
    return jsonb_build_object('result', 'wrong_code', 'tries_left', found.tries_left - 1);
  end if;
  if found.used_at is not null then
    if found.used_by = caller
       and exists (select from public.devices d where d.device_id = found.device_id and d.user_id = caller
                  and d.status = 'active') then
      return jsonb_build_object('result', 'claimed', 'device_id', found.device_id);
    end if;
    return jsonb_build_object('result', 'used_up');
  end if;
  if found.expires_at < now() then
    return jsonb_build_object('result', 'expired');
  end if;
  if claim_device.device_id is not null and claim_device.device_id <> found.device_id then
    return jsonb_build_object('result', 'other_device', 'device_id', found.device_id);
  end if;
  if exists (select from public.staff s where s.user_id = caller)
     or exists (select from public.devices d where d.user_id = caller and d.device_id <> found.device_id) then
    return jsonb_build_object('result', 'account_in_use');
  end if;
  update public.devices d set user_id = caller, status = 'active' where d.device_id = found.device_id;
  update rollcall.pairing_codes c set used_by = caller, used_at = now() where c.selector = found.selector;
  return jsonb_build_object('result', 'claimed', 'device_id', found.device_id);
end
$$;

-- As before, and a homeroom teacher stores no photo.
create or replace function rollcall.check_photo_owner() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  maker constant text := coalesce(nullif(to_jsonb(new) ->> 'owner_id', ''), to_jsonb(new) ->> 'owner', '');
begin
  if new.bucket_id <> 'attendance-photos' or maker = ''
     or exists (select from public.staff s where s.user_id::text = maker and s.role = 'office')
     or exists (select from public.devices d where d.user_id::text = maker and d.status = 'active'
                and d.device_id = split_part(new.name, '/', 1)) then
    return new;
  end if;
  raise exception 'new row violates row-level security policy for table "objects"' using errcode = '42501';
end
$$;

-- As before, and a homeroom teacher asks, too, about the own sections.
create or replace function public.schema_version() returns jsonb
  language plpgsql stable security definer set search_path = ''
as $$
begin
  if not (rollcall.is_staff() or rollcall.is_homeroom() or coalesce(auth.role(), '') = 'service_role') then
    raise exception 'only staff asks for the version of the schema' using errcode = '42501';
  end if;
  return jsonb_build_object('version', rollcall.schema_version());
end
$$;

create or replace function public.attendance_absent(day date, session text default 'day')
  returns table (state text, student_number text, first_name text, last_name text, section text, device_id text, detail text)
  language plpgsql stable set search_path = ''
as $$
declare
  session_end timestamp;
begin
  if not (rollcall.is_staff() or rollcall.is_homeroom() or rollcall.is_trusted()) then
    raise exception 'only staff asks who is absent' using errcode = '42501';
  end if;
  if not exists (select from public.school_settings) then
    raise exception 'the school''s time zone is not known; add it to school_settings' using errcode = '22023';
  end if;
  select attendance_absent.day + max(o.ends) into session_end
    from rollcall.sessions_on(attendance_absent.day) o join public.students s using (student_number)
    where o.session = attendance_absent.session and s.status = 'active';
  if session_end is null then
    return;
  end if;
  return query select 'waiting', null::text, null::text, null::text, null::text, k.device_id, k.detail
    from rollcall.kiosks_awaited_by_caller(session_end) k order by k.device_id;
  if found then
    return;
  end if;
  return query select 'absent', s.student_number, s.first_name, s.last_name, s.section, null::text, null::text
    from public.students s
    join rollcall.sessions_on(attendance_absent.day) o on o.student_number = s.student_number and o.session = attendance_absent.session
    where s.status = 'active' and rollcall.school_moment(s.created_at)::date <= attendance_absent.day
      and not exists (select from public.attendance_daily d
        where d.day = attendance_absent.day and d.session in (attendance_absent.session, 'day')
          and d.student_number = s.student_number and d.status <> 'absent')
    order by s.section, s.last_name, s.first_name, s.student_number;
end
$$;

create or replace function public.office_day(day date default null, known text default null) returns jsonb
  language plpgsql stable set search_path = ''
as $$
declare
  moment constant timestamp := date_trunc('second', rollcall.school_moment(now()));
  asked constant date := coalesce(office_day.day, moment::date);
  answer jsonb;
  version text;
begin
  if not (rollcall.is_staff() or rollcall.is_homeroom() or rollcall.is_trusted()) then
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
           from rollcall.kiosks_awaited_by_caller(asked + s.ends) k), '[]') else '[]' end) order by s.ends, s.session) from sessions s), '[]'),
    'rows', coalesce((select jsonb_agg(r.value order by r.number, r.session) from rows r), '[]')) into answer;
  version := md5(answer::text);
  if version = office_day.known then
    answer := '{}';
  end if;
  return answer || jsonb_build_object('version', version, 'now', to_char(moment, 'YYYY-MM-DD"T"HH24:MI:SS'));
end
$$;

create or replace function public.student_day(student text, day date) returns jsonb
  language plpgsql stable set search_path = ''
as $$
declare
  scans jsonb;
begin
  if not (rollcall.is_staff() or rollcall.is_trusted() or (rollcall.is_homeroom() and rollcall.may_excuse(student_day.student))) then
    raise exception 'only staff asks for a student''s day, and a homeroom teacher for those of the own sections' using errcode = '42501';
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

create or replace function public.open_photo(scan_id uuid) returns jsonb
  language plpgsql volatile security definer set search_path = ''
as $$
declare
  scan public.attendance;
begin
  if not (rollcall.is_staff() or rollcall.is_homeroom()) then
    raise exception 'only staff looks at photos' using errcode = '42501';
  end if;
  select a.* into scan from public.attendance a where a.id = open_photo.scan_id;
  if scan.id is null or not (rollcall.is_staff() or rollcall.is_own_scan(scan.id)) then
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

revoke all on function rollcall.is_homeroom(), rollcall.own_sections(), rollcall.own_students(), rollcall.may_excuse(text),
  rollcall.scans_moved_to_own(), rollcall.own_corrections(), rollcall.own_excuses(), rollcall.is_own_scan(uuid), rollcall.record_of_photo(text),
  rollcall.kiosks_awaited_for_homeroom(timestamp), rollcall.kiosks_awaited_by_caller(timestamp), rollcall.note_office_change(),
  rollcall.refuse_office_history_change(), public.set_homeroom(text, jsonb, text), public.homeroom_teachers()
  from public, anon, authenticated, service_role;
grant execute on function rollcall.is_homeroom(), rollcall.own_sections(), rollcall.own_students(), rollcall.may_excuse(text),
  rollcall.scans_moved_to_own(), rollcall.own_corrections(), rollcall.own_excuses(), rollcall.is_own_scan(uuid), rollcall.record_of_photo(text),
  rollcall.kiosks_awaited_for_homeroom(timestamp), rollcall.kiosks_awaited_by_caller(timestamp) to authenticated, service_role;
grant execute on function public.set_homeroom(text, jsonb, text), public.homeroom_teachers() to authenticated;

create or replace function rollcall.schema_version() returns text
  language sql immutable set search_path = ''
as $$
  select '20261130120000'
$$;

notify pgrst, 'reload schema';
