// How long `rollcallctl report --cloud` of a month takes beside a bare client that fetches the same rows, in turn, from the real PostgREST; and
// what memory it needs beyond a report of a month without rows. By hand, with a release build:
//   ROLLCALLCTL=build/release/bin/rollcallctl deploy/local/node tests/cloud/report.bench.mjs [rounds]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { month } from './month.mjs';

process.env.ROLLCALL_LOCAL_SUPABASE = path.join(import.meta.dirname, '../../deploy/postgrest/server');
const { Cloud } = await import('./cloud.mjs');

const rounds = Number(process.argv[2] ?? 5);
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const pageSize = 1000; // what a project gives at most
const days = Array.from({ length: 31 }, (_, i) => `2026-10-${String(i + 1).padStart(2, '0')}`);

const cloud = new Cloud();
try {
  await cloud.seed('kiosk-1');
  const staff = await cloud.signUp();
  await cloud.secret('POST', '/rest/v1/staff', { user_id: staff.user, name: 'Kim' });
  cloud.sql(`${month}; analyze; select 1`);
  const config = path.join(cloud.dir, 'config.json');
  fs.writeFileSync(config, JSON.stringify({
    school: { time_zone: 'Asia/Manila' },
    cloud: { enabled: true, url: cloud.state.url, api_key: cloud.state.publishable_key, device_id: 'kiosk-1' },
  }));

  // Milliseconds, and the most memory it had, in MB.
  let files = 0;
  const report = async (from, to) => {
    const file = path.join(cloud.dir, `report-${++files}.csv`);
    const began = performance.now();
    const child = spawn(process.env.ROLLCALLCTL, ['--config', config, '--data-dir', path.join(cloud.dir, 'none'), 'report', 'section',
      '--from', from, '--to', to, '--csv', file, '--cloud', '--staff', staff.email], { stdio: ['pipe', 'ignore', 'inherit'] });
    child.stdin.end(`${staff.password}\n`);
    let peak = 0;
    const look = setInterval(() => {
      try {
        peak = Math.max(peak, Number(fs.readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/)[1]) / 1000);
      } catch {
        // It has ended.
      }
    }, 10);
    const [code] = await once(child, 'exit');
    clearInterval(look);
    if (code !== 0) {
      throw new Error(`rollcallctl: ${code}`);
    }
    return { ms: performance.now() - began, peak, lines: fs.readFileSync(file, 'utf8').split('\n').length };
  };

  const select = 'day,student_number,first_name,last_name,section,session,status,left_early,without_badge,time_in,time_out';
  const bare = async () => {
    const began = performance.now();
    const login = await fetch(`${cloud.state.url}/auth/v1/token?grant_type=password`, {
      method: 'POST', headers: { apikey: cloud.state.publishable_key, 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: staff.email, password: staff.password }),
    });
    const headers = { apikey: cloud.state.publishable_key, Authorization: `Bearer ${(await login.json()).access_token}` };
    let rows = 0;
    for (const day of days) {
      for (let offset = 0, got = pageSize; got === pageSize; offset += pageSize) {
        const page = await fetch(`${cloud.state.url}/rest/v1/attendance_register?select=${select}&day=eq.${day}`
          + `&order=student_number,session&limit=${pageSize}&offset=${offset}`, { headers });
        got = (await page.json()).length;
        rows += got;
      }
    }
    return { ms: performance.now() - began, rows };
  };

  const empty = await report('2026-08-01', '2026-08-31');
  const taken = { bare: [], report: [] };
  let [last, floor] = [];
  for (let round = 0; round < rounds; ++round) {
    floor = await bare();
    last = await report(days[0], days.at(-1));
    taken.bare.push(floor.ms);
    taken.report.push(last.ms);
  }
  const ratio = median(taken.report.map((ms, i) => ms / taken.bare[i]));
  console.log(`report --cloud ${median(taken.report).toFixed(0)} ms, ${last.lines} lines, ${(last.peak - empty.peak).toFixed(0)} MB over idle; `
    + `a bare client ${median(taken.bare).toFixed(0)} ms, ${floor.rows} rows; ratio ${ratio.toFixed(2)} (median of ${rounds} pairs)`);
} finally {
  cloud.remove();
}
