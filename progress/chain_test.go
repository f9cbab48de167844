package progress

import (
	"bytes"
	"os"
	"testing"
)

// unchained is an entry without the line that it names.
func unchained(e Entry) Entry {
	e.Prev = ""
	return e
}

// Each line names the one before as it stands in the file, torn or whole.
func TestChain(t *testing.T) {
	l := Open(t.TempDir(), nil, nil)
	if err := l.Add(attempt("1.1", "fail"), attempt("1.1", "pass")); err != nil {
		t.Fatal(err)
	}
	file, err := os.OpenFile(l.Path(), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.WriteString(`{"torn":`); err != nil {
		t.Fatal(err)
	}
	file.Close()
	if err := l.Add(attempt("1.2", "pass")); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(l.Path())
	if err != nil {
		t.Fatal(err)
	}
	lines := bytes.Split(bytes.TrimSpace(content), []byte("\n"))
	want := []string{"", HashOf(lines[0]), "", HashOf(lines[2])}
	for i, line := range lines {
		e, _ := Parse(line)
		if e.Prev != want[i] {
			t.Errorf("line %d names %q, want %q", i+1, e.Prev, want[i])
		}
	}
}
