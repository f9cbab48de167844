package render_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/page"
	"github.com/sdlab/sdlab/page/render"
)

var update = flag.Bool("update", false, "write the golden files anew")

var colours = regexp.MustCompile(`\x1b\[[0-9;]*m`)

func sample(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("testdata/sample.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// shown is the page as it is on that screen, which must hold no escape sequences
// but those for colour, and no padding.
func shown(t *testing.T, markdown string, width int, screen page.Colour) string {
	t.Helper()
	text, err := render.Page(markdown, width, screen)
	if err != nil {
		t.Fatal(err)
	}
	bare := colours.ReplaceAllString(text, "")
	if strings.ContainsAny(bare, "\x1b\u00a0") || screen == page.None && bare != text {
		t.Errorf("%s, %d columns: more than text and colour: %q", screen, width, text)
	}
	for line := range strings.SplitSeq(bare, "\n") {
		if strings.TrimRight(line, " ") != line {
			t.Errorf("%s, %d columns: padding at the end of %q", screen, width, line)
		}
	}
	return text
}

func TestSample(t *testing.T) {
	for _, screen := range []page.Colour{page.Dark, page.Light, page.None} {
		for _, width := range []int{100, 80, 40} {
			got := shown(t, sample(t), width, screen)
			path := filepath.Join("testdata", fmt.Sprintf("%s-%d.txt", screen, width))
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
				t.Errorf("%s differs (go test ./page/render -update writes it anew), got:\n%s", path, got)
			}
		}
	}
}

// What is copied from the screen is what the page holds, at any width.
func TestCodeCanBeCopied(t *testing.T) {
	for width := 20; width <= 100; width += 8 {
		for _, screen := range []page.Colour{page.Dark, page.None} {
			text := "\n" + colours.ReplaceAllString(shown(t, sample(t), width, screen), "")
			for _, part := range page.Split(sample(t)) {
				code := strings.Join(part.Lines, "\n")
				if part.Kind == page.Code && len(part.Lines) > 1 {
					code = "\n" + code // flush left
				}
				if part.Kind == page.Code && !strings.Contains(text, code+"\n") {
					t.Errorf("at %d columns, not as written:\n%s", width, code)
				}
			}
		}
	}
}

// Whatever the width, every word of the page is there, in order, apart from tables.
func TestEveryWordIsShown(t *testing.T) {
	prose, _, _ := strings.Cut(sample(t), "| Setting")
	words := func(width int) string {
		text := strings.NewReplacer("\n▌ ", "\n", "═", "", "─", "", " $ ", " ").Replace(shown(t, prose, width, page.None))
		return strings.Join(strings.Fields(text), " ")
	}
	want := words(1000)
	if wanted := "This page shows how the unit `hello-agent.service` does that"; !strings.Contains(want, wanted) {
		t.Fatalf("not there: %s\nin %s", wanted, want)
	}
	for width := 20; width < 120; width += 7 {
		if got := words(width); got != want {
			t.Errorf("width %d:\n%s\nwant\n%s", width, got, want)
		}
	}
}

func TestPieces(t *testing.T) {
	tests := []struct{ name, markdown, want string }{
		{"empty", "", "\n"},
		{"emphasis", "**bold *both*** and 2 * 3 * 4", "bold both and 2 * 3 * 4\n"},
		{"bold around code", "**`x`** y", "`x` y\n"},
		{"escapes", `\*no\* \[no\]`, "*no* [no]\n"},
		{"entities in code", "`&lt; a && b`", "`&lt; a && b`\n"},
		{"entities", "a &amp; b", "a &amp; b\n"},
		{"links", "see [it](https://systemd.io \"x\") or", "see [it](https://systemd.io \"x\") or\n"},
		{"addresses", "<https://a.io> www.b.io c@d.io", "<https://a.io> www.b.io c@d.io\n"},
		{"HTML", "a <b>c</b>\n\n<div>\nd\n</div>", "a <b>c</b>\n\n<div> d </div>\n"},
		{"long word", "a /very/long/path/that/does/not/fit/the/width/at/all b", "a\n/very/long/path/that/does/not/fit/the/width/at/all\nb\n"},
		{"hyphens and code stay whole", "one two three four five six `systemctl status x` and hello-agent-too", "one two three four five six\n`systemctl status x` and hello-agent-too\n"},
		{"paragraphs", "a\nb\n\n\n\nc", "a b\n\nc\n"},
		{"item and paragraph", "1. a\n   b\n\n   c", "1. a b\n   c\n"},
		{"item that hangs", "- one two three four five six seven eight nine\n- ten", "- one two three four five six seven\n  eight nine\n- ten\n"},
		{"not an item", "--now is an option\n-5 is a number", "--now is an option -5 is a number\n"},
		{"numbers in a list", "1. 2. x", "1. 2. x\n"},
		{"quote", "> a\n> b", "▌ a b\n"},
		{"one line of code", "x\n```sh\nls\n```\ny", "x\n\n  $ ls\n\ny\n"},
		{"more lines of code", "```sh\nls \\\n\n  -l\n```", "─── sh\nls \\\n\n  -l\n───\n"},
		{"code that just fits is not indented", "```sh\n" + strings.Repeat("x", 40) + "\n```", strings.Repeat("x", 40) + "\n"},
		{"what is printed", "```output\n● a\n\n# b\n```", "  │ ● a\n  │\n  │ # b\n"},
		{"unlabelled code", "```\na\nb\n```", "───\na\nb\n───\n"},
		{"unknown language", "```klingon\na\n```", "    a\n"},
		{"fence in a fence", "````text\n```sh\n```\n````", "─── text\n```sh\n```\n───\n"},
		{"escapes in code", "```sh\na\\.b \\*\n```", "  $ a\\.b \\*\n"},
		{"table", "|a|b|\n|-|-|\n|1. x|`y`|\n|#|+ y|", " a    │ b\n──────┼─────────────────────────────────\n 1. x │ `y`\n #    │ + y\n"},
		{"bars in cells", "|a|b|\n|-|-|\n|x \\| y||", " a     │ b\n───────┼────────────────────────────────\n x | y │\n"},
		{"no table", "| a |\nb", "| a | b\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := shown(t, tt.markdown, 40, page.None); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

// What a line is broken at may not begin a list, a heading or a quote.
func TestBreaksBeforeMarks(t *testing.T) {
	full := strings.Repeat("x", 39)
	for _, mark := range []string{"-", "+", "*", "#", "##", ">", "1.", "12)", "===", "---", "~~~", "|"} {
		want := full + "\n" + mark + " y\n"
		if got := shown(t, full+" "+mark+" y", 40, page.None); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestNarrowTableBecomesAList(t *testing.T) {
	table := "|Exit code|Meaning|\n|---|---|\n|203|`ExecStart=` cannot be executed|\n|217||"
	fits := " Exit code │ Meaning\n───────────┼──────────────\n 203       │ `ExecStart=`\n           │ cannot be\n           │ executed\n 217       │\n"
	if got := shown(t, table, 26, page.None); got != fits {
		t.Errorf("at 26 columns:\n%s", got)
	}
	list := "- Exit code: 203\n  Meaning: `ExecStart=`\n  cannot be executed\n- Exit code: 217\n"
	if got := shown(t, table, 25, page.None); got != list {
		t.Errorf("at 25 columns:\n%s", got)
	}
}

// A stranger's page may say what it likes, but not to the terminal.
func TestPagesSteerNoTerminal(t *testing.T) {
	for _, markdown := range []string{
		"a\x1b[2Jb\u009b\u202e", "&#27;[2J &#x9b;2J &#8238;", "`&#27;[2J`", "<b>&#27;[2J</b>", "# &#27;[2J\n\n> &#27;[2J\n\n- &#27;[2J",
		"|&#27;[2J|b|\n|-|-|\n|&#27;[2J|c|", "```sh\n\x1b[2J &#27;[2J\n```", "[a](http://x/&#27;[2J) ![&#27;[2J](y)", "<http://x/&#27;[2J>", "<div>\n&#27;[2J\n</div>",
		"~~&#27;[2J~~", "**&#27;[2J**", "- [ ] &#27;[2J", "a\n: &#27;[2J", "    &#27;[2J\x1b[2J", "a\u00a0\x00b", "| a\x00b |\n|-|\n|\x00|",
	} {
		for _, screen := range []page.Colour{page.Dark, page.None} {
			bare := colours.ReplaceAllString(shown(t, markdown, 40, screen), "")
			for _, r := range bare {
				if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r == '\u202e' {
					t.Errorf("%q shows %q", markdown, bare)
				}
			}
		}
	}
}
