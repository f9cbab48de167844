package trial

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// What is kept of a program's output.
const (
	maxLines = 1000
	maxLine  = 64 << 10 // bytes
	maxText  = 1 << 20  // bytes of all lines
)

// afterLine is how long a program is watched after its first line, whenever that
// came: it may be of a traceback, and then the program ends.
const afterLine = 1500 * time.Millisecond

// An ear listens to a program.
type ear struct {
	cmd     *exec.Cmd
	program string       // its path
	start   func() error // cmd.Start, or what does more than that
	limit   *time.Timer  // ends the program
	Command
}

// listen runs the program to its end, and sees whether it reads what there is to read.
func (e ear) listen() (Saw, error) {
	if !e.Input {
		return e.watch()
	}
	reader, writer, err := os.Pipe()
	if err != nil {
		return Saw{}, fmt.Errorf("cannot make a pipe: %w", err)
	}
	defer reader.Close()
	_, err = writer.WriteString("\n")
	writer.Close()
	if err != nil {
		return Saw{}, fmt.Errorf("cannot write into a pipe: %w", err)
	}
	e.cmd.Stdin = reader
	saw, err := e.watch()
	left, ioctlErr := unix.IoctlGetInt(int(reader.Fd()), unix.TIOCINQ) // FIONREAD, what is left to read
	saw.ReadsInput = saw.Refused == "" && ioctlErr == nil && left == 0
	return saw, err
}

// watch reads the program's output until it ends, its time is up, or, with
// UntilLine, it has written a line and gone on for a moment.
func (e ear) watch() (Saw, error) {
	var saw Saw
	reader, writer, err := os.Pipe()
	if err != nil {
		return saw, fmt.Errorf("cannot make a pipe: %w", err)
	}
	defer reader.Close()
	e.cmd.Stdout, e.cmd.Stderr = writer, writer
	err = e.start()
	writer.Close()
	if err != nil {
		if saw.Refused = wontStart(e.program, err); saw.Refused != "" {
			return saw, nil
		}
		return saw, fmt.Errorf("cannot run %s: %w", filepath.Base(e.program), err)
	}
	done := make(chan error, 1)
	go func() {
		done <- e.cmd.Wait()
		_ = reader.SetReadDeadline(time.Now().Add(100 * time.Millisecond))
	}()
	e.hear(reader, &saw)
	err = <-done
	_, _ = io.Copy(io.Discard, reader)
	var ended *exec.ExitError
	if err == nil || errors.As(err, &ended) && ended.Exited() {
		saw.Exited, saw.ExitCode = true, e.cmd.ProcessState.ExitCode()
	}
	return saw, nil
}

// hear keeps what the program writes, as far as there is room.
func (e ear) hear(from io.Reader, saw *Saw) {
	size := 0
	readLines(from, func(line string) {
		if len(saw.Lines) < maxLines && size < maxText {
			line = line[:min(len(line), maxText-size)]
			size += len(line)
			saw.Lines = append(saw.Lines, line)
		}
		if e.UntilLine && len(saw.Lines) == 1 {
			e.limit.Reset(afterLine)
		}
	})
}

// readLines reads to the end, so that whoever writes is never held up. Of a
// line longer than maxLine the beginning is heard.
func readLines(from io.Reader, hear func(line string)) {
	lines := bufio.NewReaderSize(from, maxLine)
	for {
		line, more, err := lines.ReadLine()
		if err != nil {
			return
		}
		hear(string(line))
		for more && err == nil {
			_, more, err = lines.ReadLine()
		}
	}
}

// wontStart says why the kernel would not start a file, see [Saw].
func wontStart(path string, err error) string {
	_, missing := os.Stat(path)
	switch {
	case errors.Is(err, syscall.ENOENT) && missing == nil:
		return "interpreter"
	case errors.Is(err, syscall.ENOENT), errors.Is(err, syscall.ENOTDIR):
		return "missing"
	case errors.Is(err, syscall.EACCES):
		return "permission"
	case errors.Is(err, syscall.ENOEXEC):
		return "format"
	}
	return ""
}
