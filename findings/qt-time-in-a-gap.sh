#!/bin/bash
# Subject:   Qt 6.4.2 (libqt6core6 6.4.2+dfsg-10, Debian 12), QDateTime with a zone.
# Behaviour: a wall-clock time that summer time skips is invalid, as documented, yet toUTC() of it gives a valid instant:
#            the wall clock's own digits taken for UTC. New York skips 02:30 on 2026-03-08; its neighbours are 06:30 and
#            07:30 UTC, and toUTC() gives 02:30 UTC, hours before both.
# Expected:  an invalid time, or one of the two neighbours.
# For us:    a local time is checked with isValid() before it is converted, and a day begins at QDate::startOfDay().
set -euo pipefail
version=6.4.2+dfsg-10
trap 'echo "cannot be tried: line $LINENO failed" >&2; exit 2' ERR
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
apt-get -qq -o APT::Sandbox::User="$(id -un)" download "libqt6core6=$version" "qt6-base-dev=$version" >&2
for package in ./*.deb; do dpkg -x "$package" root; done
include=root/usr/include/$(uname -m)-linux-gnu/qt6
lib=root/usr/lib/$(uname -m)-linux-gnu
cat >gap.cpp <<'CPP'
#include <QDateTime>
#include <QTimeZone>
#include <cstdio>
int main()
{
    const QTimeZone zone("America/New_York");
    const QDateTime before(QDate(2026, 3, 8), QTime(1, 30), zone);
    const QDateTime skipped(QDate(2026, 3, 8), QTime(2, 30), zone);
    std::printf("before=%s valid=%d utcValid=%d utc=%s\n", qPrintable(before.toUTC().toString(Qt::ISODate)),
                skipped.isValid(), skipped.toUTC().isValid(), qPrintable(skipped.toUTC().toString(Qt::ISODate)));
}
CPP
g++ -std=c++17 -fPIC -I"$include" -I"$include/QtCore" gap.cpp -o gap "$lib/libQt6Core.so.6" -Wl,--allow-shlib-undefined
seen=$(LD_LIBRARY_PATH=$lib TZ=UTC ./gap)
known='before=2026-03-08T06:30:00Z valid=0 utcValid=1 utc=2026-03-08T02:30:00Z'
echo "Qt $version: $seen"
[[ $seen == "$known" ]] || { echo "changed: was $known" >&2; exit 1; }
