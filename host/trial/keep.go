package trial

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/facts"
)

// Arguments by which sdlab is told that it is another process of a trial.
const (
	keeperArg  = "trial-keeper"
	starterArg = "trial-starter"
)

// The keeper's files beside the usual ones.
const answerFile = 3

// goodbye is how long a keeper may take to end what the program has started.
const goodbye = 20 * time.Second

// job is what a keeper is told.
type job struct {
	Command
	Program string // path of the program
	User    User
	Groups  []int // of the user
	Become  bool  // the keeper is root and has to become the user
	Confine bool  // it has namespaces of its own
	Doors   []door
}

// answer is what a keeper tells.
type answer struct {
	Saw
	Open     string // why there is no namespace, "" if it worked or was not asked for
	Past     string // the manager's socket that the program connected to
	Leftover []int
	Failure  string
}

// open says that this kernel gives no namespaces, which is not tried twice.
var open atomic.Bool

// keep runs a program by a keeper.
func keep(ctx context.Context, user User, program string, c Command) (Saw, error) {
	j := job{Command: c, Program: program, User: user, Confine: !open.Load(), Become: user.becomes(), Groups: user.groups(), Doors: doors(*c.Guard)}
	a, err := ask(ctx, j)
	if j.Confine && (err == nil && a.Open != "" || unconfinable(err)) {
		open.Store(true)
		j.Confine = false
		a, err = ask(ctx, j)
	}
	switch {
	case err != nil:
		return Saw{}, err
	case a.Failure != "":
		return a.Saw, errors.New(a.Failure)
	case len(a.Leftover) > 0:
		return a.Saw, facts.Blind("program-left-running").Because(fmt.Errorf("the program left processes behind that could not be ended: %v", a.Leftover))
	case a.Past != "": // what the program was told is not known, so neither is what its words mean
		return a.Saw, facts.Blind("program-unguarded", a.Past)
	}
	return a.Saw, nil
}

// unconfinable says whether the kernel refused to make a namespace.
func unconfinable(err error) bool {
	for _, e := range []error{syscall.EPERM, syscall.EACCES, syscall.ENOSPC, syscall.EINVAL, syscall.ENOSYS, syscall.EUSERS} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}

// started are the children of this process that it has started itself: keepers
// and tools. What keepers leave behind that are killed becomes its child, too.
var started = struct {
	sync.Mutex
	pids map[int]bool
}{pids: map[int]bool{}}

// ask starts a keeper, and ends it with the context.
func ask(ctx context.Context, j job) (a answer, err error) {
	told, err := json.Marshal(j)
	if err != nil {
		return a, err
	}
	hear, say, err := os.Pipe()
	if err != nil {
		return a, err
	}
	defer hear.Close()
	cmd := exec.Command("/proc/self/exe", keeperArg)
	cmd.Dir = "/"
	cmd.Env = []string{"GOTRACEBACK=none"}
	cmd.ExtraFiles = []*os.File{say}
	cmd.SysProcAttr = j.attributes()
	lifeline, err := cmd.StdinPipe()
	if err == nil { // whatever loses its parent comes to this process then
		err = unix.Prctl(unix.PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
	}
	if err == nil {
		err = begin(cmd)
	}
	say.Close()
	if err != nil {
		return a, fmt.Errorf("cannot start the program's keeper: %w", err)
	}
	stop := context.AfterFunc(ctx, func() { lifeline.Close() })
	defer stop()
	late := time.AfterFunc(j.Within+afterLine+goodbye, func() { _ = cmd.Process.Kill() })
	defer late.Stop()
	_, writeErr := lifeline.Write(append(told, '\n'))
	said, readErr := io.ReadAll(io.LimitReader(hear, 16<<20))
	lifeline.Close()
	waitErr := cmd.Wait()
	forget(cmd)
	var left []int
	if waitErr != nil { // it was killed
		left = endStrays()
	}
	if ctx.Err() != nil {
		return a, ctx.Err()
	}
	if err := json.Unmarshal(said, &a); err != nil {
		return a, fmt.Errorf("the program's keeper ended before it could say what the program did (%w)", cmp.Or(waitErr, writeErr, readErr, err))
	}
	a.Leftover = append(a.Leftover, left...)
	return a, nil
}

// begin starts a keeper or a tool.
func begin(cmd *exec.Cmd) error {
	started.Lock()
	defer started.Unlock()
	err := cmd.Start()
	if err == nil {
		started.pids[cmd.Process.Pid] = true
	}
	return err
}

func forget(cmd *exec.Cmd) {
	started.Lock()
	defer started.Unlock()
	delete(started.pids, cmd.Process.Pid)
}

// endStrays ends what a keeper has left to this process.
func endStrays() (left []int) {
	started.Lock()
	defer started.Unlock()
	return endAll(patience, func() (strays []int) {
		for _, pid := range children(os.Getpid()) {
			if !started.pids[pid] && stray(pid) {
				strays = append(append(strays, pid), descendants(pid)...)
			}
		}
		return strays
	})
}

// stray says whether a child of this process was started by a program: those
// can gain no rights, as nothing else that sdlab starts.
func stray(pid int) bool {
	own, _ := os.ReadFile("/proc/self/status")
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	const mark = "\nNoNewPrivs:\t1\n"
	return err == nil && strings.Contains(string(status), mark) && !strings.Contains(string(own), mark)
}

// attributes are the namespaces of the keeper. In them root has the ids that it
// has outside, and anybody else only their own.
func (j job) attributes() *syscall.SysProcAttr {
	attr := &syscall.SysProcAttr{Setsid: true}
	if !j.Confine {
		return attr
	}
	attr.Cloneflags = syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS
	if os.Geteuid() == 0 {
		attr.UidMappings, attr.GidMappings = mappings("/proc/self/uid_map"), mappings("/proc/self/gid_map")
		attr.GidMappingsEnableSetgroups = true
		return attr
	}
	attr.UidMappings = []syscall.SysProcIDMap{{ContainerID: os.Geteuid(), HostID: os.Geteuid(), Size: 1}}
	attr.GidMappings = []syscall.SysProcIDMap{{ContainerID: os.Getegid(), HostID: os.Getegid(), Size: 1}}
	attr.AmbientCaps = []uintptr{unix.CAP_SYS_ADMIN}
	return attr
}

// mappings maps each id that there is here to itself.
func mappings(file string) (same []syscall.SysProcIDMap) {
	content, _ := os.ReadFile(file)
	for line := range strings.Lines(string(content)) {
		var inside, outside, size int
		if _, err := fmt.Sscan(line, &inside, &outside, &size); err == nil {
			same = append(same, syscall.SysProcIDMap{ContainerID: inside, HostID: inside, Size: size})
		}
	}
	return same
}
