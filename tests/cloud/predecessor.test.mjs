// A project of the predecessor (predecessor.sql) after deploy/supabase/from-predecessor.sql and the migrations: shut, with its rows, and
// else like any other. In SQL and over HTTP.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { Cloud, MigratedDatabase } from './cloud.mjs';

const read = (file) => fs.readFileSync(new URL(file, import.meta.url), 'utf8');
const theirs = read('predecessor.sql');
const unanswered = read('../../deploy/supabase/from-predecessor.sql');
const upgradeIn = (zone) => unanswered.replace("'WRITE THE TIME ZONE HERE';", `'${zone}';`);
const upgrade = upgradeIn('Asia/Manila');
const photo = '2021001/20251103_070102_a.jpg';
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const object = `insert into storage.objects (bucket_id, name) values ('attendance-photos', '${photo}')`;
const tables = ['users', 'teachers', 'school_schedules', 'sections', 'students', 'attendance', 'iot_devices', 'sms_templates',
  'notification_preferences'];

let database;
const rows = async (statement) => (await database.exec(statement)).rows;
const lines = async (statement) => (await rows(statement)).map((row) => Object.values(row).map((value) => value ?? '').join(' | '));
// Every row of these tables as text, one table after the other.
async function contentsOf(schema, names = tables) {
  const contents = {};
  for (const name of names) {
    contents[name] = await lines(`select (to_jsonb(t) - '{updated_at}'::text[])::text from ${schema}.${name} t order by 1`);
  }
  return contents;
}
const ours = () => contentsOf('public', ['students', 'devices', 'attendance', 'school_schedules', 'school_settings']);

// The file without its own transaction, statement by statement.
function statementsOf(text) {
  const parts = [''];
  for (const line of text.split('\n').filter((one) => !/^(begin|commit);$/.test(one))) {
    parts[parts.length - 1] += `${line}\n`;
    if (line.endsWith(';') && (parts.at(-1).match(/\$\$/g) ?? []).length % 2 === 0) {
      parts.push('');
    }
  }
  return parts.filter((part) => part.trim());
}

before(async () => {
  database = await MigratedDatabase.open({ bare: true });
  await database.exec(theirs);
  await database.exec(object);
});
after(() => database?.remove());

test('without the time zone nothing is done, and it is said where to write it', async () => {
  await assert.rejects(database.exec(unanswered), /say where the school is/);
  await database.exec('rollback');
  await assert.rejects(database.exec(upgradeIn('Manila')), /say where the school is/);
  await database.exec('rollback');
  assert.equal((await rows(`select from pg_namespace where nspname = 'predecessor'`)).length, 0);
});

test('the migrations alone are refused by the first of them, and it is mended by beginning anew', async () => {
  await database.rolledBack(async (run) => {
    await run('savepoint before');
    await assert.rejects(database.migrate(), /student_number/);
    await run('rollback to before');
    await database.exec(statementsOf(upgrade).join(''));
    await database.migrate();
    assert.equal((await rows('select from public.attendance')).length, 8);
  });
});

test('wherever it was interrupted, it is run again and comes to the same', async () => {
  const parts = statementsOf(upgrade);
  assert.ok(parts.length > 20);
  const shape = () => lines(`select n.nspname, c.relname, c.relacl::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'predecessor') and c.relkind <> 'i'
    union all select schemaname || '.' || tablename, policyname, '' from pg_policies order by 1, 2`);
  let expected;
  for (let done = 0; done <= parts.length; done += 4) {
    await database.rolledBack(async (run) => {
      for (const part of parts.slice(0, done)) {
        await run(part);
      }
      await run(parts.join(''));
      expected ??= await shape();
      assert.deepEqual(await shape(), expected, `after ${done} statements`);
    });
  }
  assert.ok(expected.length > 15, `${expected.length}`);
});

test('every row is kept as it was, and what Rollcall can use is taken over', async () => {
  const kept = await contentsOf('public');
  await database.exec(upgrade);
  await database.migrate();
  assert.deepEqual(await contentsOf('predecessor'), kept);

  assert.deepEqual(await lines(`select student_number, first_name, last_name, section, grade, status from public.students order by 1`), [
    '2021001 | Ana | Reyes Jr. | Grade 8 - Narra | 8 | active',
    '2021002 | Ben | Cruz | Grade 9 - Molave | 9 | suspended',
    '2021003 | Carla | Diaz | Grade 10 | 10 | graduated',
    '2021004 | Dan | Lim | Grade 10 - Ipil | 10 | inactive',
  ]);
  assert.deepEqual(await lines(`select device_seq, right(id::text, 2), student_number, school_day::text, scan_type, session, school_time::text, status,
      device_id, qr_data, photo_path, remarks from public.attendance where device_epoch = 'predecessor' order by device_seq`), [
    `1 | 01 | 2021001 | 2025-11-03 | in | morning | 07:01:02 | present | gate-1 | 2021001 | ${photo} | `,
    '2 | 05 | 2021002 | 2025-11-03 | in | morning | 07:30:00 | late | predecessor |  |  | typed in by the office',
    '3 | 03 | 2021001 | 2025-11-03 | out | morning | 12:05:00 | present | gate-1 |  |  | ',
    '4 | 04 | 2021001 | 2025-11-03 | in | afternoon | 13:20:00 | late | pi-lab-2 | 2021001 |  | ',
    `5 | ${(await rows(`select right(id::text, 2) as id from public.attendance where device_seq = 5`))[0].id} | 2021002 | 2025-11-03 | out | afternoon | 17:00:00 | late | predecessor |  |  | typed in by the office`,
    '6 | 11 | 2021004 | 2025-11-03 | in | day | 22:10:00 | present | gate-1 |  |  | ',
    '7 | 10 | 2021001 | 2025-11-04 | in | morning | 07:03:00 | present | gate-1 | 2021001 |  | ',
    '8 | 06 | 2021002 | 2025-11-04 | in | day |  | absent | predecessor |  |  | ',
  ]);
  assert.deepEqual(await lines(`select extract(epoch from scanned_at)::bigint, received_at = '2025-11-03T07:01:05+08:00' from public.attendance where device_seq = 1`),
    [`${Date.parse('2025-11-03T07:01:02+08:00') / 1000} | true`]);
  assert.deepEqual(await lines('select device_id, name, status from public.devices order by 1'),
    ['gate-1 | Main gate | revoked', 'pi-lab-2 | Lab | revoked', 'predecessor |  | revoked']);
  assert.deepEqual(await lines(`select name, status, is_default, section_names::text, apply_saturday from public.school_schedules order by id`), [
    'Regular | active | true |  | false', 'Eights | active | false | {"Grade 8 - Narra"} | true', 'Test row | inactive | false |  | false']);
  assert.deepEqual(await lines('select time_zone from public.school_settings'), ['Asia/Manila']);
  assert.deepEqual(await lines('select from public.attendance_gaps'), []);
});

test('what does not fit is named, with its reason', async () => {
  assert.deepEqual(await lines('select name, right(id, 2), reason from predecessor.kept_aside order by 1, 2'), [
    'attendance | 02 | in: the same scan as 00000000-0000-4000-8000-000000000201',
    'attendance | 07 | in: it does not say when the student came',
    'attendance | 08 | in: nobody was scanned on that day yet',
    'attendance | 09 | in: its student was not taken over: no badge can have this student number',
    'school_schedules | a3 | inactive: schedule "Test row": session morning starts at 07:00 and ends at 07:00; it has to end later on the same day; session morning: the late threshold of 15 minutes leads beyond its end',
    'students | 05 | no badge can have this student number',
    'students | 06 | a name is empty or longer than 100 characters',
    'students | 07 | another student has the same number',
  ]);
  const report = await lines('select * from predecessor.report()');
  assert.ok(report.includes('attendance taken over | 8 | '), report.join('\n'));
  assert.ok(report.includes('left alone in public |  | library_books'));
  assert.equal(report.filter((line) => line.startsWith('time zone')).length, 0);
});

test('run again, file and migrations change nothing, and take what has been put right meanwhile', async () => {
  await database.exec(`update public.students set first_name = 'Anna' where student_number = '2021001'`); // the office's word stays
  const before = await ours();
  for (const text of [upgrade, unanswered]) {
    await database.exec(text);
    await database.migrate();
    assert.deepEqual(await ours(), before);
  }
  await database.exec(`update predecessor.students set student_number = '2021-005' where id::text like '%05'`);
  await database.exec(unanswered);
  assert.deepEqual(await lines(`select device_seq, school_day::text from public.attendance where student_number = '2021-005'`), ['9 | 2025-11-03']);
});

test('a zone that was wrong is told by the report, and corrected', async () => {
  await database.exec(`update public.school_settings set time_zone = 'Europe/Berlin'`);
  await database.exec(unanswered);
  assert.ok((await lines('select * from predecessor.report()')).some((line) => /^time zone .* 7 hours .* before .* Europe\/Berlin/.test(line)));
  await database.exec(`update public.school_settings set time_zone = 'Asia/Manila'`);
  await database.exec(unanswered);
  assert.deepEqual(await lines(`select school_time::text, scanned_at = '2025-11-03T07:01:02.345678+08:00' from public.attendance where device_seq = 1`), ['07:01:02 | true']);
});

// Rights, policies, functions, triggers, views and constraints: what decides who may do what.
const catalog = `
  select n.nspname, c.relname, c.relkind::text, (select string_agg(a::text, ' ' order by a::text) from unnest(c.relacl) a) as rights,
      c.relrowsecurity::text, pg_get_userbyid(c.relowner)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'rollcall') and c.relkind in ('r', 'v', 'S') and c.relname <> 'library_books'
  union all select schemaname, tablename, policyname, concat_ws(' ', permissive, roles::text, cmd), qual, with_check
    from pg_policies where schemaname in ('public', 'rollcall', 'storage') and policyname <> 'readers of the library'
  union all select n.nspname, p.oid::regprocedure::text, p.prosecdef::text, md5(p.prosrc), (select string_agg(a::text, ' ' order by a::text) from unnest(p.proacl) a), ''
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'rollcall')
  union all select c.relname, t.tgname, pg_get_triggerdef(t.oid), '', '', '' from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and c.relnamespace in ('public'::regnamespace, 'storage'::regnamespace)
  union all select conrelid::regclass::text, conname, pg_get_constraintdef(oid), '', '', '' from pg_constraint
    where connamespace = 'public'::regnamespace and conrelid::regclass::text not like '%library_books'
  union all select id, public::text, file_size_limit::text, '', '', '' from storage.buckets where id = 'attendance-photos'
  order by 1, 2, 3, 4`;

test('its rights and policies are those of a new project', async (t) => {
  const fresh = await MigratedDatabase.open();
  t.after(() => fresh.remove());
  await fresh.migrate(); // again, as the other one was
  const expected = (await fresh.exec(catalog)).rows.map((row) => JSON.stringify(row));
  assert.ok(expected.length > 150);
  assert.deepEqual((await rows(catalog)).map((row) => JSON.stringify(row)), expected);
  // What was in the schema of before, nobody reaches.
  const held = await lines(`select c.relname, r.rolname from pg_class c, pg_roles r
    where c.relnamespace = 'predecessor'::regnamespace and r.rolname in ('anon', 'authenticated', 'service_role')
      and (has_schema_privilege(r.oid, 'predecessor', 'usage') or (c.relkind in ('r', 'v') and has_table_privilege(r.oid, c.oid, 'select')))`);
  assert.deepEqual(held, []);
  assert.deepEqual(await lines(`select name from predecessor.closed_policies where place = 'storage.objects' order by 1`),
    ['anybody does anything', 'anybody uploads']);
  assert.deepEqual(await lines(`select proname from pg_proc where pronamespace = 'predecessor'::regnamespace and prosecdef`), []);
  await assert.rejects(fresh.exec(upgrade), /no tables of the predecessor/);
  await fresh.exec('rollback');
  assert.deepEqual((await fresh.exec(catalog)).rows.map((row) => JSON.stringify(row)), expected);
});

test('when nobody needs them any more, the old tables go, and what was taken over stays', async () => {
  const before = await ours();
  await database.rolledBack(async (run) => {
    await run('drop schema predecessor cascade');
    await database.migrate();
    assert.deepEqual(await ours(), before);
  });
});

test('over HTTP what was open is shut, staff sees the old photos by signed links, and an old device is paired', async (t) => {
  const cloud = new Cloud({ bare: true });
  t.after(() => cloud.remove());
  cloud.sql(theirs);
  const asService = { Authorization: `Bearer ${cloud.state.secret_key}` };
  const place = `/storage/v1/object/attendance-photos/${photo}`;
  const open = `/storage/v1/object/public/attendance-photos/${photo}`;
  assert.equal((await cloud.secret('POST', place, jpeg, { 'Content-Type': 'image/jpeg', ...asService })).status, 200);
  assert.equal((await cloud.anon('GET', '/rest/v1/students?select=password')).json.length, 7);
  assert.equal((await cloud.anon('GET', '/rest/v1/attendance')).json.length, 11);
  assert.ok((await cloud.anon('GET', open)).bytes.equals(jpeg));

  const isShut = async () => {
    for (const caller of [cloud.anon, await cloud.signUp()]) {
      for (const name of [...tables, 'devices', 'roster', 'today', 'kept_aside', 'attendance_daily']) {
        const reply = await caller('GET', `/rest/v1/${name}`);
        assert.ok(reply.status >= 400 || reply.json.length === 0, `${name}: ${reply.bytes}`);
      }
      assert.ok((await caller('POST', '/rest/v1/attendance', { student_id: '00000000-0000-4000-8000-000000000101', device_id: 'gate-1',
        date: '2025-11-06', time_in: '07:00' })).status >= 400);
      assert.ok(!(await caller('GET', open)).bytes.equals(jpeg));
      assert.ok(!(await caller('GET', place)).bytes.equals(jpeg));
      const put = await caller('POST', `/storage/v1/object/attendance-photos/2021001/${randomUUID()}.jpg`, jpeg, { 'Content-Type': 'image/jpeg' });
      assert.ok(put.status >= 400);
      assert.ok((await caller('POST', '/rest/v1/rpc/should_send_notification', { phone_param: '1', student_id_param: randomUUID(), notification_type: 'x' })).status >= 400);
    }
  };
  cloud.sql(upgrade);
  await isShut();
  await cloud.applyMigrations();
  await isShut();

  const staff = await cloud.signUp();
  await cloud.secret('POST', '/rest/v1/staff', { user_id: staff.user, name: 'Kim' });
  const [record] = (await staff('GET', '/rest/v1/attendance?photo_path=not.is.null')).json;
  assert.equal(record.student_number, '2021001');
  const signed = (await staff('POST', `/storage/v1/object/sign/attendance-photos/${record.photo_path}`, { expiresIn: 60 })).json;
  const link = signed.signedURL ?? signed.signedUrl; // the local Supabase calls it so, and gives it whole
  const shown = await fetch(new URL(link.replace(/^\/object/, '/storage/v1/object'), cloud.state.url));
  assert.ok(Buffer.from(await shown.arrayBuffer()).equals(jpeg));
  assert.equal((await staff('GET', '/rest/v1/attendance_daily')).json.length, 7);
  const forged = { id: randomUUID(), student_number: '2021001', date: '2025-11-06', time_in: '07:00', status: 'present', device_id: 'gate-1',
    device_epoch: 'predecessor', device_seq: 99, scanned_at: '2025-11-06T07:00:00+08:00', photo_path: '2021002/somebody.jpg' };
  assert.equal((await staff('POST', '/rest/v1/attendance', forged)).code, '42501');

  const { code } = (await staff('POST', '/rest/v1/rpc/make_pairing_code', { device_id: 'gate-1' })).json;
  const kiosk = await cloud.signUp();
  assert.equal((await kiosk('POST', '/rest/v1/rpc/claim_device', { code })).json.result, 'claimed');
  assert.deepEqual((await kiosk('GET', '/rest/v1/roster')).json.map((row) => row.student_number), ['2021001']);
});
