package sandbox

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
)

// An engine boots the machines of a store, and gets commands into them. What it needs of this host, and what it leaves
// on it, nothing else knows.
type engine interface {
	// problems lists what this host lacks for it.
	problems() []Problem
	// build makes the image id of a suite in dir, an empty directory that is moved to its place afterwards.
	build(ctx context.Context, s *Store, suite, id, dir string, progress Progress) error
	// has tells whether an image that was built is still there.
	has(id string) bool
	// drop removes what build made outside of dir.
	drop(id string)
	// detached is how a supervisor starts.
	detached() *syscall.SysProcAttr
	// runner runs a machine, in its supervisor.
	runner(k *keeper) runner
	// sweep removes what a machine whose supervisor has ended left running.
	sweep(dir string, st state)
	// erase removes a machine's directory, or its record, with what belongs to it elsewhere.
	erase(dir string) error
	// command prepares to run argv in a running machine.
	command(ctx context.Context, m *Machine, st state, who user, argv []string) (*exec.Cmd, error)
	// saveLayer copies what a running machine changed on its disk, see [Machine.SaveLayer].
	saveLayer(ctx context.Context, m *Machine, st state, dir string) error
	// abilities are what its machines can do.
	abilities() Abilities
}

// Abilities are what the machines of one engine can do, and those of another cannot.
type Abilities struct {
	Limits bool // the kernel enforces limits of memory, CPU and tasks on what runs in them
	Layers bool // their disks can be copied, and can be made of such copies
}

// Abilities are those of the store's machines.
func (s *Store) Abilities() Abilities { return s.engine.abilities() }

// A runner runs one machine, from boot to boot.
type runner interface {
	prepare() error // what outlives one boot
	boot() (*boot, error)
	follow(b *boot, to chan<- news, done <-chan struct{}) // sends what is heard of the boot
	leader(pid int) (process, error)                      // systemd of the machine, as the host numbers it
	ready() error                                         // called when systemd has finished booting
	ended(b *boot) (again bool, err error)                // judges how the boot ended
	kill(b *boot)                                         // ends the machine at once
	cleanUp() error                                       // takes away what is not the machine's directory
}

// A boot is one run of the program that runs the machine.
type boot struct {
	cmd    *exec.Cmd
	exited chan struct{} // closed when it has ended
	err    error         // how it ended, from then on
}

// launch starts the program of a boot; what it prints is the machine's console.
func launch(dir string, cmd *exec.Cmd) (*boot, error) {
	console, err := os.OpenFile(filepath.Join(dir, "console.log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		return nil, err
	}
	defer console.Close()
	cmd.Stdout, cmd.Stderr = console, console
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	b := &boot{cmd: cmd, exited: make(chan struct{})}
	go func() {
		b.err = cmd.Wait()
		close(b.exited)
	}()
	return b, nil
}

// news is what is heard of a boot.
type news struct {
	leader int  // PID of the machine's systemd; 0 if not said
	ready  bool // that systemd has finished booting
}

// engineFor is the engine of whoever has that user ID: root's machines run in systemd-nspawn, which needs no cgroup v2
// host; those of anybody else run in podman, without root.
func engineFor(uid int) engine {
	if uid == 0 {
		return nspawn{}
	}
	return podman{}
}

// engineHere is this process's engine.
func engineHere() engine { return engineFor(os.Geteuid()) }
