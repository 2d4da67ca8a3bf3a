-- Version 6: whom the office has marked as there by hand, as the cloud last told (core/queue/officemarks.h). A mark is no record; its
-- student is "already in".

-- `came_ms`: when the student came, in milliseconds since 1970; null: the office did not say.
CREATE TABLE office_marks (
    date TEXT NOT NULL,
    student_number TEXT NOT NULL,
    session TEXT NOT NULL,
    came_ms INTEGER,
    PRIMARY KEY (date, student_number, session)
) STRICT, WITHOUT ROWID;
