package termtext

import (
	"slices"
	"testing"
)

func TestColumns(t *testing.T) {
	for text, want := range map[string]int{
		"":                       0,
		"aé…漢":                   4,
		"[31m":                   4,
		"a\x1b[1;31mbc\x1b[0m d": 5,
		"\x1b]8;;https://example.org/a b\aab\x1b]8;;\a": 2,
		"\x1b]8;;x\x1b\\ab\x1b]8;;\x1b\\c":              3,
		"\x1b[1m":                                       0,
		"\x1b]8;":                                       0,
	} {
		if got := Columns(text); got != want {
			t.Errorf("%q takes %d columns, not %d", text, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"one two  three\nfour", 9, []string{"one two", "three", "four"}},
		{"a longerthanthat b", 5, []string{"a", "longerthanthat", "b"}},
		{"\x1b[1mone\x1b[0m two", 7, []string{"\x1b[1mone\x1b[0m two"}},
	} {
		if got := Wrap(c.text, c.width); !slices.Equal(got, c.want) {
			t.Errorf("%q in %d columns: %q", c.text, c.width, got)
		}
	}
}
