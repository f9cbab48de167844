package sandbox

import (
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
)

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

// A boot is one run of systemd-nspawn.
type boot struct {
	cmd    *exec.Cmd
	notify *net.UnixConn
	exited chan struct{} // closed when systemd-nspawn has ended
	err    error         // how it ended, from then on
}

// startBoot starts systemd-nspawn in a cgroup. If there is a file of filters, it starts under them, and makes none itself.
func startBoot(sp spec, dir, root, cgroupDir, filters string) (*boot, error) {
	console, err := os.OpenFile(filepath.Join(dir, "console.log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		return nil, err
	}
	defer console.Close()
	group, err := os.Open(cgroupDir)
	if err != nil {
		return nil, err
	}
	defer group.Close()
	notify, err := listenNotify("/run/sdlab-notify")
	if err != nil {
		return nil, err
	}
	cmd := exec.Command("systemd-nspawn", nspawnArgs(sp, root)...)
	cmd.Env = []string{
		"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8", "TERM=dumb",
		"NOTIFY_SOCKET=/run/sdlab-notify",
		"SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1", // systemd 256 and later refuse the hybrid hierarchy of the host
	}
	if filters != "" {
		filtered(cmd, filters)
		cmd.Env = append(cmd.Env, "SYSTEMD_SECCOMP=0") // known since systemd 247
	}
	cmd.Stdout, cmd.Stderr = console, console
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, UseCgroupFD: true, CgroupFD: int(group.Fd())}
	if err := cmd.Start(); err != nil {
		notify.Close()
		return nil, fmt.Errorf("cannot start systemd-nspawn: %w", err)
	}
	b := &boot{cmd: cmd, notify: notify, exited: make(chan struct{})}
	go func() {
		b.err = cmd.Wait()
		close(b.exited)
	}()
	return b, nil
}

func listenNotify(path string) (*net.UnixConn, error) {
	_ = os.Remove(path)
	conn, err := net.ListenUnixgram("unixgram", &net.UnixAddr{Name: path, Net: "unixgram"})
	if err != nil {
		return nil, fmt.Errorf("cannot listen for the machine's readiness: %w", err)
	}
	return conn, nil
}

// news is what systemd-nspawn says over its notification socket, sd_notify(3).
type news struct {
	leader int  // PID of the machine's systemd; 0 if not said
	ready  bool // that systemd has finished booting
}

// follow sends what the notification socket brings, until that is closed or
// nobody listens any more.
func (b *boot) follow(to chan<- news, done <-chan struct{}) {
	buf := make([]byte, 4096)
	for {
		n, err := b.notify.Read(buf)
		if err != nil {
			return
		}
		select {
		case to <- parseNotify(string(buf[:n])):
		case <-done:
			return
		}
	}
}

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
