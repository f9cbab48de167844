# title: where the controllers are, the limits are in the control group, and the check says so
# want: pass
# options: full
# The check "enforced" has to be pass here, not not-applicable.
sdlab solve 4.2 --print | bash
group=/sys/fs/cgroup$(systemctl show -P ControlGroup hello-agent)
test "$(cat $group/cpu.max)" = "150000 100000"
test "$(cat $group/memory.max)" = 524288000
test "$(cat $group/memory.swap.max)" = 1073741824
test "$(cat $group/pids.max)" = 1024
sdlab check 4.2 --json | grep -A3 '"enforced"' | grep '"pass"'
