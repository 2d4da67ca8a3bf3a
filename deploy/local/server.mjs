// Starts, stops, fills and reads a throw-away Supabase that lives in one folder. See `usage`.
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contents, fillRoster, pairingCode, seed, setDeviceStatus } from './cloud.mjs';

const usage = `usage: server COMMAND DIR [options]     a Supabase in the folder DIR, for the demo and the tests
  run DIR     start and stay until SIGTERM or until the caller is gone; prints DIR/server.json when ready
  start DIR   start and leave it running; prints DIR/server.json. The same DIR keeps its port, keys and data
  stop DIR    stop it (nothing to stop is fine)
  seed DIR    put in the roster and a device account; prints DIR/server.json, now with "devices"
  roster DIR  put in the roster alone
  code DIR    make a pairing code for the device (--device); prints {"code","device_id","expires_at"}
  revoke DIR  revoke the device (--device); restore DIR makes it active again
  cloud DIR   print what is stored: {"students":N,"attendance":[...],"objects":[...]}
options: --port N         a fixed port (run, start; else a free one)
         --jwt-expiry S   how long a device's token is valid (run, start; the first time in DIR)
         --roster FILE    CSV to seed (else the demo's)
         --device ID      device id (else kiosk-1)
         --digests        with the SHA-256 of every photo (cloud)`;

const here = import.meta.dirname;
const cli = path.join(here, 'node_modules/@supabase/lite/dist/cli/index.js');
const migrations = path.join(here, '../supabase/migrations');
// Storage is still marked experimental in @supabase/lite 0.10; the rest keeps it from calling home.
const environment = { ...process.env, EXPERIMENTAL_STORAGE: '1', LITE_TELEMETRY: '0', DO_NOT_TRACK: '1', NO_COLOR: '1' };

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

class Failure extends Error {}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function lite(dir, ...args) {
  const ran = spawnSync(process.execPath, [cli, ...args], { cwd: dir, env: environment, encoding: 'utf8' });
  if (ran.status !== 0) {
    throw new Failure(`lite ${args.join(' ')} failed in ${dir}:\n${ran.stdout}${ran.stderr}`);
  }
}

const stateFile = (dir) => path.join(dir, 'server.json');
const readState = (dir) => {
  if (!fs.existsSync(stateFile(dir))) {
    throw new Failure(`${dir} holds no local Supabase: 'server start ${dir}' makes one`);
  }
  return JSON.parse(fs.readFileSync(stateFile(dir), 'utf8'));
};
// It holds keys and a password of a throw-away server; 0600 all the same.
const writeState = (dir, state) => {
  fs.writeFileSync(stateFile(dir) + '.new', JSON.stringify(state, null, 1) + '\n', { mode: 0o600 });
  fs.renameSync(stateFile(dir) + '.new', stateFile(dir));
};

// A pid may have been given to somebody else since: ours is the one that works in DIR.
function isRunning(dir, pid) {
  try {
    return pid > 0 && fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(dir);
  } catch {
    return false;
  }
}

// A killed process takes a moment to be gone.
async function ended(dir, pid, milliseconds) {
  for (const deadline = Date.now() + milliseconds; isRunning(dir, pid); await sleep(20)) {
    if (Date.now() > deadline) {
      return false;
    }
  }
  return true;
}

// An empty database with the migrations takes four seconds to make: made once for all, then copied.
function migratedDatabase() {
  const hash = createHash('sha256').update(fs.readFileSync(path.join(here, 'package-lock.json')));
  for (const file of fs.readdirSync(migrations).sort()) {
    hash.update(file).update(fs.readFileSync(path.join(migrations, file)));
  }
  const cache = path.join(here, 'node_modules/.cache/rollcall');
  const made = path.join(cache, hash.digest('hex').slice(0, 16));
  if (!fs.existsSync(made)) {
    fs.mkdirSync(cache, { recursive: true });
    const project = fs.mkdtempSync(path.join(cache, 'new-'));
    lite(project, 'init', '--pglite');
    fs.cpSync(migrations, path.join(project, 'supabase/migrations'), { recursive: true });
    lite(project, 'migration', 'up');
    try {
      fs.renameSync(path.join(project, 'supabase/.temp'), made);
    } catch (error) {
      if (!fs.existsSync(made)) { // else somebody was faster, with the same result
        throw error;
      }
    }
    fs.rmSync(project, { recursive: true });
  }
  return made;
}

async function create(dir, options) {
  fs.mkdirSync(dir, { recursive: true });
  lite(dir, 'init', '--pglite');
  fs.cpSync(migratedDatabase(), path.join(dir, 'supabase/.temp'), { recursive: true });
  const port = Number(options.port ?? await freePort());
  const config = path.join(dir, 'supabase/config.toml');
  fs.writeFileSync(config, fs.readFileSync(config, 'utf8')
    .replace(/^port = .*/m, `port = ${port}`)
    .replace(/^jwt_secret = .*/m, `jwt_secret = "${randomBytes(32).toString('base64url')}"`)
    .replace(/^jwt_expiry = .*/m, `jwt_expiry = ${Number(options['jwt-expiry'] ?? 3600)}`));
  const keys = Object.fromEntries(fs.readFileSync(path.join(dir, '.env'), 'utf8').trim().split('\n').map((l) => l.split('=')));
  writeState(dir, {
    url: `http://127.0.0.1:${port}`,
    publishable_key: keys.SUPABASE_PUBLISHABLE_KEY,
    secret_key: keys.SUPABASE_SECRET_KEY,
    pid: 0,
    devices: {},
  });
}

async function answers(state) {
  try {
    const reply = await fetch(`${state.url}/rest/v1/students?limit=1`, { headers: { apikey: state.secret_key } });
    return reply.ok;
  } catch {
    return false;
  }
}

async function launch(dir, options, detached) {
  if (!fs.existsSync(stateFile(dir))) {
    await create(dir, options);
  }
  const state = readState(dir);
  if (!await ended(dir, state.pid, 2000)) {
    throw new Failure(`the local Supabase in ${dir} already runs as process ${state.pid}`);
  }

  const log = fs.openSync(path.join(dir, 'server.log'), 'a');
  // setpriv becomes node, so this pid is the server's; in "run" the kernel ends it with us.
  const command = ['--pdeathsig', detached ? 'clear' : 'KILL', process.execPath, cli, 'start', '--no-admin'];
  const child = spawn('setpriv', command, { cwd: dir, env: environment, stdio: ['ignore', log, log], detached });
  writeState(dir, { ...state, pid: child.pid });
  for (let tries = 0; tries < 600 && child.exitCode === null; ++tries) {
    if (await answers(state)) {
      return { child, state: readState(dir) };
    }
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Failure(`the local Supabase did not start; the end of ${dir}/server.log:\n`
    + fs.readFileSync(path.join(dir, 'server.log'), 'utf8').split('\n').slice(-10).join('\n'));
}

async function stop(dir) {
  const { pid } = readState(dir);
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    if (isRunning(dir, pid)) {
      process.kill(pid, signal);
    }
    if (await ended(dir, pid, 5000)) {
      return;
    }
  }
  throw new Failure(`process ${pid} in ${dir} does not end`);
}

const rosterFile = (options) => options.roster ?? path.join(here, '../../resources/demo/roster.csv');

const commands = {
  async run(dir, options) {
    const { child, state } = await launch(dir, options, false);
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
      process.on(signal, () => child.kill('SIGTERM'));
    }
    console.log(JSON.stringify(state));
    const code = await new Promise((done) => child.once('exit', done));
    process.exitCode = code === 0 || child.signalCode === 'SIGTERM' ? 0 : 1;
  },
  async start(dir, options) {
    const { child, state } = await launch(dir, options, true);
    child.unref();
    console.log(JSON.stringify(state));
  },
  stop,
  async seed(dir, options) {
    const state = readState(dir);
    const device = options.device ?? 'kiosk-1';
    state.devices[device] = await seed(state, fs.readFileSync(rosterFile(options), 'utf8'), device);
    writeState(dir, state);
    console.log(JSON.stringify(state));
  },
  roster: (dir, options) => fillRoster(readState(dir), fs.readFileSync(rosterFile(options), 'utf8')),
  async code(dir, options) {
    console.log(JSON.stringify(await pairingCode(readState(dir), options.device ?? 'kiosk-1')));
  },
  revoke: (dir, options) => setDeviceStatus(readState(dir), options.device ?? 'kiosk-1', 'revoked'),
  restore: (dir, options) => setDeviceStatus(readState(dir), options.device ?? 'kiosk-1', 'active'),
  async cloud(dir, options) {
    console.log(JSON.stringify(await contents(readState(dir), options)));
  },
};

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...Object.fromEntries(['port', 'jwt-expiry', 'roster', 'device'].map((name) => [name, { type: 'string' }])),
      digests: { type: 'boolean' },
    },
  });
  const [command, dir] = positionals;
  if (positionals.length !== 2 || !Object.hasOwn(commands, command)) {
    console.error(usage);
    process.exitCode = 2;
  } else {
    await commands[command](path.resolve(dir), values);
  }
} catch (error) {
  if (error.code?.startsWith?.('ERR_PARSE_ARGS')) {
    console.error(`${error.message}\n${usage}`);
    process.exitCode = 2;
  } else {
    console.error(`server: ${error instanceof Failure ? error.message : error.stack}`);
    process.exitCode = 1;
  }
}
