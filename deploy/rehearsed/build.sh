# shellcheck shell=bash disable=SC2034,SC2154
# The kiosk of deploy/rehearsal as a build folder has it, run as this user without a screen. Sourced there.
export QT_QPA_PLATFORM=offscreen no_proxy=127.0.0.1 HOME=$state XDG_RUNTIME_DIR=$state
backup=$state/backup
bin=$state/installed/usr/bin

ctl() { "$bin/rollcallctl" --config "$state/config.json" --data-dir "$state/data" "$@"; }

start() { # OPTION...
    rm -f "$state/data/logs/rollcall.jsonl"
    "$bin/rollcall" --config "$state/config.json" --data-dir "$state/data" --source "images:$state/dark" "$@" >"$state/kiosk.log" 2>&1 &
    echo $! >"$state/kiosk.pid"
    until_so 30 grep -q '"started"' "$state/data/logs/rollcall.jsonl"
}
# Nobody may wait for it any more, so it may stay as a zombie. Its locks are free when the last of its threads is one, which may be later than the first.
is_gone() { ! grep -qsE '^State:[[:space:]]+[^ZX]' "/proc/$1/task/"*/status; }
end_with() { # SIGNAL
    local pid
    pid=$(<"$state/kiosk.pid")
    kill "-$1" "$pid"
    until_so 20 is_gone "$pid"
    rm "$state/kiosk.pid"
}
stop() { end_with TERM; }
kill_it() { end_with KILL; }
play() { start --source "video:$1" --fast; }
lose_the_database() { rm "$state"/data/rollcall.db*; }
tear_down() { [[ ! -e $state/kiosk.pid ]] || kill "$(<"$state/kiosk.pid")" 2>/dev/null || true; }

install_it() {
    mkdir -p "$state/data"
    DESTDIR=$state/installed cmake --install "$build" --prefix /usr --component kiosk
    DESTDIR=$state/installed cmake --install "$build" --prefix /usr --component tools
    (umask 077 && echo '{}' >"$state/config.json")
    ctl --version
}
remove_it() {
    stop
    rm -r "$state/installed"
    [[ -s $state/data/rollcall.db ]]
}
