#!/bin/bash
# Usage: scripts/package.sh           packages of what is committed, in dist/
#        scripts/package.sh VERSION   a release: CHANGELOG.md has to name the version, and the commit its tag
#        scripts/package.sh release   a release of the version that the commit is tagged with
# .deb, .rpm, .apk, .pkg.tar.zst and .tar.gz, for amd64 and arm64, with SHA256SUMS. What is not committed is left
# out: the sources are cloned first. The same commit gives the same .deb, .rpm and .tar.gz, byte for byte; in the others,
# nfpm writes the time of the build.
set -euo pipefail
cd "$(dirname "$0")/.."
umask 022

root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { echo "sdlab: $*" >&2; }
refuse() { say "$1"; shift; printf '  %s\n' "$@" >&2; exit 2; }

# wanted prints the version that is to be released.
wanted() {
    case $1 in
    release) git tag --points-at HEAD | sed -n 's/^v\([0-9].*\)/\1/p' | head -n 1 ;;
    *) echo "${1#v}" ;;
    esac
}

released=''
if [ $# -gt 0 ]; then
    released=$(wanted "$1")
    [ -n "$released" ] || refuse "which version? This commit has no tag" "make release VERSION=0.1.0"
    git show HEAD:CHANGELOG.md >"$work/CHANGELOG.md"
    (cd scripts/changelog && go build -o "$work/changelog" .)
    (cd "$work" && ./changelog "$released" >/dev/null) || refuse "$released is not released" "describe it in CHANGELOG.md, and commit that"
    [ "$(git rev-parse --verify -q "refs/tags/v$released^{commit}" || true)" = "$(git rev-parse HEAD)" ] ||
        refuse "this commit is not tagged v$released" "git tag v$released, when all is committed"
fi

[ -z "$(git status --porcelain)" ] || say "what is not committed is not in the packages"
git clone -q "$root" "$work/source"
[ -z "$released" ] || git -C "$work/source" checkout -q "v$released"
source=$work/source
SOURCE_DATE_EPOCH=$(git -C "$source" log -1 --format=%ct)
export SOURCE_DATE_EPOCH
date=$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)

# build ARCH DIR PACKAGE: a program that is position-independent and stripped. Go records version, commit and date.
build() {
    (cd "$source" && CGO_ENABLED=0 GOOS=linux GOARCH=$1 go build -trimpath -buildvcs=true -buildmode=pie -ldflags '-s -w' -o "$2/" "$3")
}

# third_party prints the licences of all that is linked into the programs.
third_party() {
    local module dir
    (cd "$source" && go list -deps -f '{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}' ./cmd/... | sort -u) >"$work/modules"
    echo "Go $(go env GOVERSION) $(go env GOROOT)" >>"$work/modules"
    while read -r module version dir; do
        printf '%s %s\n\n' "$module" "$version"
        find "$dir" -maxdepth 1 -iname 'licen[sc]e*' -o -maxdepth 1 -iname 'copying*' | sort | grep . | xargs cat ||
            { say "no licence in $module"; return 1; }
        printf '\n----------------------------------------\n\n'
    done <"$work/modules"
}

# texts DIR: everything that is the same for all processors, below share/.
texts() {
    local share=$1/share doc=$1/share/doc/sdlab sdlab=$work/host/sdlab
    mkdir -p "$share/man/man1" "$doc" "$share/bash-completion/completions" "$share/zsh/site-functions" "$share/fish/vendor_completions.d"
    (cd "$source" && go run -tags manpages ./cmd/sdlab "$share/man/man1" "$version" "$date")
    gzip -9n "$share"/man/man1/*
    "$sdlab" completion bash >"$share/bash-completion/completions/sdlab"
    "$sdlab" completion zsh >"$share/zsh/site-functions/_sdlab"
    "$sdlab" completion fish >"$share/fish/vendor_completions.d/sdlab.fish"
    cp -r "$source"/{README.md,SECURITY.md,docs} "$doc/"
    gzip -9nc "$source/CHANGELOG.md" >"$doc/CHANGELOG.md.gz"
    third_party | gzip -9n >"$doc/third-party.txt.gz"
    cp "$source/LICENSE" "$1/"
}

# debian DIR: what only Debian wants.
debian() {
    mkdir "$1/debian"
    cp "$source/packaging/copyright" "$source/packaging/lintian-overrides" "$1/debian/"
    (cd "$source" && go run ./scripts/changelog "${released:-Unreleased}" "$VERSION${PRERELEASE:+~$PRERELEASE}" "$date") >"$work/debian.changelog"
    gzip -9nc "$work/debian.changelog" >"$1/debian/changelog.gz"
}

# archive ARCH: the tree in one folder, to unpack where one likes, as in /usr/local.
archive() {
    local name=sdlab-$version-linux-$1
    tar -C "$work/$1" --exclude=./debian --transform "s,^\.,$name," --sort=name --owner=0 --group=0 --numeric-owner \
        --mtime="@$SOURCE_DATE_EPOCH" -cf - . | gzip -9n >"dist/$name.tar.gz"
}

say "building the programs and nfpm"
(cd "$source" && go -C packaging build -o "$work/nfpm" github.com/goreleaser/nfpm/v2/cmd/nfpm)
build "$(go env GOHOSTARCH)" "$work/host" ./cmd/sdlab
# sdlab v0.0.0-20261130051122-1a2b3c4d5e6f, commit …: Go's name for the commit
built=$("$work/host/sdlab" version | sed 's/^sdlab v\([^ ,]*\).*/\1/')
[ -z "$released" ] || [ "$built" = "$released" ] || refuse "the program says that it is $built, not $released"
VERSION=${built%%[-+]*} PRERELEASE=''
case ${released:-snapshot} in
snapshot) PRERELEASE=git$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y%m%d%H%M%S) ;;
*-*) PRERELEASE=${released#*-} ;;
esac
export VERSION PRERELEASE
version=$VERSION${PRERELEASE:+-$PRERELEASE}

rm -rf dist
mkdir -p dist "$work/all"
texts "$work/all"
debian "$work/all"
for ARCH in amd64 arm64; do
    export ARCH
    tree=$work/$ARCH
    cp -r "$work/all" "$tree"
    build "$ARCH" "$tree/bin" ./cmd/sdlab
    build "$ARCH" "$tree/libexec/sdlab" ./cmd/sdlab-guide
    archive "$ARCH"
    for kind in deb rpm apk archlinux; do
        (cd "$tree" && "$work/nfpm" package -f "$source/packaging/nfpm.yaml" -p "$kind" -t "$root/dist/") >/dev/null
    done
done
(cd dist && sha256sum -- * >SHA256SUMS)
say "sdlab $version is in dist/"
ls -l dist
