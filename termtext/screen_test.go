package termtext

import (
	"os"
	"path/filepath"
	"testing"
)

func TestShown(t *testing.T) {
	tests := []struct{ text, own, page string }{
		{"plain ⚠️ text\n\tx", "plain ⚠️ text\n\tx", "plain ⚠️ text\n\tx"},
		{Paint(Red, "no"), Paint(Red, "no"), Paint(Red, "no")},
		{"a\xffb", "a�b", "a�b"},
		{"ls\rrm", "ls<U+000D>rm", "ls<U+000D>rm"},
		{"rm\x1b[2K", "rm<U+001B>[2K", "rm<U+001B>[2K"},
		{"\x1b[8mrm\x1b[0m", "<U+001B>[8mrm\x1b[0m", "<U+001B>[8mrm\x1b[0m"},
		{"\x1b[1;08mrm", "<U+001B>[1;08mrm", "<U+001B>[1;08mrm"},
		{"\x1b[38;5;8mx", "<U+001B>[38;5;8mx", "\x1b[38;5;8mx"},
		{"\x1b[38;5;8;8mx", "<U+001B>[38;5;8;8mx", "<U+001B>[38;5;8;8mx"},
		{"\x1b[48;2;8;8;8;1mx", "<U+001B>[48;2;8;8;8;1mx", "\x1b[48;2;8;8;8;1mx"},
		{"\x1b[mx\x1b[", "<U+001B>[mx<U+001B>[", "\x1b[mx<U+001B>["},
		{"\x1b]8;;http://a/\x1b\\a\x1b]8;;\a", "<U+001B>]8;;http://a/<U+001B>\\a<U+001B>]8;;<U+0007>", "\x1b]8;;http://a/\x1b\\a\x1b]8;;\a"},
		{"\x1b]8;;a\x1b[2K\a", "<U+001B>]8;;a<U+001B>[2K<U+0007>", "<U+001B>]8;;a<U+001B>[2K<U+0007>"},
		{"\x1b]0;title\a", "<U+001B>]0;title<U+0007>", "<U+001B>]0;title<U+0007>"},
		{"a\u202eb\U000e0041", "a<U+202E>b<U+E0041>", "a<U+202E>b<U+E0041>"},
	}
	for _, c := range tests {
		if got := shown(c.text, ownColour); got != c.own {
			t.Errorf("%q is shown as %q, not %q", c.text, got, c.own)
		}
		if got := shown(c.text, pageSequence); got != c.page {
			t.Errorf("%q is shown on a page as %q, not %q", c.text, got, c.page)
		}
	}
}

// What passes has nothing in it that passing again would change.
func FuzzShown(f *testing.F) {
	f.Add("\x1b[1;38;5;8mx\x1b]8;;a\x1b\\b\u202e")
	f.Fuzz(func(t *testing.T, text string) {
		for _, known := range []func(string) string{ownColour, pageSequence} {
			once := shown(text, known)
			if twice := shown(once, known); twice != once {
				t.Errorf("%q becomes %q, and that %q", text, once, twice)
			}
		}
	})
}

func TestScreen(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "screen"))
	if err != nil {
		t.Fatal(err)
	}
	s := NewScreen(file)
	if n, err := s.Write([]byte("a\x1b[2Kb\n")); n != 7 || err != nil {
		t.Errorf("%d bytes, %v", n, err)
	}
	s.Redraw("wait\r")
	s.Up()
	if err := s.Page("\x1b[38;5;39mpage\x1b[m\n"); err != nil {
		t.Error(err)
	}
	got, err := os.ReadFile(file.Name())
	if want := "a<U+001B>[2Kb\n\r\x1b[Kwait<U+000D>\x1b[A\x1b[2K\x1b[38;5;39mpage\x1b[m\n"; string(got) != want || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	file.Close()
	if _, err := s.Write([]byte("x")); err == nil || s.Failed() == nil {
		t.Error("a write that failed is forgotten")
	}
}
