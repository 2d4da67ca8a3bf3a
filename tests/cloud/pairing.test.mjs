// How an account becomes a device: codes, and what a fresh sign-up may do with them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Cloud } from './cloud.mjs';

let cloud;
let staff;
before(async () => {
  cloud = new Cloud();
  await cloud.seed('kiosk-9');
  staff = await cloud.signUp();
  await cloud.secret('POST', '/rest/v1/staff', { user_id: staff.user });
});
after(() => cloud?.remove());

const make = async (device, minutes) => (await staff('POST', '/rest/v1/rpc/make_pairing_code',
  { device_id: device, ...(minutes ? { valid_minutes: minutes } : {}) })).json;
const claim = async (caller, code, device) => (await caller('POST', '/rest/v1/rpc/claim_device',
  { code, ...(device ? { device_id: device } : {}) })).json;
const status = async (caller) => (await caller('POST', '/rest/v1/rpc/device_status', {})).json;
const wrong = (code) => code.slice(0, -4) + (code.endsWith('0000') ? '1111' : '0000');

test('a code makes an account a device, once', async () => {
  const { code, device_id, expires_at } = await make('kiosk-1');
  assert.match(code, /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  assert.equal(device_id, 'kiosk-1');
  assert.ok(Math.abs(Date.parse(expires_at) - Date.now() - 3_600_000) < 60_000);

  const kiosk = await cloud.signUp();
  assert.deepEqual(await status(kiosk), { status: 'unbound' });
  assert.deepEqual(await claim(kiosk, code), { result: 'claimed', device_id: 'kiosk-1' });
  assert.deepEqual(await status(kiosk), { status: 'active', device_id: 'kiosk-1' });
  assert.ok((await kiosk('GET', '/rest/v1/roster?limit=1')).json.length === 1);

  // The reply may have been lost: the same account is answered alike, another one is not.
  assert.deepEqual(await claim(kiosk, code), { result: 'claimed', device_id: 'kiosk-1' });
  assert.deepEqual(await claim(await cloud.signUp(), code), { result: 'used_up' });
});

test('of many kiosks that use one code at once, one is paired', async () => {
  const { code } = await make('kiosk-10');
  const kiosks = await Promise.all(Array.from({ length: 6 }, () => cloud.signUp()));
  const results = await Promise.all(kiosks.map((kiosk) => claim(kiosk, code)));
  assert.deepEqual(results.map((one) => one.result).sort(), ['claimed', ...Array(5).fill('used_up')]);
  const winner = results.findIndex((one) => one.result === 'claimed');
  const statuses = await Promise.all(kiosks.map(status));
  assert.deepEqual(statuses.map((one) => one.status === 'active'), kiosks.map((_, i) => i === winner));
});

test('a code is read as people write it', async () => {
  const { code } = await make('kiosk-2');
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}\n`;
  assert.equal((await claim(await cloud.signUp(), typed)).result, 'claimed');
});

test('five wrong tries end a code, whoever makes them', async () => {
  const { code } = await make('kiosk-3');
  for (let left = 4; left >= 0; --left) {
    assert.deepEqual(await claim(await cloud.signUp(), wrong(code)), { result: 'wrong_code', tries_left: left });
  }
  assert.deepEqual(await claim(await cloud.signUp(), code), { result: 'too_many_tries' });
});

test('what is no code costs nobody a try', async () => {
  const kiosk = await cloud.signUp();
  for (const typed of ['', '0000', '!', 'x'.repeat(10_000), "'; drop table students; --"]) {
    assert.equal((await claim(kiosk, typed)).result, 'wrong_code');
  }
  const reply = await kiosk('POST', '/rest/v1/rpc/claim_device', { code: null });
  assert.equal(reply.json.result, 'wrong_code');
});

test('a code of another time is expired', async () => {
  const { code } = await make('kiosk-4', 1);
  await cloud.sql(`update rollcall.pairing_codes set expires_at = now() - interval '1 second' where device_id = 'kiosk-4'`);
  assert.deepEqual(await claim(await cloud.signUp(), code), { result: 'expired' });
  for (const minutes of [-1, 1441]) {
    const reply = await staff('POST', '/rest/v1/rpc/make_pairing_code', { device_id: 'kiosk-4', valid_minutes: minutes });
    assert.ok(reply.status >= 400);
  }
});

test('a new code voids the one of before', async () => {
  const first = await make('kiosk-5');
  const second = await make('kiosk-5');
  assert.equal((await claim(await cloud.signUp(), first.code)).result, 'wrong_code');
  assert.equal((await claim(await cloud.signUp(), second.code)).result, 'claimed');
});

test('a code for another device is said so, and stays good', async () => {
  const { code } = await make('kiosk-6');
  const kiosk = await cloud.signUp();
  assert.deepEqual(await claim(kiosk, code, 'kiosk-7'), { result: 'other_device', device_id: 'kiosk-6' });
  assert.equal((await claim(kiosk, code, 'kiosk-6')).result, 'claimed');
});

test('an account of staff or of another device becomes no device', async () => {
  assert.deepEqual(await status(staff), { status: 'staff' });
  const { code } = await make('kiosk-7');
  assert.deepEqual(await claim(staff, code), { result: 'account_in_use' });
  assert.deepEqual(await claim(await cloud.login('kiosk-9'), code), { result: 'account_in_use' });
  assert.equal((await claim(await cloud.signUp(), code)).result, 'claimed');
});

test('a kiosk that is paired in another one\'s place takes its device, and the other one is told', async () => {
  const old = await cloud.signUp();
  await claim(old, (await make('kiosk-8')).code);
  await staff('POST', '/rest/v1/rpc/set_device_status', { device_id: 'kiosk-8', status: 'revoked' });
  assert.deepEqual(await status(old), { status: 'revoked', device_id: 'kiosk-8' });
  assert.deepEqual((await old('GET', '/rest/v1/roster')).json, []);

  const kiosk = await cloud.signUp();
  assert.equal((await claim(kiosk, (await make('kiosk-8')).code)).result, 'claimed');
  assert.deepEqual(await status(kiosk), { status: 'active', device_id: 'kiosk-8' });
  assert.deepEqual(await status(old), { status: 'unbound' });
});

test('revoking a device voids the code that was made for it before, however it is revoked', async () => {
  const revocations = {
    'kiosk-11': () => staff('POST', '/rest/v1/rpc/set_device_status', { device_id: 'kiosk-11', status: 'revoked' }),
    'kiosk-12': () => cloud.secret('PATCH', '/rest/v1/devices?device_id=eq.kiosk-12', { status: 'revoked' }),
  };
  for (const [device, revoke] of Object.entries(revocations)) {
    const { code } = await make(device);
    await revoke();
    const thief = await cloud.signUp();
    assert.deepEqual(await claim(thief, code), { result: 'wrong_code' });
    assert.deepEqual((await thief('GET', '/rest/v1/roster')).json, []);
    assert.equal((await claim(thief, (await make(device)).code)).result, 'claimed');
  }
});

test('a revoked kiosk is not told that it is paired by the code it used', async () => {
  const kiosk = await cloud.signUp();
  const { code } = await make('kiosk-13');
  await claim(kiosk, code);
  await staff('POST', '/rest/v1/rpc/set_device_status', { device_id: 'kiosk-13', status: 'revoked' });
  assert.notEqual((await claim(kiosk, code)).result, 'claimed');
  assert.equal((await status(kiosk)).status, 'revoked');
});

test('codes are stored as hashes', async () => {
  const stored = await cloud.sql('select selector, salt, encode(hash, \'hex\') as hash from rollcall.pairing_codes');
  assert.ok(stored.length > 3);
  for (const row of stored) {
    assert.match(row.selector, /^.{4}$/);
    assert.match(row.hash, /^[0-9a-f]{64}$/);
  }
});

test('nobody revokes a device that is not there, or gives it an unknown status', async () => {
  for (const body of [{ device_id: 'none', status: 'revoked' }, { device_id: 'kiosk-9', status: 'asleep' }]) {
    assert.ok((await staff('POST', '/rest/v1/rpc/set_device_status', body)).status >= 400);
  }
});

test('staff names a kiosk and says where it stands, and nobody else does', async () => {
  await cloud.seed('kiosk-14');
  const describe = (caller, changes = {}) => caller('POST', '/rest/v1/rpc/describe_kiosk',
    { device_id: 'kiosk-14', name: 'Gate 2', place: 'Back gate', ...changes });
  const described = async () => {
    const [{ name, place }] = (await staff('GET', '/rest/v1/devices?device_id=eq.kiosk-14')).json;
    return [name, place];
  };
  assert.deepEqual(await described(), ['Main gate', '']);
  assert.equal((await describe(staff, { name: '  Gate 2 ' })).json.result, 'described');
  assert.deepEqual(await described(), ['Gate 2', 'Back gate']);

  const kiosk = await cloud.login('kiosk-14');
  for (const caller of [cloud.anon, kiosk, await cloud.signUp()]) {
    assert.equal((await describe(caller, { name: 'Mine' })).code, '42501');
  }
  await cloud.revoke('kiosk-14');
  assert.equal((await describe(kiosk, { name: 'Mine' })).code, '42501');
  assert.equal((await describe(staff, { device_id: 'kiosk-none' })).json.result, 'no_such_kiosk');
  assert.equal((await describe(staff, { place: 'x'.repeat(101) })).json.result, 'too_long');
  assert.deepEqual(await described(), ['Gate 2', 'Back gate']);
  assert.equal((await describe(staff, { name: 'ü'.repeat(100), place: null })).json.result, 'described');
  assert.deepEqual(await described(), ['ü'.repeat(100), 'Back gate']);
  assert.equal((await describe(staff, { name: null, place: ' ' })).json.result, 'described');
  assert.deepEqual(await described(), ['ü'.repeat(100), '']);
});
