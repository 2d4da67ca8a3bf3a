// What partitions would gain: a year of attendance of forty schools in one table, by month, and by month and school. On the real
// PostgreSQL, with the columns and indexes that attendance has and a school beside them; deploy/fleet.md has the figures. By hand:
//   deploy/local/node tests/cloud/partitions.bench.mjs [students of a school] [rounds]
import path from 'node:path';

process.env.ROLLCALL_LOCAL_SUPABASE = path.join(import.meta.dirname, '../../deploy/postgrest/server');
const { MigratedDatabase } = await import('./cloud.mjs');

const students = Number(process.argv[2] ?? 250);
const rounds = Number(process.argv[3] ?? 15);
const schools = 40;
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const columns = `id uuid not null, school integer not null, student_number text not null, date date not null, school_day date not null,
  time_in time, status text not null, device_id text not null, device_epoch text not null, device_seq bigint not null, scanned_at timestamptz
  not null, scan_type text not null, session text not null, received_at timestamptz not null default now()`;
const months = Array.from({ length: 12 }, (_, n) => new Date(Date.UTC(2026, 5 + n, 1)).toISOString().slice(0, 10));
const ends = (n) => months[n + 1] ?? '2027-06-01';
// The key of a partitioned table has to hold what it is divided by.
const keys = { flat: 'id', by_month: 'id, date', by_month_and_school: 'id, date, school' };
const making = {
  flat: `create table flat (${columns})`,
  by_month: `create table by_month (${columns}) partition by range (date);
    ${months.map((from, n) => `create table by_month_${n} partition of by_month for values from ('${from}') to ('${ends(n)}');`).join('\n')}`,
  by_month_and_school: `create table by_month_and_school (${columns}) partition by range (date);
    ${months.map((from, n) => `create table month_${n} partition of by_month_and_school for values from ('${from}') to ('${ends(n)}') partition by list (school);
      ${Array.from({ length: schools }, (__, school) => `create table month_${n}_${school} partition of month_${n} for values in (${school});`).join('\n')}`).join('\n')}`,
};
// A school day has every student in and out; scans of one day arrive mixed over the schools, days one after the other.
const rows = (from, to) => `
  select gen_random_uuid(), school, school || '-' || n, day, day, '07:00'::time + n * interval '1 second', 'present', 'gate-' || school, 'e',
    row_number() over (order by day, n, school, way), day + time '07:00' + n * interval '1 second', way, 'morning', now()
  from (select d::date as day from generate_series('${from}'::date, '${to}', '1 day') d where extract(isodow from d) < 6) days,
    generate_series(1, ${students}) n, generate_series(0, ${schools - 1}) school, (values ('in'), ('out')) ways(way)
  order by day, n, school, way`;
const day = (table) => `select student_number, session, min(time_in), array_agg(id) from ${table}
  where school = 17 and date = '2027-03-10' and school_day = '2027-03-10' group by student_number, session`;
const student = (table) => `select * from ${table} where school = 17 and student_number = '17-9'`;

const database = await MigratedDatabase.open();
const rowsOf = async (statement) => (await database.exec(statement)).rows;
try {
  const [{ count }] = await rowsOf(`select count(*)::integer as count from (${rows('2026-06-01', '2027-03-31')}) t`);
  console.log(`${count} rows: ${schools} schools of ${students}, in and out, ten months`);
  for (const table of Object.keys(making)) {
    await database.exec(`${making[table]};
      alter table ${table} add primary key (${keys[table]});
      create index on ${table} (school, school_day, student_number);
      create index on ${table} (school, student_number, date);
      create index on ${table} (device_epoch, device_seq);`);
    const began = performance.now();
    await database.exec(`insert into ${table} ${rows('2026-06-01', '2027-03-31')}`);
    const filled = (performance.now() - began) / 1000;
    await database.exec(`analyze ${table}`);
    const [{ data, indexes }] = await rowsOf(`select sum(pg_relation_size(oid)) / 1e6 as data, sum(pg_indexes_size(oid)) / 1e6 as indexes
      from pg_class where relkind = 'r' and oid in (select '${table}'::regclass union all select relid from pg_partition_tree('${table}'))`);
    const asked = async (question) => {
      const taken = [];
      for (let round = 0; round < rounds; ++round) {
        const [{ 'QUERY PLAN': [said] }] = await rowsOf(`explain (analyze, timing off, format json) ${question}`);
        taken.push([said['Planning Time'], said['Execution Time']]);
      }
      return [0, 1].map((part) => median(taken.map((one) => one[part])).toFixed(2)).join(' + ');
    };
    const inserted = [];
    for (let round = 0; round < rounds; ++round) {
      // As kiosks do: small batches, each row met by its own key if it is there already.
      const began = performance.now();
      await database.exec(`insert into ${table} select gen_random_uuid(), 17, '17-' || n, '2027-04-01', '2027-04-01', '07:00', 'present', 'gate-17', 'e',
        10000000 + n, now(), 'in', 'morning', now() from generate_series(1, 200) n on conflict (${keys[table]}) do nothing`);
      inserted.push(performance.now() - began);
    }
    const [ofSchool, ofStudent] = [await asked(day(table)), await asked(student(table))];
    const gone = performance.now();
    await database.exec(table === 'flat' ? `delete from flat where date < '2026-07-01'`
      : `drop table ${table === 'by_month' ? 'by_month_0' : 'month_0'}`);
    const away = (performance.now() - gone) / 1000;
    console.log(`${table}: filled in ${filled.toFixed(0)} s; data ${Number(data).toFixed(0)} MB, indexes ${Number(indexes).toFixed(0)} MB; `
      + `a school's day ${ofSchool} ms, a student's year ${ofStudent} ms (planning + execution); `
      + `200 rows ${median(inserted).toFixed(1)} ms; a month gone in ${away.toFixed(2)} s`);
  }
} finally {
  await database.remove();
}
