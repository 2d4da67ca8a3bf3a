-- Staff sends what a kiosk exported (rollcallctl queue import --any-device): it adds records and photos of every device.
-- It changes and deletes nothing: a record that is there already stays as it is.

create table if not exists public.staff (
  user_id    uuid primary key references auth.users (id) on delete cascade,
  name       text not null default '',
  created_at timestamptz not null default now()
);
alter table public.staff enable row level security;

create or replace function rollcall.is_staff() returns boolean
  language sql stable security definer set search_path = ''
as $$
  select exists (select from public.staff s where s.user_id = auth.uid())
$$;
revoke all on function rollcall.is_staff() from public, anon;
grant execute on function rollcall.is_staff() to authenticated;

drop policy if exists "staff reads attendance" on public.attendance;
create policy "staff reads attendance" on public.attendance
  for select to authenticated using ((select rollcall.is_staff()));

drop policy if exists "staff adds what a kiosk exported" on public.attendance;
create policy "staff adds what a kiosk exported" on public.attendance
  for insert to authenticated with check ((select rollcall.is_staff()));

drop policy if exists "staff reads photos" on storage.objects;
create policy "staff reads photos" on storage.objects
  for select to authenticated
  using (bucket_id = 'attendance-photos' and (select rollcall.is_staff()));

drop policy if exists "staff adds photos a kiosk exported" on storage.objects;
create policy "staff adds photos a kiosk exported" on storage.objects
  for insert to authenticated
  with check (
    bucket_id = 'attendance-photos'
    and (select rollcall.is_staff())
    and name ~ '^[^/]+/[0-9]{4}/[0-9]{2}/[0-9]{2}/[0-9a-f-]{36}\.jpg$');

notify pgrst, 'reload schema';
