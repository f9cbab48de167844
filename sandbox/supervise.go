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
	if len(args) > 2 && args[0] == podmanExecArg {
		fmt.Fprintln(os.Stderr, "sdlab:", podmanExec(args[1:], os.Environ())) //nolint:forbidigo // as above
		return 126, true
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
	dir  string
	spec spec
	st   state
	stop <-chan struct{} // closed when the machine is to be killed
}

// run keeps the machine until it is powered off or told to stop.
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
	e := engineHere()
	r := e.runner(k)
	defer func() {
		well := err == nil
		err = errors.Join(err, r.cleanUp())
		// After a failure the directory stays, so that whoever started the machine can say why.
		if k.spec.Ephemeral && well {
			err = errors.Join(err, e.erase(k.dir))
		}
	}()
	if err := k.write(phaseBooting); err != nil {
		return err
	}
	if err := r.prepare(); err != nil {
		return err
	}
	for reboot := true; reboot; {
		if reboot, err = k.boot(r); err != nil {
			return err
		}
	}
	return k.write(phaseStopped)
}

// boot runs the machine once and tells whether it wants to be started again.
func (k *keeper) boot(r runner) (again bool, err error) {
	k.st.Leader = process{}
	k.st.Boots++
	k.st.Unfiltered = ""
	if err := k.write(phaseBooting); err != nil {
		return false, err
	}
	b, err := r.boot()
	if err != nil {
		return false, err
	}
	said, done := make(chan news, 8), make(chan struct{})
	defer close(done)
	go r.follow(b, said, done)
	for {
		select {
		case n := <-said:
			if err := k.heard(r, n); err != nil {
				return false, err
			}
		case <-b.exited:
			return r.ended(b)
		case <-k.stop:
			r.kill(b)
			return false, nil
		}
	}
}

// heard records what is heard of a boot.
func (k *keeper) heard(r runner, n news) error {
	if n.leader > 0 {
		leader, err := r.leader(n.leader)
		if err != nil {
			return nil // it ended at once: that is about to be said
		}
		k.st.Leader = leader
		return k.write(phaseBooting)
	}
	if n.ready && k.st.Phase == phaseBooting {
		if err := r.ready(); err != nil {
			k.st.Unfiltered = err.Error()
		}
		return k.write(phaseRunning)
	}
	return nil
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
