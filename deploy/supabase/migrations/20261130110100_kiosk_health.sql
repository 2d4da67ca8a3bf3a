-- What the office has to know of a kiosk beside how far it has come: where it stands, and what it last said of its camera, its disk and
-- what waits on it. All of it may be unknown: a kiosk of before does not say it.

alter table public.devices add column if not exists place text not null default '';
alter table public.devices drop constraint if exists devices_place_bounded;
alter table public.devices add constraint devices_place_bounded check (char_length(place) <= 100);

-- When the oldest of `waiting` came to wait, by the kiosk's clock.
alter table public.kiosk_heartbeats add column if not exists oldest_waiting_at timestamptz;
-- ok: it gives pictures. none: there is none, and a scanner in its place.
alter table public.kiosk_heartbeats add column if not exists camera text;
-- Of the disk that its database lies on.
alter table public.kiosk_heartbeats add column if not exists disk_free_bytes bigint;
alter table public.kiosk_heartbeats
  drop constraint if exists heartbeats_camera,
  drop constraint if exists heartbeats_disk;
alter table public.kiosk_heartbeats
  add constraint heartbeats_camera check (camera in ('ok', 'none', 'failed')),
  add constraint heartbeats_disk check (disk_free_bytes >= 0);

-- For staff: what the office calls a kiosk, and where it stands; null leaves one as it is, and blanks around them are dropped. "result"
-- is described, no_such_kiosk, or too_long (100 characters each). Sent again it changes nothing.
create or replace function public.describe_kiosk(device_id text, name text default null, place text default null) returns jsonb
  language plpgsql volatile security definer set search_path = ''
as $$
begin
  if not rollcall.is_staff() then
    raise exception 'only staff names kiosks' using errcode = '42501';
  end if;
  if char_length(btrim(describe_kiosk.name)) > 100 or char_length(btrim(describe_kiosk.place)) > 100 then
    return jsonb_build_object('result', 'too_long');
  end if;
  update public.devices d
    set name = coalesce(btrim(describe_kiosk.name), d.name), place = coalesce(btrim(describe_kiosk.place), d.place)
    where d.device_id = describe_kiosk.device_id;
  return jsonb_build_object('result', case when found then 'described' else 'no_such_kiosk' end);
end
$$;

revoke all on function public.describe_kiosk(text, text, text) from public, anon, authenticated, service_role;
grant execute on function public.describe_kiosk(text, text, text) to authenticated;

create or replace function rollcall.schema_version() returns text
  language sql immutable set search_path = ''
as $$
  select '20261130110100'
$$;

notify pgrst, 'reload schema';
