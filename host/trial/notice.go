package trial

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"unsafe"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/host/batch"
)

// maxAddress is more than any socket's address takes (struct sockaddr_storage).
const maxAddress = 128

// A lookout makes the connections of a program for it, but for those to a
// manager. It notes the first of these. It is for where the managers' sockets
// cannot be covered.
type lookout struct {
	listener int
	real     []inode  // of the managers' sockets
	abstract []string // addresses of theirs that are not files

	mu   sync.Mutex
	past string
}

type inode struct{ dev, ino uint64 }

// realSockets are the managers' sockets, of all users.
func realSockets(doors []door) (list []inode) {
	var paths []string
	for _, pattern := range []string{
		"/run/dbus/system_bus_socket", "/run/systemd/private", "/run/systemd/io.systemd.*", "/run/user/*/bus", "/run/user/*/systemd/*",
	} {
		found, _ := filepath.Glob(pattern)
		paths = append(paths, found...)
	}
	for _, d := range doors {
		paths = append(paths, append(batch.Sockets(d.Real), d.Covers...)...)
	}
	for _, path := range paths {
		var st unix.Stat_t
		if unix.Stat(path, &st) == nil {
			list = append(list, inode{st.Dev, st.Ino})
		}
	}
	return list
}

// serve answers until the program has ended. Each call waits for its own answer.
func (l *lookout) serve() {
	for {
		var call connectCall
		if err := control(l.listener, unix.SECCOMP_IOCTL_NOTIF_RECV, unsafe.Pointer(&call)); err != nil {
			if errors.Is(err, unix.ENOENT) { // the caller has ended
				continue
			}
			return
		}
		go func() {
			result := connectResult{id: call.id}
			var errno unix.Errno
			if err := l.connect(&call); errors.As(err, &errno) {
				result.errno = -int32(errno)
			} else if err != nil {
				result.errno = -int32(unix.EACCES)
			}
			_ = control(l.listener, unix.SECCOMP_IOCTL_NOTIF_SEND, unsafe.Pointer(&result))
		}()
	}
}

// connect does what the call asks for, with a copy of the address: what the
// program has in its memory may change while that is judged.
func (l *lookout) connect(call *connectCall) error {
	pid, err := leader(call.tid)
	if err != nil {
		return err
	}
	process, err := unix.PidfdOpen(pid, 0)
	if err != nil {
		return err
	}
	defer func() { _ = unix.Close(process) }()
	address := make([]byte, min(call.args[2], maxAddress))
	n, err := read(pid, uintptr(call.args[1]), address)
	if err != nil {
		l.note("a socket that could not be made out")
		return unix.EACCES
	}
	address = address[:n]
	socket, err := unix.PidfdGetfd(process, int(int32(call.args[0])), 0)
	if err != nil {
		return err
	}
	defer func() { _ = unix.Close(socket) }()
	// It is still the process that asked.
	if err := control(l.listener, unix.SECCOMP_IOCTL_NOTIF_ID_VALID, unsafe.Pointer(&call.id)); err != nil {
		return err
	}
	path := socketPath(address)
	if path == "" {
		return l.connectTo(socket, address)
	}
	if !filepath.IsAbs(path) {
		path = filepath.Join(fmt.Sprintf("/proc/%d/cwd", pid), path)
	}
	return l.connectFile(socket, path)
}

// connectFile connects to the very file that was looked at.
func (l *lookout) connectFile(socket int, path string) error {
	file, err := unix.Open(path, unix.O_PATH|unix.O_CLOEXEC, 0)
	if err != nil {
		return err
	}
	defer func() { _ = unix.Close(file) }()
	var st unix.Stat_t
	if err := unix.Fstat(file, &st); err != nil {
		return err
	}
	if slices.Contains(l.real, inode{st.Dev, st.Ino}) {
		l.note(path)
		return unix.EACCES
	}
	return unix.Connect(socket, &unix.SockaddrUnix{Name: fmt.Sprintf("/proc/self/fd/%d", file)})
}

// connectTo connects to an address that is not a file.
func (l *lookout) connectTo(socket int, address []byte) error {
	if name := abstractName(address); name != "" && slices.Contains(l.abstract, name) {
		l.note(name)
		return unix.EACCES
	}
	var at unsafe.Pointer
	if len(address) > 0 {
		at = unsafe.Pointer(&address[0])
	}
	_, _, errno := unix.Syscall(unix.SYS_CONNECT, uintptr(socket), uintptr(at), uintptr(len(address)))
	if errno != 0 {
		return errno
	}
	return nil
}

func (l *lookout) note(socket string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.past == "" {
		l.past = socket
	}
}

// seen is the first manager's socket that was called, "" if none was.
func (l *lookout) seen() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.past
}

// family is of a socket's address, 0 if there is none.
func family(address []byte) uint16 {
	if len(address) < 2 {
		return 0
	}
	return binary.NativeEndian.Uint16(address)
}

// socketPath is the path in the address of a socket that is a file.
func socketPath(address []byte) string {
	if family(address) != unix.AF_UNIX || len(address) < 3 || address[2] == 0 {
		return ""
	}
	path, _, _ := bytes.Cut(address[2:], []byte{0})
	return string(path)
}

// abstractName is the name in the address of one that is not, as net writes it.
func abstractName(address []byte) string {
	if family(address) != unix.AF_UNIX || len(address) < 4 || address[2] != 0 {
		return ""
	}
	return "@" + string(address[3:])
}

// leader is the process that a thread is of.
func leader(tid uint32) (pid int, err error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", tid))
	if err != nil {
		return 0, unix.ESRCH
	}
	_, behind, _ := strings.Cut(string(status), "\nTgid:")
	_, err = fmt.Sscan(behind, &pid)
	return pid, err
}

// read copies from a process's memory.
func read(pid int, from uintptr, into []byte) (int, error) {
	if len(into) == 0 {
		return 0, nil
	}
	local := []unix.Iovec{{Base: &into[0], Len: uint64(len(into))}}
	remote := []unix.RemoteIovec{{Base: from, Len: len(into)}}
	n, err := unix.ProcessVMReadv(pid, local, remote, 0)
	return n, err
}
