// A Supabase in a folder, out of Debian's PostgreSQL and the real PostgREST; auth, storage and the gateway are the stand-ins of
// gateway.mjs. The commands are those of the local Supabase (deploy/local/commands.mjs).
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Failure, freePort, main, readState, writeState } from '../local/commands.mjs';
import { asNobody, bin, giveAway, migrations, sqlOf, startPostgres } from './postgres.mjs';

const here = import.meta.dirname;

// Five seconds of work: done once for all, then copied. A bare one has had none of our migrations.
async function madeCluster(isBare) {
  const files = isBare ? [] : migrations;
  const hash = createHash('sha256');
  for (const file of [path.join(here, 'bootstrap.sql'), ...files]) {
    hash.update(file).update(fs.readFileSync(file));
  }
  const cache = path.join(here, 'node_modules/.cache/rollcall');
  const made = path.join(cache, `${path.basename(path.dirname(bin))}-${hash.digest('hex').slice(0, 16)}`);
  if (fs.existsSync(made)) {
    return made;
  }
  fs.mkdirSync(cache, { recursive: true });
  const dir = fs.mkdtempSync(path.join(cache, 'new-'));
  const cluster = path.join(dir, 'pg');
  giveAway(dir);
  const [program, args] = asNobody(path.join(bin, 'initdb'), ['-D', cluster, '-U', 'supabase_admin', '--auth=trust',
    '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync', '--wal-segsize=1']);
  const ran = spawnSync(program, args, { cwd: '/', encoding: 'utf8' });
  if (ran.status !== 0) {
    throw new Failure(`initdb failed: ${ran.stdout}${ran.stderr}${ran.error ?? ''}`);
  }
  const port = await freePort();
  const postgres = await startPostgres(dir, port);
  try {
    await sqlOf(port, 'supabase_admin', async (run) => run(fs.readFileSync(path.join(here, 'bootstrap.sql'), 'utf8')));
    await sqlOf(port, 'postgres', async (run) => {
      for (const file of files) {
        await run(fs.readFileSync(file, 'utf8'));
      }
    });
  } finally {
    await postgres.stop();
  }
  try {
    fs.renameSync(cluster, made);
  } catch (error) {
    if (!fs.existsSync(made)) { // else somebody was faster, with the same result
      throw error;
    }
  }
  fs.rmSync(dir, { recursive: true });
  return made;
}

await main({
  kind: 'a Supabase of PostgreSQL and PostgREST',
  async create(dir, options) {
    fs.mkdirSync(path.join(dir, 'objects'), { recursive: true });
    fs.cpSync(await madeCluster(options.bare), path.join(dir, 'pg'), { recursive: true });
    giveAway(dir);
    const [port, database] = [Number(options.port ?? await freePort()), await freePort()];
    const secret = () => randomBytes(24).toString('base64url');
    writeState(dir, {
      url: `http://127.0.0.1:${port}`,
      publishable_key: `sb_publishable_${secret()}`,
      secret_key: `sb_secret_${secret()}`,
      jwt_secret: secret() + secret(),
      jwt_expiry: Number(options['jwt-expiry'] ?? 3600),
      database_port: database,
      is_closed: options.closed,
      login_limit: options['login-limit']?.split(',').map(Number),
      ...(options.bare ? { bare: true } : {}),
      pid: 0,
      devices: {},
    });
  },
  sql: (dir, statement) => sqlOf(readState(dir).database_port, 'postgres', async (run) =>
    [await run(statement)].flat().at(-1).rows),
  spawn(dir, detached) {
    const log = fs.openSync(path.join(dir, 'server.log'), 'a');
    const command = ['--pdeathsig', detached ? 'clear' : 'KILL', process.execPath, path.join(here, 'gateway.mjs'), dir];
    return spawn('setpriv', command, { cwd: dir, stdio: ['ignore', log, log], detached });
  },
});
