package trial

import (
	"os"
	"runtime"
	"strconv"
	"syscall"

	"golang.org/x/sys/unix"
)

// statusFile is where a starter says why the kernel did not take the program.
const statusFile = 3

// maxStarted is how many processes and threads a program may have.
const maxStarted = 256

// closed are capabilities that would lead out of the mount namespace. Only root
// has any here, and only over that namespace.
var closed = []uintptr{unix.CAP_SYS_ADMIN, unix.CAP_SYS_PTRACE, unix.CAP_SYS_CHROOT, unix.CAP_SETPCAP, unix.CAP_SETFCAP, unix.CAP_MKNOD}

// starterMain becomes the program: args are the limit on processes, the
// program's path, and its argv.
func starterMain(args []string) int {
	runtime.LockOSThread()
	unix.CloseOnExec(statusFile)
	err := start(args)
	number, isNumber := err.(syscall.Errno) //nolint:errorlint // as the kernel returned it
	said := err.Error()
	if isNumber {
		said = strconv.Itoa(int(number))
	}
	_, _ = os.NewFile(statusFile, "status").WriteString(said)
	return 1
}

func start(args []string) error {
	limit, err := strconv.ParseUint(args[0], 10, 63)
	if err != nil {
		return err
	}
	if err := unix.Prctl(unix.PR_CAP_AMBIENT, unix.PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0); err != nil {
		return err
	}
	if os.Geteuid() == 0 {
		for _, c := range closed {
			_ = unix.Prctl(unix.PR_CAPBSET_DROP, c, 0, 0, 0)
		}
	}
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return err
	}
	if err := unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{}); err != nil {
		return err
	}
	if err := unix.Setrlimit(unix.RLIMIT_NPROC, &unix.Rlimit{Cur: limit, Max: limit}); err != nil {
		return err
	}
	return syscall.Exec(args[1], args[2:], os.Environ())
}
