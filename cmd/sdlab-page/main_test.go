package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/page"
)

var update = flag.Bool("update", false, "write the golden files anew")

const samplePage = "../../page/testdata/sample.md"

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestMain lets the test program stand for sdlab-page: glamour knows only one
// style of code for each process.
func TestMain(m *testing.M) {
	if os.Getenv("SDLAB_PAGE_TEST") == "run" {
		main()
	}
	os.Exit(m.Run())
}

// shown runs the program, which must succeed.
func shown(t *testing.T, markdown string, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(args, strings.NewReader(markdown), &out, &errs); code != exitOK {
		t.Fatalf("exit status %d: %s", code, errs.String())
	}
	return out.String()
}

// shownAlone runs the program as a process of its own.
func shownAlone(t *testing.T, markdown string, args ...string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0], args...)
	cmd.Env = append(os.Environ(), "SDLAB_PAGE_TEST=run")
	cmd.Stdin = strings.NewReader(markdown)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestSample(t *testing.T) {
	for _, style := range []string{"dark", "light", "notty"} {
		for _, width := range []int{80, 40} {
			got := shownAlone(t, read(t, samplePage), "--style", style, "--width", fmt.Sprint(width))
			path := filepath.Join("testdata", fmt.Sprintf("%s-%d.txt", style, width))
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if got != read(t, path) {
				t.Errorf("%s differs (go test ./cmd/sdlab-page -update writes it anew), got:\n%s", path, got)
			}
			checkLines(t, got, style)
		}
	}
}

func checkLines(t *testing.T, text, style string) {
	t.Helper()
	bare := regexp.MustCompile(`\x1b\[[0-9;]*m`).ReplaceAllString(text, "")
	if strings.Contains(bare, "\x1b") || style == "notty" && bare != text {
		t.Errorf("%s: escape sequences other than colour: %q", style, text)
	}
	for line := range strings.SplitSeq(bare, "\n") {
		if strings.TrimRight(line, " ") != line {
			t.Errorf("%s: padding at the end of %q", style, line)
		}
	}
}

// What is copied from the screen is what the page holds, at any width.
func TestCodeCanBeCopied(t *testing.T) {
	sample := read(t, samplePage)
	for _, width := range []string{"80", "40", "20"} {
		screen := "\n" + regexp.MustCompile(`\x1b\[[0-9;]*m`).ReplaceAllString(shown(t, sample, "--width", width), "")
		for _, part := range page.Split(sample) {
			code := strings.Join(part.Lines, "\n")
			if part.Kind == page.Code && len(part.Lines) > 1 {
				code = "\n" + code // flush left
			}
			if part.Kind == page.Code && !strings.Contains(screen, code+"\n") {
				t.Errorf("at %s columns, not as written:\n%s", width, code)
			}
		}
	}
}

func TestPieces(t *testing.T) {
	tests := []struct{ name, markdown, want string }{
		{"entities in code", "`&lt; a && b`", "`&lt; a && b`\n"},
		{"cells that look like blocks", "|a|b|\n|-|-|\n|-|1. x|\n|#|+ y|", "a  b\n-  ----\n-  1. x\n#  + y\n"},
		{"numbers in a list", "1. 2. x", "1. 2. x\n"},
		{"unlabelled code", "```\na\nb\n```", "---\na\nb\n---\n"},
		{"blank lines in code", "```sh\n\na\n\n```", "--- sh\n\na\n\n---\n"},
		{"unknown language", "```klingon\na\n```", "    a\n"},
		{"control characters", "a\x1b]0;x\ab", "a]0;xb\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := shown(t, tt.markdown, "--style", "notty"); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestWrongArguments(t *testing.T) {
	for _, args := range [][]string{{"--style", "auto"}, {"--width", "19"}, {"--width", "x"}, {"page.md"}, {"--colour"}} {
		var out, errs bytes.Buffer
		if code := run(args, strings.NewReader("x"), &out, &errs); code != exitUsage || errs.Len() == 0 || out.Len() > 0 {
			t.Errorf("%q: exit status %d, %q", args, code, errs.String())
		}
	}
}
