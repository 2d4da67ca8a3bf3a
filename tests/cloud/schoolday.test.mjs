// The true day: what kiosks sent, with the school's zone, schedules, corrections and absences, as the office reads it over HTTP.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { Cloud } from './cloud.mjs';

const monday = '2025-11-24';
const tuesday = '2025-11-25';
const [ana, jose, mei, noor] = ['2026-0001', '2026-0002', '2026-0003', '2026-0004'];
let cloud;
let office;
const kiosks = {};
let sequence = 0;

const rest = (who, method, route, body, headers) => who(method, `/rest/v1/${route}`, body, headers);
const well = async (reply) => {
  const { status, json, bytes } = await reply;
  assert.ok(status < 300, `${status} ${bytes}`);
  return json;
};
const get = (who, route) => well(rest(who, 'GET', route));
const add = (who, table, row) => well(rest(who, 'POST', table, row, { Prefer: 'return=minimal' }));
const refused = async (reply, pattern) => {
  const { status, bytes } = await reply;
  assert.ok(status >= 400, `${status} ${bytes}`);
  assert.match(`${bytes}`, pattern);
};
const ask = (who, name, body) => well(rest(who, 'POST', `rpc/${name}`, body));

// A scan at a time of the wall in Manila, as the kiosk sends it.
const scan = async (student, time, { kiosk = 'kiosk-1', type = 'in', session = 'morning', status = 'present', day = monday, ...more } = {}) => {
  const row = {
    id: randomUUID(), student_number: student, date: day, time_in: time, status, device_id: kiosk, device_epoch: `e-${kiosk}`,
    device_seq: ++sequence, scanned_at: `${day}T${time}+08:00`, scan_type: type, session, ...more,
  };
  await add(kiosks[kiosk], 'attendance', row);
  return row.id;
};
const daily = (student, day = monday) => get(office, `attendance_daily?student_number=eq.${student}&day=eq.${day}&order=session.desc`);
const told = (rows) => rows.map((row) => `${row.session} ${row.status} ${row.time_in ?? '-'} ${row.time_out ?? '-'}${row.left_early ? ' left early' : ''}`);
const correct = async (row) => {
  const id = randomUUID();
  await add(office, 'attendance_corrections', { id, why: 'told by the office', ...row });
  return id;
};
const undo = (id) => correct({ kind: 'undo', undoes: id });
const setZone = (zone) => rest(cloud.secret, 'POST', 'school_settings?on_conflict=id', { id: true, time_zone: zone },
  { Prefer: 'resolution=merge-duplicates' });
const report = (kiosk, reportedAt, lastSeq, more = {}) => rest(kiosks[kiosk], 'POST', 'kiosk_heartbeats?on_conflict=device_id',
  { device_id: kiosk, device_epoch: `e-${kiosk}`, last_device_seq: lastSeq, waiting: 0, clock_offset_ms: null, version: '1.0',
    reported_at: reportedAt, ...more },
  { Prefer: 'resolution=merge-duplicates,return=minimal' });
const absent = (day = monday, session = 'morning') => ask(office, 'attendance_absent', { day, session });
const absentees = async (...about) => (await absent(...about)).map((row) => `${row.state} ${row.student_number ?? row.device_id}`).sort();
const regular = { name: 'Regular day', is_default: true };
const empty = (table, key) => rest(cloud.secret, 'DELETE', `${table}?${key}=not.is.null`);

before(async () => {
  cloud = new Cloud();
  for (const device of ['kiosk-1', 'kiosk-2', 'kiosk-3']) {
    await cloud.seed(device);
    kiosks[device] = await cloud.login(device);
  }
  await cloud.revoke('kiosk-3');
  office = await cloud.signUp();
  await add(cloud.secret, 'staff', { user_id: office.user, name: 'Kim' });
  await rest(cloud.secret, 'PATCH', `students?student_number=gt.${noor}`, { status: 'inactive' });
  await rest(cloud.secret, 'PATCH', 'students?status=eq.active', { created_at: '2024-06-01T00:00:00+08:00' });
  await setZone('Asia/Manila');
});
after(() => cloud?.remove());

// Each test has the day for itself. Corrections stay for ever, so what they are about stays too: a day of another test.
let days = 0;
let today = monday;
beforeEach(async () => {
  today = new Date(Date.UTC(2025, 0, 6 + 7 * days++)).toISOString().slice(0, 10); // a Monday
  await empty('kiosk_heartbeats', 'device_id');
  await empty('schedule_exceptions', 'id');
  await empty('school_schedules', 'id');
});

test("a record has the day and time of the school's clock, whatever zone its kiosk was in", async () => {
  const atUtc = await scan(ana, '23:24:10', { day: '2025-11-23', scanned_at: '2025-11-23T23:24:10.999Z' });
  const nextDay = await scan(jose, '00:30:00', { day: '2025-11-25', scanned_at: '2025-11-25T00:30:00+09:00' });
  const of = async (id) => {
    const [row] = await get(cloud.secret, `attendance?id=eq.${id}`);
    return `${row.school_day} ${row.school_time} (${row.date} ${row.time_in})`;
  };
  assert.equal(await of(atUtc), '2025-11-24 07:24:10 (2025-11-23 23:24:10)');
  assert.equal(await of(nextDay), '2025-11-24 23:30:00 (2025-11-25 00:30:00)');
  assert.deepEqual(told(await daily(ana, '2025-11-23')), []);

  await well(setZone('Europe/Berlin'));
  assert.equal(await of(atUtc), '2025-11-24 00:24:10 (2025-11-23 23:24:10)');
  await empty('school_settings', 'id');
  assert.equal(await of(atUtc), '2025-11-23 23:24:10 (2025-11-23 23:24:10)');
  await well(setZone('Asia/Manila'));
  assert.equal(await of(atUtc), '2025-11-24 07:24:10 (2025-11-23 23:24:10)');
});

test('a suspect scan is counted when it really was, where that is known', async () => {
  const day = today;
  await scan(ana, '18:00:00', { day: '2025-01-03', clock_note: 'suspect', clock_offset_ms: -(Date.parse(`${day}T07:05:00+08:00`) - Date.parse('2025-01-03T18:00:00+08:00')) });
  assert.deepEqual(told(await daily(ana, day)), ['morning present 07:05:00 -']);
  await scan(jose, '07:01:30', { day, clock_offset_ms: 90_000, clock_note: 'corrected' });
  assert.deepEqual(told(await daily(jose, day)), ['morning present 07:01:30 -']);
});

for (const zone of ['UTC+8', 'asia/manila', 'EST5EDT', 'Manila', 'posix/Asia/Manila', '', '+08:00', 'Asia/Manilla']) {
  test(`"${zone}" is not a time zone of a school`, async () => {
    await refused(setZone(zone), /Asia\/Manila/);
    assert.deepEqual((await get(kiosks['kiosk-1'], 'school_settings')).map((row) => row.time_zone), ['Asia/Manila']);
  });
}

test("the server's columns are the server's", async () => {
  const past = '1999-12-31T23:59:59+00:00';
  const id = await scan(ana, '07:00:00', { day: today, received_at: past, school_day: '1999-12-31', school_time: '01:00:00' });
  const [row] = await get(cloud.secret, `attendance?id=eq.${id}`);
  assert.deepEqual([row.school_day, row.school_time], [today, '07:00:00']);
  await well(report('kiosk-1', `${today}T12:00:00+08:00`, 1, { received_at: past }));
  await well(report('kiosk-1', `${today}T12:01:00+08:00`, 1, { received_at: past }));
  await add(kiosks['kiosk-1'], 'attendance_refusals', refusal({ received_at: past }));
  for (const table of ['attendance', 'kiosk_heartbeats', 'attendance_refusals']) {
    for (const { received_at } of await get(cloud.secret, `${table}?device_id=eq.kiosk-1`)) {
      assert.ok(Math.abs(Date.parse(received_at) - Date.now()) < 120_000, `${table} ${received_at}`);
    }
  }
});

test('in and out of a session are one row, and two kiosks that both took a scan count once', async () => {
  const day = today;
  const ids = [
    await scan(ana, '07:20:00', { day, status: 'late' }),
    await scan(ana, '07:10:00', { day, kiosk: 'kiosk-2' }),
    await scan(ana, '11:45:00', { day, type: 'out' }),
    await scan(ana, '12:05:00', { day, type: 'out', kiosk: 'kiosk-2' }),
  ];
  await scan(ana, '13:20:00', { day, session: 'afternoon', status: 'late' });
  await scan(jose, '12:10:00', { day, type: 'out', time_in: null, time_out: '12:10:00' });
  const rows = await daily(ana, day);
  assert.deepEqual(told(rows), ['morning present 07:10:00 11:45:00', 'afternoon late 13:20:00 -']);
  assert.deepEqual(rows[0].scan_ids, [ids[1], ids[0], ids[2], ids[3]]);
  assert.deepEqual([rows[0].first_name, rows[0].section], ['Ana', 'Grade 8 - Narra']);
  assert.deepEqual(told(await daily(jose, day)), ['morning present - 12:10:00']);
});

test('the register says of which rows a scan was made without a badge', async () => {
  const day = today;
  await add(office, 'school_schedules', regular);
  await scan(ana, '07:10:00', { day });
  await scan(ana, '11:45:00', { day, type: 'out', time_in: null, time_out: '11:45:00', no_badge: 'staff' });
  await scan(ana, '13:00:00', { day, session: 'afternoon' });
  const rows = await get(office, `attendance_register?student_number=eq.${ana}&day=eq.${day}&order=session.desc`);
  assert.deepEqual(rows.map((row) => `${row.session} ${row.time_out ?? '-'} ${row.without_badge}`),
    ['morning 11:45:00 true', 'afternoon - false']);
  assert.deepEqual(rows.map(({ without_badge, ...row }) => row), await daily(ana, day));
});

test('what the office says of a day stands above the scans until it is undone', async () => {
  const day = today;
  await add(office, 'school_schedules', regular);
  await scan(ana, '07:20:00', { day, status: 'late' });
  const forAna = { student_number: ana, date: day, session: 'morning' };
  const present = await correct({ kind: 'present', at_time: '07:05:00', ...forAna });
  assert.deepEqual(told(await daily(ana, day)), ['morning present 07:05:00 -']);
  const early = await correct({ kind: 'left_early', at_time: '10:30:00', ...forAna });
  assert.deepEqual(told(await daily(ana, day)), ['morning present 07:05:00 10:30:00 left early']);
  const excuse = await correct({ kind: 'excuse', ...forAna });
  assert.deepEqual(told(await daily(ana, day)), ['morning excused 07:05:00 10:30:00 left early']);
  assert.deepEqual((await daily(ana, day))[0].correction_ids.sort(), [present, early, excuse].sort());
  for (const id of [excuse, early, present]) {
    await undo(id);
  }
  assert.deepEqual(told(await daily(ana, day)), ['morning late 07:20:00 -']);

  // Who was never scanned, a session or the whole day.
  await correct({ kind: 'late', student_number: jose, date: day, session: 'afternoon', at_time: '13:40:00' });
  await correct({ kind: 'excuse', student_number: mei, date: day });
  assert.deepEqual(told(await daily(jose, day)), ['afternoon late 13:40:00 -']);
  assert.deepEqual(told(await daily(mei, day)), ['morning excused - -', 'afternoon excused - -']);
});

test('a scan is void or moved, the scan below stays as it was, and its kiosk is told', async () => {
  const day = today;
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const wrong = await scan(ana, '07:02:00', { day });
  const friend = await scan(jose, '07:03:00', { day });
  const raw = await get(cloud.secret, `attendance?id=in.(${wrong},${friend})&order=time_in`);
  const toldKiosk = async (kiosk) => (await ask(kiosks[kiosk], 'corrected_scans', { day }))
    .map((row) => `${row.scan_id === wrong ? 'wrong' : 'friend'} ${row.student_number} ${row.school_day}`).sort();
  assert.deepEqual(await toldKiosk('kiosk-1'), []);

  const isVoid = await correct({ kind: 'void', scan_id: wrong });
  assert.deepEqual(told(await daily(ana, day)), []);
  const [below] = await get(office, `attendance_scans?scan_id=eq.${wrong}`);
  assert.deepEqual([below.counts, below.correction_id, below.student_number, below.day], [false, isVoid, ana, day]);
  await correct({ kind: 'move', scan_id: friend, to_student: noor });
  assert.deepEqual([told(await daily(jose, day)), told(await daily(noor, day))], [[], ['morning present 07:03:00 -']]);
  assert.deepEqual(await toldKiosk('kiosk-1'), [`friend ${noor} ${day}`, 'wrong null null']);
  assert.deepEqual(await toldKiosk('kiosk-2'), []);
  await refused(rest(office, 'POST', 'rpc/corrected_scans', { day }), /42501/);

  await correct({ kind: 'move', scan_id: friend, to_student: noor, to_date: next });
  assert.deepEqual([told(await daily(noor, day)), told(await daily(noor, next))], [[], ['morning present 07:03:00 -']]);
  const [moved] = await get(office, `attendance_scans?scan_id=eq.${friend}`);
  assert.deepEqual([moved.recorded_student_number, moved.recorded_day, moved.student_number, moved.day], [jose, day, noor, next]);

  await undo(isVoid);
  assert.deepEqual(told(await daily(ana, day)), ['morning present 07:02:00 -']);
  assert.deepEqual(await toldKiosk('kiosk-1'), [`friend ${noor} ${next}`]);
  assert.deepEqual(await get(cloud.secret, `attendance?id=in.(${wrong},${friend})&order=time_in`), raw);
});

test('every kiosk is told whom the office has marked as there, and for which session', async () => {
  const day = today;
  await add(office, 'school_schedules', regular);
  const toldKiosk = async (kiosk = 'kiosk-2') => (await ask(kiosks[kiosk], 'marked_present', { day }))
    .map((row) => `${row.student_number} ${row.session} ${row.since && new Date(row.since).toISOString()}`).sort();
  assert.deepEqual(await toldKiosk(), []);
  await scan(ana, '07:20:00', { day, status: 'late' }); // a scan is no mark
  const present = await correct({ kind: 'present', student_number: jose, date: day, session: 'morning', at_time: '07:30:00' });
  await correct({ kind: 'late', student_number: mei, date: day });
  await correct({ kind: 'excuse', student_number: noor, date: day });
  const marks = [`${mei} afternoon null`, `${mei} morning null`];
  assert.deepEqual(await toldKiosk(), [`${jose} morning ${new Date(`${day}T07:30:00+08:00`).toISOString()}`, ...marks]);
  assert.deepEqual(await toldKiosk('kiosk-1'), await toldKiosk());
  await refused(rest(office, 'POST', 'rpc/marked_present', { day }), /42501/);
  // The last word counts: excused, and then as if nothing had been said.
  const excuse = await correct({ kind: 'excuse', student_number: jose, date: day });
  assert.deepEqual(await toldKiosk(), marks);
  await undo(excuse);
  await undo(present);
  assert.deepEqual(await toldKiosk(), marks);
  // The badge was found: the scan of a kiosk that has not asked since is kept, and the day is one row with the office's time.
  await correct({ kind: 'present', student_number: jose, date: day, session: 'morning', at_time: '07:30:00' });
  const found = await scan(jose, '09:00:00', { day, status: 'late' });
  const [row, ...more] = await daily(jose, day);
  assert.deepEqual([more.length, row.status, row.time_in, row.scan_ids], [0, 'present', '07:30:00', [found]]);
});

test('a correction says who, when and why, and nobody changes or removes it', async () => {
  const about = { kind: 'excuse', student_number: ana, date: today, session: 'morning' };
  const id = await correct({ ...about, who: 'somebody else', made_at: '1999-01-01T00:00:00Z', made_by: randomUUID() });
  const read = async () => (await get(office, `attendance_corrections?id=eq.${id}`))[0];
  const made = await read();
  assert.deepEqual([made.who, made.made_by, made.why], ['Kim', office.user, 'told by the office']);
  assert.ok(Math.abs(Date.parse(made.made_at) - Date.now()) < 60_000);
  for (const who of [office, cloud.secret]) {
    await rest(who, 'PATCH', `attendance_corrections?id=eq.${id}`, { why: 'no' });
    await rest(who, 'DELETE', `attendance_corrections?id=eq.${id}`);
    assert.deepEqual(await read(), made);
  }
  // A number that was mistyped on the roster and is corrected there takes its corrections along.
  await add(cloud.secret, 'students', { student_number: 'typo-1', first_name: 'Noor', last_name: 'Haddad' });
  const other = await correct({ ...about, student_number: 'typo-1' });
  await well(rest(cloud.secret, 'PATCH', 'students?student_number=eq.typo-1', { student_number: 'right-1', status: 'inactive' }));
  assert.equal((await get(office, `attendance_corrections?id=eq.${other}`))[0].student_number, 'right-1');
});

for (const [what, row] of Object.entries({
  'without a reason': { kind: 'excuse', student_number: ana, date: monday, why: ' ' },
  'of an unknown kind': { kind: 'forget', student_number: ana, date: monday },
  'of a day without a student': { kind: 'late', date: monday },
  'that excuses a scan': { kind: 'excuse', scan_id: randomUUID() },
  'of a scan that is not there': { kind: 'void', scan_id: randomUUID() },
  'that moves nowhere': { kind: 'move', scan_id: randomUUID() },
  'of a student who is not there': { kind: 'late', student_number: 'nobody', date: monday },
})) {
  test(`a correction ${what} is refused`, async () => {
    await refused(rest(office, 'POST', 'attendance_corrections', { why: 'so', ...row }), /./);
  });
}

test('with the secret key a correction names who makes it, and an undo is not undone', async () => {
  const about = { kind: 'excuse', student_number: ana, date: today, why: 'ill' };
  await refused(rest(cloud.secret, 'POST', 'attendance_corrections', about), /who/);
  await add(cloud.secret, 'attendance_corrections', { ...about, who: 'Principal' });
  const undone = await undo(await correct({ ...about }));
  await refused(rest(office, 'POST', 'attendance_corrections', { kind: 'undo', undoes: undone, why: 'no' }), /undo/);
});

// The office voids a scan at the kiosk that recorded it.
const voidScan = (kiosk, scan_id, { id = randomUUID(), reason = 'mistake' } = {}) =>
  rest(kiosks[kiosk] ?? kiosk, 'POST', 'rpc/void_scan', { id, scan_id, reason });
const voided = async (...about) => (await well(voidScan(...about))).result;
const correctionsOf = (scan_id) => get(office, `attendance_corrections?scan_id=eq.${scan_id}&order=made_at`);

test('a kiosk voids its own scan for a reason that it names, once however often it is sent', async () => {
  const reasons = { mistake: 'Scanned by mistake', wrong_badge: 'Wrong badge, mixed up', used_by_other: 'Badge used by somebody else', test: 'Test of the kiosk' };
  for (const [reason, why] of Object.entries(reasons)) {
    const own = await scan(ana, '07:02:00', { day: today });
    const id = randomUUID();
    const twice = await Promise.all([voided('kiosk-1', own, { id, reason }), voided('kiosk-1', own, { id, reason })]);
    assert.deepEqual([...twice, await voided('kiosk-1', own, { id, reason: 'test' })], ['void', 'void', 'void']);
    const [made, ...more] = await correctionsOf(own);
    assert.deepEqual([more.length, made.id, made.kind, made.why, made.who], [0, id, 'void', why, 'The office, at the kiosk kiosk-1']);
    assert.ok(made.made_by && Math.abs(Date.parse(made.made_at) - Date.now()) < 60_000);
    assert.deepEqual(told(await daily(ana, today)), []);
    assert.ok((await ask(kiosks['kiosk-1'], 'corrected_scans', { day: today })).some((row) => row.scan_id === own && row.student_number === null));
  }
});

test('a scan that a kiosk voided and the office gave back counts, and what is sent again does not void it', async () => {
  const own = await scan(ana, '07:02:00', { day: today });
  const id = randomUUID();
  assert.equal(await voided('kiosk-1', own, { id }), 'void');
  await undo(id);
  assert.equal(await voided('kiosk-1', own, { id }), 'void'); // the answer was lost, so it asks again
  assert.deepEqual(told(await daily(ana, today)), ['morning present 07:02:00 -']);
  assert.deepEqual(await ask(kiosks['kiosk-1'], 'corrected_scans', { day: today }), []);
  assert.equal(await voided('kiosk-1', own), 'void'); // a new one
  assert.deepEqual(told(await daily(ana, today)), []);
});

test('a kiosk voids no scan of another, none that came in long ago, and says nothing else', async () => {
  const own = await scan(ana, '07:02:00', { day: today });
  const others = await scan(jose, '07:03:00', { day: today, kiosk: 'kiosk-2' });
  assert.equal(await voided('kiosk-1', others), 'not_its_scan');
  assert.equal(await voided('kiosk-1', randomUUID()), 'not_its_scan'); // as if it did not exist
  assert.equal(await voided('kiosk-1', own, { reason: 'he was at home' }), 'unknown_reason');
  const excuse = await correct({ kind: 'excuse', student_number: ana, date: today });
  assert.equal(await voided('kiosk-1', own, { id: excuse }), 'id_taken');
  const ofOther = randomUUID();
  assert.equal(await voided('kiosk-2', others, { id: ofOther }), 'void');
  assert.equal(await voided('kiosk-1', own, { id: ofOther }), 'id_taken');
  const long = new Date(Date.now() - 15 * 86_400_000).toISOString();
  await well(rest(cloud.secret, 'PATCH', `attendance?id=eq.${own}`, { received_at: long }));
  assert.equal(await voided('kiosk-1', own), 'too_old');
  assert.deepEqual(await correctionsOf(own), []);
  await undo(excuse);
  assert.deepEqual(told(await daily(ana, today)), ['morning present 07:02:00 -']);
  // Staff sends what a kiosk exported, of any device and age, and is named. What the kiosk still says of it is no news then.
  assert.equal(await voided(office, own, { reason: 'test' }), 'void');
  assert.equal(await voided('kiosk-1', own), 'void');
  assert.deepEqual((await correctionsOf(own)).map((row) => [row.why, row.who]), [['Test of the kiosk', 'Kim']]);
});

test('who is no kiosk, or none any more, voids nothing, and no kiosk writes, changes or reads a correction itself', async () => {
  const own = await scan(ana, '07:02:00', { day: today });
  const ofRevoked = { id: randomUUID(), student_number: jose, date: today, time_in: '07:00:00', status: 'present', device_id: 'kiosk-3',
    device_epoch: 'e-kiosk-3', device_seq: ++sequence, scanned_at: `${today}T07:00:00+08:00`, scan_type: 'in', session: 'morning' };
  await add(cloud.secret, 'attendance', ofRevoked);
  for (const [who, of] of [['kiosk-3', ofRevoked.id], [await cloud.signUp(), own], [cloud.anon, own], [cloud.secret, own]]) {
    await refused(voidScan(who, of), /42501/);
  }
  const id = randomUUID();
  assert.equal(await voided('kiosk-1', own, { id }), 'void');
  const [made] = await correctionsOf(own);
  for (const row of [{ kind: 'void', scan_id: own, why: 'so' }, { kind: 'undo', undoes: id, why: 'so' }, { kind: 'move', scan_id: own, to_student: jose, why: 'so' },
    { kind: 'excuse', student_number: ana, date: today, why: 'so' }]) {
    await refused(rest(kiosks['kiosk-1'], 'POST', 'attendance_corrections', row, { Prefer: 'return=minimal' }), /42501/);
  }
  await rest(kiosks['kiosk-1'], 'PATCH', `attendance_corrections?id=eq.${id}`, { why: 'no' });
  await rest(kiosks['kiosk-1'], 'DELETE', `attendance_corrections?id=eq.${id}`);
  assert.deepEqual(await correctionsOf(own), [made]);
  assert.deepEqual((await rest(kiosks['kiosk-1'], 'GET', 'attendance_corrections')).json.length ?? 0, 0);
});

const refusal = (changes = {}) => ({
  id: randomUUID(), reason: 'unknown_student', student_number: null, payload_hash: 'ab'.repeat(32), session: 'morning', scan_type: 'in',
  date: monday, scanned_at: `${monday}T07:10:00+08:00`, device_id: 'kiosk-1', device_epoch: 'e-kiosk-1', ...changes,
});
const sendRefusals = (kiosk, rows) => rest(kiosks[kiosk], 'POST', `attendance_refusals?on_conflict=id&columns=${Object.keys(rows[0])}`, rows,
  { Prefer: 'resolution=ignore-duplicates,return=minimal,missing=default' });

test('refused scans go up once, by their own kiosk or by staff, and staff reads them', async () => {
  const rows = [refusal(), refusal({ reason: 'already_in', student_number: ana, payload_hash: 'cd'.repeat(32) })];
  await well(sendRefusals('kiosk-1', rows));
  await well(sendRefusals('kiosk-1', [...rows, refusal()]));
  await refused(sendRefusals('kiosk-2', [refusal()]), /42501/);
  await refused(sendRefusals('kiosk-3', [refusal({ device_id: 'kiosk-3' })]), /42501/);
  for (const bad of [{ reason: 'because' }, { payload_hash: '2026-0001' }, { student_number: 'a b' }]) {
    await refused(sendRefusals('kiosk-1', [refusal(bad)]), /./);
  }
  await add(office, 'attendance_refusals', refusal({ device_id: 'kiosk-2' }));
  const read = (who) => get(who, `attendance_refusals?id=in.(${rows.map((row) => row.id)})&order=reason`);
  assert.deepEqual((await read(office)).map((row) => row.reason), ['already_in', 'unknown_student']);
  assert.deepEqual([(await read(kiosks['kiosk-1'])).length, (await read(kiosks['kiosk-2'])).length], [2, 0]);
});

test('a kiosk reports for itself, over its earlier report', async () => {
  await well(report('kiosk-1', `${monday}T08:00:00+08:00`, 3));
  await well(report('kiosk-1', `${monday}T09:00:00+08:00`, 5));
  await refused(report('kiosk-1', `${monday}T09:00:00+08:00`, 5, { device_id: 'kiosk-2' }), /42501/);
  await refused(report('kiosk-3', `${monday}T09:00:00+08:00`, 5), /42501/);
  const rows = await get(office, 'kiosk_heartbeats');
  assert.deepEqual(rows.map((row) => `${row.device_id} ${row.last_device_seq}`), ['kiosk-1 5']);
  assert.deepEqual(await get(kiosks['kiosk-2'], 'kiosk_heartbeats'), []);
});

test('a kiosk says how it is, as far as it knows, and one of before does not', async () => {
  const at = `${monday}T08:00:00+08:00`;
  const row = async () => {
    const [{ oldest_waiting_at: oldest, camera, disk_free_bytes: free }] = await get(office, 'kiosk_heartbeats');
    return [oldest && Date.parse(oldest), camera, free && Number(free)];
  };
  await well(report('kiosk-1', at, 3));
  assert.deepEqual(await row(), [null, null, null]);
  await well(report('kiosk-1', at, 3, { oldest_waiting_at: `${monday}T07:38:00+08:00`, camera: 'failed', disk_free_bytes: 5e12 }));
  assert.deepEqual(await row(), [Date.parse(`${monday}T07:38:00+08:00`), 'failed', 5e12]);
  await well(report('kiosk-1', at, 3, { oldest_waiting_at: null, camera: 'none', disk_free_bytes: null }));
  assert.deepEqual(await row(), [null, 'none', null]);
  for (const unlikely of [{ camera: 'asleep' }, { disk_free_bytes: -1 }]) {
    await refused(report('kiosk-1', at, 3, unlikely), /23514|check constraint/);
  }
});

test('absent is who did not come, once every kiosk has reported past the end of the session', async () => {
  const day = today;
  await add(office, 'school_schedules', regular);
  sequence = 0;
  const epoch = { device_epoch: `day-${day}` };
  const other = { device_epoch: `day2-${day}`, kiosk: 'kiosk-2', day };
  await scan(ana, '07:05:00', { day, ...epoch });
  await scan(jose, '07:30:00', { day, ...epoch, status: 'late' });
  await correct({ kind: 'excuse', student_number: mei, date: day, session: 'morning' });
  const at = (time) => `${day}T${time}+08:00`;
  assert.deepEqual(await absentees(day), ['waiting kiosk-1', 'waiting kiosk-2']);
  await well(report('kiosk-1', at('12:00:00'), 2, epoch));
  await well(report('kiosk-2', at('11:59:59'), 0, { device_epoch: other.device_epoch }));
  assert.deepEqual(await absentees(day), ['waiting kiosk-2']);
  // Its clock is two minutes ahead, so it is not noon yet.
  await well(report('kiosk-2', at('12:01:00'), 0, { device_epoch: other.device_epoch, clock_offset_ms: 120_000 }));
  assert.match((await absent(day))[0].detail, /last reported at .* 11:59/);
  // It has counted somebody of whom nothing arrived.
  await well(report('kiosk-2', at('12:30:00'), 2, { device_epoch: other.device_epoch }));
  assert.match((await absent(day))[0].detail, /2 of its records are missing/);
  sequence = 1;
  await scan(noor, '07:11:00', other);
  assert.deepEqual((await get(office, `attendance_gaps?device_epoch=eq.${other.device_epoch}`))
    .map((gap) => [gap.device_id, gap.first_missing, gap.last_missing, gap.missing].map(String)), [['kiosk-2', '1', '1', '1']]);
  assert.deepEqual(await absentees(day), ['waiting kiosk-2']);
  sequence = 0;
  await scan(ana, '07:04:00', other);
  assert.deepEqual(await absentees(day), []);
  assert.deepEqual(await get(office, `attendance_gaps?device_epoch=eq.${other.device_epoch}`), []);
  // A scan that was another's: Noor was not there.
  const [{ scan_ids: [hers] }] = await daily(noor, day);
  await correct({ kind: 'void', scan_id: hers });
  const [missed, ...rest] = await absent(day);
  assert.deepEqual([missed.state, missed.student_number, rest.length], ['absent', noor, 0]);
  assert.ok(missed.last_name);
  // In the afternoon nobody came, and it is not over for kiosk-1.
  assert.deepEqual(await absentees(day, 'afternoon'), ['waiting kiosk-1', 'waiting kiosk-2']);
  for (const [kiosk, last, device_epoch] of [['kiosk-1', 2, epoch.device_epoch], ['kiosk-2', 2, other.device_epoch]]) {
    await well(report(kiosk, at('17:00:00'), last, { device_epoch }));
  }
  assert.deepEqual(await absentees(day, 'afternoon'), [ana, jose, mei, noor].map((number) => `absent ${number}`));
  // A kiosk of before, which knows no sessions: who was there at all is not called absent.
  await scan(mei, '07:06:00', { day, session: 'day', device_epoch: `old-${day}` });
  assert.deepEqual(await absentees(day, 'afternoon'), [ana, jose, noor].map((number) => `absent ${number}`));
  sequence = 1000;
});

test('who has to come is said by the most specific rule, and nobody is absent where there is no school', async () => {
  const everyone = async (day, session) => {
    for (const kiosk of ['kiosk-1', 'kiosk-2']) {
      await well(report(kiosk, '2025-12-31T23:59:00+08:00', 0, { device_epoch: `none-${kiosk}` }));
    }
    return (await absentees(day, session)).map((text) => text.replace('absent 2026-000', '')).join('');
  };
  await rest(cloud.secret, 'PATCH', `students?student_number=eq.${mei}`, { section: 'Grade 9 - Molave' });
  await rest(cloud.secret, 'PATCH', `students?student_number=eq.${noor}`, { section: 'Kinder' });
  for (const student of [ana, jose]) {
    await rest(cloud.secret, 'PATCH', `students?student_number=eq.${student}`, { section: 'Grade 8 - Narra' });
  }
  const [at, saturday] = [0, 5].map((more) => new Date(Date.parse(today) + more * 86_400_000).toISOString().slice(0, 10));
  assert.equal(await everyone(at, 'day'), '1234'); // no schedule: one session every day
  assert.equal(await everyone(at, 'morning'), '');
  await add(office, 'schedule_exceptions', { date: at, name: 'Storm' });
  assert.equal(await everyone(at, 'day'), '');
  await empty('schedule_exceptions', 'id');
  await add(office, 'school_schedules', regular);
  assert.deepEqual([await everyone(at, 'morning'), await everyone(at, 'day'), await everyone(saturday, 'morning')], ['1234', '', '']);
  const [half, evening] = [randomUUID(), randomUUID()];
  await add(office, 'school_schedules', { id: half, name: 'Morning only', afternoon_start_time: null, grade_levels: ['Grade 8'] });
  await add(office, 'school_schedules', { id: evening, name: 'Evening', student_numbers: [jose],
    sessions: [{ id: 'evening', start_time: '18:00', end_time: '21:00' }] });
  assert.deepEqual([await everyone(at, 'morning'), await everyone(at, 'afternoon'), await everyone(at, 'evening')], ['134', '34', '2']);
  await add(office, 'schedule_exceptions', { date: at, until: saturday, name: 'Fiesta' });
  assert.deepEqual([await everyone(at, 'morning'), await everyone(saturday, 'morning')], ['', '']);
  await add(office, 'schedule_exceptions', { date: saturday, name: 'Kinder comes', section_name: 'Kinder', schedule_id: half });
  await add(office, 'schedule_exceptions', { date: saturday, name: 'So does Grade 9', grade_level: 'Grade 9', schedule_id: half });
  assert.deepEqual([await everyone(saturday, 'morning'), await everyone(saturday, 'afternoon')], ['34', '']);
  // Who came to the school later was not missing before.
  await rest(cloud.secret, 'PATCH', `students?student_number=eq.${noor}`, { created_at: '2025-12-01T00:00:00+08:00' });
  assert.equal(await everyone(saturday, 'morning'), '3');
  await rest(cloud.secret, 'PATCH', `students?student_number=eq.${noor}`, { created_at: '2024-06-01T00:00:00+08:00' });
});

for (const [what, [row, fault]] of Object.entries({
  'a start after its end': [{ morning_start_time: '12:30' }, /morning starts at 12:30 and ends at 12:00/],
  'overlapping sessions': [{ afternoon_start_time: '12:00' }, /sessions morning and afternoon overlap/],
  'no session': [{ morning_start_time: null, afternoon_start_time: null }, /no session/],
  'no day of the week': [{ is_default: true, apply_monday: false, apply_tuesday: false, apply_wednesday: false, apply_thursday: false,
    apply_friday: false }, /no day of the week/],
  'a window that ends before it begins': [{ morning_login_window_start: '07:30', morning_login_window_end: '07:00' }, /window/],
  'a login window after the start': [{ morning_login_window_start: '07:10', morning_login_window_end: '07:40' }, /login window begins at 07:10/],
  'a threshold beyond the end': [{ morning_late_threshold_minutes: 400 }, /late threshold of 400/],
  'a cooldown of two days': [{ duplicate_scan_cooldown_minutes: 2880 }, /cooldown/],
  'a session of a wrong form': [{ sessions: [{ id: 'evening', start_time: '6 pm', end_time: '21:00' }] }, /start_time has to be a time/],
  'a session that begins at 24:00': [{ sessions: [{ id: 'night', start_time: '24:00', end_time: '24:00' }] }, /later on the same day/],
  'a session without an end': [{ sessions: [{ id: 'evening', start_time: '18:00' }] }, /end_time/],
  'a key that nobody knows': [{ sessions: [{ id: 'evening', start_time: '18:00', end_time: '21:00', colour: 'red' }] }, /colour/],
  'an audience without a name': [{ section_names: [' '] }, /no name/],
})) {
  test(`a schedule with ${what} is refused, and told why`, async () => {
    await refused(rest(office, 'POST', 'school_schedules', { name: 'Wrong', ...row }), fault);
    await add(office, 'school_schedules', { name: 'Not used', status: 'inactive', ...row });
  });
}

test('every fault of a schedule is told at once', async () => {
  const reply = await rest(office, 'POST', 'school_schedules', { name: 'Wrong', morning_start_time: '12:30', duplicate_scan_cooldown_minutes: -1 });
  assert.match(`${reply.bytes}`, /cooldown.*morning starts at/s);
});

test('two rules about the same people on the same day are refused', async () => {
  await add(office, 'school_schedules', regular);
  await refused(rest(office, 'POST', 'school_schedules', { name: 'Again', is_default: true }), /Regular day.*same school/);
  const id = randomUUID();
  await add(office, 'school_schedules', { id, name: 'Saturdays', is_default: true, apply_saturday: true, apply_monday: false,
    apply_tuesday: false, apply_wednesday: false, apply_thursday: false, apply_friday: false });
  await add(office, 'schedule_exceptions', { date: monday, name: 'Fair', schedule_id: id });
  await refused(rest(office, 'POST', 'schedule_exceptions', { date: monday, name: 'Holiday' }), /says something else/);
  await refused(rest(office, 'PATCH', `school_schedules?id=eq.${id}`, { status: 'inactive' }), /stay active/);
  await add(office, 'schedule_exceptions', { date: monday, name: 'Kinder stays at home', section_name: 'Kinder' });
});

test('a kiosk reads the schedules in force, the exceptions and the zone, and writes none of them', async () => {
  await add(office, 'school_schedules', regular);
  await add(office, 'school_schedules', { name: 'Old', status: 'inactive' });
  await add(office, 'schedule_exceptions', { date: tuesday, name: 'Holiday' });
  const [kiosk, revoked] = [kiosks['kiosk-1'], kiosks['kiosk-3']];
  assert.deepEqual((await get(kiosk, 'school_schedules')).map((row) => row.name), ['Regular day']);
  assert.deepEqual((await get(kiosk, 'schedule_exceptions')).map((row) => row.name), ['Holiday']);
  for (const table of ['school_schedules', 'schedule_exceptions', 'school_settings']) {
    assert.deepEqual(await get(revoked, table), []);
  }
  await refused(rest(kiosk, 'POST', 'school_schedules', { name: 'Mine' }), /42501/);
  await refused(rest(kiosk, 'POST', 'schedule_exceptions', { date: monday }), /42501/);
});
