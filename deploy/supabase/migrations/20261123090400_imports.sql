-- Staff sends what a kiosk exported (rollcallctl queue import --any-device): it adds records and photos of every device.
-- It changes and deletes nothing: a record that is there already stays as it is.

drop policy if exists "staff adds what a kiosk exported" on public.attendance;
create policy "staff adds what a kiosk exported" on public.attendance
  for insert to authenticated with check ((select rollcall.is_staff()));

drop policy if exists "staff adds photos a kiosk exported" on storage.objects;
create policy "staff adds photos a kiosk exported" on storage.objects
  for insert to authenticated
  with check (
    bucket_id = 'attendance-photos'
    and (select rollcall.is_staff())
    and name ~ '^[^/]+/[0-9]{4}/[0-9]{2}/[0-9]{2}/[0-9a-f-]{36}\.jpg$');

notify pgrst, 'reload schema';
