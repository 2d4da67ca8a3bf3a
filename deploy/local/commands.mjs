// The commands of a Supabase in a folder, whichever kind it is: server.mjs here starts @supabase/lite, deploy/postgrest one of
// PostgreSQL and PostgREST.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contents, fillRoster, fillSchedules, pairingCode, seed, setDeviceStatus } from './cloud.mjs';

const usageOf = (kind) => `usage: server COMMAND DIR [options]     ${kind} in the folder DIR, for the demo and the tests
  run DIR     start and stay until SIGTERM or until the caller is gone; prints DIR/server.json when ready
  start DIR   start and leave it running; prints DIR/server.json. The same DIR keeps its port, keys and data
  stop DIR    stop it (nothing to stop is fine)
  seed DIR    put in the roster and a device account; prints DIR/server.json, now with "devices"
  roster DIR  put in the roster alone
  schedules DIR  put in the schedules of a schedule file (--file)
  code DIR    make a pairing code for the device (--device); prints {"code","device_id","expires_at"}
  revoke DIR  revoke the device (--device); restore DIR makes it active again
  sql DIR     run the SQL of a file (--file) as the owner of the database of a started server; prints the last rows
  cloud DIR   print what is stored: {"students":N,"attendance":[...],"objects":[...]}
options: --port N         a fixed port (run, start; else a free one)
         --bare           a new project, without our migrations (run, start; the first time in DIR)
         --jwt-expiry S   how long a device's token is valid (run, start; the first time in DIR)
         --login-limit BURST,HOUR  so many token requests at once and an hour (PostgREST's only; the first time in DIR)
         --closed         a project that takes no sign-ups (PostgREST's only; the first time in DIR)
         --roster FILE    CSV to seed (else the demo's)
         --file FILE      what to run (sql), or to put in (schedules)
         --device ID      device id (else kiosk-1)
         --digests        with the SHA-256 of every photo (cloud)`;

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

export class Failure extends Error {}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

export const stateFile = (dir) => path.join(dir, 'server.json');
export const readState = (dir) => {
  if (!fs.existsSync(stateFile(dir))) {
    throw new Failure(`${dir} holds no Supabase: 'server start ${dir}' makes one`);
  }
  return JSON.parse(fs.readFileSync(stateFile(dir), 'utf8'));
};
// It holds keys and a password of a throw-away server; 0600 all the same.
export const writeState = (dir, state) => {
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

async function answers(state) {
  try {
    const reply = await fetch(`${state.url}/rest/v1/students?limit=1`, { headers: { apikey: state.secret_key } });
    return reply.ok || (state.bare && reply.status === 404);
  } catch {
    return false;
  }
}

// What differs: `sql(dir, statement, paused)` gives the rows of the last statement, and may do its work in `paused(work)`, while
// the server is stopped; `create(dir, options)` writes the first DIR/server.json, `spawn(dir, detached)` starts the process whose end is
// the server's, with its output in DIR/server.log.
async function launch({ create, spawn }, dir, options, detached) {
  if (!fs.existsSync(stateFile(dir))) {
    await create(dir, options);
  }
  const state = readState(dir);
  if (!await ended(dir, state.pid, 2000)) {
    throw new Failure(`the Supabase in ${dir} already runs as process ${state.pid}`);
  }
  const child = spawn(dir, detached);
  writeState(dir, { ...state, pid: child.pid });
  for (let tries = 0; tries < 600 && child.exitCode === null; ++tries) {
    if (await answers(state)) {
      return { child, state: readState(dir) };
    }
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Failure(`the Supabase in ${dir} did not start; the end of ${dir}/server.log:\n`
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

const rosterFile = (options) => options.roster ?? path.join(import.meta.dirname, '../../resources/demo/roster.csv');

const commandsOf = (backend) => ({
  async run(dir, options) {
    const { child, state } = await launch(backend, dir, options, false);
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
      process.on(signal, () => child.kill('SIGTERM'));
    }
    console.log(JSON.stringify(state));
    const code = await new Promise((done) => child.once('exit', done));
    process.exitCode = code === 0 || child.signalCode === 'SIGTERM' ? 0 : 1;
  },
  async start(dir, options) {
    const { child, state } = await launch(backend, dir, options, true);
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
  schedules: (dir, options) => fillSchedules(readState(dir), fs.readFileSync(options.file, 'utf8')),
  async code(dir, options) {
    console.log(JSON.stringify(await pairingCode(readState(dir), options.device ?? 'kiosk-1')));
  },
  revoke: (dir, options) => setDeviceStatus(readState(dir), options.device ?? 'kiosk-1', 'revoked'),
  restore: (dir, options) => setDeviceStatus(readState(dir), options.device ?? 'kiosk-1', 'active'),
  async sql(dir, options) {
    const paused = async (work) => {
      await stop(dir);
      const result = await work();
      (await launch(backend, dir, options, true)).child.unref();
      return result;
    };
    console.log(JSON.stringify(await backend.sql(dir, fs.readFileSync(options.file, 'utf8'), paused)));
  },
  async cloud(dir, options) {
    console.log(JSON.stringify(await contents(readState(dir), options)));
  },
});

export async function main(backend) {
  const usage = usageOf(backend.kind);
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        ...Object.fromEntries(['port', 'jwt-expiry', 'login-limit', 'roster', 'file', 'device'].map((name) => [name, { type: 'string' }])),
        bare: { type: 'boolean' },
        closed: { type: 'boolean' },
        digests: { type: 'boolean' },
      },
    });
    const commands = commandsOf(backend);
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
}
