# shellcheck shell=bash disable=SC2034,SC2154
# The kiosk of deploy/rehearsal as the package installs it, run by systemd in a root with /repository and /variants. Sourced there, as root.
# shellcheck source=deploy/debian/in-root.sh
. "$root/deploy/debian/in-root.sh"
data=/var/lib/rollcall
backup=/var/backups/rollcall/rehearsal
logs=$state/log-server
chmod 755 "$state"

in_view() { # OPTION...: what its camera sees from the next start on
    printf '[Service]\nEnvironment="ROLLCALL_OPTIONS=%s"\n' "$*" >/etc/systemd/system/rollcall.service.d/20-in-view.conf
    systemctl daemon-reload
}
restart() {
    quietly systemctl restart rollcall
    until_so 60 counts
}
start() {
    in_view --source "images:$state/dark"
    restart
}
stop() { quietly systemctl stop rollcall; }
kill_it() { kill_service; }
play() {
    in_view --source "video:$1" --fast
    restart
}
lose_the_database() { rm "$data"/rollcall.db*; }
tear_down() { systemctl stop rollcall log-server 2>/dev/null || true; }

install_it() {
    add_repository /repository "signed-by=/repository/rollcall-archive-keyring.asc" "$suite main"
    prepare_root
    quietly apt-get -qq -y install /variants/rollcall_beta.deb
    [[ $(version) == *~beta1 ]]
}
remove_it() { be_removed; }

# --- what only a package has

upgrade_it() {
    be_upgraded
    expect version "$(version)" "$(dpkg-deb -f /repository/pool/rollcall_*_"$(dpkg --print-architecture)".deb Version)"
    until_so 60 counts
    all_are_sent
}
update_it() {
    be_offered /variants/next
    quietly /usr/lib/rollcall/update --now
    expect version "$(version)" "$(dpkg-deb -f /variants/next/rollcall.deb Version)"
    is_in_order
    all_are_sent
}
fill_the_disk() {
    # shellcheck disable=SC2016 # the inner shell expands it
    as_kiosk sh -c 'cat /dev/zero >"$0"' "$data/filler" || true
    (($(df --output=avail "$data" | tail -1) < 1024)) # KiB; ext4 keeps some, and the kiosk may have deleted a photo that was sent
    until_so 60 says disk_critical
    ctl scan 2026-0011
    counted 1
    all_are_here
    rm "$data/filler"
    all_are_sent
}
says() { [[ $(ctl --json alarms || true) == *"\"$1\""* ]]; } # it ends with 1 where an alarm stands

certify() { # NAME: its key and certificate, of the authority in ca.pem
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$logs/$1.key" -subj "/CN=$1" -addext "subjectAltName=DNS:$1" 2>/dev/null \
        | openssl x509 -req -CA "$logs/ca.pem" -CAkey "$logs/ca.key" -copy_extensions copy -days 2 -out "$logs/$1.pem" 2>/dev/null
}
fill_in() { # FILE OWN-NAME: one of the shipped configurations with the names of this machine
    sed -e "s|@SERVER@|127.0.0.1|; s|@PORT@|2514|; s|@SERVER_NAME@|logs.school.example|; s|@KIOSK_NAME@|gate-1|; s|@LOG@|/var/log/rollcall/rollcall.jsonl|" \
        -e "s|@CA@|$logs/ca.pem|; s|@CERTIFICATE@|$logs/$2.pem|; s|@KEY@|$logs/$2.key|; s|@FOLDER@|$logs/kiosks|" \
        "/usr/share/doc/rollcall/examples/monitoring/rsyslog/$1"
}
start_log_server() { quietly systemd-run --unit log-server --collect rsyslogd -n -f "$logs/server.conf" -i "$logs/pid"; }
send_logs() {
    quietly apt-get -qq -y install rsyslog rsyslog-relp openssl
    mkdir -p "$logs"
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$logs/ca.key" -out "$logs/ca.pem" -days 2 -subj "/CN=School" 2>/dev/null
    certify logs.school.example
    certify gate-1
    fill_in server.conf logs.school.example >"$logs/server.conf"
    fill_in kiosk.conf gate-1 >/etc/rsyslog.d/60-rollcall.conf
    start_log_server
    quietly systemctl restart rsyslog
    until_so 60 has_lines_of started
}
has_lines_of() { grep -rqF "$1" "$logs/kiosks"; }
lose_the_log_server() {
    local id
    quietly systemctl stop log-server
    ctl scan 2026-0013
    counted 1
    all_are_sent
    id=$(ctl --json record list | jq -r .id | tail -1)
    if has_lines_of "$id"; then return 1; fi
    start_log_server
    until_so 120 has_lines_of "$id"
}
