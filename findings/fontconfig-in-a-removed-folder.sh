#!/bin/bash
# Subject:   fontconfig 2.15.0 (Debian 13) and 2.14.1 (Debian 12), in a working directory that was removed meanwhile.
# Behaviour: 2.15 makes a path of every pattern in <rejectfont>, also of one that is only a file's name, by the working directory.
#            Where there is none any more it says "out of memory" and "Cannot load config file", and goes on with the settings that
#            are built in: fc-list exits 0 without the fonts of a folder that only the settings name. 2.14 reads them.
# Expected:  that settings without a relative path do not depend on where a program stands; or an error that names the folder.
# For us:    rollcallctl draws the PDFs of reports with these fonts. A test that removed the folder it stood in made the next ones fail
#            on Debian 13 only; none stays in a folder of its own now.
set -euo pipefail
trap 'echo "cannot be tried: line $LINENO failed" >&2; exit 2' ERR
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
# shellcheck disable=SC2016 # apt-get expands it
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Component: main' | head -1)

# unpack RELEASE VERSION: fontconfig and all that it needs, into a folder of that name.
unpack() {
    local state=$here/apt-$1
    mkdir -p "$state/lists/partial" "$state/cache/archives/partial" "$1"
    : >"$state/status"
    echo "deb $mirror $1 main" >"$state/sources.list"
    local options=(-qq -o APT::Sandbox::User="$(id -un)" -o Dir::Etc::SourceList="$state/sources.list" -o Dir::Etc::SourceParts=/dev/null
        -o Dir::State::Lists="$state/lists" -o Dir::State::Status="$state/status" -o Dir::Cache="$state/cache")
    apt-get "${options[@]}" update >&2
    apt-get "${options[@]}" -y --download-only --no-install-recommends install "fontconfig=$2" "libfontconfig1=$2" fonts-dejavu-core >&2
    for package in "$state"/cache/archives/*.deb; do dpkg -x "$package" "$1"; done
    cat >"$1/fonts.conf" <<XML
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>$here/$1/usr/share/fonts</dir>
  <cachedir>$here/$1/cache</cachedir>
  <selectfont><rejectfont><glob>*.old</glob></rejectfont></selectfont>
</fontconfig>
XML
}

# fonts RELEASE: whether it finds a font of the folder in its settings, and what it says, in a working directory that is gone.
fonts() {
    mkdir gone
    (
        cd gone
        rmdir "$here/gone"
        FONTCONFIG_FILE=$here/$1/fonts.conf "$here/$1/lib64/ld-linux-x86-64.so.2" \
            --library-path "$here/$1/usr/lib/x86_64-linux-gnu:$here/$1/lib/x86_64-linux-gnu" \
            "$here/$1/usr/bin/fc-list" >"$here/found" 2>"$here/said"
        echo -n "exit $?, $(grep -c "^$here/.*/DejaVuSans.ttf" "$here/found" || true) font, "
    )
    grep -o 'out of memory\|Cannot load config' said | sort -u | paste -sd' ' | grep . || echo "nothing said"
}

unpack bookworm 2.14.1-4
unpack trixie 2.15.0-2.3
[[ -e trixie/lib64 ]] || ln -s usr/lib64 trixie/lib64
seen="2.14.1: $(fonts bookworm); 2.15.0: $(fonts trixie)"
known='2.14.1: exit 0, 1 font, nothing said; 2.15.0: exit 0, 0 font, Cannot load config out of memory'
echo "$seen"
[[ $seen == "$known" ]] || { echo "changed: was $known" >&2; exit 1; }
