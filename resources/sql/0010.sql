-- Version 10: what badges are told by (core/queue/badgerulesstore.h).

-- The last good answer of the cloud, as text that badge::readBadgeRules() takes. Null: there was none.
CREATE TABLE pulled_badge_rules (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    pulled_at TEXT,
    json TEXT
) STRICT;

INSERT INTO pulled_badge_rules (only_row) VALUES (1);
