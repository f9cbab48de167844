#!/bin/sh
# Runs a command as root: as it is, or through sudo.
# PATH is passed on, for what bin/tools holds; so are the sandbox's own settings. That of an ordinary user of Debian has
# no sbin, where chroot and others are.
set -eu

if [ "$(id -u)" -eq 0 ]; then
    exec "$@"
fi
if command -v sudo >/dev/null; then
    exec sudo --preserve-env=SDLAB_SANDBOX_DIR,SDLAB_STYLE,SDLAB_PAGER,NO_COLOR,CI env "PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin" "$@"
fi
echo "sdlab: this needs root, and there is no sudo: run it again as root" >&2
exit 3
