-- The private bucket of the photos, <device>/<yyyy>/<mm>/<dd>/<record>.jpg, and who may put and see what in it.

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('attendance-photos', 'attendance-photos', false, 1048576, array['image/jpeg'])
on conflict (id) do update set
  public = excluded.public,
  file_size_limit = excluded.file_size_limit,
  allowed_mime_types = excluded.allowed_mime_types;

-- storage.objects has row level security on already and belongs to Supabase: only policies are ours to add.
-- No update policy: an upload cannot replace a photo (x-upsert is refused). No delete policy: a stolen kiosk destroys nothing.
drop policy if exists "a device adds its own photos" on storage.objects;
create policy "a device adds its own photos" on storage.objects
  for insert to authenticated
  with check (
    bucket_id = 'attendance-photos'
    and (storage.foldername(name))[1] = (select rollcall.current_device_id())
    and name ~ '^[^/]+/[0-9]{4}/[0-9]{2}/[0-9]{2}/[0-9a-f-]{36}\.jpg$');

drop policy if exists "a device reads its own photos" on storage.objects;
create policy "a device reads its own photos" on storage.objects
  for select to authenticated
  using (
    bucket_id = 'attendance-photos'
    and (storage.foldername(name))[1] = (select rollcall.current_device_id()));

drop policy if exists "staff reads photos" on storage.objects;
create policy "staff reads photos" on storage.objects
  for select to authenticated
  using (bucket_id = 'attendance-photos' and (select rollcall.is_staff()));
