package trial

import (
	"fmt"
	"io"
	"net"
	"os"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// The test binary is also the processes of a trial, and two programs to try.
func TestMain(m *testing.M) {
	if code, inside := Inside(os.Args[1:]); inside {
		os.Exit(code)
	}
	if len(os.Args) > 1 {
		switch os.Args[1] {
		case "knock":
			knock(os.Args[2:])
			os.Exit(0)
		case "in-terminal":
			inTerminal()
			os.Exit(0)
		}
	}
	os.Exit(m.Run())
}

// knock connects to each socket and greets, as a client of D-Bus does.
func knock(paths []string) {
	for _, path := range paths {
		fmt.Println(knockAt(path))
	}
}

func knockAt(path string) string {
	conn, err := net.Dial("unix", path)
	if err != nil {
		return err.Error()
	}
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(2 * time.Second))
	hello := callOf("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "Hello")
	_, err = io.WriteString(conn, "\x00AUTH EXTERNAL 30\r\nBEGIN\r\n"+hello)
	if err != nil {
		return err.Error()
	}
	said, err := io.ReadAll(io.LimitReader(conn, 8))
	return fmt.Sprintf("%q %v", said, err)
}

// me is who runs this test; with root, somebody else.
func me(t *testing.T) User {
	t.Helper()
	u, err := user.Current()
	if os.Geteuid() == 0 {
		u, err = user.Lookup("nobody")
	}
	if err != nil {
		t.Fatal(err)
	}
	uid, _ := strconv.Atoi(u.Uid)
	gid, _ := strconv.Atoi(u.Gid)
	return User{Name: u.Username, Home: "/", UID: uid, GID: gid}
}

// folder is one that the user may enter.
func folder(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "trial-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// itself is a copy of the test binary that the user may start.
func itself(t *testing.T) string {
	t.Helper()
	binary, err := os.ReadFile("/proc/self/exe")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder(t), "itself")
	if err := os.WriteFile(path, binary, 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}

// A manager takes connections, and notes from whom.
type manager struct {
	*Guard
	mu   sync.Mutex
	from []uint32
}

// aManager listens at the sockets of a machine.
func aManager(t *testing.T) *manager {
	t.Helper()
	dir := folder(t)
	m := &manager{Guard: &Guard{SystemBus: "unix:path=" + dir + "/system_bus", UserBus: "unix:path=" + dir + "/run/bus", RuntimeDir: dir + "/run"}}
	for _, path := range m.sockets() {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		l, err := net.Listen("unix", path)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { l.Close() })
		if err := os.Chmod(path, 0o666); err != nil {
			t.Fatal(err)
		}
		go m.serve(l)
	}
	return m
}

func (m *manager) sockets() []string {
	dir := filepath.Dir(m.RuntimeDir)
	return []string{dir + "/system_bus", dir + "/run/bus", dir + "/run/systemd/private"}
}

func (m *manager) serve(l net.Listener) {
	for {
		conn, err := l.Accept()
		if err != nil {
			return
		}
		m.mu.Lock()
		m.from = append(m.from, peer(conn))
		m.mu.Unlock()
		go func() { // it says so, whatever it is asked
			defer conn.Close()
			_, _ = io.WriteString(conn, "OK the manager itself\r\n")
			_, _ = io.Copy(io.Discard, conn)
		}()
	}
}

// callers are the ids of those who have connected.
func (m *manager) callers() []uint32 {
	m.mu.Lock()
	defer m.mu.Unlock()
	return append([]uint32(nil), m.from...)
}

func peer(conn net.Conn) (uid uint32) {
	raw, err := conn.(*net.UnixConn).SyscallConn()
	if err != nil {
		return 1 << 31
	}
	_ = raw.Control(func(fd uintptr) {
		if c, err := unix.GetsockoptUcred(int(fd), unix.SOL_SOCKET, unix.SO_PEERCRED); err == nil {
			uid = c.Uid
		}
	})
	return uid
}

// inEachWay runs a test with namespaces, and as where the kernel gives none.
func inEachWay(t *testing.T, test func(t *testing.T)) {
	t.Helper()
	before := open.Load()
	defer open.Store(before)
	t.Run("covered", func(t *testing.T) {
		open.Store(false)
		test(t)
		if open.Load() {
			t.Error("this kernel gives no mount namespace, so nothing was tried")
		}
	})
	t.Run("watched", func(t *testing.T) {
		open.Store(true)
		test(t)
	})
}

// try runs a command line of the shell.
func try(t *testing.T, c Command, script string) (Saw, error) {
	t.Helper()
	c.Argv = []string{"sh", "-c", script}
	if c.Within == 0 {
		c.Within = 20 * time.Second
	}
	if c.Guard == nil {
		c.Guard = aManager(t).Guard
	}
	return Run(t.Context(), me(t), c)
}

// running says which processes have a word in their command line.
func running(t *testing.T, word string) (pids []string) {
	t.Helper()
	files, err := filepath.Glob("/proc/[0-9]*/cmdline")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		line, _ := os.ReadFile(file)
		if strings.Contains(string(line), word) && filepath.Base(filepath.Dir(file)) != strconv.Itoa(os.Getpid()) {
			pids = append(pids, filepath.Base(filepath.Dir(file))+" "+strings.ReplaceAll(string(line), "\x00", " "))
		}
	}
	return pids
}
