-- Where a project was the predecessor's (from-predecessor.sql was run before this), its rows are taken over here. Elsewhere nothing
-- is done but to make room for them.

-- A record of the predecessor keeps the name that its photo has, <student>/<moment>_<file>, so that staff finds it.
alter table public.attendance drop constraint if exists attendance_photo_path;
alter table public.attendance add constraint attendance_photo_path check (
  case when device_epoch = 'predecessor' then photo_path ~ '^[^/]+/[^/]+$'
  else photo_path ~ '^[^/]+/[0-9]{4}/[0-9]{2}/[0-9]{2}/[^/]+$'
    and split_part(photo_path, '/', 1) = device_id
    and split_part(photo_path, '/', 5) = id::text || '.jpg' end);

-- No device and no staff may say that a record is one.
drop policy if exists "nobody adds records of the predecessor" on public.attendance;
create policy "nobody adds records of the predecessor" on public.attendance as restrictive
  for insert to public with check (device_epoch <> 'predecessor');

do $$
begin
  if to_regprocedure('predecessor.take_over()') is not null then
    perform predecessor.take_over();
  end if;
end
$$;

notify pgrst, 'reload schema';
