-- Who may do what. Two locks on every door: grants say which verbs a role has, policies say which rows.
-- Row level security alone must be enough: a project may grant everything to everybody (older hosted projects do so by
-- default privilege, and the local Supabase does it at every start), and nothing here may open because of that.
--
-- The matrix of who may do what is deploy/supabase/ACCESS.md; tests/cloud compares it with what really happens.
--
-- "A device" is a logged-in account bound to an active row of devices; "staff" one with a row in staff. A fresh sign-up is
-- neither and has no rights at all. Nobody but service_role changes or deletes.

-- The device of the caller, or null. Security definer, because callers cannot read devices; the search path is pinned,
-- so that nobody's own "devices" or "auth" is found first.
create or replace function rollcall.current_device_id() returns text
  language sql stable security definer set search_path = ''
as $$
  select d.device_id from public.devices d where d.user_id = auth.uid() and d.status = 'active'
$$;

-- Whether the caller is of the office.
create or replace function rollcall.is_staff() returns boolean
  language sql stable security definer set search_path = ''
as $$
  select exists (select from public.staff s where s.user_id = auth.uid())
$$;

revoke all on schema rollcall from public, anon, authenticated;
revoke all on all functions in schema rollcall from public, anon, authenticated;
grant usage on schema rollcall to authenticated;
grant execute on function rollcall.current_device_id(), rollcall.is_staff() to authenticated;

alter table public.students enable row level security;
alter table public.devices enable row level security;
alter table public.staff enable row level security;
alter table public.attendance enable row level security;

-- What a kiosk needs to know of its students. A view of chosen columns instead of column grants on students: guardians'
-- numbers stay unreachable even where somebody grants too much, because students itself has no policy for devices. The
-- view runs with its owner's rights on purpose (security_invoker off), so the condition inside it is the policy; and
-- "offset 0" makes it one that cannot be written through, whoever is granted what. Dropped first, because a later migration adds a column
-- to it, and all of them may be applied again.
drop view if exists public.roster;
create view public.roster with (security_barrier = true, security_invoker = false) as
  select student_number, first_name, last_name, section, status, updated_at
  from public.students
  where status = 'active' and (select rollcall.current_device_id()) is not null
  offset 0;

revoke all on public.students, public.devices, public.staff, public.attendance, public.roster from public, anon, authenticated;
grant select on public.roster to authenticated;
grant select, insert on public.attendance to authenticated;
grant select on public.students, public.devices to authenticated; -- which of them: staff alone, by the policies below

grant usage on schema rollcall to service_role;
grant execute on all functions in schema rollcall to service_role;
grant all on public.students, public.devices, public.staff, public.attendance, public.roster to service_role;

-- "(select ...)" lets the planner ask once a statement, not once a row.
drop policy if exists "a device adds its own records" on public.attendance;
create policy "a device adds its own records" on public.attendance
  for insert to authenticated
  with check (device_id = (select rollcall.current_device_id()));

-- Also what makes on_conflict=id work: without a select policy PostgreSQL refuses the insert itself.
drop policy if exists "a device reads its own records" on public.attendance;
create policy "a device reads its own records" on public.attendance
  for select to authenticated
  using (device_id = (select rollcall.current_device_id()));

drop policy if exists "staff reads students" on public.students;
create policy "staff reads students" on public.students
  for select to authenticated using ((select rollcall.is_staff()));

drop policy if exists "staff reads devices" on public.devices;
create policy "staff reads devices" on public.devices
  for select to authenticated using ((select rollcall.is_staff()));

drop policy if exists "staff reads attendance" on public.attendance;
create policy "staff reads attendance" on public.attendance
  for select to authenticated using ((select rollcall.is_staff()));

-- PostgREST keeps a picture of the schema; hosted projects refresh it by themselves, self-hosted ones on this.
notify pgrst, 'reload schema';
