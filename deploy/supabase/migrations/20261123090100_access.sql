-- Who may do what. Two locks on every door: grants say which verbs a role has, policies say which rows.
-- Row level security alone must be enough: a project may grant everything to everybody (older hosted projects do so by
-- default privilege, and the local Supabase does it at every start), and nothing here may open because of that.
--
--   role            students  roster          devices  attendance              photos
--   anon            -         -               -        -                       -
--   a device        -         active, needed  -        insert and read, own    insert and read, own
--                             columns
--   no device, or   -         -               -        -                       -
--   a revoked one
--   service_role    all       all             all      all                     all
--
-- "A device" is a logged-in account bound to an active row of devices. Nobody but service_role changes or deletes.

-- The device of the caller, or null. Security definer, because callers cannot read devices; the search path is pinned,
-- so that nobody's own "devices" or "auth" is found first.
create or replace function rollcall.current_device_id() returns text
  language sql stable security definer set search_path = ''
as $$
  select d.device_id from public.devices d where d.user_id = auth.uid() and d.status = 'active'
$$;

revoke all on schema rollcall from public, anon, authenticated;
revoke all on all functions in schema rollcall from public, anon, authenticated;
grant usage on schema rollcall to authenticated;
grant execute on function rollcall.current_device_id() to authenticated;

alter table public.students enable row level security;
alter table public.devices enable row level security;
alter table public.attendance enable row level security;

-- What a kiosk needs to know of its students. A view of chosen columns instead of column grants on students: guardians'
-- numbers stay unreachable even where somebody grants too much, because students itself has no policy for devices. The
-- view runs with its owner's rights on purpose (security_invoker off), so the condition inside it is the policy; and
-- "offset 0" makes it one that cannot be written through, whoever is granted what.
create or replace view public.roster with (security_barrier = true, security_invoker = false) as
  select student_number, first_name, last_name, section, status, updated_at
  from public.students
  where status = 'active' and (select rollcall.current_device_id()) is not null
  offset 0;

revoke all on public.students, public.devices, public.attendance, public.roster from public, anon, authenticated;
grant select on public.roster to authenticated;
grant select, insert on public.attendance to authenticated;

do $$
begin
  -- The local Supabase makes this role only after the first migration, and grants it everything itself.
  if exists (select from pg_roles where rolname = 'service_role') then
    grant usage on schema rollcall to service_role;
    grant execute on all functions in schema rollcall to service_role;
    grant all on public.students, public.devices, public.attendance, public.roster to service_role;
  end if;
end
$$;

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

-- PostgREST keeps a picture of the schema; hosted projects refresh it by themselves, self-hosted ones on this.
notify pgrst, 'reload schema';
