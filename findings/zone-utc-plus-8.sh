#!/bin/bash
# Subject:   Qt 6.4.2 (libqt6core6 6.4.2+dfsg-10, Debian 12), QTimeZone with the id "UTC+8", beside the C library's TZ.
# Behaviour: QTimeZone("UTC+8") is valid and 8 hours ahead of UTC. TZ=UTC+8 is a POSIX rule, and to the C library (and to
#            PostgreSQL, which reads such texts the same way) it is 8 hours behind: 16 hours lie between the two answers,
#            and neither program complains.
# Expected:  one text, one direction, or a refusal.
# For us:    the school's zone is taken by its IANA name only; core/attendance/schoolzone.cpp refuses all other forms.
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
cat >zone.cpp <<'CPP'
#include <QDateTime>
#include <QTimeZone>
#include <cstdio>
int main()
{
    const QTimeZone zone("UTC+8");
    const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    std::printf("valid=%d qt=%s", zone.isValid(), qPrintable(noon.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
}
CPP
g++ -std=c++17 -fPIC -I"$include" -I"$include/QtCore" zone.cpp -o zone "$lib/libQt6Core.so.6" -Wl,--allow-shlib-undefined
seen="$(LD_LIBRARY_PATH=$lib TZ=UTC ./zone) c=$(TZ=UTC+8 date -d '2026-11-23T12:00Z' '+%Y-%m-%d %H:%M')"
known='valid=1 qt=2026-11-23 20:00 c=2026-11-23 04:00'
echo "Qt $version: $seen"
[[ $seen == "$known" ]] || { echo "changed: was $known" >&2; exit 1; }
