-- Version 3: a record says by which rule it was decided.

-- When the student was scanned by the school's clock, coming or going: `scan_type` says which.
ALTER TABLE attendance RENAME COLUMN time_in TO local_time;

-- Null where no schedule was asked. `decision` is a JSON object of what it was decided by.
ALTER TABLE attendance ADD COLUMN rule_id TEXT;
ALTER TABLE attendance ADD COLUMN rule_version TEXT;
ALTER TABLE attendance ADD COLUMN decision TEXT;
