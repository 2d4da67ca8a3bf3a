#!/bin/bash
# Subject:   moc of Qt 6.4.2 (qt6-base-dev-tools 6.4.2+dfsg-10, Debian 12), C++11 raw string literals.
# Behaviour: an odd number of quotation marks inside a raw string literal, in the inline body of a class's function, makes
#            moc overlook the class: it says so in a note, writes nothing and exits 0. The build fails later and elsewhere,
#            when the linker misses the class's vtable. An even number is harmless.
# Expected:  the quotation marks of a raw string literal end nothing, and the class is found either way.
# For us:    a torn piece of JSON in a test is written with escaped quotation marks, not as a raw string literal.
set -euo pipefail
version=6.4.2+dfsg-10
trap 'echo "cannot be tried: line $LINENO failed" >&2; exit 2' ERR
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
apt-get -qq -o APT::Sandbox::User="$(id -un)" download "qt6-base-dev-tools=$version" >&2
dpkg -x ./*.deb root

# found LITERAL: whether moc finds a class with a function that returns this literal.
found() {
    printf 'class Torn : public QObject {\n    Q_OBJECT\n    const char* text() { return %s; }\n};\n' "$1" >torn.h
    root/usr/lib/qt6/libexec/moc torn.h -o moc.cpp 2>note
    if grep -q 'No relevant classes found' note; then echo no; else grep -q 'Torn::metaObject' moc.cpp && echo yes; fi
}
# shellcheck disable=SC2016
seen="even=$(found 'R"({"a":1})"') odd=$(found 'R"({"a)"') escaped=$(found '"{\"a"')"
known='even=yes odd=no escaped=yes'
echo "moc $version: class found where the quotation marks are: $seen"
[[ $seen == "$known" ]] || { echo "changed: was $known" >&2; exit 1; }
