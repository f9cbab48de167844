package sandbox

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// systemd-nspawn forbids a machine some system calls by seccomp filters, which processes inherit. A command
// enters from outside, so it has to be given them.

// filtersFile, in a machine's directory, holds the filters of its first process, the oldest first.
const filtersFile = "seccomp"

// enterArg is the first argument of a process that puts on the filters in a file and becomes a command.
const enterArg = "sandbox-enter"

// A filter is a program for the kernel's packet filter.
type filter []unix.SockFilter

// keepFilters writes down the filters of a process. Where the kernel does not tell of them, it keeps none.
func keepFilters(pid int, dir string) error {
	path := filepath.Join(dir, filtersFile)
	filters, err := filtersOf(pid)
	if err != nil {
		_ = os.Remove(path)
		return err
	}
	return writeFilters(path, filters)
}

func writeFilters(path string, filters []filter) error {
	var data []byte
	for _, f := range filters {
		data = binary.NativeEndian.AppendUint32(data, uint32(len(f)))
		for _, i := range f {
			data = binary.NativeEndian.AppendUint16(data, i.Code)
			data = binary.NativeEndian.AppendUint32(append(data, i.Jt, i.Jf), i.K)
		}
	}
	return replaceFile(path, data)
}

// filtersOf reads the filters of a process, the oldest first, with ptrace(2): it stops for a moment. The kernel
// tells of them whoever has CAP_SYS_ADMIN and no filter of their own.
func filtersOf(pid int) (filters []filter, err error) {
	runtime.LockOSThread() // who traces is a thread
	defer runtime.UnlockOSThread()
	if err := ptrace(unix.PTRACE_SEIZE, pid, 0, 0); err != nil {
		return nil, fmt.Errorf("cannot trace process %d: %w", pid, err)
	}
	if err := ptrace(unix.PTRACE_INTERRUPT, pid, 0, 0); err != nil {
		return nil, fmt.Errorf("cannot stop process %d: %w", pid, err)
	}
	var status unix.WaitStatus
	if _, err := unix.Wait4(pid, &status, unix.WALL, nil); err != nil {
		return nil, fmt.Errorf("cannot wait for process %d: %w", pid, err)
	}
	defer func() {
		var on uintptr // the signal that it was just about to get, if that is why it stopped
		if status.Stopped() && status.StopSignal() != unix.SIGTRAP {
			on = uintptr(status.StopSignal())
		}
		err = errors.Join(err, ptrace(unix.PTRACE_DETACH, pid, 0, on))
	}()
	for n := uintptr(0); ; n++ {
		size, err := ptraceCount(unix.PTRACE_SECCOMP_GET_FILTER, pid, n, nil)
		switch {
		case errors.Is(err, unix.ENOENT), errors.Is(err, unix.EINVAL) && n == 0: // no more, or no seccomp at all
			slices.Reverse(filters)
			return filters, nil
		case err != nil:
			return nil, fmt.Errorf("cannot read the filters of process %d: %w", pid, err)
		}
		f := make(filter, size)
		if _, err := ptraceCount(unix.PTRACE_SECCOMP_GET_FILTER, pid, n, &f[0]); err != nil {
			return nil, fmt.Errorf("cannot read the filters of process %d: %w", pid, err)
		}
		filters = append(filters, f)
	}
}

func ptrace(request, pid int, address, data uintptr) error {
	_, _, errno := unix.Syscall6(unix.SYS_PTRACE, uintptr(request), uintptr(pid), address, data, 0, 0)
	if errno != 0 {
		return errno
	}
	return nil
}

func ptraceCount(request, pid int, address uintptr, into *unix.SockFilter) (int, error) {
	n, _, errno := unix.Syscall6(unix.SYS_PTRACE, uintptr(request), uintptr(pid), address, uintptr(unsafe.Pointer(into)), 0, 0)
	if errno != 0 {
		return 0, errno
	}
	return int(n), nil
}

// filtered has a command start under the filters in a file.
func filtered(cmd *exec.Cmd, filters string) {
	cmd.Args = slices.Concat([]string{"sdlab", enterArg, filters, cmd.Path}, cmd.Args[1:])
	cmd.Path = "/proc/self/exe"
}

// filtersIn reads what keepFilters wrote.
func filtersIn(path string) (filters []filter, err error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	const size = 8 // of an instruction
	for len(data) >= 4 {
		n := int(binary.NativeEndian.Uint32(data))
		data = data[4:]
		if n == 0 || n > len(data)/size {
			break
		}
		f := make(filter, n)
		for i := range f {
			f[i] = unix.SockFilter{Code: binary.NativeEndian.Uint16(data), Jt: data[2], Jf: data[3], K: binary.NativeEndian.Uint32(data[4:])}
			data = data[size:]
		}
		filters = append(filters, f)
	}
	if len(data) > 0 {
		return nil, fmt.Errorf("%s is damaged", path)
	}
	return filters, nil
}

// enterFiltered becomes argv, under the filters in a file. Root needs no PR_SET_NO_NEW_PRIVS for that, which
// would take sudo(8) away from those inside.
func enterFiltered(path string, argv []string) error {
	runtime.LockOSThread() // the filters are this thread's, and it is the one that becomes argv
	filters, err := filtersIn(path)
	if err != nil {
		return err
	}
	for _, f := range filters {
		program := unix.SockFprog{Len: uint16(len(f)), Filter: &f[0]}
		if _, _, errno := unix.RawSyscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, 0, uintptr(unsafe.Pointer(&program))); errno != 0 {
			return fmt.Errorf("cannot put a seccomp filter on: %w", errno)
		}
	}
	return fmt.Errorf("cannot run %s: %w", argv[0], syscall.Exec(argv[0], argv, os.Environ()))
}
