// The requests of a real kiosk, by kind: rollcallctl (ROLLCALLCTL) pulls, scans and sends through a proxy that writes down what passes.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

// What a request is about, from its method and path.
export function kindOf({ method, url }) {
  const { pathname, searchParams } = new URL(url, 'http://kiosk');
  if (pathname.endsWith('/auth/v1/token')) {
    return searchParams.get('grant_type') === 'password' ? 'login' : 'refresh';
  }
  if (pathname.includes('/storage/v1/object/')) {
    return method === 'POST' ? 'photo' : 'photo look-up';
  }
  const name = pathname.split('/').at(-1);
  return name === 'attendance' && method === 'POST' ? 'record' : name;
}

function listening(target, seen) {
  const server = http.createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) {
      parts.push(part);
    }
    const body = Buffer.concat(parts);
    seen.push({ method: request.method, url: request.url, headers: request.headers, body });
    const inner = http.request(new URL(request.url, target), { method: request.method, headers: request.headers }, (reply) => {
      response.writeHead(reply.statusCode, reply.headers);
      reply.pipe(response);
    });
    inner.on('error', () => response.destroy());
    inner.end(body);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

// {pull: [...], login, refresh, record, photo, kiosk_heartbeats}, each {method, url, headers, body}. The device is left as it was made.
export async function recordedRequests(cloud, device, student) {
  const seen = [];
  const proxy = await listening(cloud.state.url, seen);
  const dir = path.join(cloud.dir, 'recorded');
  fs.mkdirSync(dir, { mode: 0o700 });
  const { email, password } = cloud.state.devices[device];
  fs.writeFileSync(path.join(dir, 'config.json'), JSON.stringify({
    cloud: {
      enabled: true, url: `http://127.0.0.1:${proxy.address().port}`, api_key: cloud.state.publishable_key, device_id: device,
      device_email: email, device_password: password,
    },
  }));
  const photo = path.join(dir, 'photo.jpg');
  fs.writeFileSync(photo, jpeg);
  // Not spawnSync: the proxy has to answer meanwhile.
  const run = (...words) => new Promise((done, fail) => {
    const child = spawn(process.env.ROLLCALLCTL, ['--config', path.join(dir, 'config.json'), '--data-dir', path.join(dir, 'data'), '--json', ...words],
      { env: { ...process.env, no_proxy: '127.0.0.1', HOME: dir }, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (text) => { said += text; });
    child.on('exit', (code) => (code === 0 ? done() : fail(new Error(`rollcallctl ${words[0]}: ${code} ${said}`))));
  });
  await run('roster', 'pull');
  await run('rules', 'pull');
  const pull = seen.filter((one) => kindOf(one) !== 'login');
  await run('scan', student, '--photo', photo);
  const session = path.join(dir, 'data/session.json');
  fs.writeFileSync(session, fs.readFileSync(session, 'utf8').replace(/("expires_at"\s*:\s*")[^"]*/, '$12000-01-01T00:00:00Z'));
  await run('sync', '--once');
  proxy.closeAllConnections();
  proxy.close();
  const of = (kind) => seen.find((one) => kindOf(one) === kind);
  return { pull, login: of('login'), refresh: of('refresh'), record: of('record'), photo: of('photo'), heartbeat: of('kiosk_heartbeats'), seen };
}
