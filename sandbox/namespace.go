package sandbox

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// hostProc is where a supervisor keeps the host's /proc, to learn by which numbers others know its processes.
const hostProc = "/run/host-proc"

// mountPrivate gives a supervisor a /run and a /proc of its own. systemd-nspawn leaves locks and sockets in
// /run/systemd/nspawn: here they end with the namespace. And it looks for its child in /proc.
func mountPrivate() error {
	if err := syscall.Mount("tmpfs", "/run", "tmpfs", syscall.MS_NOSUID|syscall.MS_NODEV, "mode=0755,size=1m"); err != nil {
		return fmt.Errorf("cannot mount a private /run: %w", err)
	}
	if err := os.Mkdir(hostProc, 0o700); err != nil {
		return err
	}
	if err := syscall.Mount("/proc", hostProc, "", syscall.MS_BIND|syscall.MS_REC, ""); err != nil {
		return fmt.Errorf("cannot keep the host's /proc: %w", err)
	}
	if err := syscall.Mount("proc", "/proc", "proc", syscall.MS_NOSUID|syscall.MS_NODEV|syscall.MS_NOEXEC, ""); err != nil {
		return fmt.Errorf("cannot mount a private /proc: %w", err)
	}
	return nil
}

// hostSelf is this process as the host numbers it. It works until mountPrivate.
func hostSelf() (process, error) {
	self, err := os.Readlink("/proc/self")
	if err != nil {
		return process{}, err
	}
	pid, err := strconv.Atoi(self)
	if err != nil {
		return process{}, err
	}
	return findProcess("/proc", pid)
}

// hostLeader finds the first process of the machine that the supervisor's systemd-nspawn runs, as the host
// numbers it: the grandchild that is number 1 in its own namespace.
func hostLeader(supervisor int) (process, error) {
	for _, nspawn := range children(hostProc, supervisor) {
		for _, pid := range children(hostProc, nspawn) {
			status, _ := os.ReadFile(fmt.Sprintf("%s/%d/status", hostProc, pid))
			for line := range strings.Lines(string(status)) {
				if strings.HasPrefix(line, "NSpid:") && strings.HasSuffix(strings.TrimSpace(line), "\t1") {
					return findProcess(hostProc, pid)
				}
			}
		}
	}
	return process{}, os.ErrProcessDone
}

// children lists the children of a process, of all its threads.
func children(proc string, pid int) []int {
	var found []int
	files, _ := filepath.Glob(fmt.Sprintf("%s/%d/task/*/children", proc, pid))
	for _, file := range files {
		data, _ := os.ReadFile(file)
		for _, word := range strings.Fields(string(data)) {
			if n, err := strconv.Atoi(word); err == nil {
				found = append(found, n)
			}
		}
	}
	return found
}
