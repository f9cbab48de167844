package sandbox

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"

	"golang.org/x/term"
)

// podmanExecArg is the first argument of a process that is to become podman exec: it has the environment that the command
// in the machine is to have, and podman is to have another one.
const podmanExecArg = "sandbox-podman-exec"

// outsidePrefix stands before the names of podman's own variables in the meantime.
const outsidePrefix = "SDLAB_OUTSIDE_"

// outside is what of the caller's environment concerns podman, containers.conf(5) and storage.conf(5).
func outside(environ []string) (env []string) {
	for _, variable := range environ {
		name, _, _ := strings.Cut(variable, "=")
		switch name {
		case "HOME", "USER", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "DBUS_SESSION_BUS_ADDRESS":
			env = append(env, variable)
		default:
			if strings.HasPrefix(name, "CONTAINERS_") || strings.HasPrefix(name, "STORAGE_") {
				env = append(env, variable)
			}
		}
	}
	return env
}

// enterContainer runs inside the machine, as root: it moves into a cgroup of its own, as [enter] does, and becomes the user.
const enterContainer = `uid=$1 gid=$2 scope=$3; shift 3
slice=/sys/fs/cgroup/user.slice/user-$uid.slice
for try in 1 2 3; do
	rmdir "$slice"/sdlab-*.scope
	mkdir -p "$slice/$scope" && echo 0 >"$slice/$scope/cgroup.procs" && break
done 2>/dev/null
umask 022
unset container container_uuid HOSTNAME NOTIFY_SOCKET
if [ -d "/run/user/$uid" ]; then
	export XDG_RUNTIME_DIR="/run/user/$uid"
	if [ -S "$XDG_RUNTIME_DIR/bus" ]; then export DBUS_SESSION_BUS_ADDRESS="unix:path=$XDG_RUNTIME_DIR/bus"; fi
fi
cd "$HOME" 2>/dev/null || cd /; unset OLDPWD
exec setpriv --reuid "$uid" --regid "$gid" --init-groups -- "$@"
`

// command enters through podman: a process of the user may not be moved from a login into the machine's cgroup.
func (podman) command(ctx context.Context, m *Machine, st state, who user, argv []string) (*exec.Cmd, error) {
	scope := fmt.Sprintf("sdlab-%d-%d.scope", os.Getpid(), m.store.scopes.Add(1))
	args := []string{podmanExecArg, container(m.dir), who.uid, who.gid, scope}
	cmd := exec.CommandContext(ctx, "/proc/self/exe", append(args, argv...)...)
	cmd.Env = who.environment()
	for _, variable := range outside(os.Environ()) {
		cmd.Env = append(cmd.Env, outsidePrefix+variable)
	}
	cmd.WaitDelay = killedWait
	cmd.Cancel = func() error {
		if h, err := findHierarchies(); err == nil {
			killScope(filepath.Join(h.unified, st.Cgroup, "user.slice", "user-"+who.uid+".slice", scope))
		}
		return cmd.Process.Kill()
	}
	return cmd, nil
}

// podmanExec becomes podman. It returns only if it cannot.
func podmanExec(args, environ []string) error {
	if len(args) < 5 {
		return fmt.Errorf("cannot run a command in a machine: %d arguments", len(args))
	}
	path, err := exec.LookPath("podman")
	if err != nil {
		return err
	}
	terminal := term.IsTerminal(0) && term.IsTerminal(1)
	argv, env := podmanExecArgs(args, environ, terminal)
	return syscall.Exec(path, argv, env)
}

// podmanExecArgs is the command line and the environment of podman.
func podmanExecArgs(args, environ []string, terminal bool) (argv, env []string) {
	argv = []string{"podman", "exec", "--interactive", "--detach-keys", "", "--user", "0", "--workdir", "/"}
	if terminal {
		argv = append(argv, "--tty")
	}
	env = []string{"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8"}
	for _, variable := range environ {
		if own, ok := strings.CutPrefix(variable, outsidePrefix); ok {
			env = append(env, own)
		} else {
			argv = append(argv, "--env", variable)
		}
	}
	argv = append(argv, args[0], "/bin/sh", "-c", enterContainer, "sh", args[1], args[2], args[3])
	return append(argv, args[4:]...), env
}
