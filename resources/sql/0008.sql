-- Version 8: scans that the office voided at this kiosk (core/queue/scanvoids.h).

-- That the scan does not count stands in corrected_scans, as for one that was voided in the cloud; here, why, and who is told: a row goes
-- to the cloud with its queue item (kind attendance_void) and stays for as long as its record does. A scan that the office gave back
-- may be voided once more.
CREATE TABLE scan_voids (
    id TEXT PRIMARY KEY,
    scan_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    voided_at TEXT NOT NULL
) STRICT;

CREATE INDEX scan_voids_scan ON scan_voids (scan_id);
