// The table of deploy/supabase/ACCESS.md as {thing: {role: 'select insert'}}.
import fs from 'node:fs';
import path from 'node:path';

const file = path.join(import.meta.dirname, '../../deploy/supabase/ACCESS.md');
export const functions = ['claim_device', 'device_status', 'make_pairing_code', 'set_device_status', 'describe_kiosk', 'attendance_absent',
  'corrected_scans', 'marked_present', 'void_scan', 'badge_rules', 'register_badge_key', 'retire_badge_key', 'issue_badges', 'revoke_badge',
  'restore_badge', 'set_badge_policy', 'move_students', 'schema_version', 'office_day', 'student_day', 'open_photo',
  'enter_leave', 'decide_leave', 'leaves', 'absent_running', 'lateness', 'set_homeroom', 'homeroom_teachers',
  'make_leave_link', 'revoke_leave_links', 'leave_link', 'ask_leave'];
const cells = (line) => line.split('|').slice(1, -1).map((cell) => cell.trim());

export function documented() {
  const [head, , ...lines] = fs.readFileSync(file, 'utf8').split('\n').filter((line) => line.startsWith('|'));
  const roles = cells(head).slice(1);
  return Object.fromEntries(lines.map(cells).map(([thing, ...row]) =>
    [thing, Object.fromEntries(roles.map((role, i) => [role, row[i]]))]));
}

export const verbs = ['select', 'insert', 'update', 'delete'];
export const tables = Object.keys(documented()).filter((thing) => !functions.includes(thing));

// {thing: {role: ...}} of what `tryVerb(role, thing, verb)` and `tryCall(role, function)` say, in the document's words. Things are
// tried one after the other unless they may be tried `together`; of one thing everything is, and functions after tables.
export async function observed(roles, tryVerb, tryCall, { together = false } = {}) {
  const matrix = {};
  const observe = async (thing) => {
    for (const role of roles) {
      const done = [];
      for (const verb of tables.includes(thing) ? verbs : ['call']) {
        if (await (verb === 'call' ? tryCall(role, thing) : tryVerb(role, thing, verb))) {
          done.push(verb);
        }
      }
      matrix[thing] = { ...matrix[thing], [role]: done.join(' ') || '-' };
    }
  };
  for (const list of [tables, functions]) {
    for (const group of together ? [list] : list.map((thing) => [thing])) {
      await Promise.all(group.map(observe));
    }
  }
  return matrix;
}
