#!/bin/bash
# Usage: host/hosttest/record.sh SDLAB IMAGE [NAME...]
# Records real machines for the tests into host/hosttest/machines, with the program SDLAB.
# Each NAME is a situation below; all of them without one.
set -euo pipefail
sdlab=$1 image=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)

words=$(sed -n 's/^\t\([A-Z][A-Za-z]*\) .*`dbus:"\([A-Za-z,]*\)".*/\2 \1/p' "$here/../../facts/unit.go" |
    awk '{ n = split($1, faces, ","); for (i = 1; i <= n; i++) print faces[i] "." $2 }')
words+=" Unit.StateChangeTimestampMonotonic Unit.ActiveEnterTimestampMonotonic Unit.BoundBy Unit.UpheldBy"

declare -A about=(
    [untouched]="nothing has been done"
    [written]="the unit file is written, nothing is started"
    [healthy]="the agent is started and has been up for 6 s"
    [settling]="the agent was started a moment ago"
    [gap]="the agent was killed with SIGTERM, systemd waits for RestartSec"
    [healed]="the agent was killed with SIGKILL, systemd has started it again"
    [restarted]="the agent was restarted by hand"
    [stopped]="the agent was stopped by hand"
    [enabled]="the agent is enabled and runs"
    [static]="the unit has no [Install] section"
    [flapping]="User= still says YOUR_USERNAME, status 217"
    [misspelt]="Restart= is misspelt"
    [blind]="the agent runs, and the learner may not read the system journal"
)

unit=/etc/systemd/system/hello-agent.service
up='for n in 1.1 1.2; do sdlab solve $n --yes; done; sudo systemctl start hello-agent; sleep 6'
declare -A script=(
    [untouched]='true'
    [written]='for n in 1.1 1.2; do sdlab solve $n --yes; done'
    [healthy]="$up"
    [settling]="${up%; sleep 6}; sleep 1"
    [gap]="$up; kill \$(systemctl show -P MainPID hello-agent); sleep 3"
    [healed]="$up; kill -9 \$(systemctl show -P MainPID hello-agent); sleep 15"
    [restarted]="$up; sudo systemctl restart hello-agent; sleep 5"
    [stopped]="$up; sudo systemctl stop hello-agent"
    [enabled]="$up; sudo systemctl enable hello-agent"
    [static]="sdlab solve 1.1 --yes; sdlab solve 1.2 --yes; sudo sed -i '/Install/,\$d' $unit; sudo systemctl daemon-reload; sudo systemctl start hello-agent; sleep 5"
    [flapping]="sdlab solve 1.1 --yes; sdlab solve 1.2 --yes; sudo sed -i s/User=.*/User=YOUR_USERNAME/ $unit; sudo systemctl daemon-reload; sudo systemctl start hello-agent; sleep 12"
    [misspelt]="sdlab solve 1.1 --yes; sdlab solve 1.2 --yes; sudo sed -i s/Restart=/Restrat=/ $unit; sudo systemctl daemon-reload; sudo systemctl start hello-agent; sleep 5"
    [blind]="$up; sudo gpasswd -d learner adm; sudo gpasswd -d learner systemd-journal || true"
)

[ $# -gt 0 ] || set -- "${!about[@]}"
for name in "$@"; do
    to=$here/machines/$name-$image.txtar
    as=bash
    # A new login takes the group away.
    [ "$name" != blind ] || as='sudo -u learner bash'
    "$sdlab" sandbox run --image "$image" -- bash -c "{ ${script[$name]}; } >/tmp/did 2>&1; $as -s" <"$here/gather.sh" >"$to.new"
    python3 "$here/record.py" "$name-$image" "${about[$name]}" "$words" <"$to.new" >"$to"
    rm "$to.new"
    echo "$to"
done
