// What one kiosk exported and others send, with the real rollcallctl (ROLLCALLCTL) and real accounts: once each, whoever
// sends and in whichever order, and only by those who may.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Cloud } from './cloud.mjs';

const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
let cloud;
let archive;
let exported;

// A machine: a data directory and the account it logs in with.
class Machine {
  constructor(name, deviceId, { email, password }) {
    this.dir = path.join(cloud.dir, name);
    fs.mkdirSync(this.dir, { mode: 0o700 });
    fs.writeFileSync(path.join(this.dir, 'config.json'), JSON.stringify({
      cloud: {
        enabled: true, url: cloud.state.url, api_key: cloud.state.publishable_key,
        device_id: deviceId, device_email: email, device_password: password,
      },
    }));
  }

  run(...words) {
    const ran = spawnSync(process.env.ROLLCALLCTL,
      ['--config', path.join(this.dir, 'config.json'), '--data-dir', path.join(this.dir, 'data'), '--json', ...words],
      { encoding: 'utf8', env: { ...process.env, no_proxy: '127.0.0.1', HOME: this.dir } });
    const lines = ran.stdout.trim().split('\n').filter(Boolean).map((line) => JSON.parse(line));
    return { code: ran.status, json: lines[0], lines, said: ran.stderr };
  }
}

const inCloud = async () => (await cloud.contents()).attendance.map((row) => `${row.id} ${row.device_id} ${row.device_epoch} ${row.device_seq}`).sort();
let gate;
let staff;

before(async () => {
  cloud = new Cloud();
  for (const device of ['kiosk-1', 'kiosk-2']) {
    await cloud.seed(device);
  }
  staff = { email: `${randomBytes(6).toString('hex')}@office.invalid`, password: randomBytes(12).toString('hex') };
  const signedUp = await cloud.anon('POST', '/auth/v1/signup', staff);
  const added = await cloud.secret('POST', '/rest/v1/staff', { user_id: signedUp.json.user.id, name: 'Office' });
  assert.equal(added.status, 201);

  gate = new Machine('gate', 'kiosk-1', cloud.state.devices['kiosk-1']);
  assert.equal(gate.run('roster', 'pull').code, 0);
  const photo = path.join(cloud.dir, 'photo.jpg');
  fs.writeFileSync(photo, jpeg);
  for (const number of ['2026-0001', '2026-0002']) {
    assert.equal(gate.run('scan', number, '--photo', photo).code, 0);
  }
  assert.equal(gate.run('scan', '2026-0003').code, 0);
  archive = path.join(cloud.dir, 'waiting.tar');
  exported = gate.run('queue', 'export', archive);
});
after(() => cloud?.remove());

test('an export holds all that waits', async () => {
  assert.deepEqual(exported.json, { records: 3, photos: 2, photos_missing: 0, left_out: 0, refused_scans: 0, voids: 0 });
});

test("another kiosk's account sends none of it", async () => {
  const other = new Machine('other', 'kiosk-2', cloud.state.devices['kiosk-2']);
  const refused = other.run('queue', 'import', archive);
  assert.equal(refused.code, 1);
  assert.match(refused.said, /kiosk-1/);
  assert.equal(other.run('queue', 'import', archive, '--any-device').code, 0);
  assert.equal(other.run('sync', '--once').json.halt, '42501');
  assert.deepEqual(await inCloud(), []);
});

test('staff sends it from the office, and the kiosk and its successor change nothing by sending it too', async () => {
  const office = new Machine('office', 'office', staff);
  assert.match(office.run('roster', 'pull').said, /empty_roster/); // no kiosk's, and not shut out for that
  assert.equal(office.run('doctor').json.checks.find((one) => one.check === 'login').grade, 'ok');
  assert.equal(office.run('queue', 'import', archive, '--any-device').json.records, 3);
  assert.equal(office.run('sync', '--once').json.done, 5);
  const once = await inCloud();
  const expected = gate.run('record', 'list').lines
    .map((row) => `${row.id} kiosk-1 ${row.device_epoch} ${row.device_seq}`).sort();
  assert.deepEqual(once, expected);
  assert.equal((await cloud.contents()).objects.length, 2);

  assert.equal(gate.run('sync', '--once').json.done, 5);
  const successor = new Machine('successor', 'kiosk-1', cloud.state.devices['kiosk-1']);
  assert.equal(successor.run('queue', 'import', archive).json.records, 3);
  assert.equal(successor.run('sync', '--once').json.done, 5);
  assert.deepEqual(await inCloud(), once);
  assert.equal((await cloud.contents()).objects.length, 2);

  const device = await cloud.login('kiosk-1');
  for (const { name } of (await cloud.contents()).objects) {
    const photo = await device('GET', `/storage/v1/object/attendance-photos/${name}`);
    assert.deepEqual(Buffer.from(photo.bytes), jpeg);
  }
  assert.equal(gate.run('queue', 'list').lines.length, 0);
});

test('staff adds, and changes and deletes nothing', async () => {
  const reply = await cloud.anon('POST', '/auth/v1/token?grant_type=password', staff);
  const caller = cloud.caller(reply.json.access_token);
  const [row] = (await cloud.contents()).attendance;
  await caller('PATCH', `/rest/v1/attendance?id=eq.${row.id}`, { status: 'absent' });
  await caller('DELETE', `/rest/v1/attendance?id=eq.${row.id}`);
  assert.deepEqual((await cloud.contents()).attendance.find((other) => other.id === row.id), row);
  const [{ name }] = (await cloud.contents()).objects;
  await caller('DELETE', `/storage/v1/object/attendance-photos/${name}`);
  assert.equal((await cloud.contents()).objects.length, 2);
});

test('the doctor finds the cloud of a kiosk well, and leaves nothing there', async () => {
  const before = await cloud.contents();
  const found = gate.run('doctor');
  for (const check of ['server', 'clock', 'login', 'rights', 'bucket']) {
    assert.equal(found.json.checks.find((one) => one.check === check).grade, 'ok', JSON.stringify(found.json));
  }
  const other = new Machine('wrong', 'kiosk-9', cloud.state.devices['kiosk-2']);
  const checks = other.run('doctor').json.checks;
  assert.equal(checks.find((one) => one.check === 'login').grade, 'bad');
  assert.match(checks.find((one) => one.check === 'login').message, /device_other/);
  assert.deepEqual(await cloud.contents(), before);
});
