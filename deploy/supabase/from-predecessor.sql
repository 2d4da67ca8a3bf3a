-- A project of the predecessor becomes one of Rollcall, in place: run this, then the migrations (deploy/guide.md, "Moving in from the
-- predecessor", has the steps). It shuts the project at once: what anybody with the published key could read or write, nobody can
-- any more. The predecessor's tables go into the schema `predecessor` as they are, with every row; no API shows it. The last migration takes
-- from there what Rollcall can use, and so does this file whenever it is run again. What does not fit stays there, and
-- predecessor.kept_aside says why.
--
-- All or nothing, and harmless to run again, also after the migrations. A project that never was the predecessor's is refused.

begin;

do $$
declare
  -- Where the school is, as the predecessor kept times without a zone: a name of the IANA database such as Asia/Manila.
  zone  text := 'WRITE THE TIME ZONE HERE';
  known text;
begin
  if not exists (select from pg_namespace where nspname = 'predecessor') then
    if not exists (select from pg_attribute where attrelid = to_regclass('public.attendance') and attname = 'student_id')
       or not exists (select from pg_attribute where attrelid = to_regclass('public.students') and attname = 'id') then
      raise exception 'this project has no tables of the predecessor: nothing to do here';
    end if;
    create schema predecessor;
  end if;
  create table if not exists predecessor.settings (id boolean primary key default true check (id), time_zone text not null);
  select s.time_zone into known from predecessor.settings s;
  if zone = 'WRITE THE TIME ZONE HERE' then
    zone := known; -- said before
  end if;
  if zone is null or zone !~ '^(UTC|[A-Z][A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$'
     or not exists (select from pg_timezone_names z where z.name = zone) then
    raise exception 'say where the school is: write its time zone, such as Asia/Manila, into this file where it says so, and run it again';
  end if;
  insert into predecessor.settings (time_zone) values (zone) on conflict (id) do update set time_zone = excluded.time_zone;
end
$$;

-- Its tables, and those views that look through them with their owner's rights. Three have the name of one of ours: theirs are known by a
-- column.
do $$
declare
  name text;
begin
  for name in
    select t.name
    from (values ('students', 'id', null), ('attendance', 'student_id', null), ('school_schedules', null, 'sessions'),
      ('devices', null, 'user_id'), ('iot_devices', null, null), ('sections', null, null), ('subjects', null, null),
      ('teaching_loads', null, null), ('teachers', null, null), ('users', null, null), ('sms_templates', null, null),
      ('notification_preferences', null, null), ('sms_logs', null, null), ('entrance_logs', null, null),
      ('account_retrievals', null, null)) as t(name, theirs, ours)
    where to_regclass('public.' || t.name) is not null and to_regclass('predecessor.' || t.name) is null
      and (t.theirs is null or exists (select from pg_attribute a
        where a.attrelid = to_regclass('public.' || t.name) and a.attname = t.theirs and not a.attisdropped))
      and (t.ours is null or not exists (select from pg_attribute a
        where a.attrelid = to_regclass('public.' || t.name) and a.attname = t.ours and not a.attisdropped))
  loop
    execute format('alter table public.%I set schema predecessor', name);
  end loop;
  loop
    select c.relname into name
      from pg_depend d join pg_rewrite w on w.oid = d.objid join pg_class c on c.oid = w.ev_class
        join pg_class below on below.oid = d.refobjid
      where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass and c.relkind in ('v', 'm')
        and c.relnamespace = 'public'::regnamespace and below.relnamespace = 'predecessor'::regnamespace
      limit 1;
    exit when name is null;
    execute format('alter table public.%I set schema predecessor', name);
  end loop;
end
$$;

-- Its functions: those of its triggers, and two that everybody could call.
do $$
declare
  routine regprocedure;
begin
  for routine in
    select p.oid::regprocedure from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and (p.proname in ('get_sms_template', 'should_send_notification', 'enrich_attendance_data')
        or p.oid in (select t.tgfoid from pg_trigger t join pg_class c on c.oid = t.tgrelid
                     where c.relnamespace = 'predecessor'::regnamespace and not t.tgisinternal))
  loop
    execute format('alter function %s security invoker', routine);
    execute format('alter function %s set schema predecessor', routine);
  end loop;
end
$$;

-- Rights and policies. What anybody added to the storage in the dashboard has any name: whatever does not clearly speak of another
-- bucket goes. The text of each is kept.
create table if not exists predecessor.closed_policies (
  closed_at timestamptz not null default now(), place text not null, name text not null, roles text, command text, using_text text,
  check_text text);
do $$
declare
  policy record;
begin
  for policy in
    select p.* from pg_policies p
    where p.schemaname = 'predecessor'
      or (p.schemaname = 'storage' and p.tablename in ('objects', 'buckets')
        and p.policyname not in ('a device adds its own photos', 'a device reads its own photos', 'staff reads photos',
          'staff adds photos a kiosk exported', 'a homeroom teacher reads the own photos')
        and (concat(p.qual, p.with_check) ~ 'attendance-photos'
          or concat(p.qual, p.with_check) !~ '(bucket_id|\mid|\mname) = ''[^'']'))
  loop
    insert into predecessor.closed_policies (place, name, roles, command, using_text, check_text)
      values (format('%s.%s', policy.schemaname, policy.tablename), policy.policyname, array_to_string(policy.roles, ', '), policy.cmd,
        policy.qual, policy.with_check);
    execute format('drop policy %I on %I.%I', policy.policyname, policy.schemaname, policy.tablename);
  end loop;
end
$$;

update storage.buckets set public = false where id = 'attendance-photos' and public;

-- The predecessor's migrations in the history of the Supabase CLI, which else refuses ours ("remote migration versions not found").
do $$
begin
  if to_regclass('supabase_migrations.schema_migrations') is not null then
    create table if not exists predecessor.schema_migrations as select * from supabase_migrations.schema_migrations with no data;
    insert into predecessor.schema_migrations select * from supabase_migrations.schema_migrations where version < '20261123090000';
    delete from supabase_migrations.schema_migrations where version < '20261123090000';
  end if;
end
$$;

-- From here on: how its rows become ours. Tables and columns that an older project lacks are read as empty.

create or replace function predecessor.rows_of(name text) returns setof jsonb language plpgsql stable set search_path = '' as $$
begin
  if to_regclass('predecessor.' || name) is not null then
    return query execute format('select to_jsonb(t) from predecessor.%I t', name);
  end if;
end
$$;

-- The school's clock: of the settings, once the project has them.
create or replace function predecessor.zone() returns text language plpgsql stable set search_path = '' as $$
begin
  if to_regclass('public.school_settings') is not null then
    return coalesce((select s.time_zone from public.school_settings s), (select s.time_zone from predecessor.settings s));
  end if;
  return (select s.time_zone from predecessor.settings s);
end
$$;

-- "8" and "Narra" are one text at a kiosk: "Grade 8 - Narra".
create or replace function predecessor.section_text(grade text, section text) returns text language sql immutable set search_path = '' as $$
  select case
    when s = '' then g
    when g = '' or strpos(s, ' - ') > 0 or starts_with(lower(s), lower(g)) then s
    else g || ' - ' || s end
  from (select btrim(coalesce(section, '')) as s, regexp_replace(btrim(coalesce(grade, '')), '^(\d+)$', 'Grade \1') as g) t
$$;

-- A device's name is the folder of its photos. Rows that name none are those of a device "predecessor".
create or replace function predecessor.device_of(device text) returns text language sql immutable set search_path = '' as $$
  select case when d in ('', '.', '..') then 'predecessor' else d end
  from (select left(regexp_replace(btrim(coalesce(device, '')), '[^A-Za-z0-9._-]+', '-', 'g'), 64) as d) t
$$;

create or replace view predecessor.students_seen as
  select t.*, case
      when student_number !~ '^[A-Za-z0-9._-]{1,32}$' then 'no badge can have this student number'
      when char_length(first_name) not between 1 and 100 or char_length(last_name) > 100 or char_length(middle_name) > 100
        or char_length(section) > 100 then 'a name is empty or longer than 100 characters'
      when first_value(id) over same <> id then 'another student has the same number'
    end as reason
  from (
    select s.id, btrim(s.student_number) as student_number, btrim(s.first_name) as first_name,
      nullif(btrim(s.middle_name), '') as middle_name, btrim(concat_ws(' ', s.last_name, nullif(btrim(s.suffix), ''))) as last_name,
      predecessor.section_text(s.grade_level, coalesce(c.name, s.section)) as section,
      regexp_replace(btrim(s.grade_level), '^[Gg]rade\s+', '') as grade, s.parent_guardian_name as guardian_name,
      s.parent_guardian_contact as guardian_contact, s.section_id,
      case when s.enrollment_status in ('graduated', 'transferred') then s.enrollment_status when s.enrollment_status = 'dropped'
        then 'inactive' when s.status in ('active', 'suspended') then s.status else 'inactive' end as status,
      coalesce(s.created_at, now()) as created_at
    from predecessor.students s
    left join (select r ->> 'id' as id, r ->> 'section_name' as name from predecessor.rows_of('sections') r) c
      on c.id = s.section_id::text) t
  window same as (partition by student_number order by created_at, id);

-- A row of its attendance is a scan in or out. One with both times is two: the second gets an id made of the first.
create or replace view predecessor.scans_seen as
  with usual as (
    select coalesce(max(r ->> 'morning_login_window_start')::time, '06:30') as m_from,
      coalesce(max(r ->> 'morning_logout_window_end')::time, '12:30') as m_to,
      coalesce(max(r ->> 'afternoon_login_window_start')::time, '12:30') as a_from,
      coalesce(max(r ->> 'afternoon_logout_window_end')::time, '17:30') as a_to, predecessor.zone() as zone
    from predecessor.rows_of('school_schedules') r where (r ->> 'is_default')::boolean and r ->> 'status' = 'active'
  ), scans as (
    select a.id as row_id, a.date, w.way, w.at, a.status, a.student_id, a.remarks, coalesce(a.created_at, a.date + w.at, a.date) as received_at,
      case when w.way = 'in' or a.time_in is null then a.id
        else overlay(overlay(md5(a.id || 'out') placing '8' from 13) placing '8' from 17)::uuid end as id,
      predecessor.device_of(j.r ->> 'device_id') as device_id, substring(j.r ->> 'photo_url' from '/attendance-photos/([^?#]+)') as photo
    from predecessor.attendance a
    cross join lateral (select to_jsonb(a) as r offset 0) j
    cross join lateral (select 'in' as way, a.time_in as at where a.time_in is not null or a.time_out is null
                        union all select 'out', a.time_out where a.time_out is not null) w
  ), known as (
    select c.*, s.student_number, s.reason as student_reason,
      first_value(c.id) over (partition by s.student_number, c.date, c.way, c.at, c.device_id, c.status order by c.received_at, c.id) as first_id
    from scans c left join predecessor.students_seen s on s.id = c.student_id
  )
  select k.id, k.row_id, k.student_number, k.date, k.way, k.at, k.status, k.device_id, k.received_at,
    case when k.at between u.m_from and u.m_to then 'morning' when k.at between u.a_from and u.a_to then 'afternoon' else 'day' end as session,
    coalesce((k.date + k.at) at time zone u.zone, k.received_at) as scanned_at,
    left(nullif(substring(k.remarks from '^QR: (.*)$'), 'N/A'), 512) as qr_data,
    case when k.remarks !~ '^QR: ' then left(k.remarks, 1000) end as remarks,
    (select o.name from storage.objects o where o.bucket_id = 'attendance-photos' and o.name = k.photo and o.name ~ '^[^/]+/[^/]+$') as photo_path,
    case
      when k.student_number is null or k.student_reason <> 'another student has the same number'
        then 'its student was not taken over: ' || coalesce(k.student_reason, 'there is none')
      when k.status not in ('present', 'late', 'absent', 'excused') then 'its status is none of present, late, absent and excused'
      when k.at is null and k.status in ('present', 'late') then 'it does not say when the student came'
      when k.date not between '2000-01-01' and (k.received_at at time zone 'UTC')::date + 1 then 'nobody was scanned on that day yet'
      when k.first_id <> k.id then 'the same scan as ' || k.first_id
    end as reason
  from known k cross join usual u;

-- The schedules that Rollcall found a fault in: taken over as inactive, or not at all.
create table if not exists predecessor.schedule_faults (id uuid primary key, fault text not null);

create or replace view predecessor.kept_aside as
  select 'students' as name, id::text, reason from predecessor.students_seen where reason is not null
  union all select 'attendance', row_id::text, way || ': ' || reason from predecessor.scans_seen where reason is not null
  union all select 'school_schedules', id::text, fault from predecessor.schedule_faults;

-- Takes what fits and is not there yet; changes nothing that is, but the instants of scans where the school's zone was corrected.
create or replace function predecessor.take_over() returns void language plpgsql set search_path = '' as $$
declare
  schedule jsonb;
  audience jsonb;
begin
  analyze predecessor.students, predecessor.attendance, public.attendance; -- else a hundred thousand rows take minutes
  insert into public.school_settings (time_zone) select s.time_zone from predecessor.settings s on conflict (id) do nothing;

  insert into public.students (student_number, first_name, middle_name, last_name, section, grade, guardian_name, guardian_contact, status,
      created_at)
    select student_number, first_name, middle_name, last_name, section, grade, guardian_name, guardian_contact, status, created_at
    from predecessor.students_seen where reason is null
    on conflict (student_number) do nothing;

  -- Revoked until a kiosk is paired as it: nobody waits for what an old one may still send.
  insert into public.devices (device_id, name, status)
    select distinct on (device) device, coalesce(said, ''), 'revoked' from (
      select predecessor.device_of(r ->> 'device_id') as device, coalesce(r ->> 'device_name', r ->> 'name') as said
        from (select predecessor.rows_of('iot_devices') union all select predecessor.rows_of('devices')) as t(r)
      union all select s.device_id, null from predecessor.scans_seen s where s.reason is null) d
    order by device, said
    on conflict (device_id) do nothing;

  for schedule in select predecessor.rows_of('school_schedules') loop
    continue when exists (select from public.school_schedules s where s.id::text = schedule ->> 'id');
    select jsonb_agg(distinct t.section) into audience from (
      select s.section from predecessor.students_seen s join predecessor.rows_of('sections') c on c ->> 'id' = s.section_id::text
        where c ->> 'schedule_id' = schedule ->> 'id' and s.reason is null
      union select predecessor.section_text(c ->> 'grade_level', c ->> 'section_name') from predecessor.rows_of('sections') c
        where c ->> 'schedule_id' = schedule ->> 'id') t;
    schedule := '{"apply_monday": true, "apply_tuesday": true, "apply_wednesday": true, "apply_thursday": true, "apply_friday": true,
      "apply_saturday": false, "apply_sunday": false, "is_default": false, "require_logout": false, "status": "active"}'::jsonb
      || jsonb_build_object('created_at', now(), 'updated_at', now()) || jsonb_strip_nulls(schedule)
      || jsonb_build_object('section_names', audience);
    begin
      insert into public.school_schedules select (jsonb_populate_record(null::public.school_schedules, schedule)).*;
    exception when others then
      insert into predecessor.schedule_faults values ((schedule ->> 'id')::uuid, 'inactive: ' || sqlerrm)
        on conflict (id) do update set fault = excluded.fault;
      begin
        insert into public.school_schedules
          select (jsonb_populate_record(null::public.school_schedules, schedule || '{"status": "inactive"}')).*;
      exception when others then
        update predecessor.schedule_faults f set fault = 'not taken over: ' || sqlerrm where f.id = (schedule ->> 'id')::uuid;
      end;
    end;
  end loop;

  update public.attendance a set scanned_at = s.scanned_at
    from predecessor.scans_seen s
    where a.id = s.id and a.device_epoch = 'predecessor' and a.scanned_at <> s.scanned_at and s.reason is null;

  insert into public.attendance (id, student_number, date, time_in, time_out, status, device_id, device_epoch, device_seq, qr_data,
      photo_path, scanned_at, remarks, received_at, scan_type, session)
    select s.id, s.student_number, s.date, case s.way when 'in' then s.at end, case s.way when 'out' then s.at end, s.status, s.device_id,
      'predecessor', (select coalesce(max(a.device_seq), 0) from public.attendance a where a.device_epoch = 'predecessor')
        + row_number() over (order by s.scanned_at, s.id), s.qr_data, s.photo_path, s.scanned_at, s.remarks, s.received_at, s.way, s.session
    from predecessor.scans_seen s
    where s.reason is null and not exists (select from public.attendance a where a.id = s.id);
end
$$;

-- What has become of it, for people.
create or replace function predecessor.report() returns table (what text, how_many bigint, remark text)
  language plpgsql stable set search_path = '' as $$
declare
  hours numeric;
begin
  return query select k.name || ' kept aside', count(*), regexp_replace(k.reason, 'the same scan as .*', 'the same scan again') as why
    from predecessor.kept_aside k group by 1, 3 order by 1, 3;
  select percentile_cont(0.5) within group (order by extract(epoch from s.received_at - s.scanned_at) / 3600) into hours
    from predecessor.scans_seen s where s.reason is null and s.at is not null;
  if abs(hours) > 1 then
    return query select 'time zone', null::bigint, format('half of the scans were received %s hours or more %s: is %s where the school is?',
      round(abs(hours)), case when hours < 0 then 'before they were made' else 'late' end, predecessor.zone());
  end if;
  return query select 'left alone in public', null::bigint, c.relname::text from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and c.relname not in ('students', 'devices', 'staff',
      'attendance', 'roster', 'attendance_refusals', 'kiosk_heartbeats', 'school_settings', 'school_schedules', 'schedule_exceptions',
      'attendance_corrections', 'attendance_scans', 'attendance_daily', 'attendance_gaps');
  if to_regclass('public.attendance') is null then
    return query select 'now', null::bigint, 'apply the migrations'::text;
  else
    return query execute $q$select 'attendance taken over', count(*), null::text from public.attendance where device_epoch = 'predecessor'
      union all select 'students', count(*), null from public.students union all select 'devices', count(*), null from public.devices$q$;
  end if;
end
$$;

-- Nobody but the owner comes near any of it.
revoke all on schema predecessor from public, anon, authenticated, service_role;
revoke all on all tables in schema predecessor from public, anon, authenticated, service_role;
revoke all on all sequences in schema predecessor from public, anon, authenticated, service_role;
revoke all on all functions in schema predecessor from public, anon, authenticated, service_role;

do $$
begin
  if exists (select from pg_policies where policyname = 'nobody adds records of the predecessor') then
    perform predecessor.take_over();
  end if;
end
$$;

commit;

notify pgrst, 'reload schema';
select * from predecessor.report();
