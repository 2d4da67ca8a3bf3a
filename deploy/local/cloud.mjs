// What an office does to a Supabase over HTTP, with the secret key: fill the roster, enrol a device, read everything.
import { createHash, randomBytes } from 'node:crypto';

const bucket = 'attendance-photos';
const pageSize = 1000;

export async function call(state, method, route, { body, headers = {} } = {}) {
  const reply = await fetch(state.url + route, {
    method,
    // A connection kept open may die with a restarted server.
    headers: { apikey: state.secret_key, 'Content-Type': 'application/json', Connection: 'close', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await reply.text();
  if (!reply.ok) {
    throw new Error(`${method} ${route.split('?')[0]}: ${reply.status} ${text}`);
  }
  return text ? JSON.parse(text) : null;
}

const upsert = (state, table, key, rows) =>
  call(state, 'POST', `/rest/v1/${table}?on_conflict=${key}`, {
    body: rows,
    headers: { Prefer: 'resolution=merge-duplicates,return=minimal' },
  });

// The roster file has no quoted fields; an empty field is a null.
function rowsOf(csv) {
  const [head, ...lines] = csv.trim().split('\n').map((line) => line.split(','));
  return lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] || null])));
}

export async function fillRoster(state, csv) {
  await upsert(state, 'students', 'student_number', rowsOf(csv));
}

// The schedules of a schedule file (deploy/schedules.md).
export async function fillSchedules(state, json) {
  for (const schedule of JSON.parse(json).school_schedules) { // each has the keys that it needs
    await upsert(state, 'school_schedules', 'id', [schedule]);
  }
}

// A code for one kiosk: {code, device_id, expires_at}.
export function pairingCode(state, device) {
  return call(state, 'POST', '/rest/v1/rpc/make_pairing_code', { body: { device_id: device } });
}

// Gives the account the kiosk logs in with: {email, password, user_id}.
export async function seed(state, csv, device) {
  await fillRoster(state, csv);
  const account = { email: `${device}-${randomBytes(4).toString('hex')}@kiosk.invalid`, password: randomBytes(18).toString('base64url') };
  const signedUp = await call(state, 'POST', '/auth/v1/signup', { body: account, headers: { apikey: state.publishable_key } });
  await upsert(state, 'devices', 'device_id', [{ device_id: device, name: 'Main gate', user_id: signedUp.user.id, status: 'active' }]);
  return { ...account, user_id: signedUp.user.id };
}

export async function setDeviceStatus(state, device, status) {
  await call(state, 'POST', '/rest/v1/rpc/set_device_status', { body: { device_id: device, status } });
}

async function allRows(state, table, order) {
  const rows = [];
  for (;;) {
    const page = await call(state, 'GET', `/rest/v1/${table}?order=${order}&limit=${pageSize}&offset=${rows.length}`);
    rows.push(...page);
    if (page.length < pageSize) {
      return rows;
    }
  }
}

// Storage lists one folder at a time: a folder is an entry without an id.
async function allObjects(state, folder = '') {
  const objects = [];
  for (let offset = 0; ; offset += pageSize) {
    const page = await call(state, 'POST', `/storage/v1/object/list/${bucket}`, {
      body: { prefix: folder, limit: pageSize, offset },
      headers: { Authorization: `Bearer ${state.secret_key}` },
    });
    for (const entry of page) {
      const name = folder + entry.name;
      objects.push(...(entry.id
        ? [{ name, size: entry.metadata?.size, mimetype: entry.metadata?.mimetype }]
        : await allObjects(state, `${name}/`)));
    }
    if (page.length < pageSize) {
      return objects;
    }
  }
}

async function digestOf(state, name) {
  const reply = await fetch(`${state.url}/storage/v1/object/${bucket}/${name}`, {
    headers: { apikey: state.secret_key, Authorization: `Bearer ${state.secret_key}` },
  });
  if (!reply.ok) {
    throw new Error(`GET ${name}: ${reply.status} ${await reply.text()}`);
  }
  return createHash('sha256').update(Buffer.from(await reply.arrayBuffer())).digest('hex');
}

export async function contents(state, { digests = false } = {}) {
  const objects = await allObjects(state);
  for (const object of digests ? objects : []) {
    object.sha256 = await digestOf(state, object.name);
  }
  return {
    students: (await allRows(state, 'students', 'student_number')).length,
    attendance: await allRows(state, 'attendance', 'received_at,id'),
    objects,
  };
}
