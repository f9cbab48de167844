package trial

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/host/batch"
	"github.com/sdlab/sdlab/host/trial/standin"
	"github.com/sdlab/sdlab/userfile"
)

// Inside runs a process of a trial if that is what args, the arguments after the
// program's name, ask for, and returns its exit code and true. Every program
// that runs trials, test binaries included, must call it first thing in main.
func Inside(args []string) (code int, inside bool) {
	if len(args) == 0 {
		return 0, false
	}
	switch args[0] {
	case keeperArg:
		return keeperMain(), true
	case starterArg:
		return starterMain(args[1:]), true
	}
	return 0, false
}

// keeperMain keeps a program until it ends or sdlab does.
func keeperMain() int {
	closeOnExec()
	out := os.NewFile(answerFile, "answer")
	in := bufio.NewReader(os.Stdin)
	var k keeper
	told, err := in.ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(told, &k.job)
	}
	if err == nil {
		err = k.run(in)
	}
	if err != nil {
		k.Failure = err.Error()
	}
	if json.NewEncoder(out).Encode(k.answer) != nil {
		return 1
	}
	return 0
}

// A keeper is the process above a program.
type keeper struct {
	job
	answer
	dir     string           // where the stand-ins are
	folder  *userfile.Folder // the same, if it has to be removed
	buses   []*standin.Bus
	lookout *lookout // nil where all can be covered
}

// errOpen says that a namespace was made, but is of no use.
var errOpen = errors.New("the kernel gives no mount namespace")

func (k *keeper) run(lifeline io.Reader) error {
	// A program of the same user must not look into this process, which has the
	// managers' own sockets.
	if err := errors.Join(unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0), unix.Prctl(unix.PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)); err != nil {
		return err
	}
	syscall.Umask(0o022)
	err := k.stand()
	defer k.clear()
	if errors.Is(err, errOpen) {
		k.Open = err.Error()
		return nil
	}
	if err != nil {
		return fmt.Errorf("cannot stand between a program and the bus: %w", err)
	}
	return k.program(lifeline)
}

// stand opens the stand-ins, and becomes the user.
func (k *keeper) stand() (err error) {
	dials := make([]func() (net.Conn, error), len(k.Doors))
	if k.Confine {
		for i, d := range k.Doors { // before they are covered
			dials[i] = held(d.Real)
		}
		k.dir, err = ownFolder(k.User)
	} else {
		for i, d := range k.Doors {
			dials[i] = func() (net.Conn, error) { return batch.Dial(d.Real) }
		}
		err = k.makeFolder()
	}
	if err != nil {
		return err
	}
	var sockets []net.Listener
	for _, d := range k.Doors {
		socket, err := listenAt(filepath.Join(k.dir, d.Name))
		if err != nil {
			return err
		}
		sockets = append(sockets, socket)
	}
	if k.Become {
		if err := handOver(k.dir, k.User.UID, k.User.GID); err != nil {
			return err
		}
	}
	if k.Confine {
		if err := k.cover(); err != nil {
			return err
		}
	}
	if k.Become {
		if err := k.become(); err != nil {
			return err
		}
	}
	for i, d := range k.Doors {
		k.buses = append(k.buses, standin.Serve(sockets[i], dials[i], d.Direct, d.Exchange...))
	}
	return nil
}

// makeFolder makes one for the stand-ins that is the user's.
func (k *keeper) makeFolder() (err error) {
	var owner *userfile.Owner
	if k.Become {
		owner = userfile.Behind(k.User.UID, k.User.GID)
	}
	if k.folder, err = owner.MkdirTemp("trial"); err == nil {
		k.dir = k.folder.Path
	}
	return err
}

func listenAt(path string) (net.Listener, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	return net.Listen("unix", path)
}

// handOver gives the user a folder and all in it, which nobody else can reach
// yet.
func handOver(dir string, uid, gid int) error {
	return filepath.Walk(dir, func(path string, _ os.FileInfo, err error) error {
		return errors.Join(err, os.Lchown(path, uid, gid))
	})
}

// become makes this process, all of its threads, the user's.
func (k *keeper) become() error {
	if err := syscall.Setgroups(k.Groups); err != nil {
		return err
	}
	if err := syscall.Setresgid(k.User.GID, k.User.GID, k.User.GID); err != nil {
		return err
	}
	if err := syscall.Setresuid(k.User.UID, k.User.UID, k.User.UID); err != nil {
		return err
	}
	return unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0)
}

// clear takes the stand-ins away.
func (k *keeper) clear() {
	for _, bus := range k.buses {
		_ = bus.Close()
	}
	if k.folder != nil {
		_ = k.folder.Remove()
	}
}

// program runs the program, until the lifeline ends at the latest, and ends
// whatever it has started.
func (k *keeper) program(lifeline io.Reader) error {
	status, started, err := socketPair()
	if err != nil {
		return err
	}
	defer status.Close()
	cmd := k.starter(started)
	kill := func() { _ = cmd.Process.Kill() }
	limit := time.AfterFunc(time.Hour, kill)
	defer limit.Stop()
	start := func() error {
		err := cmd.Start()
		started.Close()
		if err != nil {
			return err
		}
		limit.Reset(k.Within)
		go func() {
			_, _ = io.Copy(io.Discard, lifeline)
			kill()
		}()
		return k.started(cmd, status)
	}
	k.Saw, err = ear{cmd, k.Program, start, limit, k.Command}.listen()
	k.Leftover = endAll(patience, func() []int { return descendants(os.Getpid()) })
	if k.lookout != nil {
		k.Past = k.lookout.seen()
	}
	return err
}

// starter is the process that becomes the program.
func (k *keeper) starter(status *os.File) *exec.Cmd {
	env := leading(k.User, k.dir)
	for name, value := range k.Env {
		if _, led := env[name]; !led {
			env[name] = value
		}
	}
	args := []string{starterArg, strconv.Itoa(k.room()), strconv.FormatBool(k.watchful()), k.Program}
	cmd := exec.Command("/proc/self/exe", append(args, k.Argv...)...)
	cmd.Env = environment(k.User, env)
	cmd.Dir = cmp.Or(k.Folder, k.User.Home)
	cmd.ExtraFiles = []*os.File{status}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	cmd.WaitDelay = time.Second
	return cmd
}

// watchful says whether there are managers' sockets that cannot be covered.
func (k *keeper) watchful() bool {
	return !k.Confine || slices.ContainsFunc(k.Doors, func(d door) bool { return len(batch.AbstractSockets(d.Real)) > 0 })
}

// started hears from the starter whether the kernel takes the program, and takes
// over the listener that it has put on it.
func (k *keeper) started(cmd *exec.Cmd, status *os.File) error {
	if k.watchful() {
		listener, err := receive(status)
		if err != nil {
			_ = cmd.Process.Kill()
			_ = cmd.Wait()
			return fmt.Errorf("the kernel does not let a check watch what a program connects to: %w", err)
		}
		k.lookout = &lookout{listener: listener, real: realSockets(k.Doors)}
		for _, d := range k.Doors {
			k.lookout.abstract = append(k.lookout.abstract, batch.AbstractSockets(d.Real)...)
		}
		go k.lookout.serve()
	}
	said, err := io.ReadAll(io.LimitReader(status, 64))
	if err != nil || len(said) == 0 {
		return err
	}
	_ = cmd.Wait()
	number, err := strconv.Atoi(string(said))
	if err != nil {
		return errors.New(string(said))
	}
	return syscall.Errno(number)
}
