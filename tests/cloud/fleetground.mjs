// A Supabase with what a fleet needs: students, a device and an account for each kiosk, and a real kiosk's requests.
import { randomBytes } from 'node:crypto';
import { Cloud } from './cloud.mjs';
import { studentNumber } from './fleet.mjs';
import { recordedRequests } from './recordedkiosk.mjs';

// {cloud, templates, accounts}
export async function fleetGround({ kiosks, students, loginLimit }) {
  const cloud = new Cloud({ loginLimit });
  await cloud.seed('recorded');
  const templates = await recordedRequests(cloud, 'recorded', '2026-0001');
  await cloud.secret('PATCH', '/rest/v1/devices?device_id=eq.recorded', { status: 'revoked' });
  for (let n = 0; n < students; n += 1000) {
    const rows = Array.from({ length: Math.min(1000, students - n) }, (_, i) =>
      ({ student_number: studentNumber(n + i), first_name: 'Ana', last_name: 'Reyes', section: `Grade ${7 + (i % 6)} - Narra` }));
    const reply = await cloud.secret('POST', '/rest/v1/students', rows);
    if (reply.status !== 201) {
      throw new Error(`students: ${reply.status} ${reply.bytes}`);
    }
  }
  const accounts = [];
  for (let n = 0; n < kiosks; ++n) {
    const account = { email: `${randomBytes(8).toString('hex')}@kiosk.invalid`, password: randomBytes(9).toString('hex') };
    const { json } = await cloud.anon('POST', '/auth/v1/signup', account);
    accounts.push({ device: `fleet-${n}`, access: json.access_token, refreshToken: json.refresh_token, user: json.user.id });
  }
  await cloud.secret('POST', '/rest/v1/devices', accounts.map(({ device, user }) => ({ device_id: device, user_id: user, status: 'active' })));
  return { cloud, templates, accounts };
}

// What the cloud has of the fleet: rows, how many of them by number and by student and session, and photos.
export function counted(cloud) {
  return cloud.sql(`select count(*)::integer as rows, count(distinct (device_epoch, device_seq))::integer as numbers,
      count(distinct (student_number, session))::integer as scans, count(photo_path)::integer as with_photo,
      (select count(*)::integer from storage.objects where name like 'fleet-%') as photos,
      (select count(*)::integer from public.attendance_gaps where device_id like 'fleet-%') as gaps
    from public.attendance where device_id like 'fleet-%'`);
}
