-- The kiosk's own database, version 1. Times are RFC 3339 text with an offset; *_ms are milliseconds since 1970, UTC.

-- Who wrote these rows. `epoch` is a random id made with the database: two databases never share a (epoch, seq) pair.
-- `file_identity` is the file the epoch was made for; a restored copy is another file and gets another epoch.
CREATE TABLE device (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    epoch TEXT NOT NULL,
    next_seq INTEGER NOT NULL CHECK (next_seq > 0),
    file_identity TEXT NOT NULL
) STRICT;

-- The roster: active students only, replaced as a whole by a pull or an import.
CREATE TABLE students (
    student_number TEXT PRIMARY KEY,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    section TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The register. A row is never changed but for the fate of its photo and the moment the cloud acknowledged it.
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
    photo_path TEXT NOT NULL,
    photo_state TEXT NOT NULL CHECK (photo_state IN ('pending', 'stored', 'sent', 'none')),
    photo_note TEXT CHECK (photo_note IN ('no_camera', 'not_encoded', 'not_written', 'interrupted')),
    synced_at TEXT,
    UNIQUE (device_epoch, device_seq),
    UNIQUE (student_number, date),
    CHECK ((photo_state = 'none') = (photo_note IS NOT NULL))
) STRICT;

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
