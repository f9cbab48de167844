package progress

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/userfile"
)

// lines is a file that only grows, by whole lines.
type lines struct {
	path     string
	owner    *userfile.Owner
	stop     <-chan struct{}
	patience time.Duration // with somebody else's lock
}

func openLines(path string, owner *userfile.Owner, stop <-chan struct{}) lines {
	return lines{path: path, owner: owner, stop: stop, patience: lockPatience}
}

// append adds what text makes of the last line that is there, without its end; that
// is empty in an empty file.
func (l *lines) append(text func(last []byte) ([]byte, error), keep bool) (err error) {
	if err := l.owner.MkdirAll(filepath.Dir(l.path)); err != nil {
		return fmt.Errorf("cannot make the folder for your progress: %w", err)
	}
	file, err := l.owner.OpenToAppend(l.path)
	if err != nil {
		return fmt.Errorf("cannot open your progress: %w", err)
	}
	defer func() {
		if closed := file.Close(); closed != nil && err == nil { // as a file server says that it is full
			err = fmt.Errorf("cannot append to your progress: %w", closed)
		}
	}()
	if err := l.lock(file, unix.LOCK_EX); err != nil {
		return fmt.Errorf("cannot lock your progress: %w", err)
	}
	end, err := file.Seek(0, io.SeekEnd)
	if err != nil {
		return fmt.Errorf("cannot append to your progress: %w", err)
	}
	last, torn, err := lastLine(file, end)
	if err != nil {
		return fmt.Errorf("cannot append to your progress: %w", err)
	}
	more, err := text(last)
	if err != nil {
		return err
	}
	if torn {
		more = append([]byte("\n"), more...)
	}
	if _, err := file.Write(more); err != nil {
		// Take back what was written of it, so that no half line stays.
		return errors.Join(fmt.Errorf("cannot append to your progress: %w", err), file.Truncate(end))
	}
	if !keep {
		return nil
	}
	return l.keep(file)
}

// keep has the lines survive a crash of the machine. Others do not have to wait for that.
func (l *lines) keep(file *os.File) error {
	_ = unix.Flock(int(file.Fd()), unix.LOCK_UN)
	// Where a file cannot be synchronised, fsync(2) says EINVAL: it is as safe as it gets.
	if err := file.Sync(); err != nil && !errors.Is(err, unix.EINVAL) {
		return fmt.Errorf("cannot keep your progress safe from a crash: %w", err)
	}
	return nil
}

// lockPatience is long for writing a line, and short for a person who waits
// because some stopped program has the lock.
const (
	lockPatience = 3 * time.Second
	lockAgain    = 5 * time.Millisecond
)

// lock takes the file's lock, which closing it gives back.
func (l *lines) lock(file *os.File, how int) error {
	for end := time.Now().Add(l.patience); ; {
		err := unix.Flock(int(file.Fd()), how|unix.LOCK_NB)
		if !errors.Is(err, unix.EWOULDBLOCK) && !errors.Is(err, unix.EINTR) {
			return err
		}
		if time.Now().After(end) {
			return fmt.Errorf("another program has held it for %v", l.patience)
		}
		select {
		case <-l.stop:
			return context.Canceled
		case <-time.After(lockAgain):
		}
	}
}

// maxLine is far more than any line takes that was written here. A longer one is
// damage, and cut there.
const maxLine = 64 << 10

// lastLine is the last line of a file that ends there, trimmed as [lines.read] does,
// and whether its end is missing. Of a line that is too long it is the end.
func lastLine(file *os.File, end int64) (line []byte, torn bool, err error) {
	some := make([]byte, min(end, maxLine))
	if _, err := file.ReadAt(some, end-int64(len(some))); err != nil {
		return nil, false, err
	}
	torn = len(some) > 0 && some[len(some)-1] != '\n'
	some = bytes.TrimSpace(some)
	return some[bytes.LastIndexByte(some, '\n')+1:], torn, nil
}

// read calls each with the lines that are not empty; none, if there is no file. It
// takes the lock to see where the last whole line ends, so that none is seen half
// written. Where that cannot be had, as on some network file systems, it reads
// anyway.
func (l *lines) read(each func(line []byte)) error {
	file, err := l.owner.OpenToRead(l.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer file.Close()
	if err := l.lock(file, unix.LOCK_SH); errors.Is(err, context.Canceled) {
		return err
	}
	info, err := file.Stat()
	_ = unix.Flock(int(file.Fd()), unix.LOCK_UN)
	if err != nil {
		return err
	}
	return l.scan(io.LimitReader(file, info.Size()), each)
}

func (l *lines) scan(from io.Reader, each func(line []byte)) error {
	buffered := bufio.NewReaderSize(from, maxLine)
	for begins := true; ; {
		line, err := buffered.ReadSlice('\n')
		long := errors.Is(err, bufio.ErrBufferFull)
		if err != nil && err != io.EOF && !long {
			return err
		}
		if line = bytes.TrimSpace(line); begins && len(line) > 0 {
			each(line)
		}
		if begins = !long; err == io.EOF {
			return nil
		}
		select {
		case <-l.stop:
			return context.Canceled
		default:
		}
	}
}
