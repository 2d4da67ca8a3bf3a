// table.mjs FOOTAGE ROSTER RECORDS CLOUD SUMMARY: what the demo wrote here and in the cloud, a line a badge that was held up. Exit 0
// only if each came to what the footage says: who counts has exactly one local row, one cloud row and one photo, in, late or
// out; who does not was refused for that reason; and nothing else was written.
// With "-" for FOOTAGE (a camera, an open window) it prints what was scanned and judges only that all of it arrived.
import fs from 'node:fs';

const [footageFile, rosterFile, recordsFile, cloudFile, summaryFile] = process.argv.slice(2);
const lines = (file) => fs.readFileSync(file, 'utf8').split('\n').filter((line) => line.trim());
const records = lines(recordsFile).map((line) => JSON.parse(line));
const cloud = JSON.parse(fs.readFileSync(cloudFile, 'utf8'));
const students = new Map(lines(rosterFile).slice(1).map((line) => line.split(',')).map(([number, first, , last]) => [number, `${first} ${last}`]));
const came = (record) => (record.scan_type === 'out' ? 'out' : record.status === 'late' ? 'late' : 'in');
const hasFootage = footageFile !== '-';
const scenes = hasFootage
  ? JSON.parse(fs.readFileSync(footageFile, 'utf8')).scenes
  : records.map((record) => ({ payload: record.student_number, expect: came(record) }));
// How often the kiosk refused a badge, by reason.
const refused = hasFootage ? JSON.parse(fs.readFileSync(summaryFile, 'utf8')).refused : {};

const refusals = { already_in: 'already in', not_on_roster: 'not on the roster', not_a_badge: 'not a badge' };
const strangers = { not_on_roster: '(unknown)', not_a_badge: '(foreign code)' };
const count = (list) => (list.length ? `${list.length}` : '-');

const table = [['badge', 'student', 'came to', 'local row', 'cloud row', 'photo object', '']];
const faults = [];
for (const { payload, expect } of scenes) {
  const name = students.get(payload) ?? strangers[expect] ?? '?';
  if (refusals[expect]) {
    const isRight = refused[expect] > 0;
    if (!isRight) {
      faults.push(`${payload} should have been refused: ${refusals[expect]}`);
    }
    table.push([payload, name, isRight ? refusals[expect] : '?', '-', '-', '-', isRight ? 'ok' : 'WRONG']);
    continue;
  }
  const local = records.filter((record) => record.student_number === payload && came(record) === expect);
  const remote = cloud.attendance.filter((row) => row.student_number === payload);
  const paths = new Set([...local, ...remote].map((row) => row.photo_path).filter(Boolean));
  const photos = cloud.objects.filter((object) => paths.has(object.name));
  const isRight = [local, remote, photos].every((list) => list.length === 1)
    && remote.every((row) => row.id === local[0].id && came(row) === expect && row.photo_path === photos[0].name && photos[0].size > 0)
    && local.every((record) => record.synced_at);
  if (!isRight) {
    faults.push(`${payload} should have come to "${expect}" with 1 synced local row, 1 cloud row and 1 photo`);
  }
  table.push([payload, name, remote.map(came)[0] ?? local.map(came)[0] ?? '-',
    count(local) + (local.some((record) => !record.synced_at) ? ' waiting' : ''), count(remote),
    count(photos) + (photos.length === 1 ? ` (${Math.ceil(photos[0].size / 1000)} kB)` : ''), isRight ? 'ok' : 'WRONG']);
}
const expected = scenes.filter(({ expect }) => !refusals[expect]).length;
for (const [what, list] of [['local rows', records], ['cloud rows', cloud.attendance], ['photo objects', cloud.objects]]) {
  if (list.length !== expected) {
    faults.push(`${list.length} ${what} in all, expected ${expected}`);
  }
}
for (const reason of Object.keys(refused)) {
  if (!scenes.some(({ expect }) => expect === reason)) {
    faults.push(`a badge was refused that should not have been: ${refusals[reason] ?? reason}`);
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
