-- A guardian may ask for leave of one student by a link that the office gives out. Whoever has the link can do that until it expires or
-- is revoked, and nothing else: it tells the student's first name and section, so that the guardian sees whom it is for.

-- Only the functions below come near it. Of the link's secret, 64 random digits, there is the hash alone: as it cannot be guessed, it needs
-- no salt, and is found by it.
create table if not exists rollcall.leave_links (
  id             uuid primary key default gen_random_uuid(),
  student_number text not null references public.students (student_number) on update cascade,
  token_hash     bytea not null unique,
  made_by        text not null,
  made_at        timestamptz not null default clock_timestamp(),
  expires_at     timestamptz not null,
  revoked_by     text,
  revoked_at     timestamptz
);
create index if not exists leave_links_student on rollcall.leave_links (student_number);
alter table rollcall.leave_links enable row level security; -- and no policy
revoke all on rollcall.leave_links from public, anon, authenticated;

-- By which link leave was asked for, to count what comes by one.
alter table public.student_leaves add column if not exists link_id uuid references rollcall.leave_links (id);
create index if not exists leaves_link on public.student_leaves (link_id, asked_at) where link_id is not null;

-- As before, without the hash of a link.
create or replace function rollcall.note_office_change() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' and new is not distinct from old then
    return null;
  end if;
  insert into public.office_changes (thing, was, became, who, made_by)
    values (tg_table_name, case when tg_op <> 'INSERT' then to_jsonb(old) - 'token_hash' end,
      case when tg_op <> 'DELETE' then to_jsonb(new) - 'token_hash' end,
      coalesce((select nullif(btrim(s.name), '') from public.staff s where s.user_id = auth.uid()), auth.uid()::text,
        case when to_jsonb(new) ->> 'by_guardian' = 'true' and tg_op = 'INSERT' then 'A guardian' end, 'The owner of the project'), auth.uid());
  return null;
end
$$;
create or replace trigger leave_links_noted after insert or update or delete on rollcall.leave_links
  for each row execute function rollcall.note_office_change();
create or replace trigger leave_links_stay before delete on rollcall.leave_links
  for each row execute function rollcall.refuse_leave_removal();
create or replace trigger leave_links_keep before truncate on rollcall.leave_links
  for each statement execute function rollcall.refuse_leave_removal();

-- For the office, and a homeroom teacher for the own students: a link for one student, which counts for 1 to 400 days. "result" is made, with id,
-- token (told once, and stored nowhere) and expires_at; no_such_student; has_left; or bad_days. Earlier links go on counting.
create or replace function public.make_leave_link(student text, days integer default 30) returns jsonb
  language plpgsql volatile security definer set search_path = ''
as $$
declare
  who constant text := rollcall.begin_leave_change();
  token constant text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
  standing text;
  link rollcall.leave_links;
begin
  select s.status into standing from public.students s where s.student_number = make_leave_link.student;
  if standing is null or not rollcall.may_excuse(make_leave_link.student) then
    return jsonb_build_object('result', 'no_such_student');
  end if;
  if standing <> 'active' then
    return jsonb_build_object('result', 'has_left');
  end if;
  if make_leave_link.days is null or make_leave_link.days not between 1 and 400 then
    return jsonb_build_object('result', 'bad_days');
  end if;
  insert into rollcall.leave_links (student_number, token_hash, made_by, expires_at)
    values (make_leave_link.student, sha256(convert_to(token, 'UTF8')), who, now() + make_interval(days => make_leave_link.days))
    returning * into link;
  return jsonb_build_object('result', 'made', 'id', link.id, 'token', token, 'expires_at', link.expires_at);
end
$$;

-- For the office, and a homeroom teacher for the own students: ends every link of a student. "result" is revoked, with how many were ended, or
-- no_such_student.
create or replace function public.revoke_leave_links(student text) returns jsonb
  language plpgsql volatile security definer set search_path = ''
as $$
declare
  who constant text := rollcall.begin_leave_change();
  ended integer;
begin
  if not rollcall.may_excuse(revoke_leave_links.student)
     or not exists (select from public.students s where s.student_number = revoke_leave_links.student) then
    return jsonb_build_object('result', 'no_such_student');
  end if;
  update rollcall.leave_links l set revoked_by = who, revoked_at = now()
    where l.student_number = revoke_leave_links.student and l.revoked_at is null and l.expires_at > now();
  get diagnostics ended = row_count;
  return jsonb_build_object('result', 'revoked', 'links', ended);
end
$$;

create or replace function rollcall.link_of(token text) returns rollcall.leave_links
  language sql stable security definer set search_path = ''
as $$
  select l.* from rollcall.leave_links l join public.students s using (student_number)
  where l.token_hash = sha256(convert_to(link_of.token, 'UTF8')) and l.revoked_at is null and l.expires_at > now() and s.status = 'active'
$$;

-- For whoever has a link, without a login: "result" is valid, with first_name, section and today (by the school's clock), or no_link, whether it never was,
-- expired, was revoked, or the student has left.
create or replace function public.leave_link(token text) returns jsonb
  language plpgsql stable security definer set search_path = ''
as $$
declare
  link constant rollcall.leave_links := rollcall.link_of(leave_link.token);
begin
  if link.id is null then
    return jsonb_build_object('result', 'no_link');
  end if;
  return (select jsonb_build_object('result', 'valid', 'first_name', s.first_name, 'section', s.section,
      'today', coalesce(rollcall.school_moment(now())::date, current_date))
    from public.students s where s.student_number = link.student_number);
end
$$;

-- For whoever has a link, without a login: asks for leave, which the office decides. `id` is the caller's: sent again it answers the same and asks for nothing.
-- "result" is asked; no_link; bad_days (more than 30, before a week ago, or further than 180 days ahead); bad_reason; too_long (300
-- characters); too_many (five by one link in a day); or id_taken.
create or replace function public.ask_leave(token text, id uuid, first_day date, last_day date, reason text, note text default '') returns jsonb
  language plpgsql volatile security definer set search_path = ''
as $$
declare
  link rollcall.leave_links := rollcall.link_of(ask_leave.token);
  today constant date := coalesce(rollcall.school_moment(now())::date, current_date);
begin
  if link.id is null then
    return jsonb_build_object('result', 'no_link');
  end if;
  perform from rollcall.leave_links l where l.id = link.id for no key update; -- one after the other, or five could be ten
  if ask_leave.id is null then
    return jsonb_build_object('result', 'id_taken');
  end if;
  if exists (select from public.student_leaves l where l.id = ask_leave.id) then
    return jsonb_build_object('result', case when exists (select from public.student_leaves l where l.id = ask_leave.id and l.link_id = link.id
        and l.first_day = ask_leave.first_day and l.last_day = ask_leave.last_day) then 'asked' else 'id_taken' end);
  end if;
  if ask_leave.first_day is null or ask_leave.last_day is null or ask_leave.last_day not between ask_leave.first_day and ask_leave.first_day + 29
     or ask_leave.first_day not between today - 7 and today + 180 then
    return jsonb_build_object('result', 'bad_days');
  end if;
  if ask_leave.reason is null or ask_leave.reason not in ('sick', 'family', 'other') then
    return jsonb_build_object('result', 'bad_reason');
  end if;
  if char_length(ask_leave.note) > 300 then
    return jsonb_build_object('result', 'too_long');
  end if;
  if (select count(*) from public.student_leaves l where l.link_id = link.id and l.asked_at > now() - interval '1 day') >= 5 then
    return jsonb_build_object('result', 'too_many');
  end if;
  insert into public.student_leaves (id, student_number, first_day, last_day, reason, note, state, asked_by, by_guardian, link_id)
    values (ask_leave.id, link.student_number, ask_leave.first_day, ask_leave.last_day, ask_leave.reason, btrim(coalesce(ask_leave.note, '')),
      'asked', 'A guardian', true, link.id)
    on conflict do nothing;
  return jsonb_build_object('result', case when found then 'asked' else 'id_taken' end);
end
$$;

revoke all on function rollcall.link_of(text), public.make_leave_link(text, integer), public.revoke_leave_links(text),
  public.leave_link(text), public.ask_leave(text, uuid, date, date, text, text) from public, anon, authenticated, service_role;
grant execute on function public.make_leave_link(text, integer), public.revoke_leave_links(text) to authenticated;
grant execute on function public.leave_link(text), public.ask_leave(text, uuid, date, date, text, text)
  to anon, authenticated, service_role;

create or replace function rollcall.schema_version() returns text
  language sql immutable set search_path = ''
as $$
  select '20261130120300'
$$;

notify pgrst, 'reload schema';
