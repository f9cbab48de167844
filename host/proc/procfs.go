package proc

import (
	"path/filepath"
	"strconv"

	"golang.org/x/sys/unix"
)

func (p *Proc) Path(pid int, name string) string {
	return p.Disk.Path(filepath.Join("/proc", strconv.Itoa(pid), name))
}

// readProc reads a file of a process. os.ReadFile asks for its size, which it
// does not have, and whether it can be waited for: twice as many calls, of which
// a look at a process makes most.
func (p *Proc) Read(pid int, name string) ([]byte, error) {
	fd, err := unix.Open(p.Path(pid, name), unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	defer func() { _ = unix.Close(fd) }()
	content := make([]byte, 0, 2048)
	for {
		if len(content) == cap(content) {
			content = append(content, 0)[:len(content)]
		}
		n, err := unix.Read(fd, content[len(content):cap(content)])
		if err != nil || n <= 0 {
			return content, err
		}
		content = content[:len(content)+n]
	}
}
