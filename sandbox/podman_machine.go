package sandbox

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// podmanMachine runs a machine in a container that it keeps from boot to boot, with its disk.
type podmanMachine struct{ *keeper }

// binariesDir, in a machine's directory, has copies of what is put into it: a container's mounts are for good, and today's
// binaries may be elsewhere.
const binariesDir = "bin"

// bootIDFile, in a machine's directory, is what the machine finds as its boot ID: else all boots, and all machines, would
// have the host's.
const bootIDFile = "boot-id"

// newBootID writes one into a machine's directory.
func newBootID(dir string) error {
	id, err := os.ReadFile(newUUID)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, bootIDFile), id, 0o644)
}

// prepare makes the container, unless there is one.
func (p *podmanMachine) prepare() error {
	ctx := context.Background()
	if err := copyBinaries(p.spec.Binaries, filepath.Join(p.dir, binariesDir)); err != nil {
		return err
	}
	if podmanCommand(ctx, "container", "exists", container(p.dir)).Run() == nil {
		return nil
	}
	if err := newBootID(p.dir); err != nil { // to be mounted, it has to be there
		return err
	}
	if p.spec.Record != "" {
		if err := os.MkdirAll(p.spec.Record, recordFiles); err != nil {
			return err
		}
		if _, err := podmanSaid(ctx, "unshare", "chown", fmt.Sprintf("%d:%d", learnerID, learnerID), p.spec.Record); err != nil {
			return err
		}
	}
	_, err := podmanSaid(ctx, createArgs(p.spec, p.dir)...)
	return err
}

// copyBinaries puts files into a directory, under names of their own.
func copyBinaries(binaries map[string]string, dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for name, file := range binaries {
		if err := copyFile(file, filepath.Join(dir, name)); err != nil {
			return fmt.Errorf("cannot put %s into the machine: %w", name, err)
		}
	}
	return nil
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	_ = os.Remove(to)
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o755)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

func (p *podmanMachine) boot() (*boot, error) {
	if err := newBootID(p.dir); err != nil {
		return nil, fmt.Errorf("cannot give the machine a boot ID: %w", err)
	}
	cmd := podmanCommand(context.Background(), "start", "--attach", container(p.dir))
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	b, err := launch(p.dir, cmd)
	if err != nil {
		return nil, fmt.Errorf("cannot start podman: %w", err)
	}
	return b, nil
}

// podmanPoll is how often a container is looked at while it starts: podman takes a tenth of a second to say anything.
const podmanPoll = 200 * time.Millisecond

// follow waits for the container's first process, and then for the end of its boot.
func (p *podmanMachine) follow(_ *boot, to chan<- news, done <-chan struct{}) {
	send := func(n news) {
		select {
		case to <- n:
		case <-done:
		}
	}
	leader := 0
	for leader == 0 {
		if !pause(done, podmanPoll) {
			return
		}
		leader = containerLeader(container(p.dir))
	}
	send(news{leader: leader})
	for !bootFinished(leader) {
		if !pause(done, podmanPoll) {
			return
		}
	}
	send(news{ready: true})
}

// pause waits, and tells whether there is reason to go on.
func pause(done <-chan struct{}, d time.Duration) bool {
	select {
	case <-done:
		return false
	case <-time.After(d):
		return true
	}
}

// containerLeader is the first process of a container; 0 while there is none.
func containerLeader(name string) int {
	said, err := podmanSaid(context.Background(), "inspect", "--format", "{{.State.Status}} {{.State.Pid}}", name)
	status, number, _ := strings.Cut(said, " ")
	if err != nil || status != "running" {
		return 0
	}
	pid, _ := strconv.Atoi(number)
	return pid
}

// bootFinished asks the machine's systemd.
func bootFinished(leader int) bool {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	bus, err := machineBus(ctx, leader)
	if err != nil {
		return false
	}
	defer func() { _ = bus.Close() }()
	var state string
	err = bus.Object(systemd, systemdPath).
		CallWithContext(ctx, "org.freedesktop.DBus.Properties.Get", 0, systemd+".Manager", "SystemState").Store(&state)
	return err == nil && hasBooted(state)
}

// hasBooted tells it from what systemctl is-system-running(1) says.
func hasBooted(state string) bool {
	switch state {
	case "running", "degraded", "maintenance":
		return true
	}
	return false
}

func (p *podmanMachine) leader(pid int) (process, error) {
	p.st.Cgroup = strings.TrimSuffix(cgroupOf(strconv.Itoa(pid)), "/init.scope")
	return findProcess("/proc", pid)
}

// ready opens the way to the record, which podman made as root's.
func (p *podmanMachine) ready() error {
	if p.spec.Record == "" {
		return nil
	}
	if _, err := podmanSaid(context.Background(), "exec", "--user", "root", container(p.dir),
		"chown", "learner:learner", "/home/learner/.local", "/home/learner/.local/state"); err != nil {
		fmt.Fprintf(os.Stderr, "the way to the record: %v\n", err) //nolint:forbidigo // the supervisor's log
	}
	return nil
}

// What a container's first process dies of when the machine is to be off, or booted again: reboot(2) in a PID namespace.
const (
	exitPowerOff  = 128 + int(syscall.SIGINT)
	exitBootAgain = 128 + int(syscall.SIGHUP)
)

func (p *podmanMachine) ended(b *boot) (again bool, _ error) {
	code, ran := ExitCode(b.err)
	switch {
	case !ran:
		return false, fmt.Errorf("podman could not start the machine: %w", b.err)
	case code == exitBootAgain:
		return true, nil
	case code != 0 && code != exitPowerOff && p.st.Leader.PID == 0:
		return false, fmt.Errorf("podman could not start the machine: %w", b.err)
	}
	return false, nil // powered off, or systemd itself died: either way it is off
}

func (p *podmanMachine) kill(b *boot) {
	_, _ = podmanSaid(context.Background(), "kill", container(p.dir))
	select {
	case <-b.exited:
	case <-time.After(10 * time.Second):
		_ = b.cmd.Process.Kill()
		<-b.exited
	}
}

func (p *podmanMachine) cleanUp() error { return nil } // the container goes with the machine's directory
