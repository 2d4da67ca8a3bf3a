// Students as the office keeps them, and what is noted of each change, over HTTP.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Cloud } from './cloud.mjs';

let cloud;
let office;
let number = 0;

const well = async (reply) => {
  const { status, json, bytes } = await reply;
  assert.ok(status < 300, `${status} ${bytes}`);
  return json;
};
const back = { Prefer: 'return=representation' };
const get = (route) => well(office('GET', `/rest/v1/${route}`));
const student = async (id) => (await get(`students?student_number=eq.${id}`))[0];
const changes = (id) => get(`student_changes?student_number=eq.${id}&order=id`);
const patch = (id, version, fields) => well(office('PATCH',
  `/rest/v1/students?student_number=eq.${id}&updated_at=eq.${encodeURIComponent(version)}`, fields, back));
const push = (rows) => well(office('POST', '/rest/v1/students?on_conflict=student_number', rows,
  { Prefer: 'resolution=merge-duplicates,return=representation' }));
const add = async (fields = {}) => {
  const id = `s-${++number}`;
  await push([{ student_number: id, first_name: 'Ana', last_name: 'Reyes', ...fields }]);
  return student(id);
};

before(async () => {
  cloud = new Cloud();
  await cloud.seed('kiosk-1');
  office = await cloud.signUp();
  await cloud.secret('POST', '/rest/v1/staff', { user_id: office.user, name: 'Kim Santos' });
});
after(() => cloud.remove());

test('each change is noted as it was and became, with who and when, and stays noted', async () => {
  const { student_number: id } = await add();
  await patch(id, (await student(id)).updated_at, { section: 'Narra' });
  await cloud.secret('PATCH', `/rest/v1/students?student_number=eq.${id}`, { guardian_name: 'Rosa' });
  const last = await student(id);
  await cloud.secret('DELETE', `/rest/v1/students?student_number=eq.${id}`);

  const noted = await changes(id);
  assert.deepEqual(noted.map(({ who, was, became }) => [who, was && [was.section, was.guardian_name], became && [became.section, became.guardian_name]]), [
    ['Kim Santos', null, ['', null]],
    ['Kim Santos', ['', null], ['Narra', null]],
    ['The owner of the project', ['Narra', null], ['Narra', 'Rosa']],
    ['The owner of the project', ['Narra', 'Rosa'], null]]);
  assert.equal(noted[0].made_by, office.user);
  assert.equal(noted[2].made_by, null);
  assert.ok(noted.every((change) => Math.abs(Date.now() - Date.parse(change.made_at)) < 60_000));
  // What undo tells by whether anything changed since.
  assert.equal(Date.parse(noted[2].became.updated_at), Date.parse(last.updated_at));

  for (const who of [office, cloud.secret]) {
    for (const method of ['PATCH', 'DELETE']) {
      await who(method, `/rest/v1/student_changes?id=eq.${noted[0].id}`, { who: 'Eve' });
    }
  }
  assert.deepEqual(await changes(id), noted);
});

test('a list that is pushed again as it was changes nothing, not even the version', async () => {
  const one = await add({ section: 'Narra' });
  const two = await add({ section: 'Narra' });
  const rows = [one, two].map(({ student_number, first_name, last_name, section }) => ({ student_number, first_name, last_name, section }));
  assert.equal((await push(rows)).length, 2);
  assert.deepEqual(await student(one.student_number), one);
  assert.deepEqual(await student(two.student_number), two);
  rows[1].section = 'Molave';
  await push(rows);
  assert.deepEqual(await student(one.student_number), one);
  assert.notEqual((await student(two.student_number)).updated_at, two.updated_at);
  assert.equal((await changes(one.student_number)).length, 1);
  assert.equal((await changes(two.student_number)).length, 2);
});

test('of two clerks who read the same version the second changes nothing', async () => {
  const { student_number: id, updated_at: read } = await add();
  assert.equal((await patch(id, read, { section: 'Narra' })).length, 1);
  assert.deepEqual(await patch(id, read, { section: 'Molave' }), []);
  assert.equal((await student(id)).section, 'Narra');
  // A client cannot put the version back, nor keep it.
  const [kept] = await patch(id, (await student(id)).updated_at, { section: 'Acacia', updated_at: read });
  assert.notEqual(kept.updated_at, read);
});

test('a number that exists is refused to whoever adds, and nothing is written over', async () => {
  const before = await add();
  const reply = await office('POST', '/rest/v1/students', { student_number: before.student_number, first_name: 'Eve', last_name: 'X' });
  assert.ok(reply.status >= 400, `${reply.status}`);
  assert.deepEqual(await student(before.student_number), before);
});

test('the sex is one that the forms know, or not said', async () => {
  const { student_number: id } = await add();
  assert.equal((await student(id)).sex, null);
  for (const sex of ['male', 'female', null]) {
    assert.equal((await patch(id, (await student(id)).updated_at, { sex }))[0].sex, sex);
  }
  for (const sex of ['F', '', 'Male']) {
    assert.ok((await office('PATCH', `/rest/v1/students?student_number=eq.${id}`, { sex })).status >= 400, sex);
  }
});

test('a kiosk is told neither the sex nor what changed', async () => {
  await add({ sex: 'female' });
  const kiosk = await cloud.login('kiosk-1');
  const roster = await well(kiosk('GET', '/rest/v1/roster'));
  assert.ok(roster.length > 0 && roster.every((row) => !('sex' in row)));
  assert.deepEqual(await well(kiosk('GET', '/rest/v1/student_changes')), []);
  assert.deepEqual(await well(kiosk('GET', '/rest/v1/students')), []);
});

test('a school year ends for everybody on the list or for nobody, and once', async () => {
  const [ana, ben, cleo] = [await add({ section: '7' }), await add({ section: '8' }), await add({ section: '9' })];
  const wanted = [[ana, '8', 'active'], [ben, '9', 'active'], [cleo, '9', 'graduated']].map(([{ student_number, updated_at }, section, status]) => (
    { student_number, version: updated_at, section, status }));
  const move = (list) => well(office('POST', '/rest/v1/rpc/move_students', { changes: list }));
  const now = async () => {
    const rows = await Promise.all([ana, ben, cleo].map((one) => student(one.student_number)));
    return rows.map((row) => `${row.section} ${row.status}`);
  };
  await patch(ben.student_number, ben.updated_at, { guardian_name: 'Rosa' });
  assert.deepEqual(await move([...wanted, { ...wanted[0], student_number: 'nobody' }]), {
    result: 'changed_meanwhile', students: ['nobody', ben.student_number].sort() });
  assert.deepEqual(await now(), ['7 active', '8 active', '9 active']);
  wanted[1].version = (await student(ben.student_number)).updated_at;
  for (let times = 0; times < 2; ++times) {
    assert.deepEqual(await move(wanted), { result: 'moved' });
    assert.deepEqual(await now(), ['8 active', '9 active', '9 graduated']);
  }
  assert.equal((await changes(ana.student_number)).length, 2);
  assert.equal((await student(ben.student_number)).guardian_name, 'Rosa');
  for (const list of [[], {}, null]) {
    assert.deepEqual(await move(list), { result: 'bad_list' });
  }
});

test('a roster is written in batches, a change each student whom it changes', async () => {
  const rows = Array.from({ length: 1000 }, (_, i) => ({ student_number: `bulk-${i}`, first_name: 'Ana', last_name: `R${i}`, section: 'Narra' }));
  for (const section of ['Narra', 'Molave', 'Molave']) {
    for (let i = 0; i < rows.length; i += 500) {
      await push(rows.slice(i, i + 500).map((row) => ({ ...row, section })));
    }
  }
  for (const id of ['bulk-0', 'bulk-499', 'bulk-500', 'bulk-999']) {
    assert.deepEqual((await changes(id)).map(({ was, became }) => [was?.section, became.section]), [[undefined, 'Narra'], ['Narra', 'Molave']]);
  }
});
