// Badges as the office keeps them and as a kiosk hears of them, over HTTP.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { Cloud } from './cloud.mjs';

const [ana, jose, mei] = ['2026-0001', '2026-0002', '2026-0003'];
const keys = ['a', 'b'].map((digit) => digit.repeat(64));
let cloud;
let office;
let kiosk;

const well = async (reply) => {
  const { status, json, bytes } = await reply;
  assert.ok(status < 300, `${status} ${bytes}`);
  return json;
};
const ask = (who, name, body = {}) => well(who('POST', `/rest/v1/rpc/${name}`, body));
const get = (who, route) => well(who('GET', `/rest/v1/${route}`));
const empty = (table, column) => cloud.secret('DELETE', `/rest/v1/${table}?${column}=not.is.null`);
const issue = (students, more = {}) => ask(office, 'issue_badges', { id: randomUUID(), students, key_id: 1, ...more });
const rules = () => ask(kiosk, 'badge_rules');

before(async () => {
  cloud = new Cloud();
  await cloud.seed('kiosk-1');
  kiosk = await cloud.login('kiosk-1');
  const staff = await cloud.signUp();
  await cloud.secret('POST', '/rest/v1/staff', { user_id: staff.user, name: 'Kim Santos' });
  office = staff;
});
after(() => cloud.remove());

beforeEach(async () => {
  await empty('badges', 'serial');
  await empty('badge_keys', 'id');
  await ask(office, 'set_badge_policy', { policy: 'plain_and_signed' });
});

const withKey = () => ask(office, 'register_badge_key', { public_key: keys[0] });

test('a key is registered once, whoever sends it again, and counts until it is retired', async () => {
  const first = await withKey();
  assert.equal(first.result, 'registered');
  assert.equal(first.key_id, 1);
  assert.match(first.school, /^[0-9a-f]{8}$/);
  assert.deepEqual(await withKey(), first);
  assert.equal((await ask(office, 'register_badge_key', { public_key: keys[1] })).key_id, 2);
  assert.equal((await ask(office, 'register_badge_key', { public_key: keys[1].toUpperCase() })).result, 'bad_key');
  assert.equal((await ask(office, 'register_badge_key', { public_key: null })).result, 'bad_key');

  assert.deepEqual(await rules(), {
    school: first.school, policy: 'plain_and_signed', revoked: [],
    keys: [{ id: 1, public_key: keys[0], retired: false }, { id: 2, public_key: keys[1], retired: false }],
  });
  assert.equal((await ask(office, 'retire_badge_key', { key_id: 1 })).result, 'retired');
  assert.equal((await ask(office, 'retire_badge_key', { key_id: 1 })).result, 'retired');
  assert.equal((await ask(office, 'retire_badge_key', { key_id: 9 })).result, 'no_such_key');
  assert.deepEqual((await rules()).keys.map((key) => key.retired), [true, false]);
  assert.equal((await withKey()).result, 'retired');
  assert.equal((await issue([ana])).result, 'no_such_key');
});

test('a class gets its serials in one call, in the order of the list', async () => {
  await withKey();
  const class_ = Array.from({ length: 40 }, (_, i) => [ana, jose, mei][i % 3]);
  const issued = await issue(class_, { expires_on: '2031-06-30' });
  assert.equal(issued.result, 'issued');
  assert.deepEqual(issued.badges.map((badge) => badge.student_number), class_);
  assert.ok(issued.badges.every((badge) => badge.expires_on === '2031-06-30'));
  const serials = issued.badges.map((badge) => badge.serial);
  assert.deepEqual(serials, [...new Set(serials)].sort((a, b) => a - b));
  assert.equal(issued.school, (await rules()).school);
  assert.equal((await get(office, `badges?student_number=eq.${ana}`)).length, 14);
});

test('a call whose answer was lost is sent again and issues nothing twice', async () => {
  await withKey();
  const id = randomUUID();
  const first = await issue([ana, jose], { id });
  assert.deepEqual(await issue([ana, jose], { id }), first);
  assert.equal((await get(office, 'badges')).length, 2);
  assert.equal((await issue([ana], { id })).result, 'id_taken');
  assert.equal((await issue([ana, jose], { id, expires_on: '2031-06-30' })).result, 'id_taken');
});

test('nobody gets a badge where one of the list cannot', async () => {
  await withKey();
  assert.deepEqual(await issue([ana, 'nobody', 'noone', 'nobody']), { result: 'unknown_students', students: ['nobody', 'noone'] });
  await cloud.secret('PATCH', `/rest/v1/students?student_number=eq.${mei}`, { status: 'inactive' });
  assert.deepEqual(await issue([ana, mei]), { result: 'unknown_students', students: [mei] });
  await cloud.secret('PATCH', `/rest/v1/students?student_number=eq.${mei}`, { status: 'active' });
  assert.equal((await issue([ana], { key_id: 2 })).result, 'no_such_key');
  assert.equal((await issue([ana], { expires_on: '2020-06-30' })).result, 'bad_day');
  assert.equal((await issue([ana], { expires_on: '2199-06-07' })).result, 'bad_day');
  assert.equal((await issue([])).result, 'bad_list');
  assert.equal((await issue({ a: 1 })).result, 'bad_list');
  assert.equal((await issue(Array(5001).fill(ana))).result, 'bad_list');
  assert.deepEqual(await get(office, 'badges'), []);
});

test('a kiosk hears which badges were lost, for as long as they would count, and which were found again', async () => {
  await withKey();
  const { badges } = await issue([ana, jose]);
  const [lost, other] = badges.map((badge) => badge.serial);
  assert.deepEqual(await ask(office, 'revoke_badge', { serial: lost, reason: ' left on the bus ' }), { result: 'revoked', student_number: ana });
  await ask(office, 'revoke_badge', { serial: other });
  assert.deepEqual((await rules()).revoked, [lost, other]);
  assert.equal((await ask(office, 'revoke_badge', { serial: lost, reason: 'again' })).result, 'revoked');
  assert.equal((await get(office, `badges?serial=eq.${lost}`))[0].revoked_for, 'left on the bus');

  assert.equal((await ask(office, 'restore_badge', { serial: lost })).result, 'restored');
  assert.deepEqual((await rules()).revoked, [other]);
  await cloud.secret('PATCH', `/rest/v1/badges?serial=eq.${other}`, { expires_on: '2024-06-30' });
  assert.deepEqual((await rules()).revoked, []);
  for (const call of ['revoke_badge', 'restore_badge']) {
    assert.deepEqual(await ask(office, call, { serial: 4294967295 }), { result: 'no_such_badge', student_number: null });
  }
});

test('signed badges alone are not asked for while no key counts', async () => {
  assert.equal((await ask(office, 'set_badge_policy', { policy: 'signed_only' })).result, 'no_key');
  await withKey();
  assert.equal((await ask(office, 'set_badge_policy', { policy: 'signed_only' })).result, 'set');
  assert.equal((await rules()).policy, 'signed_only');
  assert.equal((await ask(office, 'set_badge_policy', { policy: 'none' })).result, 'unknown_policy');
  assert.equal((await ask(office, 'set_badge_policy', { policy: null })).result, 'unknown_policy');
  assert.equal((await rules()).policy, 'signed_only');
});

test('each change is noted with who made it, and stays noted', async () => {
  await withKey();
  const { badges: [{ serial }] } = await issue([ana]);
  await ask(office, 'revoke_badge', { serial, reason: 'lost' });
  await ask(office, 'revoke_badge', { serial, reason: 'lost' });
  await cloud.secret('DELETE', `/rest/v1/badges?serial=eq.${serial}`);
  const about = `badge_changes?or=(was->>serial.eq.${serial},became->>serial.eq.${serial})&thing=eq.badges&order=made_at`;
  const changes = await get(office, about);
  assert.deepEqual(changes.map(({ who, was, became }) => [who, was?.revoked_for, became?.revoked_for]), [
    ['Kim Santos', undefined, null], ['Kim Santos', null, 'lost'], ['The owner of the project', 'lost', undefined]]);
  assert.equal(changes[0].made_by, office.user);
  for (const method of ['PATCH', 'DELETE']) {
    const { status } = await cloud.secret(method, `/rest/v1/badge_changes?id=eq.${changes[0].id}`, { who: 'Eve' });
    assert.ok(status >= 400);
  }
  assert.deepEqual(await get(office, about), changes);
});

test('a kiosk reads no badge, changes none, and is not told whose the lost ones are', async () => {
  await withKey();
  const { badges: [{ serial }] } = await issue([ana]);
  for (const table of ['badges', 'badge_keys', 'badge_settings', 'badge_changes']) {
    assert.deepEqual((await kiosk('GET', `/rest/v1/${table}`)).json, []);
  }
  assert.equal((await kiosk('POST', '/rest/v1/rpc/revoke_badge', { serial })).code, '42501');
  await ask(office, 'revoke_badge', { serial });
  assert.doesNotMatch(JSON.stringify(await rules()), /2026-/);
});

test('a kiosk sends what was wrong with a badge', async () => {
  for (const reason of ['badge_revoked', 'badge_expired', 'badge_not_verified', 'badge_of_other_school', 'badge_not_signed']) {
    const row = { id: randomUUID(), reason, date: '2026-11-23', device_id: 'kiosk-1', device_epoch: 'a1', scanned_at: '2026-11-23T07:24:10+08:00' };
    assert.equal((await kiosk('POST', '/rest/v1/attendance_refusals', row, { Prefer: 'return=minimal' })).status, 201, reason);
  }
});
