-- Version 9: a student may have a language, in which the result is shown.

-- One of attendance::languageCodes; empty: the kiosk's.
ALTER TABLE students ADD COLUMN language TEXT NOT NULL DEFAULT '';
