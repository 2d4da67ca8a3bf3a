-- Leave: days on which a student is expected to be away, with why, entered by the office or asked for, and decided by it. While one is
-- approved, whoever was not scanned on its days is excused; a scan stands above it, and so does what the office said of the day itself.

create table if not exists public.student_leaves (
  id             uuid primary key default gen_random_uuid(),
  student_number text not null references public.students (student_number) on update cascade,
  first_day      date not null,
  last_day       date not null,
  session        text, -- null: the whole of each day
  reason         text not null,
  note           text not null default '',
  state          text not null default 'asked',
  -- Whose words these are. Where somebody is logged in, the server writes it.
  asked_by       text not null,
  asked_at       timestamptz not null default clock_timestamp(),
  by_guardian    boolean not null default false,
  decided_by     text, -- of an approved or refused one; of a withdrawn one who withdrew it
  decided_at     timestamptz,
  answer         text not null default '', -- why it was refused or withdrawn
  constraint leaves_days check (last_day between first_day and first_day + 199),
  constraint leaves_session_form check (session ~ '^[A-Za-z0-9._-]{1,32}$'),
  constraint leaves_reason check (reason in ('sick', 'family', 'other')),
  constraint leaves_state check (state in ('asked', 'approved', 'refused', 'withdrawn')),
  constraint leaves_decided check ((state = 'asked') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint leaves_words check (char_length(note) <= 500 and char_length(answer) <= 500 and char_length(btrim(asked_by)) between 1 and 200)
);
create index if not exists leaves_student on public.student_leaves (student_number, last_day);
create index if not exists leaves_last_day on public.student_leaves (last_day);
create index if not exists leaves_asked on public.student_leaves (asked_at) where state = 'asked';

-- The days of approved leave, one row each, so that a question about a day reads the few of that day. Written by a trigger alone.
create table if not exists rollcall.leave_days (
  day            date not null,
  student_number text not null references public.students (student_number) on update cascade,
  session        text,
  leave_id       uuid not null references public.student_leaves (id),
  primary key (leave_id, day)
);
create index if not exists leave_days_day on rollcall.leave_days (day, student_number);
create index if not exists leave_days_student on rollcall.leave_days (student_number);

create or replace function rollcall.set_leave_days() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  delete from rollcall.leave_days d where d.leave_id = new.id;
  insert into rollcall.leave_days (day, student_number, session, leave_id)
    select d::date, new.student_number, new.session, new.id
    from generate_series(new.first_day::timestamp, new.last_day::timestamp, interval '1 day') d
    where new.state = 'approved';
  return null;
end
$$;
create or replace trigger leaves_have_days after insert or update on public.student_leaves
  for each row execute function rollcall.set_leave_days();
create or replace trigger leaves_noted after insert or update on public.student_leaves
  for each row execute function rollcall.note_office_change();

create or replace function rollcall.refuse_leave_removal() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  raise exception 'leave is withdrawn and not removed' using errcode = '42501';
end
$$;
create or replace trigger leaves_stay before delete on public.student_leaves
  for each row execute function rollcall.refuse_leave_removal();
create or replace trigger leaves_keep before truncate on public.student_leaves
  for each statement execute function rollcall.refuse_leave_removal();

revoke all on public.student_leaves, rollcall.leave_days from public, anon, authenticated, service_role;
grant select on public.student_leaves, rollcall.leave_days to authenticated;
grant select, insert, update on public.student_leaves to service_role;
grant select on rollcall.leave_days to service_role;
alter table public.student_leaves enable row level security;
alter table rollcall.leave_days enable row level security;

drop policy if exists "staff reads leave" on public.student_leaves;
create policy "staff reads leave" on public.student_leaves
  for select to authenticated using ((select rollcall.is_staff())
    or ((select rollcall.is_homeroom()) and student_number in (select rollcall.own_students())));
drop policy if exists "staff reads days of leave" on rollcall.leave_days;
create policy "staff reads days of leave" on rollcall.leave_days
  for select to authenticated using ((select rollcall.is_staff())
    or ((select rollcall.is_homeroom()) and student_number in (select rollcall.own_students())));

-- The last day on which somebody who is not active any more was; null: that is not known, or he is active.
create or replace function rollcall.last_day_active(student text) returns date
  language sql stable security definer set search_path = ''
as $$
  select max(coalesce(rollcall.school_moment(c.made_at)::date, c.made_at::date)) from public.student_changes c
    where c.student_number = last_day_active.student and c.was ->> 'status' = 'active' and c.became ->> 'status' <> 'active'
$$;

-- The sessions of each day of approved leave. On a day without school there is none, nor after the student has left.
create or replace view rollcall.leave_sessions with (security_invoker = true) as
  select distinct l.day, l.student_number, o.session
  from rollcall.leave_days l
  join public.students p using (student_number)
  cross join lateral rollcall.sessions_for(l.day, array['', rollcall.grade_of(p.section), p.section, p.student_number]) o
  where (l.session is null or l.session = o.session)
    and (p.status = 'active' or l.day <= rollcall.last_day_active(p.student_number));

revoke all on rollcall.leave_sessions from public, anon, authenticated, service_role;
grant select on rollcall.leave_sessions to authenticated, service_role;

-- The columns are those of before, and so is what stands in them, but for leave. Its mark comes after those of the office by the alphabet, so that min()
-- takes the word of the office where there is one.
create or replace view public.attendance_daily with (security_invoker = true) as
  select e.day, e.student_number, s.first_name, s.last_name, s.grade, s.section, e.session,
    case e.mark when 'excuse' then 'excused' else coalesce(nullif(e.mark, 'weakly excused'), case
      when e.lowest_in = e.highest_in then e.lowest_in
      when e.lowest_in is null and e.lowest_out = e.highest_out then e.lowest_out
      when e.scan_ids is not null then (
        select i.status from unnest(e.scan_types, e.statuses, e.scan_times) i (scan_type, status, at_time)
        order by i.scan_type, i.at_time limit 1)
      when e.mark = 'weakly excused' and not e.left_early then 'excused'
      end, 'present') end as status,
    e.left_early, coalesce(e.marked_in, e.time_in) as time_in, coalesce(e.marked_out, e.time_out) as time_out,
    case
      when e.scan_ids is null then '{}'
      when cardinality(e.scan_ids) = 1 then e.scan_ids
      when cardinality(e.scan_ids) = 2 then case when e.scan_times[1] <= e.scan_times[2] then e.scan_ids else array[e.scan_ids[2], e.scan_ids[1]] end
      else (select array_agg(i.id order by i.at_time) from unnest(e.scan_ids, e.scan_times) i (id, at_time))
    end as scan_ids,
    case
      when e.moved_by is null and e.marked_by is null then '{}'
      else (select array_agg(distinct i.id) from unnest(e.moved_by || e.marked_by) i (id))
    end as correction_ids
  from (
    select t.day, t.student_number, t.session,
      min(t.status) filter (where t.scan_type = 'in') as lowest_in, max(t.status) filter (where t.scan_type = 'in') as highest_in,
      min(t.status) filter (where t.scan_type = 'out') as lowest_out, max(t.status) filter (where t.scan_type = 'out') as highest_out,
      min(t.at_time) filter (where t.scan_type = 'in') as time_in,
      min(t.at_time) filter (where t.scan_type = 'out') as time_out,
      array_agg(t.scan_id) filter (where t.scan_id is not null) as scan_ids,
      array_agg(t.at_time) filter (where t.scan_id is not null) as scan_times,
      array_agg(t.scan_type) filter (where t.scan_id is not null) as scan_types,
      array_agg(t.status) filter (where t.scan_id is not null) as statuses,
      array_agg(t.moved_by) filter (where t.moved_by is not null) as moved_by,
      -- Of these there is one row at most, and one of leave.
      min(t.mark) as mark, min(t.marked_in) as marked_in, min(t.marked_out) as marked_out,
      coalesce(bool_or(t.left_early), false) as left_early, min(t.marked_by) as marked_by
    from (
      select a.school_day as day, a.student_number, a.session, a.scan_type, a.status, a.school_time as at_time, a.id as scan_id,
        null::uuid as moved_by, null::text as mark, null::time as marked_in, null::time as marked_out, null::boolean as left_early,
        null::uuid[] as marked_by
      from public.attendance a
      where not exists (select from rollcall.corrections_in_force c where c.scan_id = a.id)
      union all
      select m.day, m.student_number, m.session, m.scan_type, m.status, m.time, m.scan_id, m.correction_id,
        null, null, null, null, null
      from rollcall.moved_scans m
      union all
      select v.day, v.student_number, v.session, null, null, null, null, null,
        v.mark, v.marked_in, v.marked_out, v.left_early, v.correction_ids
      from rollcall.day_verdicts v
      union all
      select l.day, l.student_number, l.session, null, null, null, null, null, 'weakly excused', null, null, null, null
      from rollcall.leave_sessions l) t
    group by t.day, t.student_number, t.session) e
  join public.students s using (student_number);

-- As before, and the approved leave that this day is in:
--   leaves       id, first_day, last_day, session, reason, note, who
create or replace function public.student_day(student text, day date) returns jsonb
  language plpgsql stable set search_path = ''
as $$
declare
  scans jsonb;
begin
  if not (rollcall.is_staff() or rollcall.is_trusted() or (rollcall.is_homeroom() and rollcall.may_excuse(student_day.student))) then
    raise exception 'only staff asks for a student''s day, and a homeroom teacher for those of the own sections' using errcode = '42501';
  end if;
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', c.scan_id, 'session', c.session, 'type', c.scan_type,
      'status', c.status, 'time', c.time, 'counts', c.counts and c.student_number = student_day.student and c.day = student_day.day,
      'kiosk', c.device_id, 'photo', a.photo_path is not null, 'without_badge', a.no_badge, 'correction', c.correction_id))
      order by c.time, c.scan_id), '[]') into scans
    from (
      -- In two parts, each of which finds its few rows by an index.
      select r.* from rollcall.counted_scans r
        where r.recorded_student_number = student_day.student and r.recorded_day = student_day.day
      union
      select m.* from rollcall.counted_scans m where m.student_number = student_day.student and m.day = student_day.day) c
    join public.attendance a on a.id = c.scan_id;
  return jsonb_build_object('scans', scans,
    'corrections', (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', c.id, 'kind', c.kind, 'session', c.session,
          'at_time', c.at_time, 'scan_id', c.scan_id, 'why', c.why, 'who', c.who, 'made_at', to_char(coalesce(rollcall.school_moment(c.made_at), c.made_at at time zone 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS'),
          'undone', exists (select from public.attendance_corrections u where u.undoes = c.id))) order by c.made_at, c.id), '[]')
      from public.attendance_corrections c
      where (c.student_number = student_day.student and c.date = student_day.day)
        or c.scan_id in (select (s ->> 'id')::uuid from jsonb_array_elements(scans) s)),
    'leaves', (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', l.id, 'first_day', l.first_day, 'last_day', l.last_day,
          'session', l.session, 'reason', l.reason, 'note', l.note, 'who', l.decided_by)) order by l.asked_at, l.id), '[]')
      from public.student_leaves l
      where l.student_number = student_day.student and student_day.day between l.first_day and l.last_day and l.state = 'approved'),
    'week', (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('day', r.day, 'session', r.session, 'status', r.status,
          'in', r.time_in, 'out', r.time_out, 'left_early', nullif(r.left_early, false))) order by r.day, r.time_in, r.session), '[]')
      from public.attendance_daily r
      where r.student_number = student_day.student and r.day between student_day.day - 6 and student_day.day));
end
$$;

-- Of a change of leave. Everybody but the office, and a homeroom teacher for the own students, is refused.
create or replace function rollcall.begin_leave_change() returns text
  language plpgsql stable security definer set search_path = ''
as $$
begin
  if not (rollcall.is_staff() or rollcall.is_homeroom()) then
    raise exception 'only staff keeps leave' using errcode = '42501';
  end if;
  return coalesce((select nullif(btrim(s.name), '') from public.staff s where s.user_id = auth.uid()), auth.uid()::text);
end
$$;

-- Enters leave: approved at once, or asked for, to be decided by somebody else. `id` is the caller's: sent again it answers the same and
-- enters nothing. "result" is entered; no_such_student (or one of another section); has_left; bad_days (first after last, more than 200, or
-- further than 400 days from today); bad_reason; bad_session; too_long (500 characters); or id_taken.
create or replace function public.enter_leave(id uuid, student text, first_day date, last_day date, reason text, note text default '',
    session text default null, approved boolean default true) returns jsonb
  language plpgsql volatile security definer set search_path = ''
as $$
declare
  who constant text := rollcall.begin_leave_change();
  today constant date := coalesce(rollcall.school_moment(now())::date, current_date);
  standing text;
begin
  select s.status into standing from public.students s where s.student_number = enter_leave.student for share;
  if standing is null or not rollcall.may_excuse(enter_leave.student) then
    return jsonb_build_object('result', 'no_such_student');
  end if;
  if enter_leave.id is null then
    return jsonb_build_object('result', 'id_taken');
  end if;
  if exists (select from public.student_leaves l where l.id = enter_leave.id) then
    return jsonb_build_object('result', case when exists (select from public.student_leaves l where l.id = enter_leave.id
        and l.student_number = enter_leave.student and l.first_day = enter_leave.first_day and l.last_day = enter_leave.last_day
        and l.reason = enter_leave.reason) then 'entered' else 'id_taken' end);
  end if;
  if standing <> 'active' then
    return jsonb_build_object('result', 'has_left');
  end if;
  if enter_leave.first_day is null or enter_leave.last_day is null
     or enter_leave.last_day not between enter_leave.first_day and enter_leave.first_day + 199
     or enter_leave.first_day not between today - 400 and today + 400 then
    return jsonb_build_object('result', 'bad_days');
  end if;
  if enter_leave.reason is null or enter_leave.reason not in ('sick', 'family', 'other') then
    return jsonb_build_object('result', 'bad_reason');
  end if;
  if enter_leave.session !~ '^[A-Za-z0-9._-]{1,32}$' then
    return jsonb_build_object('result', 'bad_session');
  end if;
  if char_length(enter_leave.note) > 500 then
    return jsonb_build_object('result', 'too_long');
  end if;
  insert into public.student_leaves (id, student_number, first_day, last_day, session, reason, note, state, asked_by, decided_by, decided_at)
    values (enter_leave.id, enter_leave.student, enter_leave.first_day, enter_leave.last_day, enter_leave.session, enter_leave.reason,
      btrim(coalesce(enter_leave.note, '')), case when enter_leave.approved then 'approved' else 'asked' end, who,
      case when enter_leave.approved then who end, case when enter_leave.approved then clock_timestamp() end)
    on conflict do nothing;
  return jsonb_build_object('result', case when found then 'entered' else 'id_taken' end);
end
$$;

-- Approves or refuses leave that was asked for, or withdraws what was asked for or approved: the days are absent again. `decision`: approve,
-- refuse or withdraw; `why` is for a refused or withdrawn one. "result" is decided; decided_already (somebody was faster, or it is not to be had of
-- this one), both with state and who; no_such_leave (or of another section's student); has_left (an approval of leave for somebody who has);
-- bad_decision; or too_long. Sent again it answers the same.
create or replace function public.decide_leave(id uuid, decision text, why text default '') returns jsonb
  language plpgsql volatile security definer set search_path = ''
as $$
declare
  who constant text := rollcall.begin_leave_change();
  leave public.student_leaves;
  wanted constant text := case decide_leave.decision when 'approve' then 'approved' when 'refuse' then 'refused' when 'withdraw' then 'withdrawn' end;
begin
  if wanted is null then
    return jsonb_build_object('result', 'bad_decision');
  end if;
  if char_length(decide_leave.why) > 500 then
    return jsonb_build_object('result', 'too_long');
  end if;
  select l.* into leave from public.student_leaves l where l.id = decide_leave.id for no key update;
  if leave.id is null or not rollcall.may_excuse(leave.student_number) then
    return jsonb_build_object('result', 'no_such_leave');
  end if;
  if leave.state <> wanted and not (leave.state = 'asked' or (leave.state = 'approved' and wanted = 'withdrawn')) then
    return jsonb_build_object('result', 'decided_already', 'state', leave.state, 'who', leave.decided_by);
  end if;
  if leave.state <> wanted then
    if wanted = 'approved' and not exists (select from public.students s where s.student_number = leave.student_number and s.status = 'active') then
      return jsonb_build_object('result', 'has_left');
    end if;
    update public.student_leaves l set state = wanted, decided_by = who, decided_at = clock_timestamp(),
      answer = case when wanted = 'approved' then '' else btrim(coalesce(decide_leave.why, '')) end
      where l.id = leave.id returning l.* into leave;
  end if;
  return jsonb_build_object('result', 'decided', 'state', leave.state, 'who', leave.decided_by);
end
$$;

-- For the office and homeroom teachers: {"today", "leaves": [...]}, at most 2,000, what is to be decided first and then the newest: id, number, first_name,
-- last_name, section, guardian, contact, has_left, first_day, last_day, session, reason, note, state, asked_by, asked_at (by the school's clock), by_guardian,
-- decided_by, decided_at, answer. `state`: only those; `from_day`: which end on that day or later; `student`: of one.
create or replace function public.leaves(state text default null, from_day date default null, student text default null) returns jsonb
  language plpgsql stable set search_path = ''
as $$
begin
  if not (rollcall.is_staff() or rollcall.is_homeroom() or rollcall.is_trusted()) then
    raise exception 'only staff asks for leave' using errcode = '42501';
  end if;
  return jsonb_build_object('today', coalesce(rollcall.school_moment(now())::date, current_date), 'leaves', (
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', t.id, 'number', t.student_number, 'first_name', t.first_name,
        'last_name', t.last_name, 'section', t.section, 'guardian', t.guardian_name, 'contact', t.guardian_contact,
        'has_left', nullif(t.status <> 'active', false), 'first_day', t.first_day, 'last_day', t.last_day, 'session', t.session, 'reason', t.reason,
        'note', t.note, 'state', t.state, 'asked_by', t.asked_by, 'by_guardian', nullif(t.by_guardian, false), 'decided_by', t.decided_by,
        'answer', t.answer,
        'asked_at', to_char(coalesce(rollcall.school_moment(t.asked_at), t.asked_at at time zone 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS'),
        'decided_at', to_char(coalesce(rollcall.school_moment(t.decided_at), t.decided_at at time zone 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS')))
        order by t.state <> 'asked', t.asked_at desc, t.id), '[]')
    from (
      select l.*, s.first_name, s.last_name, s.section, s.guardian_name, s.guardian_contact, s.status
      from public.student_leaves l join public.students s using (student_number)
      where (leaves.state is null or l.state = leaves.state) and (leaves.from_day is null or l.last_day >= leaves.from_day)
        and (leaves.student is null or l.student_number = leaves.student)
      order by l.state <> 'asked', l.asked_at desc, l.id limit 2000) t));
end
$$;

revoke all on function rollcall.set_leave_days(), rollcall.refuse_leave_removal(), rollcall.last_day_active(text), rollcall.begin_leave_change(),
  public.enter_leave(uuid, text, date, date, text, text, text, boolean), public.decide_leave(uuid, text, text), public.leaves(text, date, text)
  from public, anon, authenticated, service_role;
grant execute on function rollcall.last_day_active(text) to authenticated, service_role;
grant execute on function public.enter_leave(uuid, text, date, date, text, text, text, boolean), public.decide_leave(uuid, text, text)
  to authenticated;
grant execute on function public.leaves(text, date, text) to authenticated, service_role;

create or replace function rollcall.schema_version() returns text
  language sql immutable set search_path = ''
as $$
  select '20261130120100'
$$;

notify pgrst, 'reload schema';
