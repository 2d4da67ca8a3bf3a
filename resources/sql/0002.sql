-- Version 2: the queue carries items of any kind, and the once-a-day rule is one key.

ALTER TABLE device RENAME COLUMN known_ms TO last_server_ms;
-- The next number is one more than the highest of the epoch, so that no row but the record's own is written for it.
ALTER TABLE device DROP COLUMN next_seq;

DROP TRIGGER tally_record_added;
DROP TRIGGER tally_record_changed;
DROP TRIGGER tally_item_added;
DROP TRIGGER tally_item_changed;
DROP TRIGGER tally_item_gone;

-- What still has to reach the cloud. `kind` says what it is and `ref` which one: for attendance and photos the record's
-- id. A row leaves only when the cloud has acknowledged it.
-- `held` = 1: something else has to happen first (a record waits for the fate of its photo, a photo for its record).
-- `attempts` counts those whose bytes may have left; the times of the first and last attempt are those of every one.
-- `sending` and `request_id` are written before the bytes leave. `last_code` is stable and short, `last_text` is for
-- people; neither holds a value of the record.
CREATE TABLE queue_of_any_kind (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    ref TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'retrying', 'parked')),
    held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)),
    created_at TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    first_attempt_at TEXT,
    last_attempt_at TEXT,
    next_attempt_ms INTEGER NOT NULL,
    last_code TEXT,
    last_text TEXT,
    request_id TEXT,
    UNIQUE (kind, ref)
) STRICT;

INSERT INTO queue_of_any_kind
    SELECT q.id, q.type, q.record_id, q.state, iif(q.type = 'photo', a.synced_at IS NULL, a.photo_state = 'pending'),
        q.created_at, q.attempts, q.first_attempt_at, q.last_attempt_at, q.next_attempt_ms, q.last_code, q.last_text,
        q.request_id
    FROM queue q JOIN attendance a ON a.id = q.record_id ORDER BY q.id;

-- The number of an item that is gone is never given to another one.
DELETE FROM sqlite_sequence WHERE name = 'queue_of_any_kind';
INSERT INTO sqlite_sequence (name, seq) SELECT 'queue_of_any_kind', seq FROM sqlite_sequence WHERE name = 'queue';

DROP TABLE queue;
ALTER TABLE queue_of_any_kind RENAME TO queue;

CREATE INDEX queue_due ON queue (kind, state, next_attempt_ms) WHERE held = 0;

-- The register. A row is never changed but for the fate of its photo, the moment the cloud acknowledged it, and until
-- then its place (see core/queue/epoch.h) and a `clock_offset_ms` (our clock minus the server's) that became known.
-- New: `scan_type` and `session` are with the student and the day the key of the once-a-day rule (AttendanceKey);
-- `qr_data` is null where no code was read; `date_trusted` was `day_certain`.
CREATE TABLE attendance_with_key (
    id TEXT PRIMARY KEY,
    student_number TEXT NOT NULL,
    date TEXT NOT NULL,
    time_in TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('present', 'late', 'absent', 'excused')),
    scan_type TEXT NOT NULL CHECK (scan_type IN ('in', 'out')),
    session TEXT NOT NULL,
    device_id TEXT NOT NULL,
    device_epoch TEXT NOT NULL,
    device_seq INTEGER NOT NULL CHECK (device_seq > 0),
    qr_data TEXT,
    scanned_at TEXT NOT NULL,
    clock_offset_ms INTEGER,
    clock_note TEXT CHECK (clock_note IN ('corrected', 'suspect')),
    date_trusted INTEGER NOT NULL CHECK (date_trusted IN (0, 1)), -- 1: somebody vouched for the date
    boot_id TEXT NOT NULL,
    uptime_ms INTEGER NOT NULL,
    photo_path TEXT NOT NULL,
    photo_state TEXT NOT NULL CHECK (photo_state IN ('pending', 'stored', 'sent', 'none')),
    photo_note TEXT CHECK (photo_note IN ('no_camera', 'not_encoded', 'not_written', 'interrupted')),
    synced_at TEXT,
    imported_at TEXT, -- set: another database counted it, and this one only sends it
    UNIQUE (device_epoch, device_seq),
    CHECK ((photo_state = 'none') = (photo_note IS NOT NULL))
) STRICT;

INSERT INTO attendance_with_key (rowid, id, student_number, date, time_in, status, scan_type, session, device_id,
        device_epoch, device_seq, qr_data, scanned_at, clock_offset_ms, clock_note, date_trusted, boot_id, uptime_ms,
        photo_path, photo_state, photo_note, synced_at, imported_at)
    SELECT rowid, id, student_number, date, time_in, status, 'in', 'day', device_id, device_epoch, device_seq, qr_data,
        scanned_at, clock_offset_ms, clock_note, day_certain, boot_id, uptime_ms, photo_path, photo_state, photo_note,
        synced_at, imported_at
    FROM attendance;

DROP TABLE attendance;
ALTER TABLE attendance_with_key RENAME TO attendance;

-- One kiosk counts a student once a key. Imported records, and those whose date nobody vouched for, stand outside of the
-- rule (core/queue/journal.cpp compares the latter). The index also finds a student's records of a day.
CREATE UNIQUE INDEX attendance_once ON attendance (student_number, date, scan_type, session,
    (CASE WHEN date_trusted = 1 AND imported_at IS NULL THEN '' ELSE id END));

CREATE INDEX attendance_pending_photo ON attendance (photo_state) WHERE photo_state = 'pending';

-- Items are sent in the order of the numbers; what the cloud has is not looked at again, nor are photos before their turn.
CREATE INDEX attendance_unsynced ON attendance (device_seq) WHERE synced_at IS NULL;
CREATE INDEX attendance_unsent_photo ON attendance (device_seq) WHERE photo_state = 'stored' AND synced_at IS NOT NULL;
CREATE INDEX attendance_lost_photo ON attendance (photo_note) WHERE photo_note = 'interrupted';

-- How many items there are of what, kept by triggers in the transaction of every change, so that it is read at once
-- whether ten items wait or fifty thousand. The triggers know no kind.
CREATE TABLE queue_counts (
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    held INTEGER NOT NULL,
    items INTEGER NOT NULL,
    PRIMARY KEY (kind, state, held)
) STRICT, WITHOUT ROWID;

INSERT INTO queue_counts SELECT kind, state, held, count(*) FROM queue GROUP BY kind, state, held;

CREATE TRIGGER queue_item_added AFTER INSERT ON queue BEGIN
    INSERT INTO queue_counts VALUES (NEW.kind, NEW.state, NEW.held, 1)
        ON CONFLICT (kind, state, held) DO UPDATE SET items = items + 1; END;

CREATE TRIGGER queue_item_changed AFTER UPDATE OF kind, state, held ON queue
WHEN (OLD.kind, OLD.state, OLD.held) IS NOT (NEW.kind, NEW.state, NEW.held) BEGIN
    UPDATE queue_counts SET items = items - 1
        WHERE kind = OLD.kind AND state = OLD.state AND held = OLD.held; INSERT INTO queue_counts VALUES (NEW.kind, NEW.state, NEW.held, 1)
        ON CONFLICT (kind, state, held) DO UPDATE SET items = items + 1; END;

CREATE TRIGGER queue_item_removed AFTER DELETE ON queue BEGIN
    UPDATE queue_counts SET items = items - 1
        WHERE kind = OLD.kind AND state = OLD.state AND held = OLD.held; END;

-- The same for the register. Which of its records the cloud has follows from the queue.
CREATE TABLE register_counts (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    records INTEGER NOT NULL,
    photos_lost INTEGER NOT NULL
) STRICT;

INSERT INTO register_counts SELECT 1, records, photos_lost FROM tally;
DROP TABLE tally;

CREATE TRIGGER register_record_added AFTER INSERT ON attendance BEGIN
    UPDATE register_counts SET
        records = records + 1,
        photos_lost = photos_lost + (NEW.photo_note IS 'interrupted'); END;

CREATE TRIGGER register_photo_settled AFTER UPDATE OF photo_note ON attendance
WHEN (OLD.photo_note IS 'interrupted') <> (NEW.photo_note IS 'interrupted') BEGIN
    UPDATE register_counts SET
        photos_lost = photos_lost + (NEW.photo_note IS 'interrupted') - (OLD.photo_note IS 'interrupted'); END;
