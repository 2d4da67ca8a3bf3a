#!/bin/bash
# Subject:   QProcess of Qt 6.4.2 (libqt6core6 6.4.2+dfsg-10, Debian 12, arm64) under qemu-user 7.2 (qemu-user-static 1:7.2+dfsg-7).
# Behaviour: Qt starts a process by clone() with CLONE_PIDFD, and the emulator answers EINVAL to that. Qt takes fork() where the kernel
#            does not know the flag, which it has asked the kernel before, and the emulator said that it does: waitid() on a file
#            descriptor works. So QProcess fails with FailedToStart, for every program, while the same program starts by fork().
# Expected:  that the flag is accepted, or that Qt falls back to fork().
# For us:    deploy/debian/test-core, which runs the tests of another processor on the emulator, leaves out those that start programs.
set -euo pipefail
qt=6.4.2+dfsg-10
qemu=1:7.2+dfsg-7+deb12u18+b3
trap 'echo "cannot be tried: line $LINENO failed" >&2; exit 2' ERR
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
mkdir -p apt/lists/partial apt/cache/archives/partial root
: >apt/status
options=(-qq -o APT::Sandbox::User="$(id -un)")
arm64=("${options[@]}" -o APT::Architecture=arm64 -o APT::Architectures::=arm64 -o Dir::State::Lists="$here/apt/lists"
    -o Dir::State::Status="$here/apt/status" -o Dir::Cache="$here/apt/cache")
apt-get "${options[@]}" download "qemu-user-static=$qemu" >&2
dpkg -x qemu-user-static_*.deb emulator
apt-get "${arm64[@]}" update >&2
apt-get "${arm64[@]}" -y --download-only --no-install-recommends install "libqt6core6=$qt" python3-pyqt6=6.4.2-1 >&2
for package in apt/cache/archives/*.deb; do dpkg -x "$package" root; done
cat >start.py <<'PY'
import os
from PyQt6.QtCore import QProcess
child = os.fork()
if child == 0:
    os.execv(os.environ["PROGRAM"], ["true"])
print("fork exit=%d" % os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), end="; ")
process = QProcess()
process.start(os.environ["PROGRAM"], [])
process.waitForFinished(10000)
print("QProcess %s: %s" % (process.error().name, process.errorString()))
PY
# The program that is started is of this machine, so that the kernel needs to know no emulator.
seen=$(PROGRAM=/bin/true LD_LIBRARY_PATH='' emulator/usr/bin/qemu-aarch64-static -L root root/usr/bin/python3.11 start.py)
known='fork exit=0; QProcess FailedToStart: Resource error (fork failure): Invalid argument'
echo "Qt $qt, qemu $qemu: $seen"
[[ $seen == "$known" ]] || { echo "changed: was $known" >&2; exit 1; }
