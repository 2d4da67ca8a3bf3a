// How long attendance_daily of a month takes beside a bare read of the same rows. Both are asked as staff, in turn, on the real
// PostgreSQL. By hand:
//   deploy/local/node tests/cloud/daily.bench.mjs [rounds] [--plan]
import path from 'node:path';
import { month } from './month.mjs';

process.env.ROLLCALL_LOCAL_SUPABASE = path.join(import.meta.dirname, '../../deploy/postgrest/server');
const { MigratedDatabase } = await import('./cloud.mjs');

const rounds = Number(process.argv[2] ?? 15);
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const staff = '00000000-0000-0000-0000-00000000000a';
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
  await database.exec(`
    insert into auth.users (id) values ('${staff}');
    insert into public.staff (user_id, name) values ('${staff}', 'Kim');`);
  await database.exec(month);
  await database.exec('analyze');
  await database.exec(`set role authenticated; set request.jwt.claim.sub = '${staff}'`);
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
