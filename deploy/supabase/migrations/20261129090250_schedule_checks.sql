-- A schedule with a fault is refused as a whole, when it is written, with every fault named. These are the checks of the kiosk
-- (core/attendance/schedulechecks.cpp and schedulebook.cpp); tests/cloud/database.test.mjs compares the two.

create or replace function rollcall.clock_text(time_of_day interval) returns text
  language sql immutable set search_path = ''
as $$
  select to_char(time_of_day, case when extract(second from time_of_day) = 0 then 'HH24:MI' else 'HH24:MI:SS' end)
$$;

-- What is wrong with the list of other sessions as it is written. Only one that is well can be read by sessions_of().
create or replace function rollcall.session_list_faults(sessions jsonb) returns setof text
  language plpgsql immutable set search_path = ''
as $$
declare
  entry jsonb;
  field record;
begin
  if jsonb_typeof(sessions) <> 'array' then
    return next 'sessions has to be a list of objects';
    return;
  end if;
  for entry in select value from jsonb_array_elements(sessions) loop
    if jsonb_typeof(entry) <> 'object' then
      return next 'sessions has to be a list of objects';
      continue;
    end if;
    if coalesce(entry ->> 'id', '') !~ '^[A-Za-z0-9._-]{1,32}$' then
      return next 'a session needs an id, a short name of A-Z a-z 0-9 . _ -, such as "evening"';
    end if;
    if not entry ?& array['start_time', 'end_time'] then
      return next format('session %s needs a start_time and an end_time', entry ->> 'id');
    end if;
    for field in select key, value from jsonb_each(entry) where key <> 'id' loop
      if field.key not in ('start_time', 'end_time', 'login_window_start', 'login_window_end', 'logout_window_start',
                           'logout_window_end', 'late_threshold_minutes') then
        return next format('session %s: %s is not a key of a session', entry ->> 'id', field.key);
      elsif field.key = 'late_threshold_minutes' then
        if field.value::text !~ '^[0-9]{1,4}$' then
          return next format('session %s: late_threshold_minutes has to be a whole number of minutes', entry ->> 'id');
        end if;
      elsif field.value::text !~ '^"(([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?|24:00(:00)?)"$' then
        return next format('session %s: %s has to be a time such as "07:00"', entry ->> 'id', field.key);
      end if;
    end loop;
  end loop;
end
$$;

-- What the kiosk refuses of a schedule by itself (core/attendance/schedulechecks.cpp), a sentence each.
create or replace function rollcall.schedule_faults(schedule public.school_schedules) returns setof text
  language plpgsql stable set search_path = ''
as $$
declare
  s record;
  earlier record;
begin
  if not schedule.duplicate_scan_cooldown_minutes between 0 and 1440 then
    return next 'duplicate_scan_cooldown_minutes has to be 0 to 1440';
  end if;
  if exists (select from rollcall.audiences_of(schedule)) and not (true = any(rollcall.weekdays_of(schedule))) then
    return next 'it applies on no day of the week';
  end if;
  if exists (select from rollcall.audiences_of(schedule) a where a.rank > 0 and coalesce(btrim(a.name), '') = '') then
    return next 'a grade, section or student that it is for has no name';
  end if;
  if schedule.sessions is not null and exists (select from rollcall.session_list_faults(schedule.sessions)) then
    return query select rollcall.session_list_faults(schedule.sessions);
    return;
  end if;
  if not exists (select from rollcall.sessions_of(schedule)) then
    return next 'it has no session; days without school belong into schedule_exceptions';
  end if;
  for s in select * from rollcall.sessions_of(schedule) with ordinality as t(session, starts, ends, login_from, login_to,
      logout_from, logout_to, late_minutes, place) loop
    if s.ends is null then
      return next format('session %s needs an end', s.session);
      continue;
    end if;
    if s.starts >= s.ends then
      return next format('session %s starts at %s and ends at %s; it has to end later on the same day',
        s.session, rollcall.clock_text(s.starts), rollcall.clock_text(s.ends));
    end if;
    if s.login_from >= s.login_to or s.logout_from >= s.logout_to then
      return next format('session %s: a window has to end later than it begins', s.session);
    end if;
    if greatest(s.starts, s.login_from, s.logout_from) = interval '24 hours' then
      return next format('session %s: only the end of something can be 24:00', s.session);
    end if;
    if s.login_from > s.starts then
      return next format('session %s: the login window begins at %s, after the start at %s',
        s.session, rollcall.clock_text(s.login_from), rollcall.clock_text(s.starts));
    end if;
    if s.logout_to < s.ends then
      return next format('session %s: the logout window ends at %s, before the end at %s',
        s.session, rollcall.clock_text(s.logout_to), rollcall.clock_text(s.ends));
    end if;
    if not s.late_minutes between 0 and 1440 or s.starts + s.late_minutes * interval '1 minute' > s.ends then
      return next format('session %s: the late threshold of %s minutes leads beyond its end', s.session, s.late_minutes);
    end if;
    for earlier in select * from rollcall.sessions_of(schedule) with ordinality as t(session, starts, ends, login_from, login_to,
        logout_from, logout_to, late_minutes, place) loop
      exit when earlier.place >= s.place;
      if earlier.session = s.session then
        return next format('session %s is there twice', s.session);
      elsif earlier.logout_to > s.login_from and s.logout_to > earlier.login_from then
        return next format('sessions %s and %s overlap', earlier.session, s.session);
      end if;
    end loop;
  end loop;
end
$$;

-- A schedule is refused as a whole, with every fault named; and so is one that says something else than another one about
-- the same people on the same weekday.
create or replace function rollcall.check_schedule() returns trigger
  language plpgsql set search_path = ''
as $$
declare
  faults text[];
begin
  new.updated_at := now();
  if new.status = 'active' then
    select array_agg(f) into faults from (
      select rollcall.schedule_faults(new) as f
      union all
      select distinct format('schedule "%s" is for the same %s on one of these days', other.name,
          (array['school', 'grade', 'section', 'student'])[mine.rank + 1])
        from public.school_schedules other, rollcall.audiences_of(other) theirs, rollcall.audiences_of(new) mine
        where other.status = 'active' and other.id <> new.id and mine.rank = theirs.rank and mine.name = theirs.name
          and exists (select from unnest(rollcall.weekdays_of(new), rollcall.weekdays_of(other)) as d(a, b) where a and b)) all_faults;
  elsif exists (select from public.schedule_exceptions e where e.schedule_id = new.id) then
    faults := array['schedule_exceptions name it; it has to stay active'];
  end if;
  if faults is not null then
    raise exception 'schedule "%": %', new.name, array_to_string(faults, '; ') using errcode = '22023';
  end if;
  return new;
end
$$;
create or replace trigger schedules_checked before insert or update on public.school_schedules
  for each row execute function rollcall.check_schedule();

create or replace function rollcall.check_exception() returns trigger
  language plpgsql set search_path = ''
as $$
declare
  fault text;
begin
  new.updated_at := now();
  if exists (select from public.school_schedules s where s.id = new.schedule_id and s.status <> 'active') then
    fault := 'its schedule is not active';
  else
    select format('exception "%s" of %s says something else about the same people', e.name, e.date) into fault
      from public.schedule_exceptions e
      where e.id <> new.id and e.schedule_id is distinct from new.schedule_id
        and e.date <= coalesce(new.until, new.date) and coalesce(e.until, e.date) >= new.date
        and (e.grade_level, e.section_name, e.student_number) is not distinct from (new.grade_level, new.section_name, new.student_number)
      limit 1;
  end if;
  if fault is not null then
    raise exception 'exception "%" of %: %', new.name, new.date, fault using errcode = '22023';
  end if;
  return new;
end
$$;
create or replace trigger exceptions_checked before insert or update on public.schedule_exceptions
  for each row execute function rollcall.check_exception();

revoke all on function rollcall.clock_text(interval), rollcall.session_list_faults(jsonb),
  rollcall.schedule_faults(public.school_schedules), rollcall.check_schedule(), rollcall.check_exception()
  from public, anon, authenticated;
-- The checks run with the rights of whoever writes.
grant execute on function rollcall.clock_text(interval), rollcall.session_list_faults(jsonb),
  rollcall.schedule_faults(public.school_schedules) to authenticated, service_role;

notify pgrst, 'reload schema';
