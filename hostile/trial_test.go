//go:build hostile

package hostile

import (
	"strings"
	"testing"
)

// agentThatTypes is an agent that types into the terminal that it has, and leaves
// a process behind.
const agentThatTypes = `mkdir -p /home/learner/agents/hello-agent
cat > /home/learner/agents/hello-agent/hello_agent.py <<'END'
import os, time
os.system(r'''perl -e 'open T,"+</dev/tty" or die "no terminal\n"; for my $c (split //, "id > /tmp/typed\n") { ioctl(T,0x5412,$c) or die "refused: $!" } print "typed\n"' 2>&1''')
print("files", os.listdir("/proc/self/fd"), flush=True)
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(300)
    os._exit(0)
while True: time.sleep(1)
END
chown -R learner: /home/learner/agents
`

// TestAnAgentTypesIntoRootsTerminal while root checks, in a shell that has files open.
func TestAnAgentTypesIntoRootsTerminal(t *testing.T) {
	said := inMachine(t, "root", agentThatTypes+`
(sleep 1; echo 'export SUDO_USER=learner; exec 9</etc/shadow; sdlab check 1.1'; sleep 6; echo exit) | script -qec 'bash --norc -i' /dev/null
ls /tmp/typed 2>&1 || true
echo "left: $(pgrep -fc '[h]ello_agent.py$' || true)"
`)
	if !strings.Contains(said, "Create the agent") || !strings.Contains(said, "passed") {
		t.Fatalf("nothing was checked:\n%s", said)
	}
	if !strings.Contains(said, "cannot access '/tmp/typed'") || !strings.Contains(said, "left: 0") {
		t.Errorf("the agent typed, or is still there:\n%s", said)
	}
}

// TestAMethodNamedByADescription is called while root checks: the stand-in bus
// exchanges the descriptions of two units, of which the one is a method that only
// looks and the other one that does not.
func TestAMethodNamedByADescription(t *testing.T) {
	said := inMachine(t, "learner", `
for activity in 1.1 1.2 1.3; do sdlab solve $activity --print | bash >/dev/null 2>&1; done
sudo sed -i 's/^Description=.*/Description=ListUnitFiles/' /etc/systemd/system/hello-agent.service
printf '[Unit]\nDescription=StartTransientUnit\n[Service]\nExecStart=sleep infinity\n' | sudo tee /etc/systemd/system/zzz.service >/dev/null
sudo systemctl daemon-reload
sudo systemctl start zzz
sudo systemctl stop hello-agent
cat > ~/check-services.sh <<'END'
#!/bin/bash
busctl call org.freedesktop.systemd1 /org/freedesktop/systemd1 org.freedesktop.systemd1.Manager StartTransientUnit 'ssa(sv)a(sa(sv))' gain.service fail 1 ExecStart 'a(sasb)' 1 /usr/bin/touch 2 touch /etc/gained false 0 >>/tmp/said 2>&1
systemctl is-active --quiet hello-agent && echo "hello-agent up" || echo "hello-agent down"
END
chmod +x ~/check-services.sh
sudo sdlab check 3.4
sleep 1
cat /tmp/said
ls /etc/gained 2>&1 || true
`)
	if !strings.Contains(said, "3.4 A monitoring script  passed") {
		t.Errorf("a script that says the right thing does not pass:\n%s", said)
	}
	if !strings.Contains(said, "cannot access '/etc/gained'") || !strings.Contains(said, "Access denied") && !strings.Contains(said, "is refused") {
		t.Errorf("the script has become root:\n%s", said)
	}
}
