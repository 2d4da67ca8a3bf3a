// Who may do what to the cloud, over HTTP. The local Supabase grants every role everything at its start, so there these tests
// see row level security alone; on the real PostgREST (deploy/postgrest) the grants of the migrations refuse some of it one step
// earlier (401 or 403 with 42501 where an empty list is seen else).
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { Cloud } from './cloud.mjs';

const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const insertOnce = { Prefer: 'resolution=ignore-duplicates,return=minimal,missing=default' };
let cloud;
let sequence = 0;
const callers = {};

const record = (changes = {}) => ({
  id: randomUUID(),
  student_number: '2026-0001',
  date: '2026-11-23',
  time_in: '07:24:10',
  status: 'present',
  device_id: 'kiosk-1',
  device_epoch: 'a1b2c3',
  device_seq: ++sequence,
  qr_data: '2026-0001',
  scanned_at: '2026-11-23T07:24:10.123+08:00',
  ...changes,
});
const add = (who, row, headers = { Prefer: 'return=minimal' }) => callers[who]('POST', '/rest/v1/attendance', row, headers);
const addOnce = (who, rows) =>
  callers[who]('POST', `/rest/v1/attendance?on_conflict=id&columns=${Object.keys(rows[0])}`, rows, insertOnce);
const photoOf = (row) => `${row.device_id}/2026/11/23/${row.id}.jpg`;
const upload = (who, name, { type = 'image/jpeg', body = jpeg, headers = {} } = {}) =>
  callers[who]('POST', `/storage/v1/object/attendance-photos/${name}`, body, { 'Content-Type': type, ...headers });
const download = (who, name) => callers[who]('GET', `/storage/v1/object/attendance-photos/${name}`);
const stored = async (id) => (await callers.secret('GET', `/rest/v1/attendance?id=eq.${id}`)).json[0];

before(async () => {
  cloud = new Cloud();
  for (const device of ['kiosk-1', 'kiosk-2', 'kiosk-3']) {
    await cloud.seed(device);
  }
  callers.anon = cloud.anon;
  callers.secret = cloud.secret;
  callers.device = await cloud.login('kiosk-1');
  callers.other = await cloud.login('kiosk-2');
  callers.revoked = await cloud.login('kiosk-3');
  callers.nobody = await cloud.signUp();
  await cloud.revoke('kiosk-3');
});
after(() => cloud?.remove());

for (const who of ['anon', 'nobody', 'revoked']) {
  test(`${who}: reads nothing`, async () => {
    await add('secret', record());
    for (const table of ['students', 'devices', 'attendance', 'roster']) {
      const reply = await callers[who]('GET', `/rest/v1/${table}?select=*`);
      assert.ok(reply.code === '42501' || (reply.status === 200 && reply.json.length === 0), `${table}: ${reply.bytes}`);
    }
  });
  test(`${who}: adds nothing`, async () => {
    const own = record({ device_id: 'kiosk-3' });
    for (const row of [record(), own]) {
      const reply = await add(who, row);
      assert.equal(reply.code, '42501');
      assert.equal(await stored(row.id), undefined);
    }
    const device = await callers[who]('POST', '/rest/v1/devices', { device_id: 'mine', status: 'active' });
    assert.equal(device.code, '42501');
    assert.notEqual((await upload(who, photoOf(own))).status, 200);
  });
}

test('a device reads the active roster and nothing of a guardian', async () => {
  const roster = await callers.device('GET', '/rest/v1/roster?order=student_number&student_number=gt.2026-0013&limit=2');
  assert.deepEqual(roster.json.map((s) => s.student_number), ['2026-0014', '2026-0015']);
  assert.deepEqual(Object.keys(roster.json[0]).sort(),
    ['first_name', 'language', 'last_name', 'section', 'status', 'student_number', 'updated_at']);
  assert.equal(roster.json[0].first_name, 'Ñusta');
  const transferred = await callers.device('GET', '/rest/v1/roster?student_number=eq.2026-0036');
  assert.deepEqual(transferred.json, []);
  const students = await callers.device('GET', '/rest/v1/students?select=guardian_contact');
  assert.ok(students.code === '42501' || students.json.length === 0);
});

test('a student may have one of the product\'s languages, which a device reads', async () => {
  const route = '/rest/v1/students?student_number=eq.2026-0014';
  for (const language of ['xx', 'DE', 'English']) {
    assert.notEqual((await callers.secret('PATCH', route, { language })).status, 204, language);
  }
  assert.equal((await callers.secret('PATCH', route, { language: null })).code, '23502');
  assert.equal((await callers.secret('PATCH', route, { language: 'de' })).status, 204);
  const known = await callers.device('GET', '/rest/v1/roster?student_number=in.(2026-0014,2026-0015)&order=student_number');
  assert.deepEqual(known.json.map((s) => s.language), ['de', '']);
  assert.equal((await callers.secret('PATCH', route, { language: '' })).status, 204);
});

test('a device changes and deletes nothing, not even its own', async () => {
  const row = record();
  assert.equal((await add('device', row)).status, 201);
  await callers.device('PATCH', `/rest/v1/attendance?id=eq.${row.id}`, { status: 'late' });
  await callers.device('DELETE', `/rest/v1/attendance?id=eq.${row.id}`);
  assert.equal((await stored(row.id)).status, 'present');

  await callers.device('PATCH', '/rest/v1/roster?student_number=eq.2026-0001', { first_name: 'Eve' });
  await callers.device('PATCH', '/rest/v1/students?student_number=eq.2026-0001', { first_name: 'Eve' });
  await callers.device('DELETE', '/rest/v1/roster?student_number=eq.2026-0002');
  await callers.device('PATCH', '/rest/v1/devices?device_id=eq.kiosk-2', { user_id: null });
  const students = (await callers.secret('GET', '/rest/v1/students?order=student_number&limit=2')).json;
  assert.deepEqual(students.map((s) => s.first_name), ['Ana', 'José']);
  const devices = (await callers.secret('GET', '/rest/v1/devices?device_id=eq.kiosk-2')).json;
  assert.notEqual(devices[0].user_id, null);
});

test('a device adds and reads its own records, another device does neither', async () => {
  const row = record();
  assert.equal((await add('other', row)).code, '42501');
  assert.equal((await add('device', row)).status, 201);
  const route = `/rest/v1/attendance?id=eq.${row.id}`;
  assert.equal((await callers.device('GET', route)).json.length, 1);
  assert.equal((await callers.other('GET', route)).json.length, 0);
});

test('sending a batch again adds nothing and is no error', async () => {
  const rows = [record(), record({ student_number: '2026-0005' })];
  assert.equal((await addOnce('device', rows)).status, 201);
  const first = await stored(rows[0].id);
  rows.push(record());
  rows[0].status = 'late';
  assert.equal((await addOnce('device', rows)).status, 201);
  assert.deepEqual(await stored(rows[0].id), first);
  assert.ok(await stored(rows[2].id));
});

test('another device cannot take an id that is taken', async () => {
  const row = record();
  await addOnce('device', [row]);
  // Whether this is refused or ignored, the record stays what it was.
  await addOnce('other', [{ ...row, device_id: 'kiosk-2', status: 'late' }]);
  assert.equal((await stored(row.id)).device_id, 'kiosk-1');
});

test('a sequence number used for a second record is a 23505', async () => {
  const row = record();
  await addOnce('device', [row]);
  const reply = await addOnce('device', [record({ device_seq: row.device_seq })]);
  assert.deepEqual([reply.status, reply.code], [409, '23505']);
  assert.match(reply.json.message, /attendance_device_sequence/);
  assert.equal((await addOnce('device', [record({ device_seq: row.device_seq, device_epoch: 'other' })])).status, 201);
});

test('an unknown student is a 23503, and nothing of the batch is stored', async () => {
  const rows = [record(), record({ student_number: '2019-0417' })];
  const reply = await addOnce('device', rows);
  assert.deepEqual([reply.status, reply.code], [409, '23503']);
  assert.equal(await stored(rows[0].id), undefined);
});

// [changes, the real answer, the local Supabase's]: tests/data/supabase has both, and the kiosk reads both alike.
for (const [what, [changes, real, local]] of Object.entries({
  'an unknown status': [{ status: 'maybe' }, '400 23514', '500 SUP'],
  'a sequence number of zero': [{ device_seq: 0 }, '400 23514', '500 SUP'],
  'present without a time': [{ time_in: null }, '400 23514', '500 SUP'],
  'an unknown reason for no photo': [{ photo_note: 'because' }, '400 23514', '500 SUP'],
  'an endless payload': [{ qr_data: 'x'.repeat(513) }, '400 23514', '500 SUP'],
  "another record's photo": [{ photo_path: `kiosk-1/2026/11/23/${randomUUID()}.jpg` }, '400 23514', '500 SUP'],
  'a record without a student': [{ student_number: null }, '400 23502', '400 23502'],
  'a scan neither in nor out': [{ scan_type: 'through' }, '400 23514', '500 SUP'],
  'a session without a name': [{ session: '' }, '400 23514', '500 SUP'],
  'an endless decision': [{ decision: { name: 'x'.repeat(5000) } }, '400 23514', '500 SUP'],
  'a decision that is a text': [{ decision: 'late' }, '400 23514', '400 22P02'],
  'a badge that was read and was not there': [{ no_badge: 'staff' }, '400 23514', '500 SUP'],
  'nobody of ours who vouches': [{ no_badge: 'a friend', qr_data: null }, '400 23514', '500 SUP'],
  'a word for a time': [{ time_in: 'noon' }, '400 22007', '400 22007'],
})) {
  test(`${what} is refused`, async () => {
    const row = record(changes);
    const reply = await add('device', row);
    assert.equal(`${reply.status} ${reply.code}`, cloud.isReal ? real : local);
    assert.equal(await stored(row.id), undefined);
  });
}

test('who vouched for a student without a badge is kept, beside records that do not say', async () => {
  const rows = [record({ no_badge: 'staff', qr_data: null }), record()];
  assert.equal((await addOnce('device', rows)).status, 201);
  assert.deepEqual([(await stored(rows[0].id)).no_badge, (await stored(rows[1].id)).no_badge], ['staff', null]);
});

test('a record keeps every field', async () => {
  const id = randomUUID();
  const row = record({ id, photo_path: photoOf({ device_id: 'kiosk-1', id }), remarks: 'ñ ليلى', time_out: '12:00:00',
    clock_offset_ms: -1500, clock_note: 'corrected', scan_type: 'out', session: 'morning', rule_id: 'grade-8', rule_version: '0a1b',
    decision: { audience: 'grade', name: 'Grade 8', late_limit: '08:05:00' } });
  assert.equal((await addOnce('device', [row])).status, 201);
  const { received_at, photo_note, no_badge, scanned_at, school_day, school_time, ...fields } = await stored(id);
  assert.deepEqual([school_day, school_time], [row.date, row.time_out]);
  assert.deepEqual({ ...fields, scanned_at: row.scanned_at }, row);
  assert.equal(Date.parse(scanned_at), Date.parse(row.scanned_at));
  assert.deepEqual([photo_note, no_badge], [null, null]);
  assert.ok(Math.abs(Date.parse(received_at) - Date.now()) < 60_000);
});

test('a corrected student number takes its attendance along', async () => {
  await callers.secret('POST', '/rest/v1/students', { student_number: 'typo', first_name: 'Noor', last_name: 'Haddad' });
  const row = record({ student_number: 'typo' });
  await add('device', row);
  await callers.secret('PATCH', '/rest/v1/students?student_number=eq.typo', { student_number: '2026-0099' });
  assert.equal((await stored(row.id)).student_number, '2026-0099');
});

test('a device stores a photo once, in its own folder, as JPEG', async () => {
  const name = photoOf(record());
  assert.equal((await upload('device', name)).status, 200);
  assert.deepEqual((await download('device', name)).bytes, jpeg);

  const again = await upload('device', name, { body: Buffer.from('other') });
  assert.equal(again.status, 400);
  assert.equal(`${again.json.statusCode} ${again.json.error}`, '409 Duplicate');
  assert.notEqual((await upload('device', name, { body: Buffer.from('other'), headers: { 'x-upsert': 'true' } })).status, 200);
  assert.deepEqual((await download('device', name)).bytes, jpeg);

  for (const who of ['anon', 'other', 'revoked', 'nobody']) {
    assert.notEqual((await upload(who, photoOf(record()))).status, 200, `${who} uploaded`);
    assert.notEqual((await download(who, name)).status, 200, `${who} downloaded`);
    await callers[who]('DELETE', '/storage/v1/object/attendance-photos', { prefixes: [name] });
  }
  await callers.device('DELETE', '/storage/v1/object/attendance-photos', { prefixes: [name] });
  assert.deepEqual((await download('device', name)).bytes, jpeg);

  assert.notEqual((await upload('device', photoOf(record()), { type: 'image/png' })).status, 200);
  assert.notEqual((await upload('device', 'kiosk-1/anything.jpg')).status, 200);
  assert.notEqual((await upload('device', photoOf(record()), { body: Buffer.alloc(1048577) })).status, 200);
  assert.deepEqual((await cloud.contents()).objects.map((object) => object.name), [name]);
});

test('a photo has no public address', async () => {
  const name = photoOf(record());
  await upload('device', name);
  const reply = await callers.anon('GET', `/storage/v1/object/public/attendance-photos/${name}`);
  assert.notEqual(reply.status, 200);
});

test('no way around leads to the photos of another device, to its own ones again, or to the bucket', async () => {
  const name = photoOf(record());
  await upload('device', name);
  const free = (device) => photoOf(record({ device_id: device }));
  const storage = (who, method, route, body) => callers[who](method, `/storage/v1/${route}`, body);
  for (const who of ['anon', 'other', 'revoked', 'nobody']) {
    for (const prefix of ['', 'kiosk-1/2026/11/23/']) {
      assert.deepEqual((await storage(who, 'POST', 'object/list/attendance-photos', { prefix })).json, [], who);
    }
    for (const [method, route, body] of [
      ['GET', `object/info/attendance-photos/${name}`],
      ['POST', `object/sign/attendance-photos/${name}`, { expiresIn: 60 }],
      ['POST', `object/upload/sign/attendance-photos/${free('kiosk-1')}`, {}],
      ['POST', 'object/copy', { bucketId: 'attendance-photos', sourceKey: name, destinationKey: free('kiosk-2') }],
    ]) {
      assert.ok((await storage(who, method, route, body)).status >= 400, `${who}: ${route}`);
    }
  }
  for (const who of ['anon', 'device', 'other', 'revoked', 'nobody']) {
    for (const [method, route, body] of [
      ['POST', 'object/move', { bucketId: 'attendance-photos', sourceKey: name, destinationKey: free('kiosk-1') }],
      ['POST', 'object/copy', { bucketId: 'attendance-photos', sourceKey: name, destinationKey: free('kiosk-2') }],
      ['POST', 'bucket', { id: 'mine', name: 'mine', public: true }],
      ['PUT', 'bucket/attendance-photos', { public: true }],
      ['POST', 'bucket/attendance-photos/empty', {}],
      ['DELETE', 'bucket/attendance-photos'],
    ]) {
      assert.ok((await storage(who, method, route, body)).status >= 400, `${who}: ${route}`);
    }
  }
  assert.deepEqual((await download('device', name)).bytes, jpeg);
});

// {"url": ...}; the local Supabase calls it signedUrl.
const ticketFor = async (who, name) => {
  const { json } = await callers[who]('POST', `/storage/v1/object/upload/sign/attendance-photos/${name}`, {});
  return json?.url ?? json?.signedUrl;
};
const useTicket = (url) =>
  callers.anon('PUT', `/storage/v1${url.replace('/storage/v1', '')}`, jpeg, { 'Content-Type': 'image/jpeg' });

test('a ticket for an upload is worth what its maker may do when it is used', async () => {
  await cloud.seed('kiosk-4');
  callers.shortLived = await cloud.login('kiosk-4');
  const used = photoOf(record({ device_id: 'kiosk-4' }));
  const kept = photoOf(record({ device_id: 'kiosk-4' }));
  assert.equal((await useTicket(await ticketFor('shortLived', used))).status, 200);
  const ticket = await ticketFor('shortLived', kept);
  assert.ok(ticket);
  await cloud.revoke('kiosk-4');
  assert.ok((await useTicket(ticket)).status >= 400);
  const names = (await cloud.contents()).objects.map((object) => object.name);
  assert.deepEqual([names.includes(used), names.includes(kept)], [true, false]);
});

test('a device makes no link to a photo, not even to its own', async () => {
  const name = photoOf(record());
  await upload('device', name);
  const link = await callers.device('POST', `/storage/v1/object/sign/attendance-photos/${name}`, { expiresIn: 315_360_000 });
  assert.ok(link.status >= 400, `${link.bytes}`);
  const links = await callers.device('POST', '/storage/v1/object/sign/attendance-photos', { expiresIn: 60, paths: [name] });
  assert.ok(!links.json?.some?.((one) => one.signedURL || one.signedUrl), `${links.bytes}`);
  assert.deepEqual((await download('device', name)).bytes, jpeg);
});

test('the time of receipt is the server\'s, whatever a device says; the secret key puts a backup back', async () => {
  const past = '1999-12-31T23:59:59+00:00';
  const [own, batch, restored] = [record({ received_at: past }), record({ received_at: past }), record({ received_at: past })];
  assert.equal((await add('device', own)).status, 201);
  assert.equal((await addOnce('device', [batch])).status, 201);
  assert.equal((await add('secret', restored)).status, 201);
  for (const { id } of [own, batch]) {
    assert.ok(Math.abs(Date.parse((await stored(id)).received_at) - Date.now()) < 60_000);
  }
  assert.equal(Date.parse((await stored(restored.id)).received_at), Date.parse(past));
});

test('who is not logged in is not told what it is', async () => {
  const reply = await callers.anon('POST', '/rest/v1/rpc/device_status', {});
  assert.equal(reply.code, '42501');
});

test('pairing codes and the functions around them are in no schema that is served', async () => {
  for (const [who, caller] of Object.entries(callers)) {
    const read = await caller('GET', '/rest/v1/pairing_codes', undefined, { 'Accept-Profile': 'rollcall' });
    const made = await caller('POST', '/rest/v1/rpc/new_pairing_code', { device: 'kiosk-1', minutes: 60, maker: null },
      { 'Content-Profile': 'rollcall' });
    assert.deepEqual([read.code, made.code], ['PGRST106', 'PGRST106'], who);
  }
});

test('the secret key, and only it, corrects a record', async () => {
  const row = record();
  await add('device', row);
  await callers.secret('PATCH', `/rest/v1/attendance?id=eq.${row.id}`, { status: 'excused', remarks: 'doctor' });
  assert.equal((await stored(row.id)).status, 'excused');
});

test('what a trigger raises for one student is a refusal of the batch', async () => {
  await cloud.sql(`
    create or replace function rollcall.not_today() returns trigger language plpgsql as $$
    begin
      if new.student_number = '2026-0002' then raise exception 'not today'; end if;
      return new;
    end $$;
    create trigger not_today before insert on public.attendance for each row execute function rollcall.not_today();`);
  const rows = [record(), record({ student_number: '2026-0002' })];
  const reply = await addOnce('device', rows);
  assert.equal(`${reply.status} ${reply.code}`, cloud.isReal ? '400 P0001' : '500 SUP');
  assert.equal(await stored(rows[0].id), undefined);
});

test('the migrations apply a second time without harm', async () => {
  const row = record();
  await add('device', row);
  const earlier = await cloud.contents();
  const migrations = fs.readdirSync(new URL('../../deploy/supabase/migrations', import.meta.url));
  assert.equal(await cloud.applyMigrations({ again: true }), migrations.length);
  assert.deepEqual(await cloud.contents(), earlier);
  assert.equal((await addOnce('device', [row, record()])).status, 201);
  assert.equal((await add('other', record())).code, '42501');
});
