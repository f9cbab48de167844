#!/bin/sh
# Usage: scripts/setup.sh build|lab|unit|test|browser|vm|bench|package|test-packages
# Installs what that target needs and this machine lacks, saying what it does.
# What is there is left alone; nothing is installed twice.
set -eu
cd "$(dirname "$0")/.."

say() { echo "sdlab: $*" >&2; }

# The package that a thing comes in, by package manager: thing apt dnf pacman zypper.
# A dash means that it comes with something else, or is not packaged.
packages='
systemd-nspawn  systemd-container       systemd-container  systemd                 systemd-container
mmdebstrap      mmdebstrap              mmdebstrap         mmdebstrap              mmdebstrap
nsenter         util-linux              util-linux         util-linux              util-linux
debian-keys     debian-archive-keyring  debian-keyring     debian-archive-keyring  debian-keyring
ca-certificates ca-certificates         ca-certificates    ca-certificates         ca-certificates
go              golang-go               golang             go                      go
gcc             gcc                     gcc                gcc                     gcc
libc-headers    libc6-dev               glibc-devel        glibc                   glibc-devel
shellcheck      shellcheck              ShellCheck         shellcheck              ShellCheck
qemu-system-x86_64 qemu-system-x86      qemu-system-x86    qemu-system-x86         qemu-x86
cpio            cpio                    cpio               cpio                    cpio
dpkg-deb        dpkg                    dpkg               dpkg                    dpkg
git             git                     git                git                     git
lintian         lintian                 lintian            -                       -
readelf         binutils                binutils           binutils                binutils
hyperfine       hyperfine               hyperfine          hyperfine               hyperfine
chromium        chromium                chromium           chromium                chromium
'

manager() {
    for m in apt-get dnf pacman zypper; do
        if command -v "$m" >/dev/null; then
            echo "$m"
            return
        fi
    done
}

package_of() {
    case $(manager) in
    apt-get) column=2 ;;
    dnf) column=3 ;;
    pacman) column=4 ;;
    zypper) column=5 ;;
    esac
    echo "$packages" | awk -v thing="$1" -v column="$column" '$1 == thing && $column != "-" { print $column }'
}

has() {
    case $1 in
    debian-keys) ls /usr/share/keyrings/debian-archive-keyring.* ;;
    ca-certificates) test -e /etc/ssl/certs/ca-certificates.crt || test -e /etc/pki/tls/certs/ca-bundle.crt || test -e /var/lib/ca-certificates/ca-bundle.pem ;;
    libc-headers) test -e /usr/include/stdlib.h ;;
    *) PATH="$PATH:/usr/sbin:/sbin" command -v "$1" ;;
    esac >/dev/null 2>&1
}

install_packages() {
    case $(manager) in
    apt-get)
        scripts/as-root.sh apt-get update -qq &&
            scripts/as-root.sh env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
        ;;
    dnf) scripts/as-root.sh dnf install -y -q "$@" ;;
    pacman) scripts/as-root.sh pacman -Sy --needed --noconfirm "$@" ;;
    zypper) scripts/as-root.sh zypper --non-interactive install --no-recommends "$@" ;;
    *) return 1 ;;
    esac </dev/null
}

# quietly runs something talkative, and shows what it said if it fails. sudo asks on the terminal.
quietly() {
    said=$(mktemp)
    if "$@" >"$said" 2>&1; then
        rm -f "$said"
        return 0
    fi
    tail -n 20 "$said" >&2
    rm -f "$said"
    return 1
}

# need installs those of the named things that are missing.
need() {
    missing=''
    for thing in "$@"; do
        has "$thing" || missing="$missing $thing"
    done
    [ -n "$missing" ] || return 0
    if [ -z "$(manager)" ]; then
        say "missing:$missing. No package manager that sdlab knows is here (apt, dnf, pacman, zypper): install them by hand."
        exit 3
    fi
    names=''
    for thing in $missing; do
        names="$names $(package_of "$thing")"
    done
    say "missing:$missing; installing with $(manager):$names"
    # shellcheck disable=SC2086 # a list of words
    if ! quietly install_packages $names; then
        say "could not install:$names. Install by hand what gives you:$missing"
        exit 3
    fi
}

# at_least A B: version A is B or newer.
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]; }

go_version() { (cd / && GOTOOLCHAIN=local go env GOVERSION 2>/dev/null | sed 's/^go//;s/[- ].*//'); }

# need_go sees to a Go that is new enough for go.mod. An older Go can fetch a newer one, as a
# module and checked like one, so no address or checksum is kept here.
need_go() {
    wanted=$(awk '$1 == "go" { print $2 }' go.mod)
    has go && at_least "$(go_version)" "$wanted" && return 0
    has go || need ca-certificates go
    present=$(go_version)
    at_least "$present" "$wanted" && return 0
    say "Go is $present here, and $wanted is needed: fetching that into bin/tools/go"
    if ! fetch_go "$wanted"; then
        say "could not fetch it. Get Go $wanted or newer from https://go.dev/dl/ and put its bin directory first in PATH."
        exit 3
    fi
}

fetch_go() {
    case $(uname -m) in
    x86_64) arch=amd64 ;;
    aarch64) arch=arm64 ;;
    i?86) arch=386 ;;
    armv*) arch=armv6l ;;
    *) arch=$(uname -m) ;;
    esac
    answer=$(cd / && GOTOOLCHAIN=local GOFLAGS=-modcacherw go mod download -json "golang.org/toolchain@v0.0.1-go$1.linux-$arch" 2>&1) || {
        echo "$answer" >&2
        return 1
    }
    tree=$(echo "$answer" | sed -n 's/^[[:space:]]*"Dir": "\(.*\)".*/\1/p')
    rm -rf bin/tools/go
    mkdir -p bin/tools
    cp -r "$tree" bin/tools/go
    # Modules carry no permissions.
    chmod -R u+w bin/tools/go
    find bin/tools/go/bin bin/tools/go/pkg/tool -type f -exec chmod +x {} +
    bin/tools/go/bin/go version >&2
}

machine='systemd-nspawn mmdebstrap nsenter debian-keys'
compiler='gcc libc-headers' # the race detector needs them

# shellcheck disable=SC2086 # lists of words
case ${1-} in
build) need_go ;;
lab) need $machine && need_go ;;
unit) need $compiler shellcheck && need_go ;;
test) need $machine $compiler shellcheck && need_go ;;
browser) need chromium && need_go ;;
vm) need $machine qemu-system-x86_64 cpio dpkg-deb && need_go ;;
bench) need $machine hyperfine && need_go ;;
package) need git && need_go ;;
test-packages) need $machine git lintian readelf dpkg-deb && need_go ;;
*)
    say "usage: scripts/setup.sh build|lab|unit|test|browser|vm|bench|package|test-packages"
    exit 2
    ;;
esac
