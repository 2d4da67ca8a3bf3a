// A small fleet through a power cut: every scan that was accepted is in the cloud, once, though logins are refused for a while.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Fleet, morning } from './fleet.mjs';
import { counted, fleetGround } from './fleetground.mjs';

const options = { kiosks: 10, scans: 200, students: 100, minutes: 2, cutAt: 1, darkSeconds: 5, speed: 40, photoBytes: 1000, seed: 7 };
let ground;

before(async () => {
  // Three logins at once and 180 an hour: less than the kiosks want after the cut.
  ground = await fleetGround({ ...options, loginLimit: `3,${180 * options.speed}` });
});
after(() => ground?.cloud.remove());

test('the same seed is the same morning', () => {
  assert.deepEqual(morning(options), morning(options));
  assert.notDeepEqual(morning(options), morning({ ...options, seed: 8 }));
  assert.equal(new Set(morning(options).map(({ student, session }) => `${student} ${session}`)).size, options.scans);
});

test('what a real kiosk sends is known of every kind', () => {
  for (const kind of ['login', 'refresh', 'record', 'photo', 'heartbeat']) {
    assert.equal(ground.templates[kind]?.method, 'POST', kind);
  }
  assert.ok(ground.templates.pull.length >= 5); // roster, schedules, exceptions, corrections, marks
  assert.match(ground.templates.record.headers.prefer, /ignore-duplicates/);
});

test('after a power cut every scan is sent, once', async () => {
  const fleet = new Fleet(ground.cloud.state.url, ground.templates, ground.accounts, { ...options, retryBase: 10_000, spread: 10_000 });
  const found = await fleet.play();
  assert.deepEqual([found.accepted, found.unsent], [options.scans, 0]);
  assert.equal(found.logins.length, options.kiosks);
  if (ground.cloud.isReal) { // the local Supabase refuses no login
    assert.ok(found.statuses['refresh 429'] > 0, JSON.stringify(found.statuses));
  }
  const [inCloud] = await counted(ground.cloud);
  assert.deepEqual(inCloud, { rows: 200, numbers: 200, scans: 200, with_photo: 200, photos: 200, gaps: 0 });
});
