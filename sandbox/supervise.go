package sandbox

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"syscall"
	"time"
)

// superviseArg is the first argument of a process that is a machine's supervisor.
const superviseArg = "sandbox-supervise"

// lifeline is the supervisor's end of a pipe that an ephemeral machine's owner holds open: it closes when
// the owner ends, however it ends.
const lifeline = 3

// Supervise runs a machine's supervisor, or enters a machine, if that is what args, the arguments after the
// program's name, ask for, and returns the exit code and true. Every program that starts machines, test binaries included, must
// call it first thing in main.
func Supervise(args []string) (code int, supervised bool) {
	if len(args) > 2 && args[0] == enterArg {
		fmt.Fprintln(os.Stderr, "sdlab:", enterFiltered(args[1], args[2:])) //nolint:forbidigo // this is not sdlab yet, and says what the kernel said
		return 126, true                                                    // as a shell says of what cannot be run
	}
	if len(args) != 2 || args[0] != superviseArg {
		return 0, false
	}
	debug.SetGCPercent(20)
	syscall.Umask(0o022) // the mode of the disk's top directory is the mode of / in the machine
	k := keeper{dir: args[1]}
	if err := k.run(); err != nil {
		k.failed(err)
		return 1, true
	}
	return 0, true
}

// A keeper is a supervisor at work.
type keeper struct {
	dir    string
	spec   spec
	st     state
	leader int // the machine's systemd, as this process's namespace numbers it; 0 before it runs
	root   string
	tree   hierarchies
	stop   <-chan struct{} // closed when the machine is to be killed

	filtered bool // this boot began under filters that were kept
}

// run keeps the machine until it is powered off or told to stop. The process has a mount and a PID namespace
// of its own, and is the first in it: what it mounts goes away with it, and when it dies, even by SIGKILL,
// the kernel kills all of the machine. (A machine outlives a systemd-nspawn that is killed.)
func (k *keeper) run() (err error) {
	if k.spec, err = readSpec(k.dir); err != nil {
		return err
	}
	image, err := holdTree(k.spec.Tree)
	if err != nil {
		return err
	}
	defer image.Close()
	if k.st.Supervisor, err = hostSelf(); err != nil {
		return err
	}
	k.stop = k.stopRequests()
	if k.tree, err = findHierarchies(); err != nil {
		return err
	}
	home := currentCgroup()
	k.st.Cgroup = filepath.Join(cgroupTop, fmt.Sprintf("%s-%d", k.spec.Name, k.st.Supervisor.PID))
	defer func() { err = errors.Join(err, k.cleanUp(home, err == nil)) }()
	if err := k.prepare(); err != nil {
		return err
	}
	for reboot := true; reboot; {
		if reboot, err = k.boot(); err != nil {
			return err
		}
	}
	return k.write(phaseStopped)
}

// prepare makes what outlives one boot: cgroup, disk, identity.
func (k *keeper) prepare() error {
	if err := k.write(phaseBooting); err != nil {
		return err
	}
	if err := k.tree.create(k.st.Cgroup); err != nil {
		return err
	}
	if err := k.tree.join(filepath.Join(k.st.Cgroup, "keeper")); err != nil {
		return err
	}
	if err := mountPrivate(); err != nil {
		return err
	}
	var err error
	if k.root, k.st.InMemory, err = mountDisk(k.dir, k.spec); err != nil {
		return err
	}
	if k.spec.Record != "" {
		if err := prepareRecord(k.spec.Record, k.root); err != nil {
			fmt.Fprintf(os.Stderr, "the record stays on the disk: %v\n", err) //nolint:forbidigo // the supervisor's log
			k.spec.Record = ""
		}
	}
	return personalise(k.root, k.spec)
}

// boot runs the machine once and tells whether it wants to be started again.
func (k *keeper) boot() (again bool, err error) {
	machine := filepath.Join(k.st.Cgroup, "machine")
	if err := k.tree.remove(machine, 5*time.Second); err != nil {
		return false, fmt.Errorf("cannot clear the machine's cgroup: %w", err)
	}
	if err := k.tree.create(k.st.Cgroup); err != nil {
		return false, err
	}
	k.st.Leader, k.leader = process{}, 0
	k.st.Boots++
	k.st.Unfiltered = ""
	if err := k.write(phaseBooting); err != nil {
		return false, err
	}
	b, err := startBoot(k.spec, k.dir, k.root, filepath.Join(k.tree.unified, machine), k.takeFilters())
	if err != nil {
		return false, err
	}
	defer b.notify.Close()
	said, done := make(chan news, 8), make(chan struct{})
	defer close(done)
	go b.follow(said, done)
	for {
		select {
		case n := <-said:
			if err := k.heard(n); err != nil {
				return false, err
			}
		case <-b.exited:
			return k.ended(b.err)
		case <-k.stop:
			k.kill(b)
			return false, nil
		}
	}
}

// heard records what systemd-nspawn said.
func (k *keeper) heard(n news) error {
	if n.leader > 0 {
		leader, err := hostLeader(k.st.Supervisor.PID)
		if err != nil {
			return nil // it ended at once: systemd-nspawn is about to say so
		}
		k.st.Leader, k.leader = leader, n.leader
		return k.write(phaseBooting)
	}
	if n.ready && k.st.Phase == phaseBooting {
		if err := k.learnFilters(); err != nil {
			k.st.Unfiltered = err.Error()
		}
		return k.write(phaseRunning)
	}
	return nil
}

// ended judges how systemd-nspawn ended.
func (k *keeper) ended(err error) (again bool, _ error) {
	switch {
	case wantsReboot(err):
		return true, nil
	case err != nil && k.st.Leader.PID == 0 && k.filtered:
		k.forgetFilters()
		return true, nil
	case err != nil && k.st.Leader.PID == 0:
		return false, fmt.Errorf("systemd-nspawn could not start the machine: %w", err)
	}
	return false, nil // powered off, or systemd itself died: either way it is off
}

// kill ends the machine at once: the end of its first process is the end of them all.
func (k *keeper) kill(b *boot) {
	if k.leader > 0 && syscall.Kill(k.leader, syscall.SIGKILL) == nil {
		select {
		case <-b.exited:
			return
		case <-time.After(2 * time.Second):
		}
	}
	_ = b.cmd.Process.Kill()
	<-b.exited
}

// cleanUp takes away what the machine had on the host. After a failure the directory stays, so that whoever
// started the machine can say why.
func (k *keeper) cleanUp(home string, well bool) error {
	_ = syscall.Unmount(k.root, syscall.MNT_DETACH)
	_ = syscall.Unmount(filepath.Join(k.dir, memoryDir), syscall.MNT_DETACH) // if there is one
	if k.tree.join(home) != nil {
		_ = k.tree.join("/")
	}
	err := k.tree.remove(k.st.Cgroup, 5*time.Second)
	if k.spec.Ephemeral && well {
		err = errors.Join(err, os.RemoveAll(k.dir))
	}
	return err
}

// stopRequests closes the channel it returns on SIGTERM, and for an ephemeral machine when its owner ends.
func (k *keeper) stopRequests() <-chan struct{} {
	stop := make(chan struct{})
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM)
	signal.Ignore(syscall.SIGINT, syscall.SIGHUP)
	gone := make(chan struct{})
	if k.spec.Ephemeral {
		go func() {
			_, _ = os.NewFile(lifeline, "lifeline").Read(make([]byte, 1))
			close(gone)
		}()
	}
	go func() {
		select {
		case <-signals:
		case <-gone:
		}
		close(stop)
	}()
	return stop
}

func (k *keeper) write(p phase) error {
	k.st.Phase, k.st.Since = p, time.Now().UTC()
	return writeJSON(filepath.Join(k.dir, "state.json"), k.st)
}

// failed leaves word of an error for whoever waits for the machine.
func (k *keeper) failed(err error) {
	fmt.Fprintln(os.Stderr, err) //nolint:forbidigo // there may be no room to write it down
	k.st.Error = err.Error()
	_ = os.MkdirAll(k.dir, 0o755)
	_ = k.write(phaseFailed)
}
