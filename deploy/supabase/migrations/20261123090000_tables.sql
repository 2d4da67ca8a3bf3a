-- Who may be counted (students), who counts (devices), who looks after it (staff) and what was counted (attendance).
-- Every statement can run again on a database that already has it: a half-applied project is repaired by applying again.

-- Every Supabase has this role; the local one makes it only after the first migrations.
do $$
begin
  if not exists (select from pg_roles where rolname = 'service_role') then
    create role service_role nologin bypassrls;
  end if;
end
$$;

create table if not exists public.students (
  student_number   text primary key,
  first_name       text not null,
  middle_name      text,
  last_name        text not null,
  section          text not null default '',
  grade            text,
  guardian_name    text,
  guardian_contact text,
  status           text not null default 'active',
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  -- The rule of the badge: what the kiosk refuses to read must not be on the roster.
  constraint students_number_form check (student_number ~ '^[A-Za-z0-9._-]{1,32}$'),
  constraint students_status check (status in ('active', 'inactive', 'suspended', 'graduated', 'transferred')),
  constraint students_names_bounded check (
    char_length(first_name) between 1 and 100 and char_length(last_name) <= 100
    and char_length(middle_name) <= 100 and char_length(section) <= 100)
);

create table if not exists public.devices (
  device_id  text primary key,
  name       text not null default '',
  -- The account the kiosk logs in with. Removing the account must not remove what the kiosk has counted.
  user_id    uuid unique references auth.users (id) on delete set null,
  status     text not null default 'active',
  created_at timestamptz not null default now(),
  -- It is the first folder of every photo, so it must be a plain object key; '.' and '..' are no folders.
  constraint devices_id_form check (device_id ~ '^[A-Za-z0-9._-]{1,64}$' and device_id !~ '^\.{1,2}$'),
  constraint devices_status check (status in ('active', 'revoked'))
);

-- People of the office: read everything, pair and revoke kiosks. Only service_role adds them.
create table if not exists public.staff (
  user_id    uuid primary key references auth.users (id) on delete cascade,
  name       text not null default '',
  created_at timestamptz not null default now()
);

create table if not exists public.attendance (
  -- Made by the kiosk at the scan: the same record sent twice meets its own key.
  id             uuid primary key,
  -- A corrected student number takes its attendance along; a student with attendance cannot be deleted by accident.
  student_number text not null references public.students (student_number) on update cascade,
  date           date not null,
  time_in        time,
  time_out       time,
  status         text not null,
  device_id      text not null references public.devices (device_id),
  device_epoch   text not null,
  device_seq     bigint not null,
  qr_data        text,
  photo_path     text,
  photo_note     text,
  scanned_at     timestamptz not null,
  -- The kiosk's clock minus the server's at the scan, where it was known: scanned_at minus this is the server's time.
  -- 'corrected': scanned_at is the server's time already. 'suspect': scanned_at is the earliest it can have been.
  clock_offset_ms bigint,
  clock_note     text,
  remarks        text,
  received_at    timestamptz not null default now(),
  -- A number used twice for two records means a copied database: refused (23505), never overwritten.
  constraint attendance_device_sequence unique (device_id, device_epoch, device_seq),
  constraint attendance_status check (status in ('present', 'late', 'absent', 'excused')),
  constraint attendance_came_at check (time_in is not null or status in ('absent', 'excused')),
  constraint attendance_epoch_form check (device_epoch ~ '^[A-Za-z0-9-]{1,64}$'),
  constraint attendance_seq_positive check (device_seq > 0),
  constraint attendance_photo_note check (
    photo_note in ('no_camera', 'not_encoded', 'not_written', 'interrupted')),
  constraint attendance_clock_note check (clock_note in ('corrected', 'suspect')),
  constraint attendance_clock_offset check (clock_offset_ms between -4000000000000 and 4000000000000),
  -- <device>/<yyyy>/<mm>/<dd>/<record>.jpg: a record can only point at its own photo.
  constraint attendance_photo_path check (
    photo_path ~ '^[^/]+/[0-9]{4}/[0-9]{2}/[0-9]{2}/[^/]+$'
    and split_part(photo_path, '/', 1) = device_id
    and split_part(photo_path, '/', 5) = id::text || '.jpg'),
  constraint attendance_bounded check (
    char_length(qr_data) <= 512 and char_length(remarks) <= 1000)
);

create index if not exists attendance_student_date on public.attendance (student_number, date);
create index if not exists attendance_date on public.attendance (date);

-- Names for a schema of our own that no API exposes: functions live here, out of reach of /rest/v1/rpc.
create schema if not exists rollcall;

create or replace function rollcall.touch_updated_at() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  new.updated_at := now();
  return new;
end
$$;

drop trigger if exists students_touch on public.students;
create trigger students_touch before update on public.students
  for each row execute function rollcall.touch_updated_at();
