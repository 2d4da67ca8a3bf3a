-- What a kiosk tells of its day beside the records: as what a scan was decided and why, what it refused, and how far it has come.

-- service_role and the owner of our tables, who put backups back. To be called with the caller's own rights.
create or replace function rollcall.is_trusted() returns boolean
  language sql stable set search_path = ''
as $$
  select current_user = 'service_role'
    or pg_has_role(current_user, (select c.relowner from pg_class c where c.oid = 'public.attendance'::regclass), 'usage')
$$;

-- Projects of the first days have a table without the clock's columns.
alter table public.attendance add column if not exists clock_offset_ms bigint;
alter table public.attendance add column if not exists clock_note text;

-- Kiosks of before know none of these; their scans are one in, once a day.
alter table public.attendance add column if not exists scan_type text not null default 'in';
alter table public.attendance add column if not exists session text not null default 'day';
alter table public.attendance add column if not exists rule_id text;
alter table public.attendance add column if not exists rule_version text;
-- What it was decided by, enough to say "Late: 08:07, limit 08:05 (morning, rule of Grade 8)".
alter table public.attendance add column if not exists decision jsonb;

alter table public.attendance
  drop constraint if exists attendance_clock_note,
  drop constraint if exists attendance_clock_offset,
  drop constraint if exists attendance_came_at,
  drop constraint if exists attendance_scan_type,
  drop constraint if exists attendance_session_form,
  drop constraint if exists attendance_decision,
  drop constraint if exists attendance_rule_bounded;
alter table public.attendance
  add constraint attendance_clock_note check (clock_note in ('corrected', 'suspect')),
  add constraint attendance_clock_offset check (clock_offset_ms between -4000000000000 and 4000000000000),
  add constraint attendance_came_at check (time_in is not null or time_out is not null or status in ('absent', 'excused')),
  add constraint attendance_scan_type check (scan_type in ('in', 'out')),
  add constraint attendance_session_form check (session ~ '^[A-Za-z0-9._-]{1,32}$'),
  add constraint attendance_decision check (jsonb_typeof(decision) = 'object' and octet_length(decision::text) <= 4096),
  add constraint attendance_rule_bounded check (char_length(rule_id) <= 200 and char_length(rule_version) <= 64);

-- For the holes in the numbers of a kiosk's database.
create index if not exists attendance_epoch_seq on public.attendance (device_epoch, device_seq);

-- Scans that were not counted. Whose badge it was is only said where it is one of the roster; any other code is a hash
-- that nobody without the kiosk's own key can try codes against.
create table if not exists public.attendance_refusals (
  id              uuid primary key,
  reason          text not null,
  student_number  text,
  payload_hash    text,
  session         text,
  scan_type       text,
  date            date not null,
  scanned_at      timestamptz not null,
  device_id       text not null references public.devices (device_id),
  device_epoch    text not null,
  clock_offset_ms bigint,
  clock_note      text,
  rule_id         text,
  rule_version    text,
  received_at     timestamptz not null default now(),
  constraint refusals_reason check (reason in ('not_a_badge', 'unknown_student', 'no_school', 'not_a_school_day', 'outside_hours',
    'wrong_session', 'already_in', 'already_out', 'cooldown')),
  constraint refusals_student_form check (student_number ~ '^[A-Za-z0-9._-]{1,32}$'),
  constraint refusals_hash_form check (payload_hash ~ '^[0-9a-f]{16,128}$'),
  constraint refusals_session_form check (session ~ '^[A-Za-z0-9._-]{1,32}$'),
  constraint refusals_scan_type check (scan_type in ('in', 'out')),
  constraint refusals_epoch_form check (device_epoch ~ '^[A-Za-z0-9-]{1,64}$'),
  constraint refusals_clock_note check (clock_note in ('corrected', 'suspect')),
  constraint refusals_clock_offset check (clock_offset_ms between -4000000000000 and 4000000000000),
  constraint refusals_rule_bounded check (char_length(rule_id) <= 200 and char_length(rule_version) <= 64)
);
create index if not exists refusals_date on public.attendance_refusals (date);

-- How far each kiosk had come when it last said so. `reported_at` is the time of its own clock, which was clock_offset_ms ahead.
create table if not exists public.kiosk_heartbeats (
  device_id       text primary key references public.devices (device_id) on update cascade on delete cascade,
  device_epoch    text not null,
  last_device_seq bigint not null, -- the highest number given in that epoch, 0 if none
  waiting         integer not null default 0, -- records that the cloud has not taken yet
  clock_offset_ms bigint,
  version         text,
  reported_at     timestamptz not null,
  received_at     timestamptz not null default now(),
  constraint heartbeats_epoch_form check (device_epoch ~ '^[A-Za-z0-9-]{1,64}$'),
  constraint heartbeats_counts check (last_device_seq >= 0 and waiting >= 0),
  constraint heartbeats_clock_offset check (clock_offset_ms between -4000000000000 and 4000000000000),
  constraint heartbeats_version_bounded check (char_length(version) <= 64)
);

-- When something was received, the server says, also where a row is sent over an earlier one.
create or replace function rollcall.stamp_receipt() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  if not rollcall.is_trusted() then
    new.received_at := now();
  end if;
  return new;
end
$$;
create or replace trigger refusals_received before insert on public.attendance_refusals
  for each row execute function rollcall.stamp_receipt();
create or replace trigger heartbeats_received before insert or update on public.kiosk_heartbeats
  for each row execute function rollcall.stamp_receipt();

create or replace trigger refusals_keep before truncate on public.attendance_refusals
  for each statement execute function rollcall.refuse_truncate();
create or replace trigger heartbeats_keep before truncate on public.kiosk_heartbeats
  for each statement execute function rollcall.refuse_truncate();

revoke all on function rollcall.is_trusted() from public, anon, authenticated;
grant execute on function rollcall.is_trusted() to authenticated, service_role;

revoke all on public.attendance_refusals, public.kiosk_heartbeats from public, anon, authenticated;
grant select, insert on public.attendance_refusals to authenticated;
grant select, insert, update on public.kiosk_heartbeats to authenticated;
grant all on public.attendance_refusals, public.kiosk_heartbeats to service_role;
alter table public.attendance_refusals enable row level security;
alter table public.kiosk_heartbeats enable row level security;

-- Staff adds what a kiosk exported, as with records.
drop policy if exists "a device or staff adds refusals" on public.attendance_refusals;
create policy "a device or staff adds refusals" on public.attendance_refusals
  for insert to authenticated
  with check (device_id = (select rollcall.current_device_id()) or (select rollcall.is_staff()));

drop policy if exists "a device reads its own refusals, staff all" on public.attendance_refusals;
create policy "a device reads its own refusals, staff all" on public.attendance_refusals
  for select to authenticated
  using (device_id = (select rollcall.current_device_id()) or (select rollcall.is_staff()));

-- One row a kiosk, written over at each report.
drop policy if exists "a device reports" on public.kiosk_heartbeats;
create policy "a device reports" on public.kiosk_heartbeats
  for insert to authenticated with check (device_id = (select rollcall.current_device_id()));

drop policy if exists "a device reports again" on public.kiosk_heartbeats;
create policy "a device reports again" on public.kiosk_heartbeats
  for update to authenticated
  using (device_id = (select rollcall.current_device_id()))
  with check (device_id = (select rollcall.current_device_id()));

drop policy if exists "a device reads its own report, staff all" on public.kiosk_heartbeats;
create policy "a device reads its own report, staff all" on public.kiosk_heartbeats
  for select to authenticated
  using (device_id = (select rollcall.current_device_id()) or (select rollcall.is_staff()));

notify pgrst, 'reload schema';
