// A local Supabase with the project's migrations and roster, and the callers of the tests.
import { execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const deploy = path.join(import.meta.dirname, '../../deploy');
const server = process.env.ROLLCALL_LOCAL_SUPABASE ?? path.join(deploy, 'local/server');
const lite = path.join(deploy, 'local/node_modules/@supabase/lite/dist/cli/index.js');
const migrations = path.join(deploy, 'supabase/migrations');

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
    return this.caller(reply.json.access_token);
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
