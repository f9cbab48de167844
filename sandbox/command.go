package sandbox

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// enter runs inside the machine, as root: it moves into the cgroup whose cgroup.procs is file 3, and becomes
// the user. Writing works although the cgroup is outside of the namespace, because the kernel judges by who
// opened the file.
const enter = `{ echo 0 >&3; } 2>/dev/null; exec 3>&-
umask 022
uid=$1 gid=$2 bounds=$3; shift 3
if [ -d "/run/user/$uid" ]; then
	export XDG_RUNTIME_DIR="/run/user/$uid"
	if [ -S "$XDG_RUNTIME_DIR/bus" ]; then export DBUS_SESSION_BUS_ADDRESS="unix:path=$XDG_RUNTIME_DIR/bus"; fi
fi
cd "$HOME" 2>/dev/null || cd /; unset OLDPWD
exec setpriv $bounds --reuid "$uid" --regid "$gid" --init-groups -- "$@"
`

// killedWait is how long Wait goes on reading a command's output after it ended, for what it left running
// may hold the pipe open.
const killedWait = 5 * time.Second

// Command prepares to run argv inside the machine as user, "root" or "learner" or another that exists there,
// with that user's groups, home directory and a clean environment. Set Stdin, Stdout and Stderr as with any
// exec.Cmd, append to Env, leave SysProcAttr and ExtraFiles alone. Its exit code is argv's. It runs in
// user.slice of the machine, but in no login session. When ctx ends, it and all it started die, except what
// systemd started for it; what it leaves running when it ends by itself stays.
func (m *Machine) Command(ctx context.Context, user string, argv ...string) *exec.Cmd {
	cmd, err := m.command(ctx, user, argv)
	if err != nil {
		cmd = exec.CommandContext(ctx, "nsenter")
		cmd.Err = fmt.Errorf("cannot run a command in machine %s: %w", m.Name, err)
	}
	return cmd
}

func (m *Machine) command(ctx context.Context, name string, argv []string) (*exec.Cmd, error) {
	st, err := readState(m.dir)
	if err != nil || !st.up() || !st.Leader.alive() {
		return nil, ErrNotRunning
	}
	who, err := findUser(st.Leader.PID, name)
	if err != nil {
		return nil, err
	}
	return m.store.engine.command(ctx, m, st, who, argv)
}

// command enters the machine's namespaces, under its filters, and its cgroup.
func (nspawn) command(ctx context.Context, m *Machine, st state, who user, argv []string) (*exec.Cmd, error) {
	args := []string{"-t", strconv.Itoa(st.Leader.PID), "-a", "--", "/bin/sh", "-c", enter, "sh",
		who.uid, who.gid, boundingSet(st.Leader.PID)}
	cmd := exec.CommandContext(ctx, "nsenter", append(args, argv...)...)
	if filters := filepath.Join(m.dir, filtersFile); cmd.Err == nil && exists(filters) {
		filtered(cmd, filters)
	}
	cmd.Env = who.environment()
	cmd.WaitDelay = killedWait
	scope, procs, err := m.openScope(st, who)
	if err != nil {
		return nil, err
	}
	cmd.ExtraFiles = []*os.File{procs}
	cmd.Cancel = func() error {
		killTree(cmd.Process.Pid, scope)
		return cmd.Process.Kill()
	}
	return cmd, nil
}

// openScope makes a cgroup for one command where a login of the user would be, and opens its cgroup.procs.
// Those of commands that ended are removed on the way.
func (m *Machine) openScope(st state, who user) (dir string, procs *os.File, err error) {
	h, err := findHierarchies()
	if err != nil {
		return "", nil, err
	}
	payload := strings.TrimSuffix(cgroupOf(strconv.Itoa(st.Leader.PID)), "/init.scope")
	slice := filepath.Join(h.unified, payload, "user.slice", "user-"+who.uid+".slice")
	old, _ := filepath.Glob(filepath.Join(slice, "sdlab-*.scope"))
	for _, scope := range old {
		// A minute, because a command may have been prepared and not started yet.
		if info, err := os.Stat(scope); err == nil && time.Since(info.ModTime()) > time.Minute {
			_ = os.Remove(scope)
		}
	}
	dir = filepath.Join(slice, fmt.Sprintf("sdlab-%d-%d.scope", os.Getpid(), m.store.scopes.Add(1)))
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", nil, fmt.Errorf("making its cgroup: %w", err)
	}
	if err := os.Chmod(slice, 0o755); err != nil { // whatever the umask: the user's manager will live in it
		return "", nil, fmt.Errorf("opening its cgroup: %w", err)
	}
	procs, err = os.OpenFile(filepath.Join(dir, "cgroup.procs"), os.O_WRONLY, 0)
	return dir, procs, err
}

// killTree kills the children of pid, which enter the machine, and all in the command's cgroup.
func killTree(pid int, scope string) {
	for _, child := range children("/proc", pid) {
		_ = syscall.Kill(child, syscall.SIGKILL)
	}
	killScope(scope)
}

// killScope kills all in a cgroup.
func killScope(scope string) {
	if os.WriteFile(filepath.Join(scope, "cgroup.kill"), []byte("1"), 0) == nil {
		return
	}
	data, _ := os.ReadFile(filepath.Join(scope, "cgroup.procs")) // before kernel 5.14
	for _, word := range strings.Fields(string(data)) {
		if n, err := strconv.Atoi(word); err == nil && n > 0 {
			_ = syscall.Kill(n, syscall.SIGKILL)
		}
	}
}

// ExitCode is what a shell would report of a command that ended with err: its exit code, or 128 and the
// number of the signal that killed it. ok is false if err says that it did not run at all.
func ExitCode(err error) (code int, ok bool) {
	if err == nil {
		return 0, true
	}
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		return 0, false
	}
	if ws, isWait := exit.Sys().(syscall.WaitStatus); isWait && ws.Signaled() {
		return 128 + int(ws.Signal()), true
	}
	return exit.ExitCode(), true
}
