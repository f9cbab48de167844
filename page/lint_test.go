package page_test

import (
	"strings"
	"testing"

	"github.com/sdlab/sdlab/page"
)

func TestLint(t *testing.T) {
	tests := []struct {
		name, markdown string
		line           int // 0: no problem
		message        string
	}{
		{"good", "# A\n\n## B\n\n### C\n\n## D\n\n`<x>` `[a](b)` a < b, 1 <2> 3\n", 0, ""},
		{"good code", "```sh\n# not a heading, <b>, [a](b)\n```\n", 0, ""},
		{"fence", "# A\n\n```\nls\n```\n", 3, "language label"},
		{"fence in a list", "1. x\n   ```\n   ls\n   ```\n", 2, "language label"},
		{"open fence", "```sh\nls\n", 1, "never closed"},
		{"link", "a\n[b](c)\n", 2, "link"},
		{"reference", "a [b][c]\n", 1, "link"},
		{"definition", "[b]: https://x\n", 1, "link"},
		{"autolink", "<https://x>\n", 1, "link"},
		{"link in a table", "|a|b|\n|-|-|\n|x|[y](z)|\n", 3, "link"},
		{"tab", "a\tb\n", 1, "tab"},
		{"tab in code", "```sh\n\tb\n```\n", 2, "tab"},
		{"trailing spaces", "a\nb  \n", 2, "end of the line"},
		{"carriage return", "a\r\n", 1, "end of the line"},
		{"trailing spaces in code", "```sh\nls \n```\n", 2, "end of the line"},
		{"skipped level", "# A\n### B\n", 2, "level 3 after level 1"},
		{"first heading", "## A\n", 1, "level 2 after level 0"},
		{"long code", "```sh\n" + strings.Repeat("x", 77) + "\n```\n", 2, "77 columns"},
		{"code that fits", "```sh\n" + strings.Repeat("é", 76) + "\n```\n", 0, ""},
		{"html", "use the <name> of it\n", 1, "HTML"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := page.Lint(tt.markdown)
			if tt.line == 0 {
				if len(got) > 0 {
					t.Errorf("got %v", got)
				}
				return
			}
			if len(got) != 1 || got[0].Line != tt.line || !strings.Contains(got[0].Message, tt.message) {
				t.Errorf("got %v, want line %d: %s", got, tt.line, tt.message)
			}
		})
	}
}
