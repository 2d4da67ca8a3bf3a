#!/bin/bash
# Subject:   systemd-journal-upload 252.39 (Debian 12).
# Behaviour: Where the server cannot be reached it ends at once, with 1, and forgets nothing: at its next start it goes on where it was. It
#            never tries again by itself. Its unit starts it again without a pause worth the name, and after five times systemd leaves it alone.
# Expected:  it waits and tries again, as what sends logs from a machine whose network comes and goes.
# For us:    deploy/monitoring ships a drop-in that starts it again for as long as it takes.
set -euo pipefail
version=252.39-1~deb12u2
trap 'echo "cannot be tried: line $LINENO failed" >&2; exit 2' ERR
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
apt-get -qq -o APT::Sandbox::User="$(id -un)" download "systemd-journal-remote=$version" "systemd=$version" "libsystemd-shared=$version" \
    libmicrohttpd12 libcurl4 libcurl3-gnutls libbrotli1 libldap-2.5-0 libnghttp2-14 libpsl5 librtmp1 libsasl2-2 libssh2-1 libssl3 libgssapi-krb5-2 \
    libk5crypto3 libkeyutils1 libkrb5-3 libkrb5support0 libcom-err2 libip4tc2 libkmod2 libseccomp2 >&2
for package in ./*.deb; do dpkg -x "$package" root; done
export LD_LIBRARY_PATH=root/lib/systemd:root/usr/lib/systemd:root/lib/$(uname -m)-linux-gnu:root/usr/lib/$(uname -m)-linux-gnu:root/lib/$(uname -m)-linux-gnu/systemd

mkdir journal
printf '%s\n' __REALTIME_TIMESTAMP=1782000000000000 __MONOTONIC_TIMESTAMP=1000 _BOOT_ID=0123456789abcdef0123456789abcdef \
    MESSAGE=line PRIORITY=6 '' | root/lib/systemd/systemd-journal-remote -o journal/lines.journal - >&2

# Port 9 of this machine: nobody listens there.
result=0
timeout 60 root/lib/systemd/systemd-journal-upload --url http://127.0.0.1:9 -D journal --save-state=state 2>said || result=$?
cat said
starts=$(sed -n 's/^StartLimit[A-Za-z]*=//p' root/lib/systemd/system/systemd-journal-upload.service)
echo "exit $result; the unit's own limits on starts: ${starts:-none, so the default of 5 in 10 s}; $(grep '^Restart' root/lib/systemd/system/systemd-journal-upload.service | tr '\n' ' ')"
((result == 1)) && grep -q '^Upload to .* failed' said && [[ -z $starts ]] || { echo "changed" && exit 1; }
