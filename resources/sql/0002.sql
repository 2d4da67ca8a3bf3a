-- Version 2: the queue carries items of any kind, and the once-a-day rule is one key.

ALTER TABLE device RENAME COLUMN known_ms TO last_server_ms;
-- The next number is one more than the highest of the epoch, so that no row but the record's own is written for it.
ALTER TABLE device DROP COLUMN next_seq;

ALTER TABLE attendance RENAME COLUMN day_certain TO date_trusted;
-- With the student and the day, these are the key of the once-a-day rule (attendance::AttendanceKey).
ALTER TABLE attendance ADD COLUMN scan_type TEXT NOT NULL DEFAULT 'in';
ALTER TABLE attendance ADD COLUMN session TEXT NOT NULL DEFAULT 'day';

DROP TRIGGER tally_record_added;
DROP TRIGGER tally_record_changed;
DROP TRIGGER tally_item_added;
DROP TRIGGER tally_item_changed;
DROP TRIGGER tally_item_gone;

-- One kiosk counts a student once a key; records that were imported, or whose date nobody vouched for, stand outside of
-- the index (core/queue/journal.cpp compares the latter). It also finds a student's records of a day.
DROP INDEX attendance_once_a_day;
DROP INDEX attendance_student_date;
CREATE UNIQUE INDEX attendance_once ON attendance (student_number, date, scan_type, session,
    (CASE WHEN date_trusted = 1 AND imported_at IS NULL THEN '' ELSE id END));

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
