// The first set-up of a project by its owner, with the real rollcallctl (ROLLCALLCTL): by the database where that can be reached
// (deploy/postgrest), and by the secret key alone.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Cloud } from './cloud.mjs';

const folder = path.join(import.meta.dirname, '../../deploy/supabase/migrations');
const files = fs.readdirSync(folder).sort();
const newest = files.at(-1).split('_')[0];
const kim = { staff: 'kim@school.example', staff_name: 'Kim', staff_password: 'a long password' };

const environment = (more) => ({ ...process.env, no_proxy: '127.0.0.1', HOME: '/nonexistent', ...more });
const isReal = new URL('file://' + (process.env.ROLLCALL_LOCAL_SUPABASE ?? '')).pathname.includes('/postgrest/');

// `rollcallctl office init` with these answers: {code, json, said}.
function init(answers, ...options) {
  const ran = spawnSync(process.env.ROLLCALLCTL, ['office', 'init', '--json', '--answers', '-', ...options],
    { input: JSON.stringify(answers), encoding: 'utf8', env: environment() });
  return { code: ran.status, json: ran.stdout ? JSON.parse(ran.stdout) : null, said: ran.stderr, all: ran.stdout + ran.stderr };
}
const gradesOf = (list) => Object.fromEntries(list.map(({ check, grade }) => [check, grade]));
const messageOf = (list, check) => list.find((one) => one.check === check)?.message ?? '';
const addressOf = ({ database_port: port }, database = 'postgres') => `postgresql://postgres@127.0.0.1:${port}/${database}`;
const accessTo = ({ state }) => ({ url: state.url, key: state.publishable_key });
const byDatabase = (cloud) => ({ ...accessTo(cloud), database: addressOf(cloud.state) });
const byKey = (cloud) => ({ ...accessTo(cloud), secret_key: cloud.state.secret_key });

async function logIn(cloud, { staff, staff_password: password }) {
  const reply = await cloud.anon('POST', '/auth/v1/token?grant_type=password', { email: staff, password });
  return cloud.caller(reply.json.access_token);
}
const recorded = (cloud) => cloud.sql('select version, name, statements from supabase_migrations.schema_migrations order by 1');
// Everything that a schema is made of, to see whether two are the same.
const shape = (cloud) => cloud.sql(`
  select string_agg(line, chr(10) order by line) as all from (
    select format('%s.%s %s %s', table_name, column_name, data_type, column_default) as line from information_schema.columns
      where table_schema in ('public', 'rollcall')
    union all select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
      where connamespace in (to_regnamespace('public'), to_regnamespace('rollcall'))
    union all select format('%s %s %s %s', schemaname, tablename, policyname, coalesce(qual, '') || coalesce(with_check, '')) from pg_policies
    union all select format('%s %s %s', oid::regprocedure, prosecdef, md5(prosrc)) from pg_proc
      where pronamespace in (to_regnamespace('public'), to_regnamespace('rollcall'))) lines`);

describe('with a connection to the database', { skip: !isReal && 'the local Supabase has none' }, () => {
  let cloud;
  before(() => {
    cloud = new Cloud({ bare: true });
  });
  after(() => cloud?.remove());

  test('an empty project becomes a school, checked, with somebody who can log in', async () => {
    const made = init({ ...byDatabase(cloud), ...kim, time_zone: 'Asia/Manila' });
    assert.equal(made.code, 0, made.all);
    assert.deepEqual(gradesOf(made.json.steps), { project: 'ok', schema: 'ok', bucket: 'ok', zone: 'ok', staff: 'ok' });
    assert.match(messageOf(made.json.steps, 'schema'), new RegExp(`^${files.length} migrations applied, up to ${newest}`));
    assert.deepEqual(gradesOf(made.json.checks), {
      tls: 'ok', clock: 'ok', schema: 'ok', rls: 'ok', anybody: 'ok', bucket: 'ok', staff: 'ok', pairing: 'ok', accounts: 'warn',
    });
    assert.ok(made.json.changed);
    assert.ok(made.json.by_hand.length >= 4);

    const staff = await logIn(cloud, kim);
    assert.equal((await staff('POST', '/rest/v1/rpc/device_status', {})).json.status, 'staff');
    assert.match((await staff('POST', '/rest/v1/rpc/make_pairing_code', { device_id: 'gate-1' })).json.code, /^[0-9A-Z-]{19}$/);
    assert.equal((await staff('GET', '/rest/v1/school_settings?select=time_zone')).json[0].time_zone, 'Asia/Manila');
    assert.deepEqual(cloud.sql('select name from public.staff').map(({ name }) => name), ['Kim']);
    // Where the Supabase CLI looks, and each as its file.
    assert.deepEqual(recorded(cloud).map(({ version, name, statements }) => [`${version}_${name}.sql`, statements]),
      files.map((file) => [file, [fs.readFileSync(path.join(folder, file), 'utf8')]]));
  });

  test('a kiosk is paired with it, and its doctor finds the cloud well', async () => {
    const staff = await logIn(cloud, kim);
    const { code } = (await staff('POST', '/rest/v1/rpc/make_pairing_code', { device_id: 'gate-1' })).json;
    const ctl = (...words) => spawnSync(process.env.ROLLCALLCTL,
      ['--config', path.join(cloud.dir, 'gate.json'), '--data-dir', path.join(cloud.dir, 'gate'), '--json', ...words],
      { encoding: 'utf8', env: environment({ HOME: cloud.dir }) });
    const { url, key } = accessTo(cloud);
    const paired = ctl('pair', '--url', url, '--key', key, '--code', code);
    assert.equal(paired.status, 0, paired.stderr);
    const { checks } = JSON.parse(ctl('doctor').stdout);
    for (const check of ['server', 'login', 'rights', 'bucket', 'tables']) {
      assert.equal(gradesOf(checks)[check], 'ok', messageOf(checks, check));
    }
  });

  test('the same again does nothing, and says so', async () => {
    const before = shape(cloud);
    const again = init({ ...byDatabase(cloud), ...kim, time_zone: 'Asia/Manila' });
    assert.equal(again.code, 0, again.all);
    assert.equal(again.json.changed, false);
    for (const step of ['schema', 'bucket', 'zone', 'staff']) {
      assert.match(messageOf(again.json.steps, step), /^nothing to do/);
    }
    assert.deepEqual(shape(cloud), before);
    assert.equal(cloud.sql('select count(*)::integer as all from public.devices')[0].all, 1);
  });

  test('no secret is said, whatever is wrong', () => {
    for (const answers of [byDatabase(cloud), byKey(cloud), { ...byDatabase(cloud), database: addressOf(cloud.state, 'nowhere') }]) {
      for (const password of [kim.staff_password, 'Zauberwort 7']) {
        const { all } = init({ ...answers, ...kim, staff_password: password });
        for (const secret of [password, answers.secret_key ?? 'sb_secret', answers.database ?? 'postgresql:']) {
          assert.ok(!all.includes(secret), all);
        }
      }
    }
  });

  test('who is staff with another password stays as she is', () => {
    const refused = init({ ...byDatabase(cloud), ...kim, staff_password: 'a wrong password' });
    assert.equal(refused.code, 1);
    assert.equal(gradesOf(refused.json.steps).staff, 'bad');
    assert.match(messageOf(refused.json.steps, 'staff'), /another password/);
    assert.deepEqual(refused.json.checks, []);
  });

  test('an account that a stranger made for the clerk is not made staff', async () => {
    await cloud.anon('POST', '/auth/v1/signup', { email: 'lee@school.example', password: 'of the stranger' });
    const refused = init({ ...byDatabase(cloud), staff: 'lee@school.example', staff_password: 'of the clerk' });
    assert.equal(refused.code, 1);
    assert.equal(cloud.sql('select count(*)::integer as all from public.staff')[0].all, 1);
  });

  test('the account of a kiosk is not made staff', async () => {
    await cloud.seed('kiosk-1');
    const { email, password } = cloud.state.devices['kiosk-1'];
    const refused = init({ ...byDatabase(cloud), staff: email, staff_password: password });
    assert.match(messageOf(refused.json.steps, 'staff'), /account of a kiosk/);
  });

  test("another zone is not written over the school's", () => {
    const warned = init({ ...byDatabase(cloud), time_zone: 'Asia/Tokyo' });
    assert.equal(gradesOf(warned.json.steps).zone, 'warn');
    assert.equal(cloud.sql('select time_zone from public.school_settings')[0].time_zone, 'Asia/Manila');
  });

  test('a bucket that somebody opened is closed again', () => {
    cloud.sql(`update storage.buckets set public = true where id = 'attendance-photos'`);
    const closed = init(byDatabase(cloud));
    assert.match(messageOf(closed.json.steps, 'bucket'), /private again/);
    assert.equal(cloud.sql('select public from storage.buckets')[0].public, false);
  });

  test('a table without row level security, and what anybody can read, are found', () => {
    cloud.sql('alter table public.school_settings disable row level security; grant select on public.school_settings to anon');
    try {
      const found = init(byDatabase(cloud));
      assert.equal(found.code, 1);
      assert.match(messageOf(found.json.checks, 'rls'), /public\.school_settings/);
      assert.match(messageOf(found.json.checks, 'anybody'), /school_settings/);
    } finally {
      cloud.sql('alter table public.school_settings enable row level security; revoke select on public.school_settings from anon');
    }
  });

  test('a hole in the record is filled from there on, and a project without a record is recognized', () => {
    const before = shape(cloud);
    cloud.sql(`delete from supabase_migrations.schema_migrations where version = '${files[5].split('_')[0]}'`);
    const filled = init(byDatabase(cloud));
    assert.match(messageOf(filled.json.steps, 'schema'), new RegExp(`^brought up with ${files.length - 5} migrations`));
    cloud.sql('drop schema supabase_migrations cascade');
    const recognized = init(byDatabase(cloud));
    assert.match(messageOf(recognized.json.steps, 'schema'), new RegExp(`^brought up with ${files.length} migrations`));
    assert.deepEqual(shape(cloud), before);
    assert.equal(recorded(cloud).length, files.length);
  });

  test('a project of the first days is brought up to the same as a new one', () => {
    const before = shape(cloud);
    cloud.sql(`
      drop schema supabase_migrations cascade;
      drop function public.schema_version(), rollcall.schema_version();
      alter table public.attendance drop column clock_note cascade, drop column clock_offset_ms cascade;
      alter table public.attendance_corrections alter column made_at set default now();
      drop function public.marked_present(date);
      create function public.marked_present(day date default null) returns table (student_number text, session text, since timestamptz)
        language sql as 'select null, null, now() where false';`);
    assert.notDeepEqual(shape(cloud), before);
    const raised = init({ ...byDatabase(cloud), ...kim });
    assert.equal(raised.code, 0, raised.all);
    assert.match(messageOf(raised.json.steps, 'schema'), /^brought up/);
    assert.match(messageOf(raised.json.steps, 'staff'), /^nothing to do/);
    assert.deepEqual(shape(cloud), before);
  });

  test('a project of a later Rollcall is refused', () => {
    cloud.sql(`create or replace function rollcall.schema_version() returns text language sql immutable set search_path = '' as $$ select '20991231000000' $$`);
    try {
      const before = shape(cloud);
      const refused = init(byDatabase(cloud));
      assert.equal(refused.code, 1);
      assert.match(messageOf(refused.json.steps, 'schema'), /later Rollcall \(20991231000000/);
      assert.deepEqual(shape(cloud), before);
      assert.match(messageOf(init(byKey(cloud)).json.steps, 'schema'), /later Rollcall/);
    } finally {
      cloud.sql(`create or replace function rollcall.schema_version() returns text language sql immutable set search_path = '' as $$ select '${newest}' $$`);
    }
  });

  test('what the database refuses half-way leaves nothing, and is named by file and line', () => {
    // A view that hangs on what a file drops.
    cloud.sql('drop schema supabase_migrations cascade; create view public.ours as select * from public.roster');
    try {
      const before = shape(cloud);
      const stopped = init(byDatabase(cloud));
      assert.equal(stopped.code, 1);
      assert.match(messageOf(stopped.json.steps, 'schema'), /^20261123090100_access\.sql.*roster.*as it was before/);
      assert.deepEqual(shape(cloud), before);
      assert.equal(cloud.sql(`select to_regnamespace('supabase_migrations') is null as gone`)[0].gone, true);
    } finally {
      cloud.sql('drop view public.ours');
    }
    assert.equal(init(byDatabase(cloud)).code, 0);
  });

  test('two technicians at once: one does it, the other finds nothing to do', async () => {
    cloud.sql('drop schema supabase_migrations cascade');
    const run = async () => {
      const child = spawn(process.env.ROLLCALLCTL, ['office', 'init', '--json', '--answers', '-'], { env: environment(), stdio: ['pipe', 'pipe', 'ignore'] });
      child.stdin.end(JSON.stringify(byDatabase(cloud)));
      let text = '';
      child.stdout.on('data', (part) => { text += part; });
      await once(child, 'close');
      return messageOf(JSON.parse(text).steps, 'schema').split(/[: ]/)[0];
    };
    assert.deepEqual((await Promise.all([run(), run()])).sort(), ['brought', 'nothing']);
  });

  test('the wrong key, user and database are each a sentence', () => {
    const { database_port: port } = cloud.state;
    const schema = (answers) => messageOf(init(answers).json.steps, 'schema');
    assert.match(schema({ ...accessTo(cloud), database: addressOf(cloud.state, 'nowhere') }), /cannot be reached.*nowhere/);
    assert.match(schema({ ...accessTo(cloud), database: `postgresql://postgres@127.0.0.1:1/postgres` }), /cannot be reached/);
    assert.match(schema({ ...accessTo(cloud), database: `postgresql://authenticator@127.0.0.1:${port}/postgres` }), /may not make tables/);
    assert.match(schema({ ...accessTo(cloud), database: addressOf(cloud.state, 'template1') }), /not that of a Supabase project/);
    const foreignKey = init({ ...byDatabase(cloud), key: 'sb_publishable_nobodys' });
    assert.match(messageOf(foreignKey.json.steps, 'project'), /does not know this publishable key/);
  });
});

describe("a project that is somebody else's", { skip: !isReal && 'the local Supabase has no connection' }, () => {
  let cloud;
  before(() => {
    cloud = new Cloud({ bare: true });
  });
  after(() => cloud?.remove());

  for (const [name, sql, words, undo] of [
    ['a table of students', 'create table public.students (id serial primary key, name text)', /public\.students has no column/, 'drop table public.students'],
    ['a view', 'create view public.roster as select 1 as one', /public\.roster is there and is not our view/, 'drop view public.roster'],
    ['a function', `create function public.void_scan() returns integer language sql as 'select 1'`, /function public\.void_scan/, 'drop function public.void_scan()'],
    ["the predecessor's", 'create table public.students (id uuid); create table public.attendance (student_id uuid)', /predecessor/,
      'drop table public.students, public.attendance'],
  ]) {
    test(`is refused and not touched: ${name}`, () => {
      cloud.sql(sql);
      const before = shape(cloud);
      const refused = init({ ...byDatabase(cloud), ...kim });
      assert.equal(refused.code, 1);
      assert.match(messageOf(refused.json.steps, 'schema'), words);
      assert.deepEqual(refused.json.steps.map(({ check }) => check), ['project', 'schema']);
      assert.equal(refused.json.changed, false);
      assert.deepEqual(shape(cloud), before);
      assert.equal(cloud.sql('select count(*)::integer as all from auth.users')[0].all, 0);
      cloud.sql(undo);
    });
  }
});

test('a project that takes no sign-ups: by the database alone no account can be made, with the key it can',
  { skip: !isReal && 'the local Supabase takes them always' }, async (t) => {
    const cloud = new Cloud({ bare: true, closed: true });
    t.after(() => cloud.remove());
    const refused = init({ ...byDatabase(cloud), ...kim });
    assert.equal(refused.code, 1);
    assert.match(messageOf(refused.json.steps, 'staff'), /takes no new accounts/);
    const weak = init({ ...byDatabase(cloud), ...byKey(cloud), ...kim, staff_password: 'weak' });
    assert.match(messageOf(weak.json.steps, 'staff'), /no such e-mail address or password/);
    const made = init({ ...byDatabase(cloud), ...byKey(cloud), ...kim });
    assert.equal(made.code, 0, made.all);
    assert.equal(gradesOf(made.json.checks).accounts, 'ok');
    assert.equal((await (await logIn(cloud, kim))('POST', '/rest/v1/rpc/device_status', {})).json.status, 'staff');
  });

describe('with the secret key alone', () => {
  let cloud;
  before(() => {
    cloud = new Cloud();
  });
  after(() => cloud?.remove());

  test('what goes over HTTP is done, and the rest is checked', async () => {
    const made = init({ ...byKey(cloud), ...kim, time_zone: 'Asia/Manila' });
    assert.equal(made.code, 0, made.all);
    assert.match(messageOf(made.json.steps, 'schema'), /^nothing to do/);
    const { rls, ...others } = gradesOf(made.json.checks);
    assert.equal(rls, 'skipped');
    assert.deepEqual(others, {
      tls: 'ok', clock: 'ok', schema: 'ok', anybody: 'ok', bucket: 'ok', staff: 'ok', pairing: 'ok', accounts: 'warn',
    });
    const staff = await logIn(cloud, kim);
    assert.equal((await staff('POST', '/rest/v1/rpc/device_status', {})).json.status, 'staff');
    const again = init({ ...byKey(cloud), ...kim, time_zone: 'Asia/Manila' });
    assert.equal(again.code, 0, again.all);
    assert.equal(again.json.changed, false);
  });

  test('a bucket that was deleted is made again, private', async () => {
    await cloud.secret('DELETE', '/storage/v1/bucket/attendance-photos', undefined, { Authorization: `Bearer ${cloud.state.secret_key}` });
    const made = init(byKey(cloud));
    assert.match(messageOf(made.json.steps, 'bucket'), /made, private/);
    assert.equal(gradesOf(made.json.checks).bucket, 'ok', JSON.stringify(made.json.checks));
  });

  test('a key of nobody is refused before anything is changed', () => {
    const refused = init({ ...accessTo(cloud), secret_key: 'sb_secret_nobodys', ...kim });
    assert.equal(refused.code, 1);
    assert.match(messageOf(refused.json.steps, 'project'), /does not know this secret key/);
    assert.equal(refused.json.steps.length, 1);
  });

  test('without tables one sentence says what to do', (t) => {
    const bare = new Cloud({ bare: true });
    t.after(() => bare.remove());
    const refused = init({ ...byKey(bare), ...kim });
    assert.equal(refused.code, 1);
    const { message, remedy } = refused.json.steps.at(-1);
    assert.match(message, /no tables yet/);
    assert.match(remedy, /database connection.*SQL editor/);
    assert.deepEqual(refused.json.checks, []);
  });

  test('keys and addresses that were mixed up are each a sentence, and nobody is asked', () => {
    const all = byKey(cloud);
    for (const [answers, words] of [
      [{ ...all, key: all.secret_key }, /secret key where the publishable one/],
      [{ ...all, secret_key: all.key }, /publishable key where the secret one/],
      [{ ...all, secret_key: '' }, /secret key or the database connection is missing/],
      [{ ...all, url: 'http://school.example' }, /in the clear/],
      [{ ...all, url: 'https://supabase.com/dashboard/project/abc' }, /dashboard/],
      [{ ...all, database: 'https://abcdefgh.supabase.co' }, /web address where the database/],
      [{ ...all, database: all.secret_key }, /key where the database connection/],
      [{ ...all, database: 'postgresql://postgres:[YOUR-PASSWORD]@db.abcdefgh.supabase.co:5432/postgres' }, /password is not in it yet/],
      [{ ...all, url: 'https://zyxw.supabase.co', database: 'postgresql://postgres:secret@db.abcdefgh.supabase.co:5432/postgres' }, /another project/],
      [{ ...all, staff: 'Kim', staff_password: 'x' }, /no e-mail address/],
      [{ ...all, staff: 'kim@school.example' }, /password of the first member/],
      [{ ...all, time_zone: 'Manila' }, /time zone/],
      [{ ...all, colour: 'red' }, /nothing here is called colour/],
    ]) {
      const refused = init(answers);
      assert.equal(refused.code, 2, JSON.stringify([answers, refused]));
      assert.match(refused.said, words);
      assert.equal(refused.json, null);
      assert.doesNotMatch(refused.said, /sb_secret_\w{8}|sb_publishable_\w{8}|postgres:secret/);
    }
  });
});
