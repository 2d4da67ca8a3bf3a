// What the benches ask about: 2,000 students, in and out on the 21 school days of October 2026, 50 schedules, and a mark of the office for each
// student.
export const month = `
  insert into public.school_settings (time_zone) values ('Asia/Manila');
  insert into public.school_schedules (name, is_default) values ('Regular', true);
  insert into public.school_schedules (name, section_names)
    select 'S' || n, array['Grade 7 - ' || n, 'Grade 8 - ' || n] from generate_series(1, 49) n;
  insert into public.schedule_exceptions (date, name) select '2026-01-01'::date + n, 'Holiday' from generate_series(1, 40) n;
  insert into public.devices (device_id) values ('gate-1'), ('gate-2');
  insert into public.students (student_number, first_name, last_name, section)
    select '2026-' || to_char(n, 'FM00000'), 'Ana', 'Reyes', 'Grade ' || 7 + n % 6 || ' - Narra' from generate_series(1, 2000) n;
  insert into public.attendance (id, student_number, date, time_in, time_out, status, device_id, device_epoch, device_seq, scanned_at,
      scan_type, session)
    select gen_random_uuid(), '2026-' || to_char(n, 'FM00000'), day, case way when 'in' then at end, case way when 'out' then at end,
      case when n % 13 = 0 and way = 'in' then 'late' else 'present' end, 'gate-' || 1 + n % 2, 'e',
      row_number() over (order by day, way, n), (day + at) at time zone 'Asia/Manila', way, 'morning'
    from (select d::date as day from generate_series('2026-10-01'::date, '2026-10-29', '1 day') d where extract(isodow from d) < 6) days,
      (values ('in', '07:00'::time), ('out', '12:00'::time)) ways(way, starts),
      generate_series(1, 2000) n, lateral (select starts + n * interval '0.3 seconds' as at) times
    order by day, way, n;
  insert into public.attendance_corrections (kind, student_number, date, session, why, who)
    select (array['excuse', 'present', 'late'])[1 + n % 3], '2026-' || to_char(1 + n * 7 % 2000, 'FM00000'), '2026-10-01'::date + n % 20,
      case when n % 2 = 0 then 'morning' end, 'why', 'Kim' from generate_series(1, 2000) n;
  insert into public.attendance_corrections (kind, scan_id, why, who)
    select 'void', id, 'why', 'Kim' from public.attendance where device_seq % 500 = 0;
  insert into public.attendance_corrections (kind, scan_id, to_student, why, who)
    select 'move', id, '2026-00001', 'why', 'Kim' from public.attendance where device_seq % 1500 = 1;`;
