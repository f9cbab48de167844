package trial

import (
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// Where a seccomp filter finds what it judges (struct seccomp_data, seccomp(2)).
const (
	dataCall = 0
	dataArch = 4
)

// x32 marks calls of another numbering on amd64.
const x32 = 0x40000000

// hidden are system calls by which a program could connect, or have another
// process of its user connect, without connect(2).
var hidden = []uint32{unix.SYS_IO_URING_SETUP, unix.SYS_PTRACE, unix.SYS_PROCESS_VM_WRITEV, unix.SYS_PIDFD_GETFD}

// filter is a seccomp filter that asks a listener about each connect(2), and
// knows neither what is hidden nor the calls of other architectures.
func filter() []unix.SockFilter {
	const (
		load  = unix.BPF_LD | unix.BPF_W | unix.BPF_ABS
		equal = unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K
		above = unix.BPF_JMP | unix.BPF_JGE | unix.BPF_K
		ret   = unix.BPF_RET | unix.BPF_K
	)
	arch, unknown := uint32(unix.AUDIT_ARCH_X86_64), unix.SECCOMP_RET_ERRNO|uint32(unix.ENOSYS)
	if runtime.GOARCH == "arm64" {
		arch = unix.AUDIT_ARCH_AARCH64
	}
	program := []unix.SockFilter{
		{Code: load, K: dataArch},
		{Code: equal, K: arch, Jt: 1},
		{Code: ret, K: unknown},
		{Code: load, K: dataCall},
		{Code: above, K: x32, Jf: 1},
		{Code: ret, K: unknown},
		{Code: equal, K: unix.SYS_CONNECT, Jf: 1},
		{Code: ret, K: unix.SECCOMP_RET_USER_NOTIF},
	}
	for _, call := range hidden {
		program = append(program, unix.SockFilter{Code: equal, K: call, Jf: 1}, unix.SockFilter{Code: ret, K: unknown})
	}
	return append(program, unix.SockFilter{Code: ret, K: unix.SECCOMP_RET_ALLOW})
}

// watchThread puts the filter on this thread and what it starts, and returns
// the listener.
func watchThread() (listener int, err error) {
	program := filter()
	sent := unix.SockFprog{Len: uint16(len(program)), Filter: &program[0]}
	fd, _, errno := unix.RawSyscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, unix.SECCOMP_FILTER_FLAG_NEW_LISTENER, uintptr(unsafe.Pointer(&sent)))
	runtime.KeepAlive(program)
	if errno != 0 {
		return -1, errno
	}
	return int(fd), nil
}

// connectCall is what the kernel tells a listener (struct seccomp_notif).
type connectCall struct {
	id    uint64
	tid   uint32
	flags uint32
	nr    int32
	arch  uint32
	ip    uint64
	args  [6]uint64
}

// connectResult is what it is answered (struct seccomp_notif_resp).
type connectResult struct {
	id    uint64
	val   int64
	errno int32 // negative
	flags uint32
}

func control(fd int, request uintptr, argument unsafe.Pointer) error {
	for {
		_, _, errno := syscall.Syscall(unix.SYS_IOCTL, uintptr(fd), request, uintptr(argument))
		switch errno {
		case 0:
			return nil
		case unix.EINTR:
			continue
		}
		return errno
	}
}
