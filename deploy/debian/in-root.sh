# shellcheck shell=bash
# What is done to an installed Rollcall in a root that systemd runs in. Sourced there by check-in-root.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive

fail() {
    echo "not ok  $*" >&2
    exit 1
}
quietly() { "$@" >/tmp/out 2>&1 || fail "$*: $(tail -20 /tmp/out)"; }
as_kiosk() { setpriv --reuid rollcall --regid rollcall --init-groups env HOME=/var/lib/rollcall "$@"; }
ctl() { as_kiosk rollcallctl "$@"; }
version() { dpkg-query -W -f '${Version}' rollcall; }
records() { ctl --json record list | wc -l; }
journal() { journalctl -b --no-pager "$@"; }

# add_repository FOLDER OPTION SUITE: an apt repository on this machine.
add_repository() { echo "deb [$2] file:$1 $3" >"/etc/apt/sources.list.d/$(basename "$1").list"; }
# The newest package there, as a technician would install it who keeps edited settings.
be_upgraded() { quietly apt-get -qq -y -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold install rollcall; }

# What apt asks nobody about here, and a screen for cage in memory.
prepare_root() {
    cat >/etc/apt/apt.conf.d/90check <<'END'
APT::Install-Recommends "false";
APT::Sandbox::User "root";
END
    mkdir -p /etc/systemd/system/rollcall.service.d
    cat >/etc/systemd/system/rollcall.service.d/10-screen.conf <<'END'
[Service]
Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1
END
    quietly apt-get -qq update
    quietly apt-get -qq -y install cage seatd xwayland qt6-wayland
}

# its_hour_is HOUR: the school is where it is that hour now. Without schedules students are expected from 5 to 20.
its_hour_is() {
    local east=$((($1 - 10#$(date -u +%H) + 36) % 24 - 12))
    local zone="Etc/GMT+${east#-}"
    if ((east > 0)); then zone=Etc/GMT-$east; fi # POSIX counts westwards
    sed -i '/"school": {"time_zone"/d' /etc/rollcall/config.json
    sed -i "1a \  \"school\": {\"time_zone\": \"$zone\"}," /etc/rollcall/config.json
    quietly ctl config check
}

main_process() { systemctl show -p MainPID --value rollcall; }
restarts() { systemctl show -p NRestarts --value rollcall; }
counts() { systemctl is-active --quiet rollcall && [[ $(systemctl show -p StatusText --value rollcall) == Counting ]]; }

# comes_to_count [WORDS...]: WORDS hold, if any, and it counts, within a minute.
comes_to_count() {
    local end=$((SECONDS + 60))
    until { (($# == 0)) || "$@"; } && counts; do
        ((SECONDS < end)) || fail "it does not count: $(systemctl status --no-pager rollcall)"
        sleep 0.1
    done
}
has_restarted_since() { [[ $(restarts) != "$1" ]]; }
kill_service() {
    local before
    before=$(restarts)
    kill -KILL "$(main_process)"
    comes_to_count has_restarted_since "$before"
}

# be_offered FOLDER: from now on the newer packages in that folder, and no others.
be_offered() {
    rm -f /etc/apt/sources.list.d/{broken,next}.list
    add_repository "$1" trusted=yes ./
}

# What the timer does; gives what the update wrote.
update() {
    local result=0 before
    before=$(journal -n 1 -o cat --show-cursor | sed -n 's/^-- cursor: //p')
    systemctl start rollcall-update 2>/dev/null || result=1
    journalctl --sync
    journal -u rollcall-update -o cat --after-cursor="$before"
    return "$result"
}

is_in_order() {
    counts || fail "the kiosk does not count: $(systemctl status --no-pager rollcall)"
    [[ ! -e /run/systemd/system/rollcall.service.d/50-self-test.conf ]] || fail "the self-test is still on"
}
refuse_an_update() {
    local before said
    before=$(version)
    if said=$(update); then fail "a broken version was taken: $said"; fi
    is_in_order
    [[ $(version) == "$before" ]] || fail "$(version) is installed: $said"
    [[ $said == *"update_failed: "*"; $before is back"* ]] || fail "it does not say so: $said"
}
take_an_update() {
    local said
    said=$(update) || fail "a good version was not taken: $said"
    is_in_order
    [[ $said == *"updated to $(version)"* ]] || fail "nothing was updated: $said"
}

be_removed() {
    quietly apt-get -qq -y remove rollcall
    [[ ! -e /usr/bin/rollcall && -e /etc/rollcall/config.json && -e /var/lib/rollcall/rollcall.db ]] || fail "after remove"
    if systemctl is-active --quiet rollcall; then fail "it runs on after remove"; fi
    quietly apt-get -qq -y purge rollcall
    [[ ! -e /etc/rollcall && ! -e /var/log/rollcall && ! -e /var/lib/rollcall-update && -e /var/lib/rollcall/rollcall.db ]] \
        || fail "after purge: $(ls -d /etc/rollcall /var/log/rollcall /var/lib/rollcall-update /var/lib/rollcall/rollcall.db 2>&1)"
}
