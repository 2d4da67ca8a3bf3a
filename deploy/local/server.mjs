// A Supabase in a folder, out of @supabase/lite; the commands are those of commands.mjs.
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Failure, freePort, main, writeState } from './commands.mjs';

const here = import.meta.dirname;
const cli = path.join(here, 'node_modules/@supabase/lite/dist/cli/index.js');
const migrations = path.join(here, '../supabase/migrations');
// Storage is still marked experimental in @supabase/lite 0.10; the rest keeps it from calling home.
const environment = { ...process.env, EXPERIMENTAL_STORAGE: '1', LITE_TELEMETRY: '0', DO_NOT_TRACK: '1', NO_COLOR: '1' };

function lite(dir, ...args) {
  const ran = spawnSync(process.execPath, [cli, ...args], { cwd: dir, env: environment, encoding: 'utf8' });
  if (ran.status !== 0) {
    throw new Failure(`lite ${args.join(' ')} failed in ${dir}:\n${ran.stdout}${ran.stderr}`);
  }
}

// An empty database with the migrations takes four seconds to make: made once for all, then copied. A bare one has had none of ours.
function madeDatabase(isBare) {
  const files = isBare ? { '20250101000000_nothing.sql': 'select 1;' }
    : Object.fromEntries(fs.readdirSync(migrations).sort().map((file) => [file, fs.readFileSync(path.join(migrations, file), 'utf8')]));
  const hash = createHash('sha256').update(fs.readFileSync(path.join(here, 'package-lock.json')));
  for (const [file, text] of Object.entries(files)) {
    hash.update(file).update(text);
  }
  const cache = path.join(here, 'node_modules/.cache/rollcall');
  const made = path.join(cache, hash.digest('hex').slice(0, 16));
  if (!fs.existsSync(made)) {
    fs.mkdirSync(cache, { recursive: true });
    const project = fs.mkdtempSync(path.join(cache, 'new-'));
    lite(project, 'init', '--pglite');
    fs.mkdirSync(path.join(project, 'supabase/migrations'), { recursive: true });
    for (const [file, text] of Object.entries(files)) {
      fs.writeFileSync(path.join(project, 'supabase/migrations', file), text);
    }
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

await main({
  kind: 'a Supabase',
  async create(dir, options) {
    fs.mkdirSync(dir, { recursive: true });
    lite(dir, 'init', '--pglite');
    fs.cpSync(madeDatabase(options.bare), path.join(dir, 'supabase/.temp'), { recursive: true });
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
      ...(options.bare ? { bare: true } : {}),
      pid: 0,
      devices: {},
    });
  },
  // Its database has room for one process.
  sql: (dir, statement, paused) => paused(async () => {
    const { PGlite } = await import('@electric-sql/pglite');
    const database = await PGlite.create(path.join(dir, 'supabase/.temp/data'));
    try {
      return (await database.exec(statement)).at(-1).rows;
    } finally {
      await database.close();
    }
  }),
  spawn(dir, detached) {
    const log = fs.openSync(path.join(dir, 'server.log'), 'a');
    // setpriv becomes node, so this pid is the server's; in "run" the kernel ends it with us.
    const command = ['--pdeathsig', detached ? 'clear' : 'KILL', process.execPath, cli, 'start', '--no-admin'];
    return spawn('setpriv', command, { cwd: dir, env: environment, stdio: ['ignore', log, log], detached });
  },
});
