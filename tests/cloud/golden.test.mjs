// The golden replies of tests/data/supabase against the real PostgREST (deploy/postgrest): what that is asked here must be
// answered with the same status, code and words.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { sign } from '../../deploy/postgrest/tokens.mjs';
import { Cloud } from './cloud.mjs';

const golden = JSON.parse(fs.readFileSync(new URL('../data/supabase/insert.json', import.meta.url)));
const minimal = { Prefer: 'return=minimal' };
const route = '/rest/v1/attendance';
let cloud;
let device;
let user;
let sequence = 0;

const record = (changes = {}) => ({
  id: randomUUID(), student_number: '2026-0001', date: '2026-11-23', time_in: '07:24:10', status: 'present',
  device_id: 'kiosk-1', device_epoch: 'a1b2c3', device_seq: ++sequence, scanned_at: '2026-11-23T07:24:10.123+08:00', ...changes,
});
const add = (changes, headers = minimal, who = device) => who('POST', route, record(changes), headers);
const now = () => Math.floor(Date.now() / 1000);
const withToken = (claims, secret = cloud.state.jwt_secret) =>
  add({}, minimal, cloud.caller(sign({ sub: user, role: 'authenticated', ...claims }, secret, 3600)));

before(async () => {
  cloud = new Cloud();
  await cloud.seed('kiosk-1');
  await cloud.seed('kiosk-2');
  device = await cloud.login('kiosk-1');
  user = cloud.state.devices['kiosk-1'].user_id;
});
after(() => cloud?.remove());

for (const [name, ask] of Object.entries({
  'sequence number used twice': async () => {
    await add({ device_seq: 4711 });
    return add({ device_seq: 4711 });
  },
  'student unknown': () => add({ student_number: 'nobody' }),
  'check violated': () => add({ status: 'maybe' }),
  'value missing': () => add({ student_number: null }),
  'not a uuid': () => add({ id: 'not-a-uuid' }),
  'not a time': () => add({ scanned_at: 'yesterdayish' }),
  'time out of range': () => add({ scanned_at: '2026-13-45T00:00:00Z' }),
  'keys differ': () => device('POST', route, [record(), { id: randomUUID() }], minimal),
  'on_conflict column unknown': () => device('POST', `${route}?on_conflict=nope`, record(), { Prefer: 'resolution=ignore-duplicates' }),
  'policy refuses the device': () => add({ device_id: 'kiosk-2' }),
  'observed: Content-Profile unknown schema, v12': () => add({}, { 'Content-Profile': 'private' }),
  'token issued in the future, 12': () => withToken({ iat: now() + 3600 }),
  'token not yet valid, 12': () => withToken({ nbf: now() + 3600 }),
  'token expired, PostgREST 12': () => withToken({ exp: now() - 3600 }),
  'token signed by another key, 12': () => withToken({}, 'another secret, and a long one at that'),
  'role of the token unknown, 12': () => withToken({ role: 'nosuchrole' }),
  'a trigger raises': async () => {
    await cloud.sql(`
      create function rollcall.boom() returns trigger language plpgsql as $$
      begin raise exception 'boom' using detail = 'the detail', hint = 'the hint'; end $$;
      create trigger boom before insert on public.attendance for each row when (new.remarks = 'boom') execute function rollcall.boom();`);
    return add({ remarks: 'boom' });
  },
})) {
  test(`the golden reply "${name}" is what the real server says`, async () => {
    const said = await ask();
    const known = golden.find((one) => one.case === name);
    assert.ok(known, 'there is no such golden reply');
    const { code, message } = JSON.parse(known.body);
    assert.deepEqual([said.status, said.json.code, said.json.message], [known.status, code, message]);
  });
}
