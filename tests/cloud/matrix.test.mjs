// deploy/supabase/ACCESS.md against what really happens: every role tries everything, over HTTP on a running Supabase (which
// grants every role every table, so that row level security alone is seen) and in SQL on a database that has had nothing but
// the migrations (so that their grants are seen too).
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { Cloud, MigratedDatabase } from './cloud.mjs';
import { documented, observed } from './matrix.mjs';

const roles = Object.keys(documented().students);
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const subjectOf = (role) => (role === 'revoked device' ? 'kiosk-3' : 'kiosk-1');
let number = 0;
const next = () => `probe-${++number}`;

// One row of each table that belongs to the role's subject, as its insert would be.
const rowOf = {
  students: () => ({ student_number: next(), first_name: 'Ana', last_name: 'Reyes', section: 'Narra' }),
  devices: () => ({ device_id: next() }),
  staff: (_, user) => ({ user_id: user, name: 'Kim' }),
  attendance: (device) => ({
    id: randomUUID(), student_number: '2026-0001', date: '2026-11-23', time_in: '07:24:10', status: 'present',
    device_id: device, device_epoch: 'a1b2c3', device_seq: ++number, scanned_at: '2026-11-23T07:24:10+08:00',
  }),
};
Object.assign(rowOf, {
  attendance_refusals: (device) => ({
    id: randomUUID(), reason: 'unknown_student', date: '2026-11-23', device_id: device, device_epoch: 'a1b2c3',
    scanned_at: '2026-11-23T07:24:10+08:00',
  }),
  kiosk_heartbeats: (device) => ({
    device_id: device, device_epoch: next(), last_device_seq: 0, reported_at: '2026-11-23T07:24:10+08:00',
  }),
  school_settings: () => ({ id: true, time_zone: 'Asia/Manila' }),
  school_schedules: () => ({ id: randomUUID(), name: 'Half day' }),
  schedule_exceptions: () => ({ id: randomUUID(), date: '2026-11-30' }),
  attendance_corrections: () => ({
    id: randomUUID(), kind: 'excuse', student_number: '2026-0001', date: '2026-11-23', why: 'ill', who: 'Kim',
  }),
});
let homeroomTeacher; // the one of section Narra
let key = 1; // the one that badges are signed with is there
Object.assign(rowOf, {
  badge_settings: () => ({ id: true, school: '00c0ffee' }),
  badge_keys: () => ({ id: ++key, public_key: String(key).padStart(64, '0') }),
  badges: () => ({ serial: ++number, student_number: '2026-0001', key_id: 1, batch: randomUUID() }),
  badge_changes: () => ({ id: randomUUID(), thing: 'badges', who: 'Kim' }),
  photo_views: () => ({ id: randomUUID(), scan_id: randomUUID(), who: 'Kim' }),
  student_leaves: () => ({
    id: randomUUID(), student_number: '2026-0001', first_day: '2026-11-23', last_day: '2026-11-24', reason: 'sick', asked_by: 'Kim',
  }),
  staff_sections: () => ({ user_id: homeroomTeacher, section: next() }),
  office_changes: () => ({ id: 1e6 + ++number, thing: 'staff', who: 'Kim' }),
  student_changes: () => ({ id: 1e6 + ++number, student_number: '2026-0001', who: 'Kim' }),
});
// A view, the table below it, what its row is found by, and a column of it.
const views = {
  roster: ['students', 'student_number', 'first_name'],
  attendance_scans: ['attendance', 'session', 'session'],
  attendance_daily: ['attendance', 'session', 'session'],
  attendance_register: ['attendance', 'session', 'session'],
  attendance_gaps: ['attendance', 'device_epoch', 'device_epoch'],
};
for (const [view, [table, key]] of Object.entries(views)) {
  rowOf[view] = (device) => ({ ...rowOf[table](device), ...(key === 'student_number' ? {} : { [key]: next() }) });
}
const keyOf = {
  students: 'student_number', devices: 'device_id', staff: 'user_id', attendance: 'id', attendance_refusals: 'id',
  kiosk_heartbeats: 'device_id', school_settings: 'id', school_schedules: 'id', schedule_exceptions: 'id',
  attendance_corrections: 'id', student_changes: 'id', badge_settings: 'id', badge_keys: 'id', badges: 'serial', badge_changes: 'id', photo_views: 'id',
  student_leaves: 'id', staff_sections: 'section', office_changes: 'id',
  ...Object.fromEntries(Object.entries(views).map(([view, [, key]]) => [view, key])),
};
const changeOf = {
  students: ['first_name', 'Eve'], devices: ['name', 'Eve'], staff: ['name', 'Eve'], attendance: ['remarks', 'Eve'],
  attendance_refusals: ['reason', 'cooldown'], kiosk_heartbeats: ['version', 'Eve'], school_settings: ['time_zone', 'Asia/Tokyo'],
  school_schedules: ['name', 'Eve'], schedule_exceptions: ['name', 'Eve'], attendance_corrections: ['why', 'Eve'],
  badge_settings: ['policy', 'signed_only'], badge_keys: ['public_key', 'e'.repeat(64)], badges: ['batch', randomUUID()],
  badge_changes: ['thing', 'Eve'], student_changes: ['who', 'Eve'], photo_views: ['who', 'Eve'],
  student_leaves: ['note', 'Eve'], office_changes: ['who', 'Eve'],
  ...Object.fromEntries(Object.entries(views).map(([view, [, , column]]) => [view, [column, 'Eve']])),
};
const tableOf = (thing) => views[thing]?.[0] ?? thing;
const ownTables = Object.keys(keyOf).filter((thing) => !views[thing]);
const firstKey = { id: 1, public_key: 'a'.repeat(64) };
// What the owner of the tables would do before each try, as there is room for one row only.
const only = { kiosk_heartbeats: 'device_id', school_settings: 'id', badge_settings: 'id' };
const argumentsOf = {
  claim_device: { code: '0000-0000-0000-0000' },
  device_status: {},
  make_pairing_code: { device_id: 'kiosk-9' },
  set_device_status: { device_id: 'kiosk-9', status: 'active' },
  describe_kiosk: { device_id: 'kiosk-9', name: 'Gate', place: 'Back gate' },
  attendance_absent: { day: '2026-11-22', session: 'none' },
  corrected_scans: { day: '2026-11-22' },
  marked_present: { day: '2026-11-22' },
  void_scan: { id: randomUUID(), scan_id: randomUUID(), reason: 'test' },
  schema_version: {},
  office_day: { day: '2026-11-22' },
  student_day: { student: '2026-0001', day: '2026-11-22' },
  open_photo: { scan_id: randomUUID() },
  badge_rules: {},
  register_badge_key: { public_key: 'd'.repeat(64) },
  retire_badge_key: { key_id: 255 },
  issue_badges: { id: randomUUID(), students: ['2026-0001'], key_id: 1 },
  revoke_badge: { serial: 1, reason: 'lost' },
  restore_badge: { serial: 1 },
  set_badge_policy: { policy: 'plain_and_signed' },
  move_students: { changes: [] },
  enter_leave: { id: randomUUID(), student: '2026-0001', first_day: '2020-11-23', last_day: '2020-11-23', reason: 'sick' },
  decide_leave: { id: randomUUID(), decision: 'approve' },
  leaves: {},
  absent_running: {},
  lateness: { from_day: '2026-11-01', to_day: '2026-11-30' },
  set_homeroom: { email: 'nobody@nowhere.invalid', sections: [] },
  homeroom_teachers: {},
  make_leave_link: { student: 'nobody' },
  revoke_leave_links: { student: 'nobody' },
  leave_link: { token: 'none' },
  ask_leave: { token: 'none', id: randomUUID(), first_day: '2026-11-23', last_day: '2026-11-23', reason: 'sick' },
};

test('over HTTP every role can do what the document says, and no more', async (t) => {
  const cloud = new Cloud();
  t.after(() => cloud.remove());
  for (const device of ['kiosk-1', 'kiosk-2', 'kiosk-3', 'kiosk-9']) {
    await cloud.seed(device);
  }
  const service = cloud.caller(null, cloud.state.secret_key);
  const callers = {
    anon: cloud.anon,
    'fresh sign-up': await cloud.signUp(),
    device: await cloud.login('kiosk-1'),
    'another device': await cloud.login('kiosk-2'),
    'revoked device': await cloud.login('kiosk-3'),
    staff: await cloud.signUp(),
    homeroom: await cloud.signUp(),
    'another homeroom': await cloud.signUp(),
    'former homeroom': await cloud.signUp(),
    service,
  };
  assert.deepEqual(Object.keys(callers), roles);
  await service('POST', '/rest/v1/staff', { user_id: callers.staff.user });
  for (const [role, section] of [['homeroom', 'Narra'], ['another homeroom', 'Molave'], ['former homeroom', 'Narra']]) {
    await service('POST', '/rest/v1/staff', { user_id: callers[role].user, role: 'homeroom' });
    await service('POST', '/rest/v1/staff_sections', { user_id: callers[role].user, section });
  }
  await service('DELETE', `/rest/v1/staff?user_id=eq.${callers['former homeroom'].user}`);
  await service('PATCH', '/rest/v1/students?student_number=eq.2026-0001', { section: 'Narra' });
  homeroomTeacher = callers.homeroom.user;
  changeOf.staff_sections = ['user_id', callers.staff.user]; // who has none
  await cloud.revoke('kiosk-3');
  await service('POST', '/rest/v1/badge_keys', firstKey);

  const rows = async (caller, thing, key) =>
    (await caller('GET', `/rest/v1/${thing}?${keyOf[thing]}=eq.${key}`)).json;
  const photos = async (role, verb) => {
    const record = rowOf.attendance(subjectOf(role)); // a photo is that of a record
    const name = `${subjectOf(role)}/2026/11/23/${record.id}.jpg`;
    assert.equal((await service('POST', '/rest/v1/attendance', { ...record, photo_path: name })).status, 201);
    const route = `/storage/v1/object/attendance-photos/${name}`;
    const type = { 'Content-Type': 'image/jpeg' };
    const as = role === 'service' ? { Authorization: `Bearer ${cloud.state.secret_key}` } : {};
    const asService = { Authorization: `Bearer ${cloud.state.secret_key}` };
    const stored = async () => (await service('GET', route, undefined, asService)).bytes;
    if (verb === 'insert') {
      await callers[role]('POST', route, jpeg, { ...type, ...as });
      return (await stored()).equals(jpeg);
    }
    assert.equal((await service('POST', route, jpeg, { ...type, ...asService })).status, 200);
    if (verb === 'select') {
      return (await callers[role]('GET', route, undefined, as)).bytes.equals(jpeg);
    }
    if (verb === 'update') {
      await callers[role]('PUT', route, Buffer.concat([jpeg, jpeg]), { ...type, ...as });
      return !(await stored()).equals(jpeg);
    }
    await callers[role]('DELETE', '/storage/v1/object/attendance-photos', { prefixes: [name] }, as);
    return !(await stored()).equals(jpeg);
  };
  const tryVerb = async (role, thing, verb) => {
    if (thing === 'attendance-photos') {
      return photos(role, verb);
    }
    const caller = callers[role];
    const table = tableOf(thing);
    const row = rowOf[thing](subjectOf(role), thing === 'staff' ? (await cloud.signUp()).user : null);
    const key = row[keyOf[thing]];
    if (only[thing]) {
      await service('DELETE', `/rest/v1/${thing}?${only[thing]}=not.is.null`);
    }
    if (verb !== 'insert') {
      assert.equal((await service('POST', `/rest/v1/${table}`, row)).status, 201);
    }
    const route = `/rest/v1/${thing}?${keyOf[thing]}=eq.${key}`;
    const [field, value] = changeOf[thing];
    const own = keyOf[table]; // a row that is found by what is changed is found by its own key afterwards
    const below = async () => (await service('GET', `/rest/v1/${table}?${own}=eq.${row[own]}`)).json;
    switch (verb) {
      case 'select': return (await rows(caller, thing, key))?.length === 1;
      case 'insert': await caller('POST', `/rest/v1/${thing}`, row); return (await below()).length === 1;
      case 'update': await caller('PATCH', route, { [field]: value }); return (await below())[0]?.[field] === value;
      default: await caller('DELETE', route); return (await below()).length === 0;
    }
  };
  const tryCall = async (role, name) => {
    await service('POST', '/rest/v1/school_settings', rowOf.school_settings());
    const reply = await callers[role]('POST', `/rest/v1/rpc/${name}`, argumentsOf[name]);
    assert.ok(reply.status < 300 || reply.code === '42501', `${role} ${name}: ${reply.status} ${reply.bytes}`);
    return reply.status < 300;
  };
  assert.deepEqual(await observed(roles, tryVerb, tryCall, { together: true }), documented());
});

// What an older hosted project grants by default, and the local Supabase at every start.
const everythingGranted = `
  grant usage on schema rollcall to anon, authenticated;
  grant all on all tables in schema public, rollcall to anon, authenticated, service_role;
  grant execute on all functions in schema public, rollcall to anon, authenticated, service_role;`;

test('in SQL every role can do what the document says, and no more', async (t) => {
  const database = await MigratedDatabase.open();
  t.after(() => database.remove());
  const people = await populate(database);
  await t.test('with what the migrations grant', () => inSql(database, people, { isAllGranted: false }));
  await database.exec(everythingGranted);
  await t.test('with everything granted to everybody', () => inSql(database, people, { isAllGranted: true }));
  await t.test('with tables of a later day, which give no right away that no policy holds', () => laterTables(database));
});

async function populate(database) {
  const users = Object.fromEntries(roles.map((role) => [role, randomUUID()]));
  const spare = Array.from({ length: 100 }, () => randomUUID());
  await database.exec(`
    insert into auth.users (id, email) values ${[...Object.values(users), ...spare].map((id) => `('${id}', '${id}@x.invalid')`)};
    insert into public.students (student_number, first_name, last_name, section) values ('2026-0001', 'Ana', 'Reyes', 'Narra');
    insert into public.devices (device_id, user_id, status) values ('kiosk-1', '${users.device}', 'active'),
      ('kiosk-2', '${users['another device']}', 'active'), ('kiosk-3', '${users['revoked device']}', 'revoked'),
      ('kiosk-9', null, 'active');
    insert into public.staff (user_id) values ('${users.staff}');
    insert into public.staff (user_id, role) values ('${users.homeroom}', 'homeroom'), ('${users['another homeroom']}', 'homeroom'),
      ('${users['former homeroom']}', 'homeroom');
    insert into public.staff_sections (user_id, section) values ('${users.homeroom}', 'Narra'), ('${users['another homeroom']}', 'Molave'),
      ('${users['former homeroom']}', 'Narra');
    delete from public.staff where user_id = '${users['former homeroom']}';
    insert into public.badge_keys (id, public_key) values (1, '${firstKey.public_key}');
    -- What Supabase itself grants on its own schema; ours are the policies.
    grant usage on schema storage to anon, authenticated, service_role;
    grant all on storage.objects to anon, authenticated, service_role;`);
  return { users, spare };
}

async function inSql(database, { users, spare }, { isAllGranted }) {
  homeroomTeacher = users.homeroom;
  changeOf.staff_sections = ['user_id', users.staff];
  const roleOf = (role) => ({ anon: 'anon', service: 'service_role' })[role] ?? 'authenticated';
  const idOf = (role) => (roleOf(role) === 'authenticated' ? users[role] : '');

  // `attempt` as that role; then what `check` finds as the owner; nothing of it stays.
  const as = (role, prepare, attempt, check) => database.rolledBack(async (sql) => {
    for (const statement of prepare) {
      await sql(statement);
    }
    await sql(`savepoint before`);
    await sql(`select set_config('request.jwt.claim.sub', '${idOf(role)}', true), set_config('request.jwt.claim.role', '${roleOf(role)}', true)`);
    await sql(`set local role ${roleOf(role)}`);
    let result = null;
    try {
      result = await sql(attempt);
    } catch (error) {
      // 55000: a view that cannot be written through.
      assert.ok(['42501', '55000'].includes(error.code), `${role}: ${attempt}: ${error.message}`);
      return false;
    }
    await sql('reset role');
    return check ? (await sql(check)).rows.length === 1 : result.rows.length > 0;
  });
  const literal = (value) => (typeof value === 'number' ? value : `'${value}'`);
  const insertion = (table, row) => `insert into ${table} (${Object.keys(row)}) values (${Object.values(row).map(literal)})`;
  const tryVerb = (role, thing, verb) => {
    const isPhoto = thing === 'attendance-photos';
    const table = isPhoto ? 'storage.objects' : `public.${tableOf(thing)}`;
    const target = isPhoto ? table : `public.${thing}`;
    const record = rowOf.attendance(subjectOf(role));
    const row = isPhoto
      ? { bucket_id: thing, name: `${subjectOf(role)}/2026/11/23/${record.id}.jpg` }
      : rowOf[thing](subjectOf(role), spare[++number % spare.length]);
    const key = isPhoto ? 'name' : keyOf[thing];
    const where = `where ${key} = '${row[key]}'`;
    const own = isPhoto ? key : keyOf[tableOf(thing)];
    const below = `where ${own} = '${row[own]}'`;
    const [field, value] = changeOf[thing] ?? ['name', `${subjectOf(role)}/2026/11/24/${randomUUID()}.jpg`];
    const attempted = views[thing] ? { [key]: row[key] } : row;
    const room = only[thing] ? [`delete from ${table}`] : [];
    const there = [...room, insertion(table, row), ...(isPhoto ? [insertion('public.attendance', record)] : [])];
    switch (verb) {
      case 'select': return as(role, there, `select 1 from ${target} ${where}`);
      case 'insert': return as(role, room, insertion(target, attempted), `select 1 from ${table} ${below}`);
      case 'update': return as(role, there, `update ${target} set ${field} = '${value}' ${where}`, `select 1 from ${table} where ${field} = '${value}'`);
      default: return as(role, there, `delete from ${target} ${where}`, `select 1 where not exists (select from ${table} ${below})`);
    }
  };
  const tryCall = (role, name) => {
    const list = Object.entries(argumentsOf[name]).map(([argument, value]) => `${argument} => '${typeof value === 'object' ? JSON.stringify(value) : value}'`);
    return as(role, [insertion('public.school_settings', rowOf.school_settings())], `select count(*) from public.${name}(${list})`);
  };
  assert.deepEqual(await observed(roles, tryVerb, tryCall), documented());
  // Corrections stay, and with them what they are about.
  const kept = ['attendance_corrections', 'attendance', 'students', 'devices', 'badge_changes', 'student_changes', 'photo_views', 'student_leaves',
    'office_changes'];
  for (const table of ownTables) {
    for (const role of roles) {
      const emptied = await as(role, [], `truncate public.${table} cascade`, 'select 1');
      assert.equal(emptied, role === 'service' && !kept.includes(table), `${role}: truncate ${table}`);
    }
  }
  // What no document needs to mention, because nobody reaches it.
  for (const role of roles.filter((one) => one !== 'service')) {
    assert.equal(await as(role, [], 'select * from rollcall.pairing_codes'), false);
    assert.equal(await as(role, [], 'select * from rollcall.leave_links'), false);
    assert.equal(await as(role, [], `select rollcall.new_pairing_code('kiosk-9', 60, null)`), false);
    assert.equal(await as(role, [], 'select * from rollcall.corrections_in_force'), false);
  }
}

async function laterTables(database) {
  await database.exec(`
    alter default privileges in schema public grant all on tables to anon, authenticated;
    grant all on all tables in schema public to anon, authenticated;`);
  await database.migrate();
  await database.exec('create table public.later (id integer)');
  for (const table of [...Object.keys(keyOf), 'later']) {
    for (const role of ['anon', 'authenticated']) {
      const held = await database.rolledBack(async (sql) => (await sql(
        `select right_name from unnest(array['select', 'truncate', 'references', 'trigger']) as right_name
         where has_table_privilege('${role}', 'public.${table}', right_name)`)).rows.map((row) => row.right_name));
      assert.deepEqual(held.filter((right) => right !== 'select'), [], `${role} ${table}`);
      assert.equal(held.includes('select'), table === 'later' || (role === 'authenticated' && !['staff', 'staff_sections'].includes(table)), `${role} ${table}`);
    }
  }
}
