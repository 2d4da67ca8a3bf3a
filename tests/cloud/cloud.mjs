// A local Supabase with the project's migrations and roster, and the callers of the tests.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const deploy = path.join(import.meta.dirname, '../../deploy');
const server = process.env.ROLLCALL_LOCAL_SUPABASE ?? path.join(deploy, 'local/server');
const lite = path.join(deploy, 'local/node_modules/@supabase/lite/dist/cli/index.js');
const migrations = path.join(deploy, 'supabase/migrations');
const pglite = createRequire(path.join(deploy, 'local/package.json')).resolve('@electric-sql/pglite');

export class Cloud {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'rollcall-cloud-'));
  state = this.#server('start');

  #server(command, ...options) {
    const printed = execFileSync(server, [command, this.dir, ...options], { encoding: 'utf8' });
    return printed ? JSON.parse(printed) : null;
  }

  seed(device) {
    this.state = this.#server('seed', '--device', device);
  }

  revoke(device) {
    this.#server('revoke', '--device', device);
  }

  contents() {
    return this.#server('cloud');
  }

  // What the owner of the database would do in its own console; the server stops meanwhile.
  sql(statement) {
    this.#server('stop');
    const script = `const { PGlite } = await import(${JSON.stringify(pglite)});
      const db = await PGlite.create(${JSON.stringify(path.join(this.dir, 'supabase/.temp/data'))});
      console.log(JSON.stringify((await db.query(${JSON.stringify(statement)})).rows)); await db.close();`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    this.state = this.#server('start');
    return JSON.parse(printed);
  }

  // As migrations of a later day, so that nobody remembers having applied them.
  applyMigrationsAgain() {
    this.#server('stop');
    const theirs = path.join(this.dir, 'supabase/migrations');
    fs.mkdirSync(theirs, { recursive: true });
    for (const file of fs.readdirSync(migrations)) {
      fs.copyFileSync(path.join(migrations, file), path.join(theirs, file.replace(/^\d+/, (day) => `${Number(day) + 1e10}`)));
    }
    const env = { ...process.env, EXPERIMENTAL_STORAGE: '1', LITE_TELEMETRY: '0', DO_NOT_TRACK: '1' };
    const printed = execFileSync(process.execPath, [lite, 'migration', 'up'], { cwd: this.dir, env, encoding: 'utf8' });
    this.state = this.#server('start');
    return printed;
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

  anon = this.caller();
  secret = this.caller(null, this.state.secret_key);

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

// A database that has had the migrations and nothing else, without a server before it.
export class MigratedDatabase {
  static async open() {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'rollcall-sql-'));
    const env = { ...process.env, EXPERIMENTAL_STORAGE: '1', LITE_TELEMETRY: '0', DO_NOT_TRACK: '1' };
    execFileSync(process.execPath, [lite, 'init', '--pglite'], { cwd: dir, env });
    fs.cpSync(migrations, path.join(dir, 'supabase/migrations'), { recursive: true });
    execFileSync(process.execPath, [lite, 'migration', 'up'], { cwd: dir, env });
    const { PGlite } = await import(pglite);
    const database = new MigratedDatabase();
    database.dir = dir;
    database.db = await PGlite.create(path.join(dir, 'supabase/.temp/data'));
    return database;
  }

  exec(sql) {
    return this.db.exec(sql);
  }

  async migrateAgain() {
    for (const file of fs.readdirSync(migrations).sort()) {
      await this.db.exec(fs.readFileSync(path.join(migrations, file), 'utf8'));
    }
  }

  // What `work` gives, called with a function that runs one statement; all of it is undone.
  async rolledBack(work) {
    await this.db.exec('begin');
    try {
      return await work((sql) => this.db.query(sql));
    } finally {
      await this.db.exec('rollback');
    }
  }

  async remove() {
    await this.db.close();
    fs.rmSync(this.dir, { recursive: true });
  }
}
