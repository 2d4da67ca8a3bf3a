#!/bin/bash
# Subject:   Qt 6.4.2 (libqt6core6 6.4.2+dfsg-10, Debian 12), QTime::fromString() with Qt::ISODate.
# Behaviour: "24:00:00", the end of a day in ISO 8601 and in a TIME column of PostgreSQL, is read as a valid 00:00:00, the
#            start of the same day: what ends at midnight ends before it begins. "24:00:01" is invalid. QDateTime, given the
#            same time behind a date, goes on to the next day.
# Expected:  an invalid time, since a QTime cannot hold the end of a day.
# For us:    times of a schedule are read without QTime; core/attendance/schedulefields.cpp keeps 24:00 as 24 hours.
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
cat >time.cpp <<'CPP'
#include <QDateTime>
#include <cstdio>
int main()
{
    const QTime end = QTime::fromString(QStringLiteral("24:00:00"), Qt::ISODate);
    const QTime later = QTime::fromString(QStringLiteral("24:00:01"), Qt::ISODate);
    const QDateTime dated = QDateTime::fromString(QStringLiteral("2026-11-23T24:00:00Z"), Qt::ISODate);
    std::printf("24:00:00 valid=%d read=%s 24:00:01 valid=%d dated=%s", end.isValid(),
                qPrintable(end.toString(QStringLiteral("HH:mm:ss"))), later.isValid(),
                qPrintable(dated.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))));
}
CPP
g++ -std=c++17 -fPIC -I"$include" -I"$include/QtCore" time.cpp -o time "$lib/libQt6Core.so.6" -Wl,--allow-shlib-undefined
seen=$(LD_LIBRARY_PATH=$lib TZ=UTC ./time)
known='24:00:00 valid=1 read=00:00:00 24:00:01 valid=0 dated=2026-11-24 00:00:00'
echo "Qt $version: $seen"
[[ $seen == "$known" ]] || { echo "changed: was $known" >&2; exit 1; }
