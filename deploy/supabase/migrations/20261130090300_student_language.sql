-- A student may have a language, in which the kiosk shows that student's results; empty: the kiosk's own. Kiosks read what the view has,
-- so one of an earlier version goes on without it, and one of this version with a project where this is not applied yet.
alter table public.students add column if not exists language text not null default '';

alter table public.students drop constraint if exists students_language;
alter table public.students add constraint students_language check (language in ('', 'en', 'fil', 'es', 'de', 'ar'));

-- As before (20261123090100_access.sql), with the language behind the other columns.
create or replace view public.roster with (security_barrier = true, security_invoker = false) as
  select student_number, first_name, last_name, section, status, updated_at, language
  from public.students
  where status = 'active' and (select rollcall.current_device_id()) is not null
  offset 0;

notify pgrst, 'reload schema';
