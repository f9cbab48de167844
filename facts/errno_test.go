package facts

import "testing"

func TestErrnoOf(t *testing.T) {
	for words, want := range map[string]int{"No such file or directory": 2, "Permission denied": 13, "Exec format error": 8, "Read-only file system": 30, "errno 200": 0, "": 0} {
		if got := ErrnoOf(words); got != want {
			t.Errorf("%q: %d, want %d", words, got, want)
		}
	}
}
