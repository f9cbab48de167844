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

// starterMain becomes the program: args are the limit on processes,
// whether it is watched what it connects to, the program's path, and its argv.
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
	watched := args[1] == strconv.FormatBool(true)
	if err := unix.Prctl(unix.PR_CAP_AMBIENT, unix.PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0); err != nil {
		return err
	}
	if err := dropInheritable(); err != nil {
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
	if watched {
		listener, err := watchThread()
		if err != nil {
			return err
		}
		if err := send(statusFile, listener); err != nil {
			return err
		}
		unix.CloseOnExec(listener)
	}
	return syscall.Exec(args[2], args[3:], os.Environ())
}

// dropInheritable takes back what the keeper was given to mount with.
func dropInheritable() error {
	header := unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}
	var caps [2]unix.CapUserData
	if err := unix.Capget(&header, &caps[0]); err != nil {
		return err
	}
	caps[0].Inheritable, caps[1].Inheritable = 0, 0
	return unix.Capset(&header, &caps[0])
}
