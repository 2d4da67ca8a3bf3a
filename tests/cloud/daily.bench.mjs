// How long attendance_daily of a month takes beside a bare read of the same rows: 2,000 students, in and out on 21 days, 50 schedules and
// a mark of the office for each student. Both are asked as staff, in turn, on the real PostgreSQL. By hand:
//   deploy/local/node tests/cloud/daily.bench.mjs [rounds] [--plan]
import path from 'node:path';

process.env.ROLLCALL_LOCAL_SUPABASE = path.join(import.meta.dirname, '../../deploy/postgrest/server');
const { MigratedDatabase } = await import('./cloud.mjs');

const rounds = Number(process.argv[2] ?? 15);
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const month = `
  insert into auth.users (id) values ('00000000-0000-0000-0000-00000000000a');
  insert into public.staff (user_id, name) values ('00000000-0000-0000-0000-00000000000a', 'Kim');
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

const of = `between '2026-10-01' and '2026-10-31'`;
const questions = {
  floor: `select a.school_day, a.student_number, s.first_name, s.last_name, s.grade, s.section, a.session, min(a.status),
      min(a.school_time) filter (where a.scan_type = 'in'), min(a.school_time) filter (where a.scan_type = 'out'), array_agg(a.id)
    from public.attendance a join public.students s using (student_number)
    where a.school_day ${of} group by a.school_day, a.student_number, a.session, s.student_number`,
  daily: `select * from public.attendance_daily where day ${of}`,
};

const database = await MigratedDatabase.open();
try {
  await database.exec(month);
  await database.exec('analyze');
  await database.exec(`set role authenticated; set request.jwt.claim.sub = '00000000-0000-0000-0000-00000000000a'`);
  const taken = { floor: [], daily: [] };
  const rows = {};
  for (let round = 0; round < rounds; ++round) {
    for (const [name, question] of Object.entries(questions)) {
      const { rows: [{ 'QUERY PLAN': [said] }] } = await database.exec(`explain (analyze, timing off, format json) ${question}`);
      taken[name].push(said['Planning Time'] + said['Execution Time']);
      rows[name] = said.Plan['Actual Rows'];
    }
  }
  const [floor, daily] = [median(taken.floor), median(taken.daily)];
  const ratio = median(taken.daily.map((time, i) => time / taken.floor[i]));
  console.log(`attendance_daily ${daily.toFixed(0)} ms, ${rows.daily} rows; a grouped bare read ${floor.toFixed(0)} ms, ${rows.floor} rows; `
    + `ratio ${ratio.toFixed(2)} (median of ${rounds} pairs)`);
  if (process.argv.includes('--plan')) {
    for (const question of Object.values(questions)) {
      console.log((await database.exec(`explain (analyze, buffers) ${question}`)).rows.map((row) => row['QUERY PLAN']).join('\n'));
    }
  }
} finally {
  await database.remove();
}
