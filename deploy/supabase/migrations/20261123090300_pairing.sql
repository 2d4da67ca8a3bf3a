-- How a kiosk's account becomes a device, and how it ceases to be one.
--
-- Staff makes a code for one device; whoever types it at the kiosk within its time binds the kiosk's own account to that
-- device. A code is XXXX-XXXX-XXXX-XXXX: four characters that name it and twelve (60 bits) that prove it. Only a hash of
-- the twelve is stored. Five wrong proofs end a code, so guessing needs about 10^17 codes.
--
-- Functions answer {"result": ...} with status 200 instead of raising where a count must be kept: an error rolls back.

create table if not exists rollcall.pairing_codes (
  selector   text primary key,
  device_id  text not null references public.devices (device_id) on update cascade on delete cascade,
  salt       uuid not null default gen_random_uuid(),
  hash       bytea not null,
  tries_left integer not null default 5,
  made_by    uuid,
  expires_at timestamptz not null,
  used_by    uuid,
  used_at    timestamptz,
  constraint pairing_codes_tries check (tries_left between 0 and 5)
);
alter table rollcall.pairing_codes enable row level security; -- and no policy: only the functions below come near it
revoke all on rollcall.pairing_codes from public, anon, authenticated;

-- Crockford's alphabet has no I, L, O and U; what people write for them is taken as 1, 1 and 0.
create or replace function rollcall.plain_code(typed text) returns text
  language sql immutable set search_path = ''
as $$
  select translate(upper(regexp_replace(typed, '[^0-9A-Za-z]', '', 'g')), 'ILO', '110')
$$;

create or replace function rollcall.code_hash(salt uuid, proof text) returns bytea
  language sql immutable set search_path = ''
as $$
  select sha256(convert_to(salt::text || proof, 'UTF8'))
$$;

-- Makes a code for a device, and the device if there is none. An earlier code that nobody used is void.
create or replace function rollcall.new_pairing_code(device text, minutes integer, maker uuid) returns jsonb
  language plpgsql volatile security definer set search_path = ''
as $$
declare
  alphabet constant text := '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  random   bytea := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
  code     text := '';
  pass     uuid := gen_random_uuid();
  until    timestamptz;
begin
  if minutes is null or minutes not between 1 and 1440 then
    raise exception 'a code is valid for 1 to 1440 minutes' using errcode = '22023';
  end if;
  until := now() + make_interval(mins => minutes);
  insert into public.devices (device_id) values (device) on conflict (device_id) do nothing;
  -- Two makers at once, one after the other; the one who comes later voids the code of the first.
  perform from public.devices d where d.device_id = device for no key update;
  delete from rollcall.pairing_codes c where c.device_id = device and c.used_at is null;
  delete from rollcall.pairing_codes c where c.expires_at < now() - interval '30 days';
  -- Eight bytes of each uuid: those beside its version and variant bits.
  for i in 0..7 loop
    code := code || substr(alphabet, (get_byte(random, (array[0, 1, 2, 3, 4, 5, 7, 9])[i + 1]) & 31) + 1, 1);
    code := code || substr(alphabet, (get_byte(random, (array[16, 17, 18, 19, 20, 21, 23, 25])[i + 1]) & 31) + 1, 1);
  end loop;
  insert into rollcall.pairing_codes (selector, device_id, salt, hash, made_by, expires_at)
    values (left(code, 4), device, pass, rollcall.code_hash(pass, substr(code, 5)), maker, until);
  return jsonb_build_object('code', regexp_replace(code, '(....)(....)(....)(....)', '\1-\2-\3-\4'),
                            'device_id', device, 'expires_at', until);
end
$$;

-- Whoever took the code along with the kiosk must not let it in again. Also where the row is changed by hand.
create or replace function rollcall.void_pairing_codes() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  delete from rollcall.pairing_codes c where c.device_id = new.device_id and c.used_at is null;
  return null;
end
$$;

drop trigger if exists devices_revoked on public.devices;
create trigger devices_revoked after update of status on public.devices
  for each row when (new.status = 'revoked') execute function rollcall.void_pairing_codes();

-- For staff and service_role: {"code", "device_id", "expires_at"}. The code is told once and stored nowhere.
create or replace function public.make_pairing_code(device_id text, valid_minutes integer default 60) returns jsonb
  language plpgsql volatile security definer set search_path = ''
as $$
begin
  if not (rollcall.is_staff() or coalesce(auth.role(), '') = 'service_role') then
    raise exception 'only staff makes pairing codes' using errcode = '42501';
  end if;
  return rollcall.new_pairing_code(make_pairing_code.device_id, valid_minutes, auth.uid());
end
$$;

-- Binds the caller's account to the code's device. "result" is claimed, wrong_code, too_many_tries, used_up, expired,
-- other_device (the kiosk asked for another one than the code is for; the code stays good) or account_in_use (the caller
-- is staff or another device). The device becomes active, and an account that was bound to it before is not any more.
-- Asking again with the account that used the code is answered as the first time: the reply may have been lost. Not if the
-- device was revoked since.
create or replace function public.claim_device(code text, device_id text default null) returns jsonb
  language plpgsql volatile security definer set search_path = ''
as $$
declare
  caller constant uuid := auth.uid();
  plain  constant text := rollcall.plain_code(claim_device.code);
  found  rollcall.pairing_codes;
begin
  if caller is null then
    raise exception 'log in first' using errcode = '42501';
  end if;
  -- Locked in the order of revoking, the device before its code: else each could wait for the other.
  perform from public.devices d
    join rollcall.pairing_codes c on c.device_id = d.device_id and c.selector = left(plain, 4)
    for no key update of d;
  select c.* into found from rollcall.pairing_codes c where c.selector = left(plain, 4) for update;
  if found.selector is null then
    return jsonb_build_object('result', 'wrong_code');
  end if;
  if found.tries_left = 0 then
    return jsonb_build_object('result', 'too_many_tries');
  end if;
  if rollcall.code_hash(found.salt, substr(plain, 5)) <> found.hash then
    update rollcall.pairing_codes c set tries_left = c.tries_left - 1 where c.selector = found.selector;
    return jsonb_build_object('result', 'wrong_code', 'tries_left', found.tries_left - 1);
  end if;
  if found.used_at is not null then
    if found.used_by = caller
       and exists (select from public.devices d where d.device_id = found.device_id and d.user_id = caller
                  and d.status = 'active') then
      return jsonb_build_object('result', 'claimed', 'device_id', found.device_id);
    end if;
    return jsonb_build_object('result', 'used_up');
  end if;
  if found.expires_at < now() then
    return jsonb_build_object('result', 'expired');
  end if;
  if claim_device.device_id is not null and claim_device.device_id <> found.device_id then
    return jsonb_build_object('result', 'other_device', 'device_id', found.device_id);
  end if;
  if rollcall.is_staff()
     or exists (select from public.devices d where d.user_id = caller and d.device_id <> found.device_id) then
    return jsonb_build_object('result', 'account_in_use');
  end if;
  update public.devices d set user_id = caller, status = 'active' where d.device_id = found.device_id;
  update rollcall.pairing_codes c set used_by = caller, used_at = now() where c.selector = found.selector;
  return jsonb_build_object('result', 'claimed', 'device_id', found.device_id);
end
$$;

-- What the caller's account is: {"status": "active" | "revoked", "device_id"} or {"status": "staff" | "unbound"}. An empty
-- roster and a 42501 look the same for a revoked device, a replaced one and a mistake in the rights: only this tells them apart.
create or replace function public.device_status() returns jsonb
  language sql stable security definer set search_path = ''
as $$
  select coalesce(
    (select jsonb_build_object('status', d.status, 'device_id', d.device_id)
     from public.devices d where d.user_id = auth.uid()),
    jsonb_build_object('status', case when rollcall.is_staff() then 'staff' else 'unbound' end))
  where auth.uid() is not null
$$;

-- For staff and service_role: 'revoked' shuts a kiosk out at its next request, 'active' lets it in again.
create or replace function public.set_device_status(device_id text, status text) returns void
  language plpgsql volatile security definer set search_path = ''
as $$
begin
  if not (rollcall.is_staff() or coalesce(auth.role(), '') = 'service_role') then
    raise exception 'only staff revokes devices' using errcode = '42501';
  end if;
  update public.devices d set status = set_device_status.status where d.device_id = set_device_status.device_id;
  if not found then
    raise exception 'there is no such device' using errcode = 'P0002';
  end if;
end
$$;

revoke all on function rollcall.plain_code(text), rollcall.code_hash(uuid, text),
  rollcall.new_pairing_code(text, integer, uuid), rollcall.void_pairing_codes() from public, anon, authenticated;
revoke all on function public.make_pairing_code(text, integer), public.claim_device(text, text),
  public.device_status(), public.set_device_status(text, text) from public, anon, service_role;
grant execute on function public.make_pairing_code(text, integer), public.claim_device(text, text),
  public.device_status(), public.set_device_status(text, text) to authenticated;
grant execute on function public.make_pairing_code(text, integer), public.set_device_status(text, text) to service_role;

notify pgrst, 'reload schema';
