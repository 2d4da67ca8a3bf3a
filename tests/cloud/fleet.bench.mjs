// A morning of a whole fleet, with a power cut in it; deploy/fleet.md explains the figures. By hand, on the real PostgreSQL and PostgREST:
//   ROLLCALLCTL=build/release/bin/rollcallctl deploy/local/node tests/cloud/fleet.bench.mjs [--kiosks 200] [--scans 40000] [--speed 2]
//     [--photos SHARE] [--no-spread] [--local] [--seed N] [--patience MINUTES]
// --speed: the morning passes so many times as fast, so the server has so many times the work of a real one; waits and the limit of the
// logins are scaled with it. --no-spread: without the three minutes over which kiosks refresh after a power cut. --local: the local Supabase,
// which has no limit. --patience: so many minutes of the morning after its end, then what is not sent yet is told.
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    kiosks: { type: 'string', default: '200' }, scans: { type: 'string', default: '40000' }, students: { type: 'string', default: '2000' },
    speed: { type: 'string', default: '2' }, patience: { type: 'string', default: '60' }, photos: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' },
    'no-spread': { type: 'boolean' }, local: { type: 'boolean' },
  },
});
if (!values.local) {
  process.env.ROLLCALL_LOCAL_SUPABASE = path.join(import.meta.dirname, '../../deploy/postgrest/server');
}
const { Fleet } = await import('./fleet.mjs');
const { counted, fleetGround } = await import('./fleetground.mjs');

const [kiosks, scans, students, speed, seed] = ['kiosks', 'scans', 'students', 'speed', 'seed'].map((name) => Number(values[name]));
// What a hosted project allows one address: 30 at once, 1800 an hour.
const { cloud, templates, accounts } = await fleetGround({ kiosks, students, loginLimit: `30,${1800 * speed}` });
try {
  const fleet = new Fleet(cloud.state.url, templates, accounts, { kiosks, scans, students, speed, seed, photoShare: Number(values.photos),
    ...(values['no-spread'] ? { spread: 0 } : {}) });
  const { logins, ...found } = await fleet.play({ patience: Number(values.patience) });
  const [inCloud] = cloud.sql ? await counted(cloud) : [];
  const seconds = (share) => logins[Math.ceil(logins.length * share) - 1]?.toFixed(0);
  console.log(JSON.stringify({ ...found, loggedInAfter: { half: seconds(0.5), most: seconds(0.9), all: seconds(1) }, inCloud }, null, 1));
  console.log(`lost ${found.accepted - inCloud.rows}, doubled ${inCloud.rows - inCloud.scans}`);
} finally {
  cloud.remove();
}
