-- For a kiosk: whom the office has marked as there by hand ("present" or "late") on a day, and for which session, so that a student
-- whose badge turns up later is "already in" there as well. `since`: when he came, as RFC 3339, if the office and the school's zone say so. The
-- whole list each time: what is undone is not in it any more. An excuse is not in it: an excused student who comes is counted.
-- Kiosks of before do not ask.
-- For some days it gave its times otherwise.
drop function if exists public.marked_present(date);
create function public.marked_present(day date default null)
  returns table (student_number text, session text, since text)
  language plpgsql stable security definer set search_path = ''
as $$
begin
  if rollcall.current_device_id() is null then
    raise exception 'only a kiosk asks this' using errcode = '42501';
  end if;
  return query
    select v.student_number, v.session,
      to_char((v.day + v.marked_in) at time zone s.time_zone at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
    from rollcall.day_verdicts v
    left join public.school_settings s on true
    where v.mark in ('present', 'late')
      and v.day = coalesce(marked_present.day, rollcall.school_moment(now())::date, current_date);
end
$$;

revoke all on function public.marked_present(date) from public, anon, authenticated, service_role;
grant execute on function public.marked_present(date) to authenticated;

notify pgrst, 'reload schema';
