package guide

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/termtext"
)

func TestScreensHoldTheWholeTextAndFit(t *testing.T) {
	var b strings.Builder
	for i := range 90 {
		fmt.Fprintln(&b, "line", i)
		if i%7 == 6 {
			fmt.Fprintln(&b)
		}
	}
	for name, text := range map[string]string{
		"paragraphs": b.String(),
		"one block":  strings.ReplaceAll(b.String(), "\n\n", "\n"),
		"long lines": strings.Repeat(strings.Repeat("word ", 50)+"\n", 20),
		"short":      "a\nb\n",
		"empty":      "",
	} {
		for _, rows := range []int{fewestRows, 24, 60} {
			parts := screens(text, 80, rows)
			if strings.Join(parts, "") != text {
				t.Errorf("%s in %d rows: not the whole text", name, rows)
			}
			for i, part := range parts {
				most := rows - 2
				if i == len(parts)-1 {
					most = rows - 1
				}
				if h := termtext.Rows(part, 80); h > most || h == 0 && text != "" {
					t.Errorf("%s in %d rows: part %d takes %d", name, rows, i, h)
				}
			}
		}
	}
	if parts := screens(b.String(), 80, 24); !strings.HasSuffix(parts[0], "\n\n") {
		t.Errorf("not divided between paragraphs: %q", parts[0])
	}
	if parts := screens("a\nb\n", 80, 24); len(parts) != 1 {
		t.Errorf("divided: %q", parts)
	}
}
