package lessons

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"unicode/utf8"

	"github.com/sdlab/sdlab/checks"
)

// maxText is the most that a text of a lesson may hold, in bytes. The longest
// page and activity of a real lesson have a fiftieth of it.
const maxText = 1 << 20

// readText reads a file of the lesson that people write: UTF-8, Unix line ends,
// and no other control characters, which a terminal would obey.
func readText(files fs.FS, file string) ([]byte, error) {
	if err := mayRead(files, file); err != nil {
		return nil, err
	}
	content, err := fs.ReadFile(files, file)
	if err != nil {
		return nil, err
	}
	return tidy(file, content)
}

// readBeginning reads a file at least up to an end, which end finds in as much of
// it as it is given. A list reads all activities, and little of each.
func readBeginning(files fs.FS, file string, end func([]byte) int) ([]byte, error) {
	if err := mayRead(files, file); err != nil {
		return nil, err
	}
	from, err := files.Open(file)
	if err != nil {
		return nil, err
	}
	defer func() { _ = from.Close() }()
	some := make([]byte, 1<<10)
	n, err := io.ReadFull(from, some)
	if at := end(some); err == nil && 0 < at && at < n {
		return tidy(file, some[:at])
	}
	return readText(files, file)
}

// mayRead says what keeps a file from being read, if it is no text of a lesson.
func mayRead(files fs.FS, file string) error {
	info, err := fs.Stat(files, file)
	if err != nil {
		return err
	}
	if info.Mode()&(fs.ModeNamedPipe|fs.ModeDevice|fs.ModeSocket) != 0 {
		return errors.New("it is no file that ends")
	}
	if info.Size() > maxText {
		return &checks.Error{Path: file, Message: "is longer than 1 MiB, which no text of a lesson is", Hint: "what a learner is supplied with goes into supplied/"}
	}
	return nil
}

// tidy returns what was read of a file without a mark at its beginning, if it is text.
func tidy(file string, content []byte) ([]byte, error) {
	content = bytes.TrimPrefix(content, []byte("\uFEFF")) // some editors begin a file with it
	if utf8.Valid(content) && !slices.ContainsFunc(content, isControl) {
		return content, nil
	}
	return content, noText(file, content)
}

func isControl(b byte) bool { return b < ' ' && b != '\n' && b != '\t' || b == 0x7f }

// noText says where a file has something in it that belongs in no text.
func noText(file string, content []byte) error {
	line, column := 1, 0
	for rest := content; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		column++
		fault := &checks.Error{Path: file, Line: line, Column: column}
		switch {
		case r == utf8.RuneError && size == 1:
			fault.Message, fault.Hint = fmt.Sprintf("this is no UTF-8 text: it has the byte 0x%02x", rest[0]), "save it as UTF-8"
			return fault
		case r == '\r':
			fault.Message, fault.Hint = "the line ends as Windows does it, which no shell understands", "save it with Unix line ends"
			return fault
		case size == 1 && isControl(rest[0]):
			fault.Message, fault.Hint = fmt.Sprintf("this is no text: it has the control character 0x%02x", r), "where a program needs it, write it as an escape, such as printf '\\033'"
			return fault
		case r == '\n':
			line, column = line+1, 0
		}
		rest = rest[size:]
	}
	return nil
}

// unreadable is a file of a lesson that is needed.
func unreadable(file string, err error) error {
	var placed *checks.Error
	if errors.As(err, &placed) {
		return placed
	}
	var failed *fs.PathError
	if errors.As(err, &failed) {
		err = failed.Err
	}
	return &checks.Error{Path: file, Message: fmt.Sprintf("cannot be read: %v", err)}
}
