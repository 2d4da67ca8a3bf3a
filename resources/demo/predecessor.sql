-- What a kiosk of the predecessor leaves in its attendance.db: two scans that its cloud did not get, and one that it did.
CREATE TABLE students (student_id TEXT PRIMARY KEY, uuid TEXT, name TEXT, email TEXT, parent_phone TEXT, section_id TEXT,
    schedule_id TEXT, allowed_session TEXT, created_at TEXT);
CREATE TABLE attendance (id INTEGER PRIMARY KEY AUTOINCREMENT, student_id TEXT NOT NULL, timestamp TEXT NOT NULL, photo_path TEXT,
    qr_data TEXT, scan_type TEXT DEFAULT 'time_in', status TEXT DEFAULT 'present', schedule_session TEXT,
    synced INTEGER DEFAULT 0, sync_timestamp TEXT, cloud_record_id TEXT,
    FOREIGN KEY (student_id) REFERENCES students (student_id));
CREATE TABLE sync_queue (id INTEGER PRIMARY KEY AUTOINCREMENT, record_type TEXT NOT NULL, record_id INTEGER NOT NULL,
    data TEXT NOT NULL, priority INTEGER DEFAULT 0, retry_count INTEGER DEFAULT 0, created_at TEXT, last_attempt TEXT,
    error_message TEXT);
INSERT INTO students (student_id, name) VALUES ('2026-0001', 'Ana Santos'), ('2026-0002', 'José Muñoz'), ('2026-0003', 'Íñigo Peña');
INSERT INTO attendance (student_id, timestamp, qr_data, scan_type, status, schedule_session, synced) VALUES
    ('2026-0001', '2026-03-02T07:01:12', '2026-0001', 'time_in', 'present', 'morning', 1),
    ('2026-0002', '2026-03-02T07:03:40', '2026-0002', 'time_in', 'present', 'morning', 0),
    ('2026-0003', '2026-03-02T07:20:05', '2026-0003', 'time_in', 'late', 'morning', 0);
