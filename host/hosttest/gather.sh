# Prints what sdlab can see of this machine, in sections that record.py reads. Changes nothing.
agent=hello-agent.service
bus=org.freedesktop.systemd1
fields=MESSAGE,MESSAGE_ID,UNIT,INVOCATION_ID,JOB_ID,JOB_TYPE,JOB_RESULT,UNIT_RESULT,EXIT_CODE,EXIT_STATUS,COMMAND
fields+=,N_RESTARTS,ERRNO,EXECUTABLE,CODE_FUNC,_PID,_UID,_SYSTEMD_UNIT,_SYSTEMD_INVOCATION_ID,_BOOT_ID

section() { printf '== %s\n' "$*"; }

properties() {
    section properties "$1" "$2"
    local path
    path=$(sed 's/-/_2d/g; s/[.]/_2e/g' <<<"$1")
    busctl --json=short call $bus "/org/freedesktop/systemd1/unit/$path" org.freedesktop.DBus.Properties GetAll s "$bus.$2"
}

file() {
    [ -e "$1" ] || return 0
    section file "$1"
    ${2:-cat} "$1"
}

strings_of() { tr '\0' '\n' <"$1"; }
status_of() { grep -E '^(Name|Uid):' "$1"; }
people_of() { grep -E '^(root|nobody|learner):' "$1"; }
# The file is there, its content is not recorded.
nothing_of() { :; }

show() { systemctl show -P "$1" $agent; }

section now
date +%s%6N
section monotonic
awk '{ printf "%.0f\n", $1 * 1000000 }' /proc/uptime
properties $agent Unit
properties $agent Service
for unit in multi-user.target graphical.target network.target sysinit.target system.slice; do properties $unit Unit; done
section version
busctl --json=short get-property $bus /org/freedesktop/systemd1 $bus.Manager Version
section default-target
systemctl get-default
section journal
journalctl -q -o json -n 40 --output-fields=$fields UNIT=$agent
journalctl -q -o json -n 6 --output-fields=$fields _SYSTEMD_UNIT=$agent
kept=/var/log/journal/$(cat /etc/machine-id)/system.journal
section denied
[ -r "$kept" ] || echo "$kept"
fragment=$(show FragmentPath)
if [ -n "$fragment" ]; then
    section verify
    LC_ALL=C SYSTEMD_COLORS=0 SYSTEMD_LOG_TARGET=console SYSTEMD_LOG_LEVEL=info systemd-analyze verify --man=no "$fragment" 2>&1
    file "$fragment"
fi
for program in python3 sudo systemd-analyze; do
    section "$program" --version
    $program --version
done
file /home/learner/agents/hello-agent/hello_agent.py
file /etc/systemd/system/multi-user.target.wants/$agent
file /etc/machine-id
file /etc/passwd people_of
file /proc/sys/kernel/random/boot_id
file /proc/1/comm
file /run/systemd/system nothing_of
file /usr/bin/python3 nothing_of
file "$kept" nothing_of
pid=$(show MainPID)
if [ "$pid" -gt 0 ]; then
    file "/proc/$pid/cmdline" strings_of
    file "/proc/$pid/status" status_of
    file "/proc/$pid/cgroup"
fi
