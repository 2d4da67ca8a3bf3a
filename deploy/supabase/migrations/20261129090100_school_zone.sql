-- The school's time zone, and the school's day of every record.
--
-- Every local day and time in the cloud comes from rollcall.local_moment(), which gives the answers of the kiosk's SchoolZone
-- (core/attendance/schoolzone.h); tests/cloud/zones.test.mjs compares them. Times are compared as the wall clock shows them
-- and never turned back into instants: a time that is skipped is passed at the change, one that comes twice is the same both times.

-- One row, or none while nobody has said where the school is.
create table if not exists public.school_settings (
  id         boolean primary key default true,
  time_zone  text not null,
  updated_at timestamptz not null default now(),
  constraint school_settings_once check (id)
);

-- PostgreSQL also takes "UTC+8", for eight hours west, and rules such as "EST5EDT,M3.2.0,M11.1.0"; the kiosk takes neither.
create or replace function rollcall.check_time_zone() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  if new.time_zone !~ '^(UTC|[A-Z][A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$'
     or not exists (select from pg_timezone_names z where z.name = new.time_zone) then
    raise exception '"%" is not a time zone; write a name of the IANA database with its capitals, such as Asia/Manila', new.time_zone
      using errcode = '22023';
  end if;
  new.updated_at := now();
  return new;
end
$$;
create or replace trigger school_settings_checked before insert or update on public.school_settings
  for each row execute function rollcall.check_time_zone();

-- What the clock on the wall of a place shows. Without a search path of its own, so that PostgreSQL writes it into the
-- statement that calls it, which is a third of the price of each record.
create or replace function rollcall.local_moment(instant timestamptz, time_zone text) returns timestamp
  language sql immutable
as $$
  select instant at time zone time_zone
$$;

-- The same at the school; null while its zone is not known. Security definer: every account that adds a record needs it.
create or replace function rollcall.school_moment(instant timestamptz) returns timestamp
  language sql stable security definer set search_path = ''
as $$
  select rollcall.local_moment(instant, s.time_zone) from public.school_settings s
$$;

-- When a scan really was, as far as that is known: of a suspect one, scanned_at is only the earliest that it can have been.
create or replace function rollcall.true_instant(scanned_at timestamptz, clock_note text, clock_offset_ms bigint) returns timestamptz
  language sql immutable
as $$
  select scanned_at - case when clock_note = 'suspect' then coalesce(clock_offset_ms, 0) else 0 end * interval '1 millisecond'
$$;

-- The day and the time of a record at the school, whatever zone or clock its kiosk had. They are the server's columns:
-- nobody writes them, and they follow when the school's zone is corrected. While no zone is known, and of what was never
-- scanned, they are what the record says.
alter table public.attendance add column if not exists school_day date;
alter table public.attendance add column if not exists school_time time;

create or replace function rollcall.set_school_day() returns trigger
  language plpgsql set search_path = ''
as $$
declare
  moment timestamp;
begin
  if new.status in ('present', 'late') then
    moment := rollcall.school_moment(rollcall.true_instant(new.scanned_at, new.clock_note, new.clock_offset_ms));
  end if;
  new.school_day := coalesce(moment::date, new.date);
  new.school_time := coalesce(date_trunc('second', moment)::time, -- a cast would round
    case new.scan_type when 'out' then new.time_out end, new.time_in, new.time_out);
  return new;
end
$$;
create or replace trigger attendance_school_day before insert or update on public.attendance
  for each row execute function rollcall.set_school_day();

update public.attendance set school_day = null where school_day is null;
alter table public.attendance alter column school_day set not null;
create index if not exists attendance_school_day on public.attendance (school_day, student_number);

create or replace function rollcall.set_school_days() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  update public.attendance a set school_day = a.school_day
    where a.status in ('present', 'late') and (a.school_day + a.school_time) is distinct from coalesce(date_trunc('second',
      rollcall.school_moment(rollcall.true_instant(a.scanned_at, a.clock_note, a.clock_offset_ms))),
      a.date + coalesce(case a.scan_type when 'out' then a.time_out end, a.time_in, a.time_out));
  return null;
end
$$;
create or replace trigger school_settings_changed after insert or update or delete on public.school_settings
  for each statement execute function rollcall.set_school_days();
create or replace trigger school_settings_keep before truncate on public.school_settings
  for each statement execute function rollcall.refuse_truncate();

revoke all on public.school_settings from public, anon, authenticated;
grant select on public.school_settings to authenticated;
grant all on public.school_settings to service_role;
alter table public.school_settings enable row level security;

drop policy if exists "devices and staff read the settings" on public.school_settings;
create policy "devices and staff read the settings" on public.school_settings
  for select to authenticated using ((select rollcall.current_device_id()) is not null or (select rollcall.is_staff()));

revoke all on function rollcall.check_time_zone(), rollcall.local_moment(timestamptz, text),
  rollcall.school_moment(timestamptz), rollcall.true_instant(timestamptz, text, bigint), rollcall.set_school_day(),
  rollcall.set_school_days() from public, anon, authenticated;
grant execute on function rollcall.local_moment(timestamptz, text), rollcall.school_moment(timestamptz),
  rollcall.true_instant(timestamptz, text, bigint) to authenticated, service_role;

notify pgrst, 'reload schema';
