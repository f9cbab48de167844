#!/bin/bash
# Usage: try.sh PACKAGE.deb [ID...], as root in a throwaway machine. LEAN=yes: without man-db, tmux and bash-completion.
# Installs it, does an activity with it as learner, and the solutions of those named (all, if none is); puts the lesson
# away, removes the package, and compares what the machine has before and after.
set -euo pipefail

package=$1
shift
activity=0.1
work=$(mktemp -d)
chmod 755 "$work"

say() { echo "   $*"; }
lacks() { echo "   LACKS: $*"; exit 1; }
as_learner() { runuser -l learner -c "SDLAB_SANDBOX=1 $*"; }

# belongings lists what is on the disk, with the units and users: names, kinds, rights and owners. dpkg's own record
# of a package that was there is no part of it, nor are logs and caches.
belongings() {
    find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /run -o -path /tmp -o -path /var/tmp -o -path /root \
        -o -path /var/log -o -path /var/cache -o -path /var/lib/dpkg -o -path /var/lib/systemd -o -path /var/lib/private \) -prune \
        -o -printf '%p %y %m %U %G %l\n' | sort
    systemctl list-unit-files --no-legend --no-pager | sort
    systemctl list-units --all --plain --no-legend --no-pager --state=active,failed --type=service,timer,socket,path |
        awk '$1 !~ /^(user|systemd-)/ { print $1, $3 }' | sort
    getent passwd
    dpkg-query -W -f '${Package} ${Status}\n'
}

# says TEXT N: waits until the guide has asked N times, and types TEXT.
says() {
    local end=$((SECONDS + 60))
    until [ "$(grep -c 'Number or word (1-' "$work/screen")" -ge "$2" ]; do
        [ $SECONDS -lt $end ] || { tail -n 20 "$work/screen"; lacks "question $2 of sdlab start"; }
        sleep 0.1
    done
    echo "$1" >&3
}

# guided does the activity in sdlab start, line by line: number is where a line stands in its menu.
guided() {
    mkfifo "$work/keys"
    : >"$work/screen"
    chown learner "$work/screen" "$work/keys"
    exec 3<>"$work/keys"
    script -qefc "runuser -l learner -c 'SDLAB_SANDBOX=1 TERM=dumb sdlab start --plain $activity'" "$work/typescript" <"$work/keys" >"$work/screen" 2>&1 &
    says 2 1 # check: not done yet
    says 6 2 # solution
    says 2 3 # check
    says 7 4 # quit
    wait $! || { cat "$work/screen"; lacks "an end of sdlab start"; }
    exec 3>&-
    grep -q 'passed' "$work/screen" || { cat "$work/screen"; lacks "a pass in sdlab start"; }
}

[ -z "${LEAN-}" ] || dpkg --purge man-db tmux bash-completion >/dev/null 2>&1

# What learners have of their own, some of it by names that the lesson uses, too.
install -d -o learner -g learner /home/learner/agents /home/learner/agents/own
printf '[Service]\nExecStart=/bin/sleep 1000\n' >/etc/systemd/system/hello-cache.service
cp /etc/systemd/system/hello-cache.service /etc/systemd/system/own-agent.service
systemctl daemon-reload
systemctl start own-agent.service

as_learner sudo true # leaves a note in the learner's home
belongings >"$work/before"
source_build=$(sdlab version)

# newer PACKAGE: the same one as if it were of a later version, with a file that the other does not have.
newer() {
    dpkg-deb --raw-extract "$1" "$work/newer"
    sed -i 's/^Version: .*/Version: 999/' "$work/newer/DEBIAN/control"
    echo text >"$work/newer/usr/share/doc/sdlab/newer.txt"
    dpkg-deb -Znone --build "$work/newer" "$work/newer.deb" >/dev/null
    rm -rf "$work/newer"
}

newer "$package"
for each in "$work/newer.deb" "$package"; do # over a newer one, too
    dpkg --install "$each" >"$work/dpkg" 2>&1 || { cat "$work/dpkg"; lacks "an installed package"; }
done
[ ! -e /usr/share/doc/sdlab/newer.txt ] || lacks "a package without what was in the newer one"
say "installed: $(dpkg-query -W sdlab)"

# Both this machine's own build, first in PATH, and the package work, each with its own other half.
[ "$(sdlab version)" = "$source_build" ] || lacks "the build in /usr/local/bin"
as_learner /usr/local/bin/sdlab show 1.1 >/dev/null
as_learner /usr/bin/sdlab show 1.1 >/dev/null
umount /usr/local/bin/sdlab /usr/local/bin/sdlab-guide
mkdir "$work/aside"
mv /usr/local/bin/sdlab /usr/local/bin/sdlab-guide "$work/aside/"
hash -r
[ "$(command -v sdlab)" = /usr/bin/sdlab ] || lacks "sdlab in PATH"
say "$(sdlab version)"

for file in /usr/share/man/man1/sdlab.1.gz /usr/share/man/man1/sdlab-check.1.gz /usr/share/bash-completion/completions/sdlab \
    /usr/share/fish/vendor_completions.d/sdlab.fish /usr/share/zsh/vendor-completions/_sdlab; do
    [ -s "$file" ] || lacks "$file"
done
if [ -z "${LEAN-}" ]; then
    man -l /usr/share/man/man1/sdlab-check.1.gz 2>/dev/null | grep -q 'say whether a step is done' || lacks "a manual page"
fi
bash -c '. /usr/share/bash-completion/completions/sdlab; complete -p sdlab' >/dev/null || lacks "completion"

status=0
as_learner sdlab check "$activity" >"$work/check" 2>&1 || status=$?
[ "$status" -eq 1 ] || { cat "$work/check"; lacks "exit status 1 of a check on an untouched machine: $status"; }
guided
as_learner sdlab check "$activity" || lacks "a pass in sdlab check"
if [ $# -eq 0 ]; then
    mapfile -t all < <(as_learner sdlab list --json | sed -n 's/^ *"id": "\(.*\)",$/\1/p')
    set -- "${all[@]}"
fi
for id; do
    { as_learner sdlab setup --yes "$id" && as_learner sdlab solve --yes "$id"; } >"$work/solve" 2>&1 ||
        { tail -n 20 "$work/solve"; lacks "a solution of $id"; }
done
belongings >"$work/during"
say "used: $activity passed, and $(diff "$work/before" "$work/during" | grep -c '^>') files, units and users came"

cache=$(systemctl is-active hello-cache.service || true)

status=0
as_learner sdlab finish >"$work/finish" 2>&1 </dev/null || status=$?
[ "$status" -eq 2 ] || { cat "$work/finish"; lacks "exit status 2 of a finish that can ask nobody: $status"; }
grep -q 'hello-cache.service' "$work/finish" || { cat "$work/finish"; lacks "a word about what was here before"; }

# Interrupted early, and in the midst of it, and then to its end.
for seconds in 0.3 0.8 1.5; do
    status=0
    as_learner timeout --signal=INT "$seconds" sdlab finish --yes >"$work/finish" 2>&1 || status=$?
    say "finish, interrupted after $seconds s: exit status $status, $(belongings | diff "$work/before" - | grep -c '^>') left"
done
as_learner sdlab finish --yes >"$work/finish" 2>&1 || { cat "$work/finish"; lacks "a finish"; }
[ -e /etc/systemd/system/hello-cache.service ] || lacks "a unit that was here before"
say "$(tail -n 1 "$work/finish")"

dpkg --purge sdlab >"$work/dpkg" 2>&1 || { cat "$work/dpkg"; lacks "a purge"; }
mv "$work"/aside/* /usr/local/bin/
chmod 755 /usr/local/bin/sdlab /usr/local/bin/sdlab-guide # as the build that was mounted there
# The learner's record is the learner's, and stays.
rm -rf /home/learner/.local/state/sdlab/attempts.jsonl
rmdir /home/learner/.local/state/sdlab /home/learner/.local/state /home/learner/.local 2>/dev/null || true
# The learner's own unit is as the lesson left it: it runs if an activity started it.
[ "$(systemctl is-active hello-cache.service || true)" = "$cache" ] || lacks "a unit of the learner's as the lesson left it: it was $cache"
systemctl stop hello-cache.service
belongings >"$work/after"
diff "$work/before" "$work/after" || lacks "a machine that is as it was before"
say "purged: nothing is left"
