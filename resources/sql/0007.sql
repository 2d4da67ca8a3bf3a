-- Version 7: a student may be counted without a badge.

-- Who vouched for the student then (attendance::NoBadge); null: a badge was read.
ALTER TABLE attendance ADD COLUMN no_badge TEXT CHECK (no_badge IN ('staff', 'pin'));
