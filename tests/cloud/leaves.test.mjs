// Leave, absence day after day, lateness, and what a homeroom teacher sees and does, over HTTP.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { after, before, beforeEach, test } from 'node:test';
import { Cloud } from './cloud.mjs';

const [ana, jose, mei, noor] = ['2026-0001', '2026-0002', '2026-0003', '2026-0004'];
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
let cloud;
let office;
let teacher; // of Narra: Ana and Jose; Mei and Noor are in Molave
let kiosk;
let sequence = 0;

const rest = (who, method, route, body, headers) => who(method, `/rest/v1/${route}`, body, headers);
const well = async (reply) => {
  const { status, json, bytes } = await reply;
  assert.ok(status < 300, `${status} ${bytes}`);
  return json;
};
const refused = async (reply) => {
  const { status, code } = await reply;
  assert.ok(status >= 400 && code === '42501', `${status} ${code}`);
};
const get = (who, route) => well(rest(who, 'GET', route));
const add = (who, table, row) => well(rest(who, 'POST', table, row, { Prefer: 'return=minimal' }));
const call = (who, name, body = {}) => rest(who, 'POST', `rpc/${name}`, body);
const ask = (who, name, body) => well(call(who, name, body));
const patch = (student, fields) => well(rest(cloud.secret, 'PATCH', `students?student_number=eq.${student}`, fields, { Prefer: 'return=minimal' }));

// Weeks of the past are there for each test, as leave stays for ever; not further back than leave may be entered.
let monday;
let weeks = 0;
const dayOf = (offset) => new Date(monday + offset * 86_400_000).toISOString().slice(0, 10);
const firstMonday = (() => {
  const day = Math.floor(Date.now() / 86_400_000) - 390;
  return (day + ((4 - (day % 7) + 7) % 7)) * 86_400_000; // 1970-01-05 was the first Monday
})();
const enter = (who, student, first, last, more = {}) => ask(who, 'enter_leave',
  { id: randomUUID(), student, first_day: dayOf(first), last_day: dayOf(last), reason: 'sick', ...more });
const decide = (who, id, decision, why = '') => ask(who, 'decide_leave', { id, decision, why });
const scan = async (student, offset, time, { type = 'in', session = 'morning', status = 'present', id = randomUUID(), ...more } = {}) => {
  await add(kiosk, 'attendance', {
    id, student_number: student, date: dayOf(offset), time_in: time, status, device_id: 'kiosk-1', device_epoch: 'e-1',
    device_seq: ++sequence, scanned_at: `${dayOf(offset)}T${time}+08:00`, scan_type: type, session, ...more,
  });
  return id;
};
const report = () => well(rest(kiosk, 'POST', 'kiosk_heartbeats?on_conflict=device_id', {
  device_id: 'kiosk-1', device_epoch: 'e-1', last_device_seq: sequence, waiting: 0, clock_offset_ms: null, version: '1.0',
  reported_at: new Date().toISOString(),
}, { Prefer: 'resolution=merge-duplicates,return=minimal' }));
const register = async (who, student, from = 0, to = 6) => (await get(who, 'attendance_register?select=day,session,status,time_in,correction_ids'
  + `&student_number=eq.${student}&day=gte.${dayOf(from)}&day=lte.${dayOf(to)}&order=day,session.desc`))
  .map(({ day, session, status, time_in: at }) => [(Date.parse(day) - monday) / 86_400_000, session, status, ...(at ? [at] : [])].join(' '));
const absentOn = async (offset, session = 'morning') => (await ask(office, 'attendance_absent', { day: dayOf(offset), session }))
  .map((row) => row.student_number ?? row.state).sort();

before(async () => {
  assert.equal(new Date(firstMonday).getUTCDay(), 1);
  cloud = new Cloud();
  await cloud.seed('kiosk-1');
  kiosk = await cloud.login('kiosk-1');
  office = await cloud.signUp();
  teacher = await cloud.signUp();
  await add(cloud.secret, 'staff', { user_id: office.user, name: 'Kim' });
  await rest(cloud.secret, 'PATCH', `students?student_number=gt.${noor}`, { status: 'inactive' });
  await rest(cloud.secret, 'PATCH', 'students?status=eq.active', { created_at: '2020-06-01T00:00:00+08:00', section: 'Molave' });
  await rest(cloud.secret, 'PATCH', `students?student_number=in.(${ana},${jose})`, { section: 'Narra', guardian_name: 'Rosa', guardian_contact: '0917' });
  await rest(cloud.secret, 'POST', 'school_settings?on_conflict=id', { id: true, time_zone: 'Asia/Manila' }, { Prefer: 'resolution=merge-duplicates' });
  await add(office, 'school_schedules', { name: 'Regular day', is_default: true });
  assert.equal((await ask(office, 'set_homeroom', { email: teacher.email.toUpperCase(), sections: ['Narra'], name: 'Tess' })).result, 'set');
});
after(() => cloud?.remove());
beforeEach(() => {
  monday = firstMonday + 14 * weeks++ * 86_400_000;
});

test('approved leave excuses whoever was not scanned on its school days, and a withdrawn one does not any more', async () => {
  await report();
  const id = randomUUID();
  const leave = { id, student: ana, first_day: dayOf(3), last_day: dayOf(7), reason: 'sick', note: 'Fever' };
  assert.equal((await ask(office, 'enter_leave', leave)).result, 'entered');
  assert.deepEqual(await register(office, ana, 0, 9), // Thursday, Friday and Monday: a weekend is no school
    ['3 morning excused', '3 afternoon excused', '4 morning excused', '4 afternoon excused', '7 morning excused', '7 afternoon excused']);
  assert.deepEqual([await absentOn(3), await absentOn(2)], [[jose, mei, noor], [ana, jose, mei, noor]]);
  const day = await ask(office, 'office_day', { day: dayOf(3) });
  assert.deepEqual(day.rows.filter((row) => row.number === ana).map((row) => [row.session, row.status, row.corrections ?? null]),
    [['afternoon', 'excused', null], ['morning', 'excused', null]]);
  const story = await ask(office, 'student_day', { student: ana, day: dayOf(3) });
  assert.deepEqual(story.leaves, [{ id, first_day: dayOf(3), last_day: dayOf(7), reason: 'sick', note: 'Fever', who: 'Kim' }]);

  assert.equal((await ask(office, 'enter_leave', leave)).result, 'entered'); // again, as its answer was lost
  assert.equal((await ask(office, 'enter_leave', { ...leave, last_day: dayOf(8) })).result, 'id_taken');
  assert.deepEqual(await decide(office, id, 'withdraw', 'He came back'), { result: 'decided', state: 'withdrawn', who: 'Kim' });
  assert.deepEqual(await register(office, ana, 0, 9), []);
  assert.deepEqual(await absentOn(3), [ana, jose, mei, noor]);
});

test('leave that was asked for excuses nobody before it is approved, and is decided once', async () => {
  const [first, second] = [randomUUID(), randomUUID()];
  for (const id of [first, second]) {
    await enter(office, ana, 0, 0, { id, approved: false, reason: 'family' });
  }
  assert.deepEqual(await register(office, ana), []);
  assert.equal((await decide(office, first, 'refuse', 'Examination')).state, 'refused');
  assert.deepEqual(await decide(office, first, 'approve'), { result: 'decided_already', state: 'refused', who: 'Kim' });
  assert.deepEqual(await decide(teacher, second, 'approve'), { result: 'decided', state: 'approved', who: 'Tess' });
  assert.deepEqual(await decide(office, second, 'approve'), { result: 'decided', state: 'approved', who: 'Tess' });
  assert.deepEqual(await decide(office, second, 'refuse'), { result: 'decided_already', state: 'approved', who: 'Tess' });
  assert.deepEqual(await register(office, ana), ['0 morning excused', '0 afternoon excused']);
  const { leaves } = await ask(office, 'leaves', { from_day: dayOf(0), student: ana });
  assert.deepEqual(leaves.slice(0, 2).map((leave) => [leave.id, leave.state, leave.decided_by, leave.answer, leave.guardian, leave.contact]),
    [[second, 'approved', 'Tess', '', 'Rosa', '0917'], [first, 'refused', 'Kim', 'Examination', 'Rosa', '0917']]);
  const noted = (await get(office, 'office_changes?thing=eq.student_leaves&order=id')).filter((row) => row.became.id === second);
  assert.deepEqual(noted.map((row) => [row.was?.state ?? null, row.became.state, row.who]), [[null, 'asked', 'Kim'], ['asked', 'approved', 'Tess']]);
});

test('a scan and a word of the office stand above leave, session by session', async () => {
  await enter(office, ana, 0, 1);
  await scan(ana, 0, '07:40:00', { status: 'late' });
  await add(office, 'attendance_corrections', { kind: 'present', student_number: ana, date: dayOf(1), session: 'afternoon', why: 'seen' });
  await add(office, 'attendance_corrections', { kind: 'left_early', student_number: ana, date: dayOf(1), session: 'morning', why: 'dentist' });
  assert.deepEqual(await register(office, ana),
    ['0 morning late 07:40:00', '0 afternoon excused', '1 morning present', '1 afternoon present']);
});

test('two leaves that overlap count once, and one of them is enough', async () => {
  const id = randomUUID();
  await enter(office, ana, 0, 1, { id });
  await enter(office, ana, 1, 2, { session: 'morning', reason: 'family' });
  const both = ['0 morning excused', '0 afternoon excused', '1 morning excused', '1 afternoon excused', '2 morning excused'];
  assert.deepEqual(await register(office, ana), both);
  await decide(office, id, 'withdraw');
  assert.deepEqual(await register(office, ana), ['1 morning excused', '2 morning excused']);
});

test('leave of somebody who left the school counts until that day, and no more is entered', async () => {
  const today = dayOf((Math.floor(Date.now() / 86_400_000) * 86_400_000 - monday) / 86_400_000);
  const ahead = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  const id = randomUUID();
  await enter(office, noor, 0, 0);
  await ask(office, 'enter_leave', { id, student: noor, first_day: today, last_day: ahead, reason: 'other', approved: true });
  const counted = async () => (await get(office, `attendance_daily?select=day&student_number=eq.${noor}&day=gte.${dayOf(0)}`)).map((row) => row.day);
  assert.ok((await counted()).some((day) => day > today));
  await patch(noor, { status: 'transferred' });
  const left = await counted();
  assert.ok(left.includes(dayOf(0)), 'a day of before stays excused');
  assert.ok(!left.some((day) => Date.parse(day) > Date.parse(today) + 86_400_000), `${left} ${today}`);
  assert.equal((await enter(office, noor, 0, 0)).result, 'has_left');
  await patch(noor, { status: 'active' });
  await decide(office, id, 'withdraw');
});

test('what cannot be is refused with its reason, and nothing is entered', async () => {
  for (const [result, more] of [
    ['bad_days', { last_day: dayOf(-1) }], ['bad_days', { last_day: dayOf(200) }], ['bad_days', { first_day: '2020-01-06', last_day: '2020-01-06' }],
    ['bad_days', { first_day: null }], ['bad_reason', { reason: 'snow' }], ['bad_session', { session: 'a b' }], ['too_long', { note: 'x'.repeat(501) }],
    ['no_such_student', { student: 'nobody' }], ['id_taken', { id: null }],
  ]) {
    assert.equal((await enter(office, ana, 0, 0, more)).result, result, JSON.stringify(more));
  }
  assert.equal((await decide(office, randomUUID(), 'approve')).result, 'no_such_leave');
  assert.equal((await decide(office, randomUUID(), 'forget')).result, 'bad_decision');
  assert.deepEqual(await register(office, ana), []);
});

const running = async (who, days, upto) => {
  const answer = await ask(who, 'absent_running', { days, upto: dayOf(upto) });
  return { ...answer, told: answer.rows.map((row) => `${row.number} ${row.days} since ${(Date.parse(row.since) - monday) / 86_400_000}`) };
};

test('who is absent on three school days running without a word is told, and a word ends it', async () => {
  await scan(ana, 1, '07:00:00');
  await scan(jose, 0, '07:00:00');
  await enter(office, mei, 3, 3);
  await scan(mei, 0, '07:00:00');
  await scan(noor, 2, '07:00:00', { status: 'late' });
  await report();
  // Wednesday, Thursday, Friday, and Monday after a weekend.
  assert.deepEqual((await running(office, 3, 4)).told, [`${jose} 4 since 1`, `${ana} 3 since 2`]);
  assert.deepEqual((await running(office, 3, 7)).told, [`${jose} 5 since 1`, `${ana} 4 since 2`, `${noor} 3 since 3`]);
  assert.deepEqual((await running(office, 5, 7)).told, [`${jose} 5 since 1`]);
  const [row] = (await running(office, 5, 7)).rows;
  assert.deepEqual([row.guardian, row.contact, row.section], ['Rosa', '0917', 'Narra']);
  assert.deepEqual((await running(teacher, 3, 7)).told, [`${jose} 5 since 1`, `${ana} 4 since 2`], 'a homeroom teacher: of the own section');
  await enter(office, jose, 7, 7, { approved: false });
  assert.deepEqual((await running(office, 3, 7)).told, [`${ana} 4 since 2`, `${noor} 3 since 3`], 'who asked for leave has said a word');
  await add(office, 'attendance_corrections', { kind: 'excuse', student_number: ana, date: dayOf(4), session: 'morning', why: 'note' });
  assert.deepEqual((await running(office, 1, 7)).told, [`${noor} 3 since 3`, `${ana} 1 since 7`, `${mei} 2 since 4`].sort((a, b) => b.split(' ')[1] - a.split(' ')[1]));
});

test('nobody is told as absent while a kiosk is awaited', async () => {
  await well(rest(cloud.secret, 'PATCH', 'kiosk_heartbeats?device_id=eq.kiosk-1', { reported_at: `${dayOf(2)}T23:00:00+08:00`, received_at: `${dayOf(2)}T23:00:00+08:00` }));
  for (const who of [office, teacher]) {
    const answer = await running(who, 3, 4);
    assert.equal(answer.until, dayOf(2));
    assert.deepEqual(answer.awaited.map((awaited) => awaited.kiosk), ['kiosk-1']);
  }
  assert.equal((await running(office, 3, 4)).rows[0].since, (await running(office, 3, 2)).rows[0].since);
  await well(rest(cloud.secret, 'DELETE', 'kiosk_heartbeats?device_id=eq.kiosk-1'));
  assert.deepEqual(await ask(office, 'absent_running', { upto: dayOf(4) }).then(({ until, rows }) => [until, rows]), [undefined, []]);
  await report();
});

test('lateness is told in begun minutes since the session began', async () => {
  await scan(ana, 0, '07:20:10', { status: 'late' });
  await scan(ana, 1, '13:31:00', { status: 'late', session: 'afternoon' });
  await scan(ana, 2, '07:05:00');
  await scan(jose, 0, '18:10:00', { status: 'late', session: 'evening' });
  await add(office, 'attendance_corrections', { kind: 'late', student_number: mei, date: dayOf(0), session: 'morning', why: 'seen' });
  const late = (who) => ask(who, 'lateness', { from_day: dayOf(0), to_day: dayOf(6) })
    .then(({ rows }) => rows.map((row) => `${row.number} ${row.times} ${row.minutes} ${row.unknown}`).sort());
  assert.deepEqual(await late(office), [`${ana} 2 52 0`, `${jose} 1 0 1`, `${mei} 1 0 1`]);
  assert.deepEqual(await late(teacher), [`${ana} 2 52 0`, `${jose} 1 0 1`]);
});

test('a homeroom teacher sees the own sections only, with what was moved into them', async () => {
  await enter(office, ana, 0, 0);
  await enter(office, mei, 0, 0);
  await scan(jose, 0, '07:00:00');
  const swapped = await scan(mei, 1, '07:00:00');
  const voided = await scan(ana, 1, '07:10:00');
  await add(office, 'attendance_corrections', { kind: 'move', scan_id: swapped, to_student: jose, why: 'swapped' });
  await add(office, 'attendance_corrections', { kind: 'void', scan_id: voided, why: 'test' });
  await report();
  assert.deepEqual((await get(teacher, 'students?select=student_number&order=student_number')).map((row) => row.student_number), [ana, jose]);
  assert.deepEqual([await register(teacher, ana), await register(teacher, jose), await register(teacher, mei)],
    [await register(office, ana), await register(office, jose), []]);
  const day = await ask(teacher, 'office_day', { day: dayOf(1) });
  assert.deepEqual(day.rows.map((row) => [row.number, row.session, row.status ?? '-'].join(' ')),
    [`${ana} afternoon -`, `${ana} morning -`, `${jose} afternoon -`, `${jose} morning present`]);
  assert.deepEqual(day.sessions.map((session) => session.awaited), [[], []], 'scans of others are not taken for missing ones');
  assert.equal((await ask(teacher, 'student_day', { student: jose, day: dayOf(1) })).scans.length, 1);
  await refused(call(teacher, 'student_day', { student: mei, day: dayOf(0) }));
  assert.deepEqual((await ask(teacher, 'leaves', { from_day: dayOf(0) })).leaves.filter((leave) => leave.number === mei), []);
  assert.deepEqual(await ask(teacher, 'attendance_absent', { day: dayOf(1), session: 'morning' }).then((rows) => rows.map((row) => row.student_number)), [ana]);
  for (const table of ['devices', 'kiosk_heartbeats', 'badges', 'student_changes', 'office_changes', 'photo_views', 'attendance_gaps', 'attendance_refusals']) {
    assert.deepEqual(await get(teacher, `${table}?limit=1`), [], table);
  }
});

test('a homeroom teacher excuses and decides leave in the own sections, and nothing else', async () => {
  const excuse = (student, more = {}) => rest(teacher, 'POST', 'attendance_corrections?on_conflict=id',
    { id: randomUUID(), kind: 'excuse', student_number: student, date: dayOf(0), why: 'note', ...more }, { Prefer: 'resolution=ignore-duplicates,return=minimal' });
  const id = randomUUID();
  await well(excuse(ana, { id }));
  await refused(excuse(mei));
  await refused(excuse(ana, { kind: 'present' }));
  assert.deepEqual((await register(office, ana))[0], '0 morning excused');
  const undo = (undoes) => rest(teacher, 'POST', 'attendance_corrections?on_conflict=id', { id: randomUUID(), kind: 'undo', undoes, why: 'wrong' },
    { Prefer: 'resolution=ignore-duplicates,return=minimal' });
  const others = randomUUID();
  await add(office, 'attendance_corrections', { id: others, kind: 'excuse', student_number: mei, date: dayOf(0), why: 'note' });
  await refused(undo(others));
  await well(undo(id));
  assert.deepEqual(await register(office, ana), []);

  assert.equal((await enter(teacher, ana, 1, 1)).result, 'entered');
  assert.equal((await enter(teacher, mei, 1, 1)).result, 'no_such_student');
  const asked = randomUUID();
  await enter(office, mei, 2, 2, { id: asked, approved: false });
  assert.equal((await decide(teacher, asked, 'approve')).result, 'no_such_leave');
  const voided = await scan(ana, 3, '07:00:00');
  for (const [name, body] of [
    ['void_scan', { id: randomUUID(), scan_id: voided, reason: 'test' }], ['move_students', { changes: [] }], ['make_pairing_code', { device_id: 'kiosk-9' }],
    ['set_device_status', { device_id: 'kiosk-1', status: 'revoked' }], ['describe_kiosk', { device_id: 'kiosk-1', name: 'x' }],
    ['set_badge_policy', { policy: 'signed_only' }], ['revoke_badge', { serial: 1 }], ['homeroom_teachers', {}],
    ['set_homeroom', { email: teacher.email, sections: ['Narra', 'Molave'] }],
  ]) {
    await refused(call(teacher, name, body));
  }
  await rest(teacher, 'PATCH', `students?student_number=eq.${ana}`, { section: 'Molave' });
  assert.equal((await get(office, `students?student_number=eq.${ana}`))[0].section, 'Narra');
});

test('a homeroom teacher sees the photos of the own sections, and stores none', async () => {
  const photo = async (student) => {
    const id = randomUUID();
    const path = `kiosk-1/${dayOf(0).replaceAll('-', '/')}/${id}.jpg`;
    await well(kiosk('POST', `/storage/v1/object/attendance-photos/${path}`, jpeg, { 'Content-Type': 'image/jpeg' }));
    await scan(student, 0, '07:00:00', { id, photo_path: path });
    return { id, path };
  };
  const [own, other] = [await photo(ana), await photo(mei)];
  const bytes = async (path) => (await teacher('GET', `/storage/v1/object/attendance-photos/${path}`)).bytes.equals(jpeg);
  assert.deepEqual([await bytes(own.path), await bytes(other.path)], [true, false]);
  assert.deepEqual(await ask(teacher, 'open_photo', { scan_id: own.id }), { result: 'photo', path: own.path });
  assert.deepEqual(await ask(teacher, 'open_photo', { scan_id: other.id }), { result: 'no_scan' });
  const reply = await teacher('POST', `/storage/v1/object/attendance-photos/kiosk-1/2026/11/23/${randomUUID()}.jpg`, jpeg, { 'Content-Type': 'image/jpeg' });
  assert.ok(reply.status >= 400, `${reply.status}`);
});

test('the office says who a homeroom teacher is, and takes it back at once', async () => {
  const other = await cloud.signUp();
  const set = (email, sections, who = office) => ask(who, 'set_homeroom', { email, sections }).then(({ result }) => result);
  assert.deepEqual([await set('nobody@nowhere.invalid', ['Narra']), await set(office.email, []), await set(other.email, ['']), await set(other.email, { Narra: true })],
    ['no_such_account', 'office_account', 'bad_sections', 'bad_sections']);
  assert.equal(await set(other.email, ['Molave', 'Acacia']), 'set');
  assert.deepEqual((await ask(office, 'homeroom_teachers')).teachers.find((one) => one.email === other.email).sections, ['Acacia', 'Molave']);
  assert.deepEqual(await ask(other, 'device_status'), { status: 'staff', role: 'homeroom', sections: ['Acacia', 'Molave'] });
  assert.deepEqual(await ask(office, 'device_status'), { status: 'staff' });
  const code = await ask(office, 'make_pairing_code', { device_id: 'kiosk-9' });
  assert.equal((await ask(other, 'claim_device', { code: code.code })).result, 'account_in_use');
  assert.equal((await get(other, 'students')).length, 2);
  assert.equal(await set(other.email, []), 'set');
  assert.deepEqual(await get(other, 'students'), []);
  assert.deepEqual(await ask(other, 'device_status'), { status: 'unbound' });
  await refused(call(other, 'office_day', { day: dayOf(0) }));
});

test('by a link a guardian asks for leave of one student, and is told and changes nothing else', async () => {
  const ahead = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const link = await ask(teacher, 'make_leave_link', { student: ana });
  assert.match(link.token, /^[0-9a-f]{64}$/);
  const by = (token, more = {}) => ask(cloud.anon, 'ask_leave',
    { token, id: randomUUID(), first_day: ahead(2), last_day: ahead(3), reason: 'family', note: 'A wedding', ...more }).then(({ result }) => result);
  const { today, ...shown } = await ask(cloud.anon, 'leave_link', { token: link.token });
  assert.deepEqual([shown, typeof today], [{ result: 'valid', first_name: (await get(office, `students?student_number=eq.${ana}`))[0].first_name, section: 'Narra' }, 'string']);

  const id = randomUUID();
  assert.deepEqual([await by(link.token, { id }), await by(link.token, { id }), await by(link.token, { id, last_day: ahead(4) })], ['asked', 'asked', 'id_taken']);
  for (const [result, more] of [
    ['bad_days', { last_day: ahead(1) }], ['bad_days', { last_day: ahead(40) }], ['bad_days', { first_day: ahead(-9), last_day: ahead(-9) }],
    ['bad_days', { first_day: ahead(190), last_day: ahead(190) }], ['bad_reason', { reason: 'snow' }], ['too_long', { note: 'x'.repeat(301) }],
  ]) {
    assert.equal(await by(link.token, more), result, JSON.stringify(more));
  }
  const { leaves: [asked] } = await ask(office, 'leaves', { state: 'asked', student: ana, from_day: ahead(2) });
  assert.deepEqual([asked.id, asked.by_guardian, asked.asked_by, asked.note, asked.reason], [id, true, 'A guardian', 'A wedding', 'family']);
  assert.equal((await decide(office, id, 'approve')).state, 'approved');
  for (let i = 0; i < 4; ++i) {
    assert.equal(await by(link.token), 'asked');
  }
  assert.equal(await by(link.token), 'too_many');

  for (const table of ['students', 'student_leaves', 'attendance']) {
    const reply = await rest(cloud.anon, 'GET', `${table}?limit=1`);
    assert.ok(reply.status >= 400 || reply.json.length === 0, table);
  }
  const notes = await get(office, 'office_changes?thing=eq.leave_links');
  assert.deepEqual([notes[0].who, notes[0].became.student_number, 'token_hash' in notes[0].became], ['Tess', ana, false]);
});

test('a link that expired, was revoked or never was says nothing at all, nor does one of a student who left', async () => {
  const none = { result: 'no_link' };
  const made = async () => (await ask(office, 'make_leave_link', { student: jose, days: 1 })).token;
  const says = (token) => ask(cloud.anon, 'leave_link', { token });
  const [first, second] = [await made(), await made()];
  assert.deepEqual([(await says(first)).result, (await says(second)).result], ['valid', 'valid']);
  assert.deepEqual(await says('0'.repeat(64)), none);
  assert.deepEqual((await ask(teacher, 'make_leave_link', { student: mei })).result, 'no_such_student');
  assert.deepEqual((await ask(teacher, 'revoke_leave_links', { student: mei })).result, 'no_such_student');
  assert.equal((await ask(office, 'make_leave_link', { student: ana, days: 401 })).result, 'bad_days');
  await patch(jose, { status: 'inactive' });
  assert.deepEqual(await says(first), none);
  assert.equal((await ask(office, 'make_leave_link', { student: jose })).result, 'has_left');
  await patch(jose, { status: 'active' });
  assert.deepEqual(await ask(office, 'revoke_leave_links', { student: jose }), { result: 'revoked', links: 2 });
  assert.deepEqual([await says(first), await says(second)], [none, none]);
  assert.equal((await ask(cloud.anon, 'ask_leave', { token: first, id: randomUUID(), first_day: dayOf(0), last_day: dayOf(0), reason: 'sick' })).result, 'no_link');
  await refused(call(cloud.anon, 'make_leave_link', { student: ana }));
  await refused(call(kiosk, 'make_leave_link', { student: ana }));
});

test('the guardian\'s page says everything in every language, and loads nothing from elsewhere', () => {
  const page = fs.readFileSync(path.join(import.meta.dirname, '../../deploy/supabase/leave.html'), 'utf8');
  const texts = vm.runInNewContext(`(${page.match(/const texts = ({.*?^});/ms)[1]})`);
  assert.deepEqual(Object.keys(texts), ['en', 'de', 'es', 'fil', 'ar']);
  const said = [...page.matchAll(/data-text="(\w+)"/g)].map(([, key]) => key);
  for (const [language, text] of Object.entries(texts)) {
    assert.deepEqual(Object.keys(text), Object.keys(texts.en), language);
    // What the functions answer (20261130120300_leave_links.sql) has a sentence of its own.
    for (const key of [...said, 'asked', 'no_link', 'bad_days', 'bad_reason', 'too_long', 'too_many']) {
      assert.ok(text[key], `${language}: ${key}`);
    }
  }
  assert.match(page, /Content-Security-Policy" content="default-src 'none'/);
  assert.doesNotMatch(page, /\b(src|href)=|@import|url\(/);
});
