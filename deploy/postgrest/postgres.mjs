// Debian's PostgreSQL on a cluster in a folder, without being root and without a user of its own.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';

const versions = fs.existsSync('/usr/lib/postgresql') ? fs.readdirSync('/usr/lib/postgresql').sort((a, b) => a - b) : [];
export const bin = path.join('/usr/lib/postgresql', versions.at(-1) ?? '15', 'bin');

const folder = path.join(import.meta.dirname, '../supabase/migrations');
export const migrations = fs.readdirSync(folder).sort().map((name) => path.join(folder, name));

// PostgreSQL does not run as root. In a user namespace root is somebody else and still reaches its own folders; where there is
// none (in a chroot, in many containers) it is Debian's "nobody", to whom the cluster must belong and be reachable.
const nobody = 65534;
const namespace = ['--user', '--map-user=1000', '--map-group=1000', '--'];
const isRoot = process.getuid() === 0;
const hasNamespace = isRoot && spawnSync('unshare', [...namespace, 'true']).status === 0;

export function asNobody(program, args) {
  if (!isRoot) {
    return [program, args];
  }
  return hasNamespace
    ? ['unshare', [...namespace, program, ...args]]
    : ['setpriv', [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', program, ...args]];
}

// Before a cluster in `dir` is made or used.
export function giveAway(dir) {
  const cluster = path.join(dir, 'pg');
  fs.mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (isRoot && !hasNamespace) {
    fs.chmodSync(dir, 0o711);
    for (const name of ['', ...fs.readdirSync(cluster, { recursive: true })]) {
      fs.lchownSync(path.join(cluster, name), nobody, nobody);
    }
  }
  fs.chmodSync(cluster, 0o700);
}

// {stop()}, when it answers. It ends with the caller, whatever becomes of that.
export async function startPostgres(dir, port) {
  const settings = {
    listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: 'off', full_page_writes: 'off',
    synchronous_commit: 'off', max_connections: 40, shared_buffers: '16MB', timezone: 'UTC',
  };
  const [program, args] = asNobody(path.join(bin, 'postgres'),
    ['-D', path.join(dir, 'pg'), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]);
  const log = fs.openSync(path.join(dir, 'postgres.log'), 'a');
  const child = spawn('setpriv', ['--pdeathsig', 'INT', program, ...args], { cwd: '/', stdio: ['ignore', log, log] });
  for (let tries = 0; child.exitCode === null; ++tries) {
    try {
      await sqlOf(port, 'supabase_admin', (run) => run('select 1'));
      break;
    } catch (error) {
      if (tries > 300) {
        throw error;
      }
      await new Promise((done) => setTimeout(done, 20));
    }
  }
  if (child.exitCode !== null) {
    throw new Error(`PostgreSQL did not start: ${fs.readFileSync(path.join(dir, 'postgres.log'), 'utf8').slice(-1000)}`);
  }
  return {
    child,
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGINT');
        await once(child, 'exit');
      }
    },
  };
}

export const configOf = (port, user) => ({ host: '127.0.0.1', port, user, database: 'postgres' });

// What `work` gives, called with a function that runs SQL as `user`.
export async function sqlOf(port, user, work) {
  const client = new pg.Client(configOf(port, user));
  await client.connect();
  try {
    return await work((text, values) => client.query(text, values));
  } finally {
    await client.end();
  }
}
