package events

import (
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/host/history"
)

// files watches files by their folders (inotify(7)): an editor replaces the
// old file with a new one, and a file that is to come has no inode yet.
type files struct {
	fd   *os.File
	tell func(Event)

	mu      sync.Mutex
	watches map[int32]string // folders
	folders map[string]int32
	whole   map[string]bool   // folders of which every file counts
	names   map[string]string // paths that count, with the file that they are on the way to
	journal map[string]bool
}

const changes = unix.IN_CREATE | unix.IN_CLOSE_WRITE | unix.IN_MOVED_TO | unix.IN_MOVED_FROM | unix.IN_DELETE | unix.IN_ATTRIB | unix.IN_DELETE_SELF | unix.IN_MOVE_SELF

// watchFiles begins to watch the journal, and nothing else yet.
func watchFiles(tell func(Event)) (*files, error) {
	fd, err := unix.InotifyInit1(unix.IN_CLOEXEC | unix.IN_NONBLOCK)
	if err != nil {
		return nil, os.NewSyscallError("inotify_init1", err)
	}
	f := &files{
		fd: os.NewFile(uintptr(fd), "inotify"), tell: tell,
		watches: map[int32]string{}, folders: map[string]int32{}, journal: map[string]bool{},
	}
	for _, pattern := range history.Folders("") {
		found, _ := filepath.Glob(pattern)
		for _, dir := range found {
			f.journal[dir] = true
			f.folder(dir, unix.IN_MODIFY|unix.IN_CREATE|unix.IN_MOVED_TO|unix.IN_DELETE)
		}
	}
	go f.run()
	return f, nil
}

func (f *files) close() { f.fd.Close() }

// folder watches one, unless it is watched already; a folder that is not there
// or closed to us cannot be.
func (f *files) folder(dir string, mask uint32) {
	if _, ok := f.folders[dir]; ok {
		return
	}
	raw, err := f.fd.SyscallConn()
	if err != nil {
		return
	}
	_ = raw.Control(func(fd uintptr) {
		if wd, err := unix.InotifyAddWatch(int(fd), dir, mask|unix.IN_ONLYDIR); err == nil {
			f.watches[int32(wd)], f.folders[dir] = dir, int32(wd)
		}
	})
}

// watch says what counts from now on.
func (f *files) watch(i Interest) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.names, f.whole = map[string]string{}, map[string]bool{}
	dirs := map[string]bool{}
	for _, path := range i.Files {
		f.way(path, path, dirs)
		if real, err := filepath.EvalSymlinks(path); err == nil && real != path {
			f.way(real, path, dirs)
		}
	}
	for _, dir := range i.Folders {
		f.whole[dir] = true
		f.way(dir, dir, dirs)
		dirs[dir] = true
	}
	for dir := range f.folders {
		if !dirs[dir] && !f.journal[dir] {
			f.drop(dir)
		}
	}
	added := false
	for dir := range dirs {
		_, known := f.folders[dir]
		f.folder(dir, changes)
		added = added || !known && f.folders[dir] != 0
	}
	if added {
		f.tell(Event{Kind: FileChanged}) // what happened before, nobody told
	}
}

// way notes the folder that a path is in, or the nearest one on the way to it that
// is there, and the name in it that counts.
func (f *files) way(path, file string, dirs map[string]bool) {
	for path != "/" && path != "." {
		dir := filepath.Dir(path)
		f.names[path] = file
		if info, err := os.Stat(dir); err == nil && info.IsDir() {
			dirs[dir] = true
			return
		}
		path = dir
	}
}

func (f *files) drop(dir string) {
	wd := f.folders[dir]
	delete(f.folders, dir)
	delete(f.watches, wd)
	if raw, err := f.fd.SyscallConn(); err == nil {
		_ = raw.Control(func(fd uintptr) { _, _ = unix.InotifyRmWatch(int(fd), uint32(wd)) })
	}
}

// run reads events until the file is closed.
func (f *files) run() {
	buffer := make([]byte, 64<<10)
	for {
		n, err := f.fd.Read(buffer)
		if errors.Is(err, unix.EINTR) {
			continue
		}
		if err != nil {
			return
		}
		for raw := buffer[:n]; len(raw) >= unix.SizeofInotifyEvent; {
			wd := int32(binary.NativeEndian.Uint32(raw))
			mask, size := binary.NativeEndian.Uint32(raw[4:]), int(binary.NativeEndian.Uint32(raw[12:]))
			end := min(len(raw), unix.SizeofInotifyEvent+size)
			name := strings.TrimRight(string(raw[unix.SizeofInotifyEvent:end]), "\x00")
			f.saw(wd, mask, name)
			raw = raw[end:]
		}
	}
}

func (f *files) saw(wd int32, mask uint32, name string) {
	f.mu.Lock()
	dir, ok := f.watches[wd]
	if mask&unix.IN_IGNORED != 0 { // the folder is gone
		delete(f.watches, wd)
		if f.folders[dir] == wd {
			delete(f.folders, dir)
		}
	}
	path := filepath.Join(dir, name)
	file, counts := f.names[path]
	whole := f.whole[dir] && !isScratch(name)
	inJournal := f.journal[dir]
	f.mu.Unlock()
	switch {
	case mask&unix.IN_Q_OVERFLOW != 0:
		f.tell(Event{Kind: FileChanged})
	case !ok:
	case inJournal && mask&unix.IN_MODIFY != 0:
		f.tell(Event{Kind: JournalWritten})
	case inJournal && mask&unix.IN_DELETE != 0:
		f.tell(Event{Kind: JournalVacuumed})
	case inJournal && strings.Contains(name, "@"):
		f.tell(Event{Kind: JournalRotated})
	case inJournal:
	case counts:
		f.tell(Event{FileChanged, file})
	case whole || mask&(unix.IN_DELETE_SELF|unix.IN_MOVE_SELF) != 0:
		f.tell(Event{FileChanged, path})
	}
}

// isScratch says whether a file is one that editors keep beside the one that
// they write.
func isScratch(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || slices.Contains([]string{".swp", ".swx", ".tmp"}, filepath.Ext(name)) || name == "4913" // vim's
}
