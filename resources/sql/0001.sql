-- The kiosk's own database, version 1. Times are RFC 3339 text with an offset; *_ms are milliseconds since 1970, UTC.

-- Who wrote these rows. `epoch` is a random id made with the database: two databases never share a (epoch, seq) pair.
-- `file_identity` is the file the epoch was made for; a restored copy is another file and gets another epoch.
CREATE TABLE device (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    epoch TEXT NOT NULL,
    next_seq INTEGER NOT NULL CHECK (next_seq > 0),
    file_identity TEXT NOT NULL,
    roster_at TEXT, -- when the roster was last pulled or imported, changed or not
    -- The server's time when it was last asked for: no clock that shows less is right.
    known_ms INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The roster: active students only, replaced as a whole by a pull or an import.
CREATE TABLE students (
    student_number TEXT PRIMARY KEY,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    section TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The register. A row is never changed but for the fate of its photo, the moment the cloud acknowledged it, and until
-- then its place (see core/queue/epoch.h) and a `clock_offset_ms` (our clock minus the server's) that became known.
-- A student is counted once a day. Where nobody vouched for the date (`day_certain` = 0) two rows of one date may be of
-- two days: then it is once in twelve hours of one run of the machine (`boot_id`, `uptime_ms`), which the journal checks.
CREATE TABLE attendance (
    id TEXT PRIMARY KEY,
    student_number TEXT NOT NULL,
    date TEXT NOT NULL,
    time_in TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('present', 'late', 'absent', 'excused')),
    device_id TEXT NOT NULL,
    device_epoch TEXT NOT NULL,
    device_seq INTEGER NOT NULL CHECK (device_seq > 0),
    qr_data TEXT NOT NULL,
    scanned_at TEXT NOT NULL,
    clock_offset_ms INTEGER,
    clock_note TEXT CHECK (clock_note IN ('corrected', 'suspect')),
    day_certain INTEGER NOT NULL CHECK (day_certain IN (0, 1)),
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

-- Two gates may count the same student; one does not.
CREATE UNIQUE INDEX attendance_once_a_day
    ON attendance (student_number, date, (CASE day_certain WHEN 1 THEN '' ELSE id END)) WHERE imported_at IS NULL;

CREATE INDEX attendance_student_date ON attendance (student_number, date);

CREATE INDEX attendance_pending_photo ON attendance (photo_state) WHERE photo_state = 'pending';

-- The road up is taken in the order of the numbers; what the cloud has is not looked at again, nor are photos before
-- their turn. They also make counting cheap, which is done after each scan.
CREATE INDEX attendance_unsynced ON attendance (device_seq) WHERE synced_at IS NULL;
CREATE INDEX attendance_unsent_photo ON attendance (device_seq) WHERE photo_state = 'stored' AND synced_at IS NOT NULL;
CREATE INDEX attendance_lost_photo ON attendance (photo_note) WHERE photo_note = 'interrupted';

-- What still has to reach the cloud. A row leaves only when the cloud has acknowledged it.
-- `attempts` counts those whose bytes may have left; the times of the first and last attempt are those of every one.
-- `sending` and `request_id` are written before the bytes leave. `last_code` is stable and short, `last_text` is for
-- people; neither holds a value of the record.
CREATE TABLE queue (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    type TEXT NOT NULL CHECK (type IN ('attendance', 'photo')),
    record_id TEXT NOT NULL REFERENCES attendance (id),
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'retrying', 'parked')),
    created_at TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    first_attempt_at TEXT,
    last_attempt_at TEXT,
    next_attempt_ms INTEGER NOT NULL,
    last_code TEXT,
    last_text TEXT,
    request_id TEXT,
    UNIQUE (type, record_id)
) STRICT;

CREATE INDEX queue_due ON queue (type, state, next_attempt_ms);

-- How much there is of what, kept by the triggers below in the transaction of every change, so that it is read at once
-- whether ten records wait or fifty thousand. `parked` counts the records of which an item is parked,
-- `waiting` the others that have one, `items` the items that are not parked.
CREATE TABLE tally (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    waiting INTEGER NOT NULL DEFAULT 0,
    parked INTEGER NOT NULL DEFAULT 0,
    records INTEGER NOT NULL DEFAULT 0,
    synced INTEGER NOT NULL DEFAULT 0,
    photos_lost INTEGER NOT NULL DEFAULT 0,
    photos_pending INTEGER NOT NULL DEFAULT 0,
    items INTEGER NOT NULL DEFAULT 0,
    photos INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO tally (only_row) VALUES (1);

CREATE TRIGGER tally_record_added AFTER INSERT ON attendance BEGIN
    UPDATE tally SET
        records = records + 1,
        synced = synced + (NEW.synced_at IS NOT NULL),
        photos_lost = photos_lost + (NEW.photo_note IS 'interrupted'),
        photos_pending = photos_pending + (NEW.photo_state = 'pending'); END;

CREATE TRIGGER tally_record_changed AFTER UPDATE OF synced_at, photo_state, photo_note ON attendance BEGIN
    UPDATE tally SET
        synced = synced + (NEW.synced_at IS NOT NULL) - (OLD.synced_at IS NOT NULL),
        photos_lost = photos_lost + (NEW.photo_note IS 'interrupted') - (OLD.photo_note IS 'interrupted'),
        photos_pending = photos_pending + (NEW.photo_state = 'pending') - (OLD.photo_state = 'pending'); END;

-- A record has two items at most. `other` is the second one: 0 waits, 1 is parked, -1 there is none.
CREATE TRIGGER tally_item_added AFTER INSERT ON queue BEGIN
    UPDATE tally SET
        items = items + (NEW.state <> 'parked'),
        photos = photos + (NEW.type = 'photo' AND NEW.state <> 'parked'),
        waiting = waiting + iif(NEW.state = 'parked', -(other = 0), other = -1),
        parked = parked + (NEW.state = 'parked' AND other <> 1)
    FROM (SELECT coalesce((SELECT state = 'parked' FROM queue
        WHERE type = iif(NEW.type = 'photo', 'attendance', 'photo') AND record_id = NEW.record_id), -1) AS other); END;

CREATE TRIGGER tally_item_changed AFTER UPDATE OF state ON queue
WHEN (OLD.state = 'parked') <> (NEW.state = 'parked') BEGIN
    UPDATE tally SET
        items = items + (NEW.state <> 'parked') - (OLD.state <> 'parked'),
        photos = photos + (NEW.type = 'photo') * ((NEW.state <> 'parked') - (OLD.state <> 'parked')),
        waiting = waiting + iif(NEW.state = 'parked', -1, 1) * (other <> 1),
        parked = parked + iif(NEW.state = 'parked', 1, -1) * (other <> 1)
    FROM (SELECT coalesce((SELECT state = 'parked' FROM queue
        WHERE type = iif(NEW.type = 'photo', 'attendance', 'photo') AND record_id = NEW.record_id), -1) AS other); END;

CREATE TRIGGER tally_item_gone AFTER DELETE ON queue BEGIN
    UPDATE tally SET
        items = items - (OLD.state <> 'parked'),
        photos = photos - (OLD.type = 'photo' AND OLD.state <> 'parked'),
        waiting = waiting - iif(OLD.state = 'parked', -(other = 0), other = -1),
        parked = parked - (OLD.state = 'parked' AND other <> 1)
    FROM (SELECT coalesce((SELECT state = 'parked' FROM queue
        WHERE type = iif(OLD.type = 'photo', 'attendance', 'photo') AND record_id = OLD.record_id), -1) AS other); END;
