// The day as the office's window asks for it: office_day in one question, and the photo of a scan.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { Cloud } from './cloud.mjs';

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
const ask = (who, name, body = {}) => well(rest(who, 'POST', `rpc/${name}`, body));
const empty = (table, key) => rest(cloud.secret, 'DELETE', `${table}?${key}=not.is.null`);
const report = (kiosk, reportedAt) => well(rest(kiosks[kiosk], 'POST', 'kiosk_heartbeats?on_conflict=device_id',
  { device_id: kiosk, device_epoch: `e-${kiosk}`, last_device_seq: 0, waiting: 0, clock_offset_ms: null, version: '1.0', reported_at: reportedAt },
  { Prefer: 'resolution=merge-duplicates,return=minimal' }));
const scan = async (student, time, { kiosk = 'kiosk-1', type = 'in', session = 'morning', status = 'present', ...more } = {}) => {
  const row = {
    id: randomUUID(), student_number: student, date: today, time_in: time, status, device_id: kiosk, device_epoch: `e-${kiosk}`,
    device_seq: ++sequence, scanned_at: `${today}T${time}+08:00`, scan_type: type, session, ...more,
  };
  await add(kiosks[kiosk], 'attendance', row);
  return row.id;
};
const correct = async (row) => {
  const id = randomUUID();
  await add(office, 'attendance_corrections', { id, why: 'told by the office', ...row });
  return id;
};
const day = (more = {}) => ask(office, 'office_day', { day: today, ...more });
const rowsOf = (answer, session) => answer.rows.filter((row) => row.session === session);
const told = (answer, session = 'morning') => rowsOf(answer, session).map((row) => [row.number, row.status ?? '-', row.in ?? '-', row.out ?? '-',
  ...(row.left_early ? ['left early'] : []), ...(row.without_badge ? ['without badge'] : []), ...(row.expected === false ? ['not expected'] : [])].join(' '));

before(async () => {
  cloud = new Cloud();
  for (const device of ['kiosk-1', 'kiosk-2']) {
    await cloud.seed(device);
    kiosks[device] = await cloud.login(device);
  }
  office = await cloud.signUp();
  await add(cloud.secret, 'staff', { user_id: office.user, name: 'Kim' });
  await rest(cloud.secret, 'PATCH', `students?student_number=gt.${noor}`, { status: 'inactive' });
  await rest(cloud.secret, 'PATCH', 'students?status=eq.active', { created_at: '2024-06-01T00:00:00+08:00' });
});
after(() => cloud?.remove());

// Each test has a Monday for itself, as corrections stay for ever.
let days = 0;
let today;
beforeEach(async () => {
  today = new Date(Date.UTC(2025, 0, 6 + 7 * days++)).toISOString().slice(0, 10);
  await empty('kiosk_heartbeats', 'device_id');
  await empty('school_schedules', 'id');
  await rest(cloud.secret, 'POST', 'school_settings?on_conflict=id', { id: true, time_zone: 'Asia/Manila' }, { Prefer: 'resolution=merge-duplicates' });
  await add(office, 'school_schedules', { name: 'Regular day', is_default: true });
});

test('a day is one answer: who came, who was to come, and which kiosks are waited for', async () => {
  await scan(ana, '07:01:02');
  await scan(ana, '12:03:04', { type: 'out' });
  await scan(jose, '07:40:00', { status: 'late' });
  await scan(noor, '06:59:00', { no_badge: 'staff' });
  const answer = await day();
  assert.equal(answer.day, today);
  assert.match(answer.now, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
  assert.deepEqual(answer.sessions.map(({ session, ends, over }) => [session, ends, over]),
    [['morning', '12:00:00', true], ['afternoon', '17:00:00', true]]);
  assert.deepEqual(answer.sessions[0].awaited.map((awaited) => awaited.kiosk), ['kiosk-1', 'kiosk-2']);
  assert.match(answer.sessions[0].awaited[1].detail, /never reported/);
  assert.deepEqual(told(answer), [`${ana} present 07:01:02 12:03:04`, `${jose} late 07:40:00 -`, `${mei} - - -`, `${noor} present 06:59:00 - without badge`]);
  assert.deepEqual(told(answer, 'afternoon'), [ana, jose, mei, noor].map((number) => `${number} - - -`));
  const [first] = rowsOf(answer, 'morning');
  assert.equal(first.scans.length, 2);
  assert.ok(first.first_name && first.last_name && first.section);
});

test('who is left without a status is who attendance_absent names, once no kiosk is waited for', async () => {
  await scan(ana, '07:01:02');
  await correct({ kind: 'excuse', student_number: jose, date: today, session: 'morning' });
  for (const kiosk of ['kiosk-1', 'kiosk-2']) {
    await report(kiosk, `${today}T23:00:00+08:00`);
  }
  const answer = await day();
  assert.deepEqual(answer.sessions.map((session) => session.awaited), [[], []]);
  for (const session of ['morning', 'afternoon']) {
    const absent = await ask(office, 'attendance_absent', { day: today, session });
    assert.deepEqual(rowsOf(answer, session).filter((row) => !row.status).map((row) => row.number), absent.map((row) => row.student_number).sort());
  }
  assert.deepEqual(told(answer), [`${ana} present 07:01:02 -`, `${jose} excused - -`, `${mei} - - -`, `${noor} - - -`]);
});

test('a scan of the whole day stands for each session, and one of a session that was not to be is shown as that', async () => {
  await scan(ana, '07:01:02', { session: 'day' });
  await scan(jose, '18:00:00', { session: 'evening' });
  const answer = await day();
  assert.deepEqual(told(answer, 'morning').map((row) => row.split(' ')[0]), [jose, mei, noor]);
  assert.deepEqual(told(answer, 'day'), [`${ana} present 07:01:02 - not expected`]);
  assert.deepEqual(told(answer, 'evening'), [`${jose} present 18:00:00 - not expected`]);
});

test('nobody is expected before the day on which he was put on the roster, nor who has left', async () => {
  await rest(cloud.secret, 'PATCH', `students?student_number=eq.${mei}`, { created_at: `${today}T20:00:00Z` }); // tomorrow in Manila
  await rest(cloud.secret, 'PATCH', `students?student_number=eq.${noor}`, { status: 'transferred' });
  assert.deepEqual(told(await day()).map((row) => row.split(' ')[0]), [ana, jose]);
  await rest(cloud.secret, 'PATCH', `students?student_number=in.(${mei},${noor})`, { status: 'active', created_at: '2024-06-01T00:00:00+08:00' });
});

test('what has not changed is not sent again', async () => {
  const first = await day();
  const again = await day({ known: first.version });
  assert.deepEqual(Object.keys(again).sort(), ['now', 'version']);
  assert.equal(again.version, first.version);
  await scan(ana, '07:01:02');
  const changed = await day({ known: first.version });
  assert.notEqual(changed.version, first.version);
  assert.equal(told(changed)[0], `${ana} present 07:01:02 -`);
});

test('without a day it is today at the school, and without a zone nobody knows', async () => {
  const answer = await ask(office, 'office_day');
  assert.equal(answer.day, answer.now.slice(0, 10));
  await empty('school_settings', 'id');
  const { status, bytes } = await rest(office, 'POST', 'rpc/office_day', {});
  assert.ok(status >= 400);
  assert.match(`${bytes}`, /time zone/);
});

test('the story of a student\'s day has every scan, every correction with its reason and its undoing, and the week', async () => {
  const inScan = await scan(ana, '07:01:02', { photo_path: undefined });
  const wrong = await scan(ana, '12:03:04', { type: 'out', kiosk: 'kiosk-2' });
  const voiding = await correct({ kind: 'void', scan_id: wrong, why: 'Her sister\'s badge' });
  const late = await correct({ kind: 'late', student_number: ana, date: today, session: 'morning', at_time: '07:40' });
  await correct({ kind: 'undo', undoes: late, why: 'It was not her' });
  await scan(jose, '07:00:00');
  const story = () => ask(office, 'student_day', { student: ana, day: today });
  const { scans, corrections, week } = await story();
  assert.deepEqual(scans, [
    { id: inScan, session: 'morning', type: 'in', status: 'present', time: '07:01:02', counts: true, kiosk: 'kiosk-1', photo: false },
    { id: wrong, session: 'morning', type: 'out', status: 'present', time: '12:03:04', counts: false, kiosk: 'kiosk-2', photo: false, correction: voiding }]);
  assert.deepEqual(corrections.map(({ id, kind, why, who, undone, scan_id: about, at_time: at, session }) => ({ id, kind, why, who, undone, about, at, session })), [
    { id: voiding, kind: 'void', why: 'Her sister\'s badge', who: 'Kim', undone: false, about: wrong, at: undefined, session: undefined },
    { id: late, kind: 'late', why: 'told by the office', who: 'Kim', undone: true, about: undefined, at: '07:40:00', session: 'morning' }]);
  assert.deepEqual(week.map((row) => [row.day, row.session, row.status, row.in, row.out]), [[today, 'morning', 'present', '07:01:02', undefined]]);
  await correct({ kind: 'undo', undoes: voiding });
  assert.deepEqual((await story()).scans.map((row) => row.counts), [true, true]);
  assert.deepEqual((await story()).week.map((row) => row.out), ['12:03:04']);
});

test('a scan that was moved to another student stands in the story of both', async () => {
  const moved = await scan(ana, '07:01:02');
  await correct({ kind: 'move', scan_id: moved, to_student: jose });
  const told = async (student) => (await ask(office, 'student_day', { student, day: today })).scans.map((row) => [row.id, row.counts]);
  assert.deepEqual(await told(ana), [[moved, false]]);
  assert.deepEqual(await told(jose), [[moved, true]]);
});

test('a photo is opened by name: who looked stays noted, and where there is none it says so', async () => {
  const id = randomUUID();
  const path = `kiosk-1/2026/11/23/${id}.jpg`;
  await scan(ana, '07:01:02', { id, photo_path: path });
  const without = await scan(jose, '07:02:00', { photo_note: 'no_camera' });
  assert.deepEqual(await ask(office, 'open_photo', { scan_id: id }), { result: 'photo', path });
  assert.deepEqual(await ask(office, 'open_photo', { scan_id: without }), { result: 'no_photo', note: 'no_camera' });
  assert.deepEqual(await ask(office, 'open_photo', { scan_id: randomUUID() }), { result: 'no_scan' });
  const views = await get(office, 'photo_views?select=scan_id,who,made_by');
  assert.deepEqual(views, [{ scan_id: id, who: 'Kim', made_by: office.user }]);
  const { status } = await rest(cloud.secret, 'DELETE', `photo_views?scan_id=eq.${id}`);
  assert.ok(status >= 400);
  assert.equal((await get(office, 'photo_views')).length, 1);
});
