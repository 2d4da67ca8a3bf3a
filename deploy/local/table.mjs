// table.mjs FOOTAGE ROSTER RECORDS CLOUD: what the demo wrote here and in the cloud, a line a badge. Exit 0 only if every
// roster badge of the footage has exactly one local row, one cloud row and one photo, and nothing else was written.
// With "-" for FOOTAGE (a camera, an open window) it prints what was scanned and judges only that all of it arrived.
import fs from 'node:fs';

const [footageFile, rosterFile, recordsFile, cloudFile] = process.argv.slice(2);
const lines = (file) => fs.readFileSync(file, 'utf8').split('\n').filter((line) => line.trim());
const records = lines(recordsFile).map((line) => JSON.parse(line));
const cloud = JSON.parse(fs.readFileSync(cloudFile, 'utf8'));
const students = new Map(lines(rosterFile).slice(1).map((line) => line.split(',')).map(([number, first, , last]) => [number, `${first} ${last}`]));
const scenes = footageFile === '-'
  ? records.map((record) => ({ payload: record.student_number, expect: 'present' }))
  : JSON.parse(fs.readFileSync(footageFile, 'utf8')).scenes;

const expectations = new Map(); // payload -> what its first scene should come to
for (const { payload, expect } of scenes) {
  expectations.set(payload, expectations.get(payload) ?? expect);
}
const strangers = { not_on_roster: '(not on the roster)', not_a_badge: '(no badge)' };
const count = (list) => (list.length ? `${list.length}` : '-');

const table = [['badge', 'student', 'status', 'local row', 'cloud row', 'photo object', '']];
const faults = [];
for (const [payload, expect] of expectations) {
  const local = records.filter((record) => record.student_number === payload);
  const remote = cloud.attendance.filter((row) => row.student_number === payload);
  const paths = new Set([...local, ...remote].map((row) => row.photo_path).filter(Boolean));
  const photos = cloud.objects.filter((object) => paths.has(object.name));
  const wanted = expect === 'present' ? 1 : 0;
  const isRight = [local, remote, photos].every((list) => list.length === wanted)
    && remote.every((row) => row.id === local[0].id && row.photo_path === photos[0].name && photos[0].size > 0)
    && local.every((record) => record.synced_at);
  if (!isRight) {
    faults.push(`${payload} should have ${wanted} synced local row, ${wanted} cloud row and ${wanted} photo`);
  }
  table.push([payload, students.get(payload) ?? strangers[expect] ?? '?', remote[0]?.status ?? local[0]?.status ?? '-',
    count(local) + (local.some((record) => !record.synced_at) ? ' waiting' : ''), count(remote),
    count(photos) + (photos.length === 1 ? ` (${Math.ceil(photos[0].size / 1000)} kB)` : ''), isRight ? 'ok' : 'WRONG']);
}
const expected = [...expectations.values()].filter((expect) => expect === 'present').length;
for (const [what, list] of [['local rows', records], ['cloud rows', cloud.attendance], ['photo objects', cloud.objects]]) {
  if (list.length !== expected) {
    faults.push(`${list.length} ${what} in all, expected ${expected}`);
  }
}

// A terminal shows letters with their accents as one.
const letters = new Intl.Segmenter();
const width = (text) => [...letters.segment(text)].length;
const widths = table[0].map((_, column) => Math.max(...table.map((row) => width(row[column]))));
for (const row of table) {
  console.log(row.map((text, column) => text + ' '.repeat(widths[column] - width(text))).join('  ').trimEnd());
}
faults.forEach((fault) => console.log(`wrong: ${fault}`));
process.exitCode = faults.length ? 1 : 0;
