-- Version 4: the scans that were refused, until the cloud has them, and the schedules that were pulled from it.

-- Columns mean what they do in the cloud's attendance_refusals. A row goes with its queue item (kind attendance_refusal).
CREATE TABLE refusals (
    id TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    student_number TEXT,
    payload_hash TEXT,
    session TEXT,
    scan_type TEXT CHECK (scan_type IN ('in', 'out')),
    date TEXT NOT NULL,
    scanned_at TEXT NOT NULL,
    device_id TEXT NOT NULL,
    device_epoch TEXT NOT NULL,
    clock_offset_ms INTEGER,
    clock_note TEXT CHECK (clock_note IN ('corrected', 'suspect')),
    rule_id TEXT,
    rule_version TEXT
) STRICT;

-- What payload_hash is made with: it never leaves this file, so nobody else can try codes against the hashes.
CREATE TABLE refusal_key (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    key TEXT NOT NULL
) STRICT;

INSERT INTO refusal_key VALUES (1, lower(hex(randomblob(32))));

-- The last good schedules, as text that attendance::readScheduleFile() takes, and why newer ones were refused (a JSON array of
-- sentences). Null: there are none. What is long comes last, so that the rest is read without it.
CREATE TABLE pulled_schedules (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    version TEXT,
    pulled_at TEXT,
    refused_version TEXT,
    refused_at TEXT,
    refused_because TEXT,
    json TEXT
) STRICT;

INSERT INTO pulled_schedules (only_row) VALUES (1);
