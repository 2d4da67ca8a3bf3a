#!/bin/bash
# Subject:   SQLite 3.40.1 (libsqlite3-0 and sqlite3 3.40.1-2+deb12u2, Debian 12), write-ahead log, savepoints. The same with
#            3.46.1 of Debian 13.
# Behaviour: a transaction is larger than the page cache, so that pages go to the log before its end; a part of it is undone
#            by ROLLBACK TO; the rest is committed, with synchronous=FULL. If the program is killed then, or the power fails,
#            before the log was copied into the database, the next one finds nothing of this transaction, nor of those
#            committed after it: the log's checksums end where the undone part began. integrity_check says "ok".
# Expected:  what COMMIT acknowledged is there after a kill.
# For us:    nothing uses savepoints: a transaction is committed whole or not at all. tests/borders looks for the word.
set -euo pipefail
version=3.40.1-2+deb12u2
trap 'echo "cannot be tried: line $LINENO failed" >&2; exit 2' ERR
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
apt-get -qq -o APT::Sandbox::User="$(id -un)" download "libsqlite3-0=$version" "sqlite3=$version" >&2
for package in *.deb; do dpkg -x "$package" root; done
sqlite() { LD_LIBRARY_PATH=$(echo root/usr/lib/*-linux-gnu) root/usr/bin/sqlite3 -batch "$@"; }

# kept SPILL: of two committed rows, how many the program saw, and how many are there after it was killed.
kept() {
    rm -f some.db*
    sqlite some.db >printed <<END 2>/dev/null || true
PRAGMA journal_mode=WAL;
PRAGMA synchronous=FULL;
PRAGMA cache_size=10;
PRAGMA cache_spill=$1;
CREATE TABLE lines (id INTEGER PRIMARY KEY, text TEXT);
CREATE INDEX by_text ON lines (text);
BEGIN IMMEDIATE;
SAVEPOINT part;
WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 300)
INSERT INTO lines SELECT n, hex(randomblob(600)) FROM numbers;
ROLLBACK TO part;
RELEASE part;
INSERT INTO lines VALUES (1001, 'one');
COMMIT;
INSERT INTO lines VALUES (1002, 'two');
SELECT 'seen ' || count(*) FROM lines;
.shell kill -KILL \$PPID
END
    echo "$(sed -n 's/^seen //p' printed)/$(sqlite some.db 'SELECT count(*) FROM lines')"
}

seen="not-spilled=$(kept OFF) spilled=$(kept ON) integrity=$(sqlite some.db 'PRAGMA integrity_check')"
known='not-spilled=2/2 spilled=2/0 integrity=ok'
echo "SQLite $version: committed rows before/after a kill: $seen"
[[ $seen == "$known" ]] || { echo "changed: was $known" >&2; exit 1; }
