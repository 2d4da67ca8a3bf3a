-- Version 5: scans that the office has voided or moved, and a student whose scan is void may be counted again; the school's zone as
-- the cloud has it; a student number is found in any case.

-- As the cloud last told (core/queue/correctedscans.h). The records themselves stay as they are. `student_number` and `date`: for
-- whom and which day the scan counts now; null: it is void. `scanned_on`: its day in the cloud, by which the list is asked for.
CREATE TABLE corrected_scans (
    scan_id TEXT PRIMARY KEY,
    scanned_on TEXT NOT NULL,
    student_number TEXT,
    date TEXT,
    CHECK ((student_number IS NULL) = (date IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX corrected_scans_day ON corrected_scans (scanned_on);
CREATE INDEX corrected_scans_moved ON corrected_scans (student_number, date) WHERE student_number IS NOT NULL;

-- How many records of the same key did not count any more when this one was made. Those of a key are numbered 0, 1, 2 ..., so
-- the number is taken for as long as one of them counts.
ALTER TABLE attendance ADD COLUMN void_before INTEGER NOT NULL DEFAULT 0;

DROP INDEX attendance_once;
CREATE UNIQUE INDEX attendance_once ON attendance (student_number, date, scan_type, session, void_before,
    (CASE WHEN date_trusted = 1 AND imported_at IS NULL THEN '' ELSE id END));

-- Null: the cloud has not said. Compared with the kiosk's own.
ALTER TABLE pulled_schedules ADD COLUMN cloud_time_zone TEXT;

CREATE INDEX students_any_case ON students (student_number COLLATE NOCASE);
