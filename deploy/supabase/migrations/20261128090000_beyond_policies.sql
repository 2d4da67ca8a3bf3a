-- What no policy holds: emptying a table, columns that are the server's own, functions that wrong rights would open, and
-- what was signed before its device was revoked. As in the migrations before, each holds also where a project grants
-- everything to everybody.

-- TRUNCATE asks no policy, and neither do REFERENCES and TRIGGER. Default privileges are those of the role that applies
-- this, so of the tables it makes later.
revoke truncate, references, trigger on public.students, public.devices, public.staff, public.attendance, public.roster
  from public, anon, authenticated;
alter default privileges in schema public
  revoke truncate, references, trigger on tables from public, anon, authenticated;

-- Only the owner and service_role empty a table, whoever was granted it.
create or replace function rollcall.refuse_truncate() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  if current_user <> 'service_role'
     and not pg_has_role(current_user, (select c.relowner from pg_class c where c.oid = tg_relid), 'usage') then
    raise exception 'permission denied to empty the table %', tg_table_name using errcode = '42501';
  end if;
  return null;
end
$$;

create or replace trigger students_keep before truncate on public.students
  for each statement execute function rollcall.refuse_truncate();
create or replace trigger devices_keep before truncate on public.devices
  for each statement execute function rollcall.refuse_truncate();
create or replace trigger staff_keep before truncate on public.staff
  for each statement execute function rollcall.refuse_truncate();
create or replace trigger attendance_keep before truncate on public.attendance
  for each statement execute function rollcall.refuse_truncate();

-- When a record was received, the server says. What service_role and the owner write stays: they put a backup back.
create or replace function rollcall.stamp_receipt() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  if current_user <> 'service_role'
     and not pg_has_role(current_user, (select c.relowner from pg_class c where c.oid = tg_relid), 'usage') then
    new.received_at := now();
  end if;
  return new;
end
$$;

create or replace trigger attendance_received before insert on public.attendance
  for each row execute function rollcall.stamp_receipt();

revoke all on function rollcall.refuse_truncate(), rollcall.stamp_receipt() from public, anon, authenticated;

-- As before, and refused to whoever is not logged in, even where anon was granted the call.
create or replace function public.device_status() returns jsonb
  language plpgsql stable security definer set search_path = ''
as $$
begin
  if auth.uid() is null then
    raise exception 'log in first' using errcode = '42501';
  end if;
  return coalesce(
    (select jsonb_build_object('status', d.status, 'device_id', d.device_id)
     from public.devices d where d.user_id = auth.uid()),
    jsonb_build_object('status', case when rollcall.is_staff() then 'staff' else 'unbound' end));
end
$$;

-- The functions that call it have checked the caller and run with their owner's rights; called by itself, it now has only
-- its caller's.
alter function rollcall.new_pairing_code(text, integer, uuid) security invoker;

-- A signed link shows its photo to whoever has it until the day it names, which its maker chooses and no revocation changes.
-- So a device makes none: storage says in this setting what it is doing.
drop policy if exists "a device reads its own photos" on storage.objects;
create policy "a device reads its own photos" on storage.objects
  for select to authenticated
  using (
    bucket_id = 'attendance-photos'
    and (storage.foldername(name))[1] = (select rollcall.current_device_id())
    and coalesce(current_setting('storage.operation', true), '') !~ 'object\.sign(_many)?$');

-- A ticket for an upload (object/upload/sign) is used without a login, two hours long, and passes every policy. What it
-- stores has its maker as owner, so the maker's rights are checked again here. Without an owner it is service_role's.
create or replace function rollcall.check_photo_owner() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  maker constant text := coalesce(nullif(to_jsonb(new) ->> 'owner_id', ''), to_jsonb(new) ->> 'owner', '');
begin
  if new.bucket_id <> 'attendance-photos' or maker = ''
     or exists (select from public.staff s where s.user_id::text = maker)
     or exists (select from public.devices d where d.user_id::text = maker and d.status = 'active'
                and d.device_id = split_part(new.name, '/', 1)) then
    return new;
  end if;
  raise exception 'new row violates row-level security policy for table "objects"' using errcode = '42501';
end
$$;
revoke all on function rollcall.check_photo_owner() from public, anon, authenticated;

-- The table is Supabase's: some projects let nobody else watch it.
do $$
begin
  create or replace trigger attendance_photos_owner before insert on storage.objects
    for each row execute function rollcall.check_photo_owner();
exception when insufficient_privilege then
  raise warning 'storage.objects takes no trigger here: a ticket for an upload outlives the revocation of its device by up to two hours';
end
$$;

notify pgrst, 'reload schema';
