-- Who is absent, and whether that can be known yet.

-- The numbers below the last one of each database of a kiosk that no record has: on their way, set aside on the kiosk, deleted, or
-- lost; where a backup was put back, what was unsent has numbers of a new epoch. A number may have come as another device's, if
-- the kiosk was paired anew. Devices are joined because only the office may read them.
create or replace view public.attendance_gaps with (security_invoker = true) as
  select n.device_id, d.name as device_name, n.device_epoch, n.previous + 1 as first_missing, n.device_seq - 1 as last_missing,
    n.device_seq - n.previous - 1 as missing
  from (
    select t.device_id, t.device_epoch, t.device_seq,
      coalesce(lag(t.device_seq) over (partition by t.device_epoch order by t.device_seq), 0) as previous
    from (
      select a.device_id, a.device_epoch, a.device_seq from public.attendance a
      union all
      select h.device_id, h.device_epoch, h.last_device_seq + 1 from public.kiosk_heartbeats h) t) n
  join public.devices d using (device_id)
  where n.device_seq - n.previous > 1;

revoke all on public.attendance_gaps from public, anon, authenticated, service_role;
grant select on public.attendance_gaps to authenticated, service_role;

-- The kiosks from which a scan of before `moment` (by the school's clock) may still come, and why. A device that was never
-- used is none.
create or replace function rollcall.kiosks_awaited(moment timestamp) returns table (device_id text, detail text)
  language sql stable set search_path = ''
as $$
  select k.device_id, case
      when k.reached is null then 'has never reported'
      when k.reached < kiosks_awaited.moment then format('last reported at %s, before %s',
        to_char(k.reached, 'YYYY-MM-DD HH24:MI'), to_char(kiosks_awaited.moment, 'YYYY-MM-DD HH24:MI'))
      else format('reported, but %s of its records are missing (number %s of %s)', k.missing, k.first_missing, k.device_epoch)
    end
  from (
    select d.device_id, h.device_epoch, g.missing, g.first_missing,
      -- Nobody reports later than he is heard, whatever his clock says.
      rollcall.school_moment(least(h.reported_at - coalesce(h.clock_offset_ms, 0) * interval '1 millisecond', h.received_at)) as reached
    from public.devices d
    left join public.kiosk_heartbeats h using (device_id)
    -- Mostly none is missing, and counting them says so.
    left join lateral (
      select count(*) as missing, min(n) as first_missing from generate_series(1, h.last_device_seq) n
      where h.last_device_seq > (select count(*) from public.attendance a
          where a.device_id = h.device_id and a.device_epoch = h.device_epoch and a.device_seq <= h.last_device_seq)
        and not exists (select from public.attendance o where o.device_epoch = h.device_epoch and o.device_seq = n)) g on true
    where d.status = 'active' and (d.user_id is not null or h.device_id is not null
      or exists (select from public.attendance a where a.device_id = d.device_id))) k
  where k.reached is null or k.reached < kiosks_awaited.moment or k.missing > 0
$$;

-- For the office: who was to come to this session and did not, each a row with the state "absent". Nobody is named before it is
-- certain: while a scan may still come from a kiosk, there are only rows with the state "waiting", which name those kiosks.
-- No row at all: all were there, or there is no school. Who only has a scan of the whole day ("day", from a kiosk without a
-- schedule) was there. A student is not missed before the day he was put on the roster.
create or replace function public.attendance_absent(day date, session text default 'day')
  returns table (state text, student_number text, first_name text, last_name text, section text, device_id text, detail text)
  language plpgsql stable set search_path = ''
as $$
declare
  session_end timestamp;
begin
  if not (rollcall.is_staff() or rollcall.is_trusted()) then
    raise exception 'only staff asks who is absent' using errcode = '42501';
  end if;
  if not exists (select from public.school_settings) then
    raise exception 'the school''s time zone is not known; add it to school_settings' using errcode = '22023';
  end if;
  select attendance_absent.day + max(o.ends) into session_end
    from rollcall.sessions_on(attendance_absent.day) o join public.students s using (student_number)
    where o.session = attendance_absent.session and s.status = 'active';
  if session_end is null then
    return;
  end if;
  return query select 'waiting', null::text, null::text, null::text, null::text, k.device_id, k.detail
    from rollcall.kiosks_awaited(session_end) k order by k.device_id;
  if found then
    return;
  end if;
  return query select 'absent', s.student_number, s.first_name, s.last_name, s.section, null::text, null::text
    from public.students s
    join rollcall.sessions_on(attendance_absent.day) o on o.student_number = s.student_number and o.session = attendance_absent.session
    where s.status = 'active' and rollcall.school_moment(s.created_at)::date <= attendance_absent.day
      and not exists (select from public.attendance_daily d
        where d.day = attendance_absent.day and d.session in (attendance_absent.session, 'day')
          and d.student_number = s.student_number and d.status <> 'absent')
    order by s.section, s.last_name, s.first_name, s.student_number;
end
$$;

revoke all on function rollcall.kiosks_awaited(timestamp), public.attendance_absent(date, text)
  from public, anon, authenticated, service_role;
grant execute on function rollcall.kiosks_awaited(timestamp), public.attendance_absent(date, text) to authenticated, service_role;

notify pgrst, 'reload schema';
