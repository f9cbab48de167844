package sandbox

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
)

// podman is the engine of whoever is not root: machines are containers of a rootless podman, podman(1), on a host whose
// cgroups are all of version 2. On other hosts, podman would reach into the host's own hierarchies.
type podman struct{}

// podmanCommand prepares podman. It is asked for each time, since nothing of podman's is a service.
func podmanCommand(ctx context.Context, args ...string) *exec.Cmd {
	return exec.CommandContext(ctx, "podman", args...)
}

// podmanSaid runs podman, and returns what it printed.
func podmanSaid(ctx context.Context, args ...string) (string, error) {
	out, err := podmanCommand(ctx, args...).Output()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		err = fmt.Errorf("podman %s: %w: %s", args[0], err, lastLines(string(exit.Stderr), 5))
	}
	return strings.TrimSpace(string(out)), err
}

// container is what podman calls the machine of a directory. Podman's names are a user's, not a store's.
func container(dir string) string {
	h := fnv.New32a()
	_, _ = h.Write([]byte(filepath.Dir(dir)))
	return fmt.Sprintf("sdlab-%s-%08x", filepath.Base(dir), h.Sum32())
}

// reference is what podman calls an image.
func reference(id string) string { return "localhost/sdlab:" + strings.ReplaceAll(id, "+", ".") }

func (podman) detached() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }

func (podman) runner(k *keeper) runner { return &podmanMachine{keeper: k} }

// sweep stops a container whose supervisor was killed: it goes on without one.
func (podman) sweep(dir string, st state) {
	if st.Phase == phaseBooting || st.Phase == phaseRunning {
		_, _ = podmanSaid(context.Background(), "kill", container(dir))
	}
}

// erase removes a machine's container and directory, or a record. Some of the files belong to users of the machine, so that
// they can be removed as root of the user's namespace only.
func (podman) erase(dir string) error {
	var gone error
	if filepath.Base(filepath.Dir(dir)) != recordsDir && exists(dir) {
		_, gone = podmanSaid(context.Background(), "rm", "--force", "--ignore", "--volumes", "--time", "0", container(dir))
	}
	if os.RemoveAll(dir) == nil {
		return gone
	}
	_, err := podmanSaid(context.Background(), "unshare", "rm", "-rf", dir)
	return errors.Join(gone, err)
}

func (podman) saveLayer(context.Context, *Machine, state, string) error {
	return errors.New("the disk of a machine in podman cannot be copied")
}

// abilities: without its controllers podman is not chosen, see [podmanHost.manager].
func (podman) abilities() Abilities { return Abilities{Limits: true} }

// capabilities are those that systemd-nspawn leaves a machine (systemd-nspawn(1), --capability=), so that the same things
// work in both. They count in the user's namespace only.
var capabilities = []string{
	"AUDIT_CONTROL", "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "DAC_READ_SEARCH", "FOWNER", "FSETID", "IPC_OWNER", "KILL",
	"LEASE", "LINUX_IMMUTABLE", "MKNOD", "NET_ADMIN", "NET_BIND_SERVICE", "NET_BROADCAST", "NET_RAW", "SETFCAP", "SETGID",
	"SETPCAP", "SETUID", "SYS_ADMIN", "SYS_BOOT", "SYS_CHROOT", "SYS_NICE", "SYS_PTRACE", "SYS_RESOURCE", "SYS_TTY_CONFIG",
}

// createArgs makes the container of a machine.
func createArgs(sp spec, dir string) []string {
	args := []string{
		"create", "--name", container(dir), "--hostname", hostname(sp),
		"--systemd", "always", "--network", "none", "--pids-limit", "-1", "--restart", "no",
		"--security-opt", "unmask=ALL", "--security-opt", "label=disable",
		"--cap-drop", "all", "--cap-add", strings.Join(capabilities, ","),
		"--tty",                // or systemd has no console, and does not say what is wrong with a boot
		"--log-driver", "none", // what it says there is in console.log
		"--volume", "/var/log/journal", // of the container's own: else podman puts a tmpfs there
		"--volume", filepath.Join(dir, bootIDFile) + ":/proc/sys/kernel/random/boot_id:ro",
	}
	var binds []string
	for name := range sp.Binaries {
		binds = append(binds, "--volume="+filepath.Join(dir, binariesDir, name)+":/usr/local/bin/"+name+":ro")
	}
	slices.Sort(binds)
	if sp.Record != "" {
		binds = append(binds, "--volume="+sp.Record+":/"+recordPath)
	}
	return slices.Concat(args, binds, []string{reference(sp.Image), "/sbin/init"})
}

// hostname is the name that a machine has for itself.
func hostname(sp spec) string {
	if sp.Ephemeral {
		return "lab"
	}
	return sp.Name
}
