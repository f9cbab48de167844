package sandbox

import (
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// nspawn is the engine that runs machines in systemd-nspawn, as root. It works where PID 1 is not systemd and on hybrid
// cgroups.
type nspawn struct{}

func (nspawn) has(string) bool { return true } // an image is its directory

func (nspawn) drop(string) {}

func (nspawn) erase(dir string) error { return os.RemoveAll(dir) }

func (nspawn) runner(k *keeper) runner { return &nspawnMachine{keeper: k} }

// abilities: machines are not given the controllers of the host, which has them in another hierarchy, or whose systemd has
// them at work.
func (nspawn) abilities() Abilities { return Abilities{Layers: true} }

// detached gives a supervisor the namespaces of its own. The mount namespace by Unshareflags rather than Cloneflags: so Go
// also makes the mounts private.
func (nspawn) detached() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setsid: true, Cloneflags: syscall.CLONE_NEWPID, Unshareflags: syscall.CLONE_NEWNS}
}

// sweep removes the cgroups of a machine.
func (nspawn) sweep(_ string, st state) {
	if h, err := findHierarchies(); err == nil {
		_ = h.remove(st.Cgroup, 5*time.Second)
	}
}

// exitReboot is how systemd-nspawn --keep-unit exits when the machine asks for a reboot (EXIT_FORCE_RESTART
// in systemd's src/nspawn/nspawn.c).
const exitReboot = 133

// nspawnArgs boots the tree mounted at root.
func nspawnArgs(sp spec, root string) []string {
	args := []string{
		"--quiet", "--boot", "--directory=" + root, "--machine=" + sp.Name,
		"--register=no", "--keep-unit", // needs neither systemd nor a bus on the host
		"--private-network", "--console=pipe", "--notify-ready=yes",
		"--settings=no", "--resolv-conf=off", "--timezone=off", "--link-journal=no",
	}
	var binds []string
	for name, file := range sp.Binaries {
		binds = append(binds, "--bind-ro="+escapeColons(file)+":/usr/local/bin/"+name)
	}
	slices.Sort(binds)
	return slices.Concat(args, binds, recordBind(sp))
}

// escapeColons quotes a path for systemd-nspawn --bind-ro, where a colon separates.
func escapeColons(path string) string { return strings.ReplaceAll(path, ":", `\:`) }

func listenNotify(path string) (*net.UnixConn, error) {
	_ = os.Remove(path)
	conn, err := net.ListenUnixgram("unixgram", &net.UnixAddr{Name: path, Net: "unixgram"})
	if err != nil {
		return nil, fmt.Errorf("cannot listen for the machine's readiness: %w", err)
	}
	return conn, nil
}

// follow sends what the notification socket brings, until that is closed or
// nobody listens any more.
func (n *nspawnMachine) follow(_ *boot, to chan<- news, done <-chan struct{}) {
	buf := make([]byte, 4096)
	notify := n.notify // the next boot has another one
	for {
		length, err := notify.Read(buf)
		if err != nil {
			return
		}
		select {
		case to <- parseNotify(string(buf[:length])):
		case <-done:
			return
		}
	}
}

// parseNotify reads what systemd-nspawn says over its notification socket, sd_notify(3).
func parseNotify(message string) news {
	var n news
	for line := range strings.Lines(message) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		switch key {
		case "X_NSPAWN_LEADER_PID":
			n.leader, _ = strconv.Atoi(value)
		case "READY":
			n.ready = value == "1"
		}
	}
	return n
}

// wantsReboot tells whether systemd-nspawn ended because the machine asked to be started again.
func wantsReboot(err error) bool {
	var exit *exec.ExitError
	return errors.As(err, &exit) && exit.ExitCode() == exitReboot
}
