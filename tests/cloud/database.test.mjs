// What the database says in SQL, beside what is asked over HTTP: the school's clock beside the kiosk's (SCHOOLMOMENTS, of
// tests/attendance), its schedules beside the kiosk's (ROLLCALLCTL), a project of an earlier version that is migrated, and the
// commands of the office's page.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { MigratedDatabase } from './cloud.mjs';

let database;
const sql = async (statement) => (await database.exec(statement)).rows;

before(async () => {
  database = await MigratedDatabase.open();
});
after(() => database?.remove());

// Days on which the clock is changed, both ways, in eight zones.
const changedDays = {
  'America/New_York': ['2026-03-08', '2026-11-01'],
  'Europe/Berlin': ['2026-03-29', '2026-10-25'],
  'Africa/Cairo': ['2026-04-24', '2026-10-29'], // midnight is skipped; 23:00 comes twice
  'Australia/Lord_Howe': ['2026-10-04', '2026-04-05'], // half an hour
  'America/St_Johns': ['2026-03-08', '2026-11-01'],
  'Pacific/Chatham': ['2026-09-27', '2026-04-05'],
  'Africa/Casablanca': ['2026-02-15', '2026-03-22'], // Ramadan
  'Pacific/Apia': ['2011-12-29', '2011-12-31'], // around a day that never was
};

for (const [zone, days] of Object.entries(changedDays)) {
  test(`${zone}: the database and the kiosk agree on every minute of a day on which the clock is changed`, async () => {
    const spans = days.map((day) => Date.parse(day) / 1000).map((noon) => [noon - 86_400, noon + 2 * 86_400]);
    const kiosk = spawnSync(process.env.SCHOOLMOMENTS, spans.flatMap((span) => [zone, ...span]).map(String), { encoding: 'utf8' });
    assert.equal(kiosk.status, 0);
    const [{ said }] = await sql(`
      select string_agg(to_char(rollcall.local_moment(to_timestamp(second) - before * interval '1 millisecond', '${zone}'),
        'YYYY-MM-DD HH24:MI:SS.MS'), e'\\n' order by span, second, before desc) as said
      from (values (1, ${spans[0]}), (2, ${spans[1]})) as s(span, first, last),
        generate_series(first, last, 60) as second, (values (0), (1)) as b(before)`);
    const [theirs, ours] = [kiosk.stdout.trim().split('\n'), said.split('\n')];
    assert.ok(new Set(theirs).size > 8000);
    assert.equal(ours.find((line, i) => line !== theirs[i]), undefined);
    assert.equal(ours.length, theirs.length);
  });
}

test('a project of an earlier version that has records is migrated, as often as one likes', async () => {
  // What an earlier version had: the tables of today without what came with the school's day.
  await database.exec(`
    drop table public.attendance_corrections, public.attendance_refusals, public.kiosk_heartbeats, public.schedule_exceptions,
      public.school_schedules, public.school_settings cascade;
    drop function public.attendance_absent, public.corrected_scans, public.marked_present, public.void_scan, rollcall.void_sentence, rollcall.kiosks_awaited, rollcall.sessions_on,
      rollcall.school_moment cascade;
    alter table public.attendance drop column school_day cascade, drop column school_time cascade, drop column scan_type cascade,
      drop column session cascade, drop column rule_id cascade, drop column rule_version cascade, drop column decision cascade,
      drop column no_badge cascade;
    drop trigger attendance_school_day on public.attendance;
    alter table public.students drop column language cascade;
    insert into public.students (student_number, first_name, last_name) values ('X-1', 'Ana', 'Reyes');
    insert into public.devices (device_id) values ('old-1');
    insert into public.attendance (id, student_number, date, time_in, status, device_id, device_epoch, device_seq, scanned_at, received_at)
      select gen_random_uuid(), 'X-1', '2026-06-01'::date + n, '07:24:10', 'present', 'old-1', 'e', n,
        ('2026-06-01'::date + n) + interval '23 hours 24 minutes 10 seconds 900 milliseconds' - interval '24 hours', '2026-06-02'
      from generate_series(1, 200) n;`);
  const earlier = await sql('select * from public.attendance order by device_seq');
  for (const time of ['first', 'second']) {
    await database.migrate();
    const rows = await sql('select * from public.attendance order by device_seq');
    assert.deepEqual(rows.map(({ school_day, school_time, scan_type, session, rule_id, rule_version, decision, no_badge, ...row }) => row), earlier);
    assert.deepEqual(new Set(rows.map((row) => `${row.scan_type} ${row.session} ${row.school_time} ${+row.school_day === +row.date}`)),
      new Set(['in day 07:24:10 true']), time);
  }
  await database.exec(`insert into public.school_settings (time_zone) values ('Asia/Manila')`);
  await database.migrate();
  const [{ days, time, others }] = await sql(`select count(distinct school_day) as days, min(school_time) as time,
    count(*) filter (where school_day <> date) as others from public.attendance`);
  assert.deepEqual([Number(days), time, Number(others)], [200, '07:24:10', 0]);
});

// A row as a kiosk takes it into its schedule file.
function fileRow(row) {
  const entries = Object.entries(row).filter(([key, value]) =>
    (value !== null || key.endsWith('_start_time')) && !(row.sessions && /^(morning|afternoon)_/.test(key)));
  return Object.fromEntries(entries);
}

async function kioskRules(question, ...words) {
  const [{ schedules, exceptions }] = await sql(`select
    (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from public.school_schedules s where status = 'active') as schedules,
    (select coalesce(jsonb_agg(to_jsonb(e)), '[]') from public.schedule_exceptions e) as exceptions`);
  const file = path.join(database.dir, 'schedule.json');
  fs.writeFileSync(file, JSON.stringify({
    time_zone: 'Asia/Manila', school_schedules: schedules.map(fileRow), schedule_exceptions: exceptions.map(fileRow),
  }));
  const ran = spawnSync(process.env.ROLLCALLCTL, ['rules', question, ...(question === 'check' ? [file] : ['--schedule', file]),
    ...words, '--json', '--data-dir', database.dir], { encoding: 'utf8', env: { ...process.env, HOME: database.dir } });
  return { status: ran.status, lines: ran.stdout.trim().split('\n').filter(Boolean).map((line) => JSON.parse(line)), said: ran.stderr };
}

const insertSchedule = (row) => `insert into public.school_schedules (${Object.keys(row)}) values (${Object.values(row)
  .map((value) => (value === null ? 'null' : `'${value}'`))})`;

test('the database and the kiosk take and refuse the same schedules', async () => {
  const cases = [
    {}, { morning_start_time: '12:30' }, { morning_start_time: '00:10' }, { afternoon_end_time: '24:00' }, { afternoon_end_time: '23:50' },
    { afternoon_start_time: '12:00' }, { afternoon_start_time: null }, { morning_start_time: null, afternoon_start_time: null },
    { morning_login_window_start: '07:30', morning_login_window_end: '07:00' }, { morning_login_window_start: '07:10' },
    { morning_login_window_end: '12:30' }, { morning_logout_window_end: '11:50' }, { morning_logout_window_end: '12:30:01' },
    { morning_late_threshold_minutes: 300 }, { morning_late_threshold_minutes: 301 }, { morning_late_threshold_minutes: -1 },
    { duplicate_scan_cooldown_minutes: 1440 }, { duplicate_scan_cooldown_minutes: 1441 }, { section_names: '{" "}' },
    { sessions: '[]' }, { sessions: '[{"id":"e","start_time":"18:00","end_time":"24:00"}]' },
    { sessions: '[{"id":"e","start_time":"18:00","end_time":"21:00"},{"id":"e","start_time":"22:00","end_time":"23:00"}]' },
    { sessions: '[{"id":"e e","start_time":"18:00","end_time":"21:00"}]' }, { sessions: '[{"id":"e","start_time":"6 pm","end_time":"21:00"}]' },
    { sessions: '[{"id":"e","start_time":"18:00"}]' }, { sessions: '{"id":"e"}' }, { sessions: '[{"id":"e","start_time":"24:00","end_time":"24:00"}]' },
    { sessions: '[{"id":"e","start_time":"18:00","end_time":"21:00","late_threshold_minutes":1.5}]' },
    { sessions: '[{"id":"e","start_time":"18:00","end_time":"21:00","login_window_end":null}]' },
    { sessions: '[{"id":"e","start_time":"18:00","end_time":"21:00","colour":"red"}]' }, { grade_levels: '{Grade 8}' }, { is_default: 'true' },
    ...['monday', 'tuesday'].map((day) => ({ is_default: 'true', ...Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday',
      'friday'].map((one) => [`apply_${one}`, 'false'])), ...(day === 'tuesday' ? { apply_sunday: 'true' } : {}) })),
  ];
  await database.rolledBack(async (run) => {
    await run(`insert into public.school_schedules (name, is_default) values ('Regular day', true)`);
    const refused = [];
    for (const [i, changes] of cases.entries()) {
      // Each for a grade of its own, unless it says for whom it is.
      const id = `00000000-0000-0000-0000-${String(i + 100).padStart(12, '0')}`;
      const row = { id, name: `case ${i}`, ...(changes.is_default ? {} : { grade_levels: `{"Grade ${i}"}` }), ...changes };
      await run('savepoint tried');
      await run(insertSchedule(row)).catch(async (error) => {
        assert.match(error.message, new RegExp(`^schedule "${row.name}"`));
        refused.push(id);
        await run('rollback to tried');
        await run('alter table public.school_schedules disable trigger schedules_checked'); // the kiosk is asked all the same
        await run(insertSchedule(row));
        await run('alter table public.school_schedules enable trigger schedules_checked');
      });
    }
    const { lines } = await kioskRules('check');
    const named = [...new Set(JSON.stringify(lines).match(/0{8}-[0-9-]{27}/g))];
    assert.deepEqual(refused, named.sort());
    assert.ok(refused.length > 20 && refused.length < cases.length - 5);
  });
});

test('the database and the kiosk have the same rule for everybody on every day', async () => {
  await database.rolledBack(async (run) => {
    await run(`
      insert into public.students (student_number, first_name, last_name, section) values ('R-1', 'A', 'A', 'Grade 8 - Narra'),
        ('R-2', 'B', 'B', 'Grade 8 - Ipil - East'), ('R-3', 'C', 'C', 'Kinder'), ('R-4', 'D', 'D', 'Loose'), ('R-5', 'E', 'E', 'Grade 9 - Molave');
      insert into public.school_schedules (id, name, is_default) values ('00000000-0000-0000-0000-000000000001', 'Regular', true);
      insert into public.school_schedules (id, name, afternoon_start_time) values ('00000000-0000-0000-0000-000000000002', 'Half', null);
      insert into public.school_schedules (name, grade_levels, morning_start_time, morning_end_time, afternoon_start_time)
        values ('Eights', '{Grade 8}', '08:10:30', '11:45', '13:30');
      insert into public.school_schedules (name, section_names, sessions, apply_friday, apply_saturday)
        values ('Kinder', '{Kinder,Grade 8 - Narra}', '[{"id":"play","start_time":"09:00","end_time":"24:00","late_threshold_minutes":0}]',
          false, true);
      insert into public.school_schedules (name, student_numbers, morning_start_time, apply_monday) values ('Own', '{R-4}', null, false);
      insert into public.schedule_exceptions (date, until, name, schedule_id, grade_level, section_name, student_number) values
        ('2026-12-02', null, 'Holiday', null, null, null, null),
        ('2026-12-02', null, 'but Kinder', '00000000-0000-0000-0000-000000000002', null, 'Kinder', null),
        ('2026-12-05', '2026-12-06', 'Fair', '00000000-0000-0000-0000-000000000002', null, null, null),
        ('2026-12-03', null, 'Trip', null, 'Grade 8', null, null),
        ('2026-12-03', null, 'stays', '00000000-0000-0000-0000-000000000001', null, null, 'R-2');`);
    const clock = (interval) => `extract(epoch from ${interval})::integer`;
    const seconds = (time) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    let sessions = 0;
    for (const [number, day] of [['R-1', '2026-11-30'], ['R-1', '2026-12-04'], ['R-1', '2026-12-05'], ['R-2', '2026-11-30'], ['R-2', '2026-12-03'],
      ['R-3', '2026-12-02'], ['R-3', '2026-12-03'], ['R-3', '2026-12-04'], ['R-4', '2026-11-30'], ['R-4', '2026-12-04'],
      ['R-5', '2026-12-02'], ['R-5', '2026-12-05']]) {
      const { rows: [{ section, ours }] } = await run(`select s.section, array(select o.session from
        rollcall.sessions_on('${day}', s.student_number) o order by o.ends) as ours from public.students s where student_number = '${number}'`);
      const { lines, status, said } = await kioskRules('simulate', '--day', day, '--student', number, '--section', section);
      assert.equal(status, 0, said);
      const kiosk = [...new Set(lines.filter((line) => line.scan_type).map((line) => line.session))];
      assert.deepEqual(ours, kiosk, `${number} ${day}`);
      sessions += kiosk.length;
      for (const session of kiosk) {
        const accepted = lines.filter((line) => line.scan_type && line.session === session);
        const rule = accepted[0].rule;
        const { rows: [window] } = await run(`select ${clock('login_from')} as first, ${clock("least(logout_to, interval '23:59:59')")} as last,
            ${clock("starts + late_minutes * interval '1 minute'")} as late
          from public.school_schedules s, rollcall.sessions_of(s) t where s.id = '${rule}' and t.session = '${session}'`);
        const limit = `${accepted[0].late_limit}:00`.split(':').slice(0, 3).join(':');
        assert.deepEqual([window.last, window.late], [seconds(accepted.at(-1).time), seconds(limit)], `${rule} ${session}`);
        // A second that two sessions share is the earlier one's.
        assert.ok([0, 1].includes(seconds(accepted[0].time) - window.first), `${rule} ${session}`);
      }
    }
    assert.ok(sessions > 12);
  });
});

// Two ways to put the register together: that of the corrections' migration, and the faster one that came after it.
test('attendance_daily says the same as when it was slower, whatever was scanned and corrected', async () => {
  await database.rolledBack(async (run) => {
    const migration = fs.readFileSync(new URL('../../deploy/supabase/migrations/20261129090300_corrections.sql', import.meta.url), 'utf8');
    const earlier = (view) => migration.match(new RegExp(`create or replace view ${view} .*?;\\n`, 's'))[0]
      .replaceAll('public.attendance_daily', 'earlier.attendance_daily').replaceAll('rollcall.day_marks', 'earlier.day_marks');
    await run(`
      select setseed(0.20261129);
      create schema earlier;
      ${earlier('rollcall.day_marks')}
      ${earlier('public.attendance_daily')}
      delete from public.school_schedules;
      insert into public.school_schedules (name, is_default) values ('Regular', true);
      insert into public.devices (device_id) values ('pace-1'), ('pace-2');
      insert into public.students (student_number, first_name, last_name, section)
        select 'P-' || n, 'Ana', 'Reyes', 'Grade 8 - Narra' from generate_series(1, 20) n;
      insert into public.attendance (id, student_number, date, time_in, status, device_id, device_epoch, device_seq, scanned_at, scan_type, session)
        select gen_random_uuid(), 'P-' || (1 + floor(random() * 20)), day, time, (array['present', 'late'])[1 + floor(random() * 2)],
          'pace-' || (1 + n % 2), 'pace', n, (day + time) at time zone 'Asia/Manila', (array['in', 'out'])[1 + floor(random() * 2)],
          (array['morning', 'afternoon', 'day'])[1 + floor(random() * 3)]
        from (select n, '2026-10-05'::date + floor(random() * 5)::integer as day, '06:00'::time + n * interval '7 seconds' as time
          from generate_series(1, 1500) n) scans;
      insert into public.attendance_corrections (kind, student_number, date, session, at_time, why, who, made_at)
        select kind, 'P-' || (1 + floor(random() * 20)), '2026-10-05'::date + floor(random() * 6)::integer,
          (array['morning', 'afternoon', null])[1 + floor(random() * 3)], case when kind <> 'excuse' and n % 3 > 0 then '09:00'::time + n * interval '1 second' end,
          'why', 'Kim', now() + n * interval '1 second'
        from (select n, (array['excuse', 'present', 'late', 'left_early'])[1 + floor(random() * 4)] as kind from generate_series(1, 120) n) marks;
      insert into public.attendance_corrections (kind, scan_id, to_student, to_date, why, who)
        select kind, id, case when kind = 'move' then 'P-' || (1 + floor(random() * 20)) end,
          case when kind = 'move' and random() < 0.5 then '2026-10-05'::date + floor(random() * 6)::integer end, 'why', 'Kim'
        from (select id, (array['void', 'move'])[1 + floor(random() * 2)] as kind
          from public.attendance cross join generate_series(1, 2) where device_epoch = 'pace' and random() < 0.1) scans;
      insert into public.attendance_corrections (kind, undoes, why, who)
        select 'undo', id, 'why', 'Kim' from public.attendance_corrections where kind <> 'undo' and random() < 0.2;`);
    const { rows: [counts] } = await run(`select count(*)::integer as rows, count(*) filter (where cardinality(scan_ids) > 2)::integer as crowded,
      count(*) filter (where cardinality(correction_ids) > 0)::integer as corrected from public.attendance_daily where student_number like 'P-%'`);
    assert.ok(counts.rows > 250 && counts.crowded > 50 && counts.corrected > 50, JSON.stringify(counts));
    for (const [one, other] of [['public', 'earlier'], ['earlier', 'public']]) {
      const { rows } = await run(`select * from ${one}.attendance_daily except all select * from ${other}.attendance_daily`);
      assert.deepEqual(rows, [], `only in ${one}`);
    }
  });
});

test("every command of the office's page works", async () => {
  const page = fs.readFileSync(new URL('../../deploy/office.md', import.meta.url), 'utf8');
  const scan = (id, student, type, time, sequence) => `('6f1c0d5e-2b7a-4c57-9f43-0d5f3a1b2c0${id}', '${student}', '2026-11-23',
    '${time}', 'present', 'gate-1', 'page', ${sequence}, '2026-11-23T${time}+08:00', '${type}', 'morning')`;
  await database.exec(`
    update public.students set status = 'inactive';
    update public.devices set status = 'revoked';
    insert into public.students (student_number, first_name, last_name, section, created_at)
      select '202100' || n, 'Ana', 'Reyes', 'Grade 8 - Narra', '2026-06-01' from generate_series(1, 6) n;
    insert into public.devices (device_id) values ('gate-1');
    insert into public.attendance (id, student_number, date, time_in, status, device_id, device_epoch, device_seq, scanned_at,
        scan_type, session) values
      ${scan(1, '2021002', 'in', '07:01:00', 1)}, ${scan(2, '2021004', 'in', '07:02:00', 2)};
    insert into public.attendance (id, student_number, date, time_in, status, device_id, device_epoch, device_seq, scanned_at,
        scan_type, session, no_badge) values
      ${scan(3, '2021001', 'in', '07:03:00', 4).replace(/\)$/, ", 'staff')")};
    insert into public.kiosk_heartbeats (device_id, device_epoch, last_device_seq, reported_at, received_at)
      values ('gate-1', 'page', 4, '2026-11-23T12:00:00+08:00', now());
    insert into public.attendance_refusals (id, reason, date, scanned_at, device_id, device_epoch)
      values (gen_random_uuid(), 'not_a_badge', '2026-11-23', '2026-11-23T07:00:00+08:00', 'gate-1', 'page');`);
  // Line by line, as the SQL editor shows the rows of the last command only.
  const commands = [...page.matchAll(/```sql\n(.*?)```/gs)].flatMap(([, block]) => block.split(/;\n/)).map((one) => one.trim()).filter(Boolean);
  assert.equal(commands.length, 22);
  for (const command of commands) {
    const isQuestion = /^(--.*\n)*select/.test(command);
    const rows = await sql(isQuestion ? command : `${command} returning 1`);
    assert.ok(rows.length >= 1, command);
  }
  const day = await sql(`select student_number, status, time_in, time_out, left_early from public.attendance_daily
    where day = '2026-11-23' and student_number like '2021%' order by student_number, session desc`);
  assert.deepEqual(day.map((row) => Object.values(row).join(' ')), [
    '2021001 present 07:03:00 10:30:00 true',
    '2021002 excused   false',
    '2021002 excused   false',
    '2021003 present 06:55:00  false',
    '2021004 late 08:20:00  false',
  ]);
  const awaited = await sql(`select * from public.attendance_absent('2026-11-23', 'morning')`);
  assert.deepEqual(awaited.map((row) => `${row.state} ${row.device_id}`), ['waiting gate-1']);
  await database.exec(`update public.devices set status = 'revoked'`);
  const absent = await sql(`select * from public.attendance_absent('2026-11-23', 'morning')`);
  assert.deepEqual(absent.map((row) => `${row.state} ${row.student_number}`), ['absent 2021005', 'absent 2021006']);
  // "Nobody can change or delete a correction, not even the owner": it is the owner who asks here.
  for (const statement of [`update public.attendance_corrections set why = 'no'`, 'delete from public.attendance_corrections',
    'truncate public.attendance_corrections cascade', 'truncate public.attendance cascade',
    `delete from public.students where student_number = '2021002'`]) {
    await database.rolledBack((run) => assert.rejects(run(statement), { code: /^(42501|23503)$/ }, statement));
  }
});
