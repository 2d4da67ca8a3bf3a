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
  students: () => ({ student_number: next(), first_name: 'Ana', last_name: 'Reyes' }),
  devices: () => ({ device_id: next() }),
  staff: (_, user) => ({ user_id: user, name: 'Kim' }),
  attendance: (device) => ({
    id: randomUUID(), student_number: '2026-0001', date: '2026-11-23', time_in: '07:24:10', status: 'present',
    device_id: device, device_epoch: 'a1b2c3', device_seq: ++number, scanned_at: '2026-11-23T07:24:10+08:00',
  }),
};
rowOf.roster = rowOf.students;
const keyOf = { students: 'student_number', roster: 'student_number', devices: 'device_id', staff: 'user_id', attendance: 'id' };
const changeOf = {
  students: ['first_name', 'Eve'], roster: ['first_name', 'Eve'], devices: ['name', 'Eve'], staff: ['name', 'Eve'],
  attendance: ['remarks', 'Eve'],
};
const tableOf = (thing) => (thing === 'roster' ? 'students' : thing);
const argumentsOf = {
  claim_device: { code: '0000-0000-0000-0000' },
  device_status: {},
  make_pairing_code: { device_id: 'kiosk-9' },
  set_device_status: { device_id: 'kiosk-9', status: 'active' },
};

test('over HTTP every role can do what the document says, and no more', async (t) => {
  const cloud = new Cloud();
  t.after(() => cloud.remove());
  for (const device of ['kiosk-1', 'kiosk-2', 'kiosk-3', 'kiosk-9']) {
    cloud.seed(device);
  }
  const service = cloud.caller(null, cloud.state.secret_key);
  const callers = {
    anon: cloud.anon,
    'fresh sign-up': await cloud.signUp(),
    device: await cloud.login('kiosk-1'),
    'another device': await cloud.login('kiosk-2'),
    'revoked device': await cloud.login('kiosk-3'),
    staff: await cloud.signUp(),
    service,
  };
  assert.deepEqual(Object.keys(callers), roles);
  await service('POST', '/rest/v1/staff', { user_id: callers.staff.user });
  cloud.revoke('kiosk-3');

  const rows = async (caller, thing, key) =>
    (await caller('GET', `/rest/v1/${thing}?${keyOf[thing]}=eq.${key}`)).json;
  const photos = async (role, verb) => {
    const name = `${subjectOf(role)}/2026/11/23/${randomUUID()}.jpg`;
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
    if (verb !== 'insert') {
      assert.equal((await service('POST', `/rest/v1/${table}`, row)).status, 201);
    }
    const route = `/rest/v1/${thing}?${keyOf[thing]}=eq.${key}`;
    const [field, value] = changeOf[thing];
    switch (verb) {
      case 'select': return (await rows(caller, thing, key))?.length === 1;
      case 'insert': await caller('POST', `/rest/v1/${thing}`, row); return (await rows(service, table, key)).length === 1;
      case 'update': await caller('PATCH', route, { [field]: value }); return (await rows(service, table, key))[0][field] === value;
      default: await caller('DELETE', route); return (await rows(service, table, key)).length === 0;
    }
  };
  const tryCall = async (role, name) => {
    const reply = await callers[role]('POST', `/rest/v1/rpc/${name}`, argumentsOf[name]);
    assert.ok(reply.status < 300 || reply.code === '42501', `${role} ${name}: ${reply.status} ${reply.bytes}`);
    return reply.status < 300;
  };
  assert.deepEqual(await observed(roles, tryVerb, tryCall), documented());
});

// What an older hosted project grants by default, and the local Supabase at every start.
const everythingGranted = `
  grant usage on schema rollcall to anon, authenticated;
  grant all on all tables in schema public, rollcall to anon, authenticated, service_role;
  grant execute on all functions in schema public, rollcall to anon, authenticated, service_role;`;

for (const [granted, grants] of Object.entries({ 'what the migrations grant': '', 'everything granted': everythingGranted })) {
  test(`in SQL, with ${granted}, every role can do what the document says, and no more`, (t) => inSql(t, grants));
}

async function inSql(t, grants) {
  const database = await MigratedDatabase.open();
  t.after(() => database.remove());
  const users = Object.fromEntries(roles.map((role) => [role, randomUUID()]));
  const spare = Array.from({ length: 100 }, () => randomUUID());
  await database.exec(`
    insert into auth.users (id, email) values ${[...Object.values(users), ...spare].map((id) => `('${id}', '${id}@x.invalid')`)};
    insert into public.students (student_number, first_name, last_name) values ('2026-0001', 'Ana', 'Reyes');
    insert into public.devices (device_id, user_id, status) values ('kiosk-1', '${users.device}', 'active'),
      ('kiosk-2', '${users['another device']}', 'active'), ('kiosk-3', '${users['revoked device']}', 'revoked'),
      ('kiosk-9', null, 'active');
    insert into public.staff (user_id) values ('${users.staff}');
    -- What Supabase itself grants on its own schema; ours are the policies.
    grant usage on schema storage to anon, authenticated, service_role;
    grant all on storage.objects to anon, authenticated, service_role;
    ${grants}`);
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
    const row = isPhoto
      ? { bucket_id: thing, name: `${subjectOf(role)}/2026/11/23/${randomUUID()}.jpg` }
      : rowOf[thing](subjectOf(role), spare[++number % spare.length]);
    const key = isPhoto ? 'name' : keyOf[thing];
    const where = `where ${key} = '${row[key]}'`;
    const [field, value] = changeOf[thing] ?? ['name', `${subjectOf(role)}/2026/11/24/${randomUUID()}.jpg`];
    const there = [insertion(table, row)];
    switch (verb) {
      case 'select': return as(role, there, `select 1 from ${target} ${where}`);
      case 'insert': return as(role, [], insertion(target, row), `select 1 from ${table} ${where}`);
      case 'update': return as(role, there, `update ${target} set ${field} = '${value}' ${where}`, `select 1 from ${table} where ${field} = '${value}'`);
      default: return as(role, there, `delete from ${target} ${where}`, `select 1 where not exists (select from ${table} ${where})`);
    }
  };
  const tryCall = (role, name) => {
    const list = Object.entries(argumentsOf[name]).map(([argument, value]) => `${argument} => '${value}'`);
    return as(role, [], `select public.${name}(${list})`);
  };
  assert.deepEqual(await observed(roles, tryVerb, tryCall), documented());
  for (const table of ['students', 'devices', 'staff', 'attendance']) {
    for (const role of roles) {
      const emptied = await as(role, [], `truncate public.${table} cascade`, 'select 1');
      // devices takes the codes of pairing along, which are nobody's
      assert.equal(emptied, role === 'service' && (table !== 'devices' || grants !== ''), `${role}: truncate ${table}`);
    }
  }
  // What no document needs to mention, because nobody reaches it.
  for (const role of roles.filter((one) => one !== 'service')) {
    assert.equal(await as(role, [], 'select * from rollcall.pairing_codes'), false);
    assert.equal(await as(role, [], `select rollcall.new_pairing_code('kiosk-9', 60, null)`), false);
  }
}

test('rights that no policy holds are not given away with the tables of a later day', async (t) => {
  const database = await MigratedDatabase.open();
  t.after(() => database.remove());
  await database.exec(`
    alter default privileges in schema public grant all on tables to anon, authenticated;
    grant all on all tables in schema public to anon, authenticated;`);
  await database.migrateAgain();
  await database.exec('create table public.later (id integer)');
  for (const table of ['students', 'devices', 'staff', 'attendance', 'roster', 'later']) {
    for (const role of ['anon', 'authenticated']) {
      const held = await database.rolledBack(async (sql) => (await sql(
        `select right_name from unnest(array['select', 'truncate', 'references', 'trigger']) as right_name
         where has_table_privilege('${role}', 'public.${table}', right_name)`)).rows.map((row) => row.right_name));
      assert.deepEqual(held.filter((right) => right !== 'select'), [], `${role} ${table}`);
      assert.equal(held.includes('select'), table === 'later' || (role === 'authenticated' && table !== 'staff'), `${role} ${table}`);
    }
  }
});
