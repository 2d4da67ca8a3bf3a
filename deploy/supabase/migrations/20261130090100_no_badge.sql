-- A student may be counted without a badge, where somebody vouches for it: a member of staff with the office's PIN, or the student with
-- a PIN of their own. The record says who. A kiosk names the column for such a record alone, so that all others reach a project
-- where this is not applied yet; those wait at the kiosk until it is.
alter table public.attendance add column if not exists no_badge text;

alter table public.attendance drop constraint if exists attendance_no_badge;
alter table public.attendance add constraint attendance_no_badge
  check (no_badge in ('staff', 'pin') and (no_badge is null or qr_data is null));

-- They are few, and asked for one register row after the other.
create index if not exists attendance_without_badge on public.attendance (id) where no_badge is not null;

-- attendance_daily, and whether one of the scans below a row was made without a badge. A view of its own, because the columns of the
-- other one stay as they are.
create or replace view public.attendance_register with (security_invoker = true) as
  select d.*, exists (select from public.attendance a where a.no_badge is not null and a.id = any (d.scan_ids)) as without_badge
  from public.attendance_daily d;

revoke all on public.attendance_register from public, anon, authenticated;
grant select on public.attendance_register to authenticated, service_role;

notify pgrst, 'reload schema';
