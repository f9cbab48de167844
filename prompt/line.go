package prompt

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// line reads one line. survey is not used for that: its line editor asks the
// terminal where the cursor is, and hangs where no answer comes.
func (t *Terminal) line(question string) (string, error) {
	if t.settings.Plain {
		return t.plainLine(question)
	}
	head, last := splitLast(question)
	if _, err := fmt.Fprint(t.out, head); err != nil {
		return "", err
	}
	fd := int(t.in.Fd()) // the terminal may be closed by the time a question that was given up ends
	before, err := term.MakeRaw(fd)
	if err != nil {
		return "", ErrNoTerminal
	}
	defer func() { _ = term.Restore(fd, before) }()
	editor := term.NewTerminal(struct {
		io.Reader
		io.Writer
	}{t.keys, t.out}, last)
	if width, height, err := term.GetSize(int(t.out.Fd())); err == nil && width > 0 {
		_ = editor.SetSize(width, height)
	}
	line, err := editor.ReadLine()
	if errors.Is(err, io.EOF) {
		_, _ = fmt.Fprint(t.out, "\r\n")
	}
	return line, err
}

// plainLine leaves editing to the kernel. A line that Ctrl+D ends early counts.
func (t *Terminal) plainLine(question string) (string, error) {
	if _, err := fmt.Fprint(t.out, question); err != nil {
		return "", err
	}
	line, err := bufio.NewReader(oneByte{t.in}).ReadString('\n')
	if err == io.EOF && line != "" {
		return line, nil
	}
	if errors.Is(err, io.EOF) {
		_, _ = fmt.Fprintln(t.out)
	}
	return line, err
}

func splitLast(text string) (head, last string) {
	i := strings.LastIndex(text, "\n") + 1
	return text[:i], text[i:]
}

// oneByte reads no further than it must, so that a next question finds its answer.
type oneByte struct{ from *os.File }

func (o oneByte) Read(p []byte) (int, error) { return o.from.Read(p[:min(1, len(p))]) }
