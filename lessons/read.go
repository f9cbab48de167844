package lessons

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/termtext"
)

// maxText is the most that a text of a lesson may hold, in bytes. The longest
// page and activity of a real lesson have a tenth of it.
const maxText = 256 << 10

// readText reads a file of the lesson that people write: UTF-8, Unix line ends,
// and no character that is not seen. Such would steer the terminal, or hide from
// the reader what the shell runs.
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

// mayRead says what keeps a file from being read, if it is not a text of a lesson.
func mayRead(files fs.FS, file string) error {
	info, err := fs.Stat(files, file)
	if err != nil {
		return err
	}
	if info.Mode()&(fs.ModeNamedPipe|fs.ModeDevice|fs.ModeSocket) != 0 {
		return errors.New("it is not a regular file")
	}
	if info.Size() > maxText {
		return &checks.Error{Path: file, Message: fmt.Sprintf("is longer than %d KiB", maxText>>10), Hint: "put what a learner is supplied with in supplied/"}
	}
	return nil
}

// tidy returns what was read of a file without a mark at its beginning, if it is text.
func tidy(file string, content []byte) ([]byte, error) {
	content = bytes.TrimPrefix(content, []byte("\uFEFF")) // some editors begin a file with it
	return content, notText(file, string(content))
}

// notText says where a file, or what a template made of it, has something in it
// that belongs in no text: what a reader does not see, a shell may run.
func notText(file, content string) error {
	i, r := termtext.Hidden(content)
	if bad := invalid(content); bad >= 0 && (i < 0 || bad < i) {
		i, r = bad, utf8.RuneError
	}
	if i < 0 {
		return nil
	}
	before := content[:i]
	fault := &checks.Error{Path: file, Line: 1 + strings.Count(before, "\n"), Column: 1 + utf8.RuneCountInString(before[strings.LastIndex(before, "\n")+1:])}
	switch {
	case r == utf8.RuneError:
		fault.Message, fault.Hint = fmt.Sprintf("this is not UTF-8 text: it has the byte 0x%02x", content[i]), "save it as UTF-8"
	case r == '\r':
		fault.Message, fault.Hint = "the line ends as on Windows, which no shell understands", "save it with Unix line ends"
	case unicode.IsControl(r):
		fault.Message, fault.Hint = fmt.Sprintf("this is not text: it has the control character 0x%02x", r), "where a program needs it, write it as an escape, such as printf '\\033'"
	default:
		fault.Message, fault.Hint = "there is an invisible character here: "+termtext.Name(r), "delete it; where a program needs it, write it as an escape, such as $'\\u200d'"
	}
	return fault
}

// invalid is where a text stops being UTF-8, or -1.
func invalid(text string) int {
	if utf8.ValidString(text) {
		return -1
	}
	for i, r := range text {
		if _, size := utf8.DecodeRuneInString(text[i:]); r == utf8.RuneError && size == 1 {
			return i
		}
	}
	return -1
}

// unreadable is a file of a lesson that is needed.
func unreadable(file string, err error) error {
	if placed, ok := errors.AsType[*checks.Error](err); ok {
		return placed
	}
	if failed, ok := errors.AsType[*fs.PathError](err); ok {
		err = failed.Err
	}
	if errors.Is(err, fs.ErrNotExist) {
		err = errors.New("no such file or directory")
	}
	return &checks.Error{Path: file, Message: fmt.Sprintf("cannot be read: %v", err)}
}
