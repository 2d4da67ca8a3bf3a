-- The office may void a scan at the kiosk that recorded it, on its page Today or with rollcallctl. That is all that a kiosk adds to
-- attendance_corrections, and it reads nothing there. It names one of the reasons below; the words, who, and when are written here.

create or replace function rollcall.void_sentence(reason text) returns text
  language sql immutable set search_path = ''
as $$
  select case reason
    when 'mistake' then 'Scanned by mistake'
    when 'wrong_badge' then 'Wrong badge, mixed up'
    when 'used_by_other' then 'Badge used by somebody else'
    when 'test' then 'Test of the kiosk'
  end
$$;

-- As in 20261129090300_corrections.sql, and a kiosk is named, too.
create or replace function rollcall.sign_correction() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if exists (select from public.attendance_corrections c where c.id = new.undoes and c.kind = 'undo') then
    raise exception 'an undo is not undone; make the correction again' using errcode = '22023';
  end if;
  if auth.uid() is not null then
    new.made_by := auth.uid();
    new.made_at := clock_timestamp();
    new.who := coalesce((select nullif(btrim(s.name), '') from public.staff s where s.user_id = auth.uid()),
      'The office, at the kiosk ' || rollcall.current_device_id(), auth.uid()::text);
  elsif new.who is null then
    raise exception 'write into "who" whose correction this is' using errcode = '23502';
  end if;
  return new;
end
$$;

-- Voids a scan: for a kiosk one of its own that came in during the last two weeks, for staff, who sends what a kiosk exported, any.
-- "result" is void, not_its_scan (the cloud has no such scan of this kiosk), too_old, unknown_reason or id_taken (another correction has
-- this id). Sent again it answers the same and adds nothing, and so does the void of a scan that is void by now. Two weeks by the server's clock: a kiosk that was without a network for
-- longer sends its scans first, so they have just come in.
create or replace function public.void_scan(id uuid, scan_id uuid, reason text) returns jsonb
  language plpgsql volatile security definer set search_path = ''
as $$
declare
  device constant text := rollcall.current_device_id();
  by_staff constant boolean := rollcall.is_staff();
  sentence constant text := rollcall.void_sentence(void_scan.reason);
  received timestamptz;
begin
  if device is null and not by_staff then
    raise exception 'only a kiosk or staff voids a scan' using errcode = '42501';
  end if;
  select a.received_at into received from public.attendance a
    where a.id = void_scan.scan_id and (by_staff or a.device_id = device);
  if received is null then
    return jsonb_build_object('result', 'not_its_scan');
  end if;
  if sentence is null then
    return jsonb_build_object('result', 'unknown_reason');
  end if;
  if not exists (select from public.attendance_corrections c where c.id = void_scan.id) then
    if exists (select from rollcall.scan_corrections c where c.scan_id = void_scan.scan_id and c.kind = 'void') then
      return jsonb_build_object('result', 'void');
    end if;
    if not by_staff and received < now() - interval '14 days' then
      return jsonb_build_object('result', 'too_old');
    end if;
    insert into public.attendance_corrections (id, kind, scan_id, why)
      values (void_scan.id, 'void', void_scan.scan_id, sentence)
      on conflict do nothing;
  end if;
  return jsonb_build_object('result', case when exists (
      select from public.attendance_corrections c
      where c.id = void_scan.id and c.kind = 'void' and c.scan_id = void_scan.scan_id)
    then 'void' else 'id_taken' end);
end
$$;

revoke all on function rollcall.void_sentence(text), rollcall.sign_correction(), public.void_scan(uuid, uuid, text)
  from public, anon, authenticated, service_role;
grant execute on function public.void_scan(uuid, uuid, text) to authenticated;

notify pgrst, 'reload schema';
