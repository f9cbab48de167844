package sandbox

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"
)

// nspawnMachine runs a machine in systemd-nspawn. Its supervisor has a mount and a PID namespace of its own, and is the
// first in it: what it mounts goes away with it, and when it dies, even by SIGKILL, the kernel kills all of the machine.
// (A machine outlives a systemd-nspawn that is killed.)
type nspawnMachine struct {
	*keeper
	home   string // the supervisor's own cgroup
	inside int    // the machine's systemd, as the supervisor's namespace numbers it; 0 before it runs
	root   string
	tree   hierarchies
	notify *net.UnixConn

	filtered bool // this boot began under filters that were kept
}

// prepare makes what outlives one boot: cgroup, disk, identity.
func (n *nspawnMachine) prepare() (err error) {
	if n.tree, err = findHierarchies(); err != nil {
		return err
	}
	n.home = cgroupOf("self")
	n.st.Cgroup = filepath.Join(cgroupTop, fmt.Sprintf("%s-%d", n.spec.Name, n.st.Supervisor.PID))
	if err := n.write(phaseBooting); err != nil {
		return err
	}
	if err := n.tree.create(n.st.Cgroup); err != nil {
		return err
	}
	if err := n.tree.join(filepath.Join(n.st.Cgroup, "keeper")); err != nil {
		return err
	}
	if err := mountPrivate(); err != nil {
		return err
	}
	if n.root, n.st.InMemory, err = mountDisk(n.dir, n.spec); err != nil {
		return err
	}
	if n.spec.Record != "" {
		if err := prepareRecord(n.spec.Record, n.root); err != nil {
			fmt.Fprintf(os.Stderr, "the record stays on the disk: %v\n", err) //nolint:forbidigo // the supervisor's log
			n.spec.Record = ""
		}
	}
	return personalise(n.root, n.spec)
}

// boot starts systemd-nspawn in the machine's cgroup. If there is a file of filters, it starts under them, and makes none
// itself.
func (n *nspawnMachine) boot() (*boot, error) {
	machine := filepath.Join(n.st.Cgroup, "machine")
	if err := n.tree.remove(machine, 5*time.Second); err != nil {
		return nil, fmt.Errorf("cannot clear the machine's cgroup: %w", err)
	}
	if err := n.tree.create(n.st.Cgroup); err != nil {
		return nil, err
	}
	n.inside = 0
	group, err := os.Open(filepath.Join(n.tree.unified, machine))
	if err != nil {
		return nil, err
	}
	defer group.Close()
	if n.notify, err = listenNotify("/run/sdlab-notify"); err != nil {
		return nil, err
	}
	cmd := exec.Command("systemd-nspawn", nspawnArgs(n.spec, n.root)...)
	cmd.Env = []string{
		"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8", "TERM=dumb",
		"NOTIFY_SOCKET=/run/sdlab-notify",
		"SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1", // systemd 256 and later refuse the hybrid hierarchy of the host
	}
	if filters := n.takeFilters(); filters != "" {
		filtered(cmd, filters)
		cmd.Env = append(cmd.Env, "SYSTEMD_SECCOMP=0") // known since systemd 247
	}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, UseCgroupFD: true, CgroupFD: int(group.Fd())}
	b, err := launch(n.dir, cmd)
	if err != nil {
		n.notify.Close()
		return nil, fmt.Errorf("cannot start systemd-nspawn: %w", err)
	}
	return b, nil
}

func (n *nspawnMachine) leader(pid int) (process, error) {
	leader, err := hostLeader(n.st.Supervisor.PID)
	if err == nil {
		n.inside = pid
	}
	return leader, err
}

func (n *nspawnMachine) ready() error { return n.learnFilters() }

func (n *nspawnMachine) ended(b *boot) (again bool, _ error) {
	n.notify.Close()
	switch {
	case wantsReboot(b.err):
		return true, nil
	case b.err != nil && n.st.Leader.PID == 0 && n.filtered:
		n.forgetFilters()
		return true, nil
	case b.err != nil && n.st.Leader.PID == 0:
		return false, fmt.Errorf("systemd-nspawn could not start the machine: %w", b.err)
	}
	return false, nil // powered off, or systemd itself died: either way it is off
}

// kill ends the machine at once: the end of its first process is the end of them all.
func (n *nspawnMachine) kill(b *boot) {
	n.notify.Close()
	if n.inside > 0 && syscall.Kill(n.inside, syscall.SIGKILL) == nil {
		select {
		case <-b.exited:
			return
		case <-time.After(2 * time.Second):
		}
	}
	_ = b.cmd.Process.Kill()
	<-b.exited
}

func (n *nspawnMachine) cleanUp() error {
	if n.st.Cgroup == "" {
		return nil
	}
	_ = syscall.Unmount(n.root, syscall.MNT_DETACH)
	_ = syscall.Unmount(filepath.Join(n.dir, memoryDir), syscall.MNT_DETACH) // if there is one
	if n.tree.join(n.home) != nil {
		_ = n.tree.join("/")
	}
	return n.tree.remove(n.st.Cgroup, 5*time.Second)
}
