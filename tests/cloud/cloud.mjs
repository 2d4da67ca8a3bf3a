// A local Supabase with the project's migrations and roster, and the callers of the tests.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { contents, seed, setDeviceStatus } from '../../deploy/local/cloud.mjs';

const deploy = path.join(import.meta.dirname, '../../deploy');
const server = process.env.ROLLCALL_LOCAL_SUPABASE ?? path.join(deploy, 'local/server');
const lite = path.join(deploy, 'local/node_modules/@supabase/lite/dist/cli/index.js');
const migrations = path.join(deploy, 'supabase/migrations');
const roster = fs.readFileSync(path.join(deploy, '../resources/demo/roster.csv'), 'utf8');
const moduleOf = (folder, name) => createRequire(path.join(deploy, folder, 'package.json')).resolve(name);

// The server.json of deploy/postgrest names its database; there the owner of the database has a connection of his own.
async function connected({ database_port: port }, work) {
  const { default: pg } = await import(moduleOf('postgrest', 'pg'));
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export class Cloud {
  // With `bare`: a new project, without our migrations. `loginLimit` and `closed`: see the server's usage.
  constructor({ bare = false, closed = false, loginLimit } = {}) {
    this.dir = fs.mkdtempSync(path.join(os.tmpdir(), 'rollcall-cloud-'));
    this.state = this.#server('start', ...(bare ? ['--bare'] : []), ...(closed ? ['--closed'] : []),
      ...(loginLimit ? ['--login-limit', loginLimit] : []));
    this.anon = this.caller();
    this.secret = this.caller(null, this.state.secret_key);
  }

  #server(command, ...options) {
    const printed = execFileSync(server, [command, this.dir, ...options], { encoding: 'utf8' });
    return printed ? JSON.parse(printed) : null;
  }

  // As the commands of that name of the server, without a process for each.
  async seed(device) {
    this.state.devices[device] = await seed(this.state, roster, device);
  }

  revoke(device) {
    return setDeviceStatus(this.state, device, 'revoked');
  }

  contents() {
    return contents(this.state);
  }

  // Keys and accounts stay.
  #restart() {
    this.state = { ...this.#server('start'), devices: this.state.devices };
  }

  // Whether PostgreSQL and PostgREST are the real ones.
  get isReal() {
    return this.state.database_port !== undefined;
  }

  // What the owner of the database would do in its own console; the local Supabase stops meanwhile.
  sql(statement) {
    const file = path.join(this.dir, 'statement.sql');
    fs.writeFileSync(file, statement);
    return this.#server('sql', '--file', file);
  }

  // `again`: as migrations of a later day, so that nobody remembers having applied them. Gives how many.
  async applyMigrations({ again = false } = {}) {
    const files = fs.readdirSync(migrations).sort();
    if (this.isReal) {
      return connected(this.state, async (client) => {
        for (const file of files) {
          await client.query(fs.readFileSync(path.join(migrations, file), 'utf8'));
        }
        return files.length;
      });
    }
    this.#server('stop');
    const theirs = path.join(this.dir, 'supabase/migrations');
    fs.mkdirSync(theirs, { recursive: true });
    for (const file of files) {
      fs.copyFileSync(path.join(migrations, file), path.join(theirs, file.replace(/^\d+/, (day) => `${Number(day) + (again ? 1e10 : 0)}`)));
    }
    const env = { ...process.env, EXPERIMENTAL_STORAGE: '1', LITE_TELEMETRY: '0', DO_NOT_TRACK: '1' };
    const printed = execFileSync(process.execPath, [lite, 'migration', 'up'], { cwd: this.dir, env, encoding: 'utf8' });
    this.#restart();
    return printed.match(/Applied/g).length;
  }

  remove() {
    this.#server('stop');
    fs.rmSync(this.dir, { recursive: true });
  }

  async login(device) {
    const { email, password } = this.state.devices[device];
    const reply = await this.anon('POST', '/auth/v1/token?grant_type=password', { email, password });
    return this.caller(reply.json.access_token);
  }

  async signUp() {
    const account = { email: `${randomBytes(6).toString('hex')}@nobody.invalid`, password: randomUUID() };
    const reply = await this.anon('POST', '/auth/v1/signup', account);
    return Object.assign(this.caller(reply.json.access_token), { user: reply.json.user.id, ...account });
  }

  // A function (method, route, body, headers) -> {status, json, bytes, code}; body is JSON, or bytes with a Content-Type.
  caller(token, key = this.state.publishable_key) {
    return async (method, route, body, headers = {}) => {
      const reply = await fetch(this.state.url + route, {
        method,
        headers: {
          apikey: key,
          // A connection kept open may die with a restarted server, or with an upload it refused to read to the end.
          Connection: 'close',
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
          ...(headers['Content-Type'] ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        body: body instanceof Uint8Array ? body : JSON.stringify(body),
      });
      const bytes = Buffer.from(await reply.arrayBuffer());
      let json = null;
      try {
        json = JSON.parse(bytes.toString());
      } catch {
        // Not every answer is JSON: an empty one, or a photo.
      }
      return { status: reply.status, json, bytes, code: json?.code };
    };
  }
}

// A database that has had the migrations and nothing else (or with `bare` not even these), and its owner's connection to it.
export class MigratedDatabase {
  static open({ bare = false } = {}) {
    return server.startsWith(path.join(deploy, 'postgrest')) ? MigratedDatabase.#openReal(bare) : MigratedDatabase.#openLocal(bare);
  }

  static async #openReal(bare) {
    const { default: pg } = await import(moduleOf('postgrest', 'pg'));
    const database = new MigratedDatabase();
    database.dir = fs.mkdtempSync(path.join(os.tmpdir(), 'rollcall-sql-'));
    const { database_port: port } = JSON.parse(execFileSync(server, ['start', database.dir, ...(bare ? ['--bare'] : [])], { encoding: 'utf8' }));
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
    await client.connect();
    database.run = (sql) => client.query(sql);
    database.close = async () => {
      await client.end();
      execFileSync(server, ['stop', database.dir]);
    };
    return database;
  }

  static async #openLocal(bare) {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'rollcall-sql-'));
    const env = { ...process.env, EXPERIMENTAL_STORAGE: '1', LITE_TELEMETRY: '0', DO_NOT_TRACK: '1' };
    execFileSync(process.execPath, [lite, 'init', '--pglite'], { cwd: dir, env });
    if (bare) {
      fs.mkdirSync(path.join(dir, 'supabase/migrations'), { recursive: true });
      fs.writeFileSync(path.join(dir, 'supabase/migrations/20250101000000_nothing.sql'), 'select 1;');
    } else {
      fs.cpSync(migrations, path.join(dir, 'supabase/migrations'), { recursive: true });
    }
    execFileSync(process.execPath, [lite, 'migration', 'up'], { cwd: dir, env });
    const { PGlite } = await import(moduleOf('local', '@electric-sql/pglite'));
    const database = new MigratedDatabase();
    database.dir = dir;
    const db = await PGlite.create(path.join(dir, 'supabase/.temp/data'));
    // Several statements and their last rows, as pg gives them.
    database.run = async (sql) => (await db.exec(sql)).at(-1);
    database.close = () => db.close();
    return database;
  }

  exec(sql) {
    return this.run(sql);
  }

  async migrate() {
    for (const file of fs.readdirSync(migrations).sort()) {
      await this.run(fs.readFileSync(path.join(migrations, file), 'utf8'));
    }
  }

  // What `work` gives, called with a function that runs one statement; all of it is undone.
  async rolledBack(work) {
    await this.run('begin');
    try {
      return await work(this.run);
    } finally {
      await this.run('rollback');
    }
  }

  async remove() {
    await this.close();
    fs.rmSync(this.dir, { recursive: true });
  }
}
