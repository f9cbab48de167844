package page_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/page"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares got with a file in testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs (go test ./page -update writes it anew), got:\n%s", path, got)
	}
}

func sample(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("testdata/sample.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestPlainSample(t *testing.T) {
	for _, width := range []int{80, 40, 24} {
		golden(t, fmt.Sprintf("plain-%d.txt", width), page.Plain(sample(t), width))
	}
}

func TestPlain(t *testing.T) {
	tests := []struct{ name, markdown, want string }{
		{"empty", "", "\n"},
		{"emphasis", "**bold *both* `a*b*`** and 2 * 3 * 4", "bold both `a*b*` and 2 * 3 * 4\n"},
		{"bold around code", "**`x`** y", "`x` y\n"},
		{"escapes", `\*no\* \[no\]`, "*no* [no]\n"},
		{"link", "see [the manual](https://systemd.io \"x\") or <https://systemd.io>", "see the manual (https://systemd.io) or\nhttps://systemd.io\n"},
		{"long word", "a /very/long/path/that/does/not/fit/the/width/at/all b", "a\n/very/long/path/that/does/not/fit/the/width/at/all\nb\n"},
		{"short code stays whole", "one two three four five six `systemctl status x`", "one two three four five six\n`systemctl status x`\n"},
		{"paragraphs", "a\nb\n\n\n\nc", "a b\n\nc\n"},
		{"item and paragraph", "1. a\n   b\n\n   c", "1. a b\n\n   c\n"},
		{"not an item", "--now is an option\n-5 is a number", "--now is an option -5 is a number\n"},
		{"a line that begins with a number", "waits for\n30 seconds,\n30", "waits for 30 seconds, 30\n"},
		{"one line of code", "x\n```sh\n  ls\n```\ny", "x\n\n      ls\n\ny\n"},
		{"more lines of code", "```sh\nls \\\n\n  -l\n```", "--- sh\nls \\\n\n  -l\n---\n"},
		{"code that just fits is not indented", "```sh\n" + strings.Repeat("x", 40) + "\n```", strings.Repeat("x", 40) + "\n"},
		{"fence in a fence", "````text\n```sh\n```\n````", "--- text\n```sh\n```\n---\n"},
		{"empty code", "```sh\n```", "--- sh\n---\n"},
		{"pipes in cells", "|a|b|\n|-|-|\n|x \\| y|", "a      b\n-----  -\nx | y\n"},
		{"no table", "| a |\nb", "| a | b\n"},
		{"escape sequences", "a\x1b[2Jb\a", "a[2Jb\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := page.Plain(tt.markdown, 40); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestNarrowTableBecomesAList(t *testing.T) {
	table := "|Exit code|Meaning|\n|---|---|\n|203|`ExecStart=` cannot be executed|\n|217||"
	fits := "Exit  Meaning\ncode\n----  ------------\n203   `ExecStart=`\n      cannot be\n      executed\n217\n"
	if got := page.Plain(table, 18); got != fits {
		t.Errorf("at 18 columns:\n%s", got)
	}
	list := "- Exit code: 203\n  - Meaning:\n    `ExecStart=`\n    cannot be\n    executed\n- Exit code: 217\n"
	if got := page.Plain(table, 17); got != list {
		t.Errorf("at 17 columns:\n%s", got)
	}
}

// Whatever the width, every word of the page is there, in order, apart from tables.
func TestPlainKeepsEveryWord(t *testing.T) {
	prose, _, _ := strings.Cut(sample(t), "| Setting")
	words := func(width int) string {
		text := strings.NewReplacer("\n> ", "\n", "=", "", "-", "").Replace(page.Plain(prose, width))
		return strings.Join(strings.Fields(text), " ")
	}
	want := words(1000)
	for width := 20; width < 120; width += 7 {
		if got := words(width); got != want {
			t.Errorf("width %d:\n%s\nwant\n%s", width, got, want)
		}
	}
}

func TestPagesSteerNoTerminal(t *testing.T) {
	if got := page.Plain("a\x1b[2J\u009b\u202eb", 40); got != "a[2Jb\n" {
		t.Errorf("got %q", got)
	}
}
