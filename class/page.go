package class

import (
	_ "embed" // the page and what it has in it
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/sdlab/sdlab/handin"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/termtext"
)

//go:embed page.html
var pageText string

//go:embed page.css
var pageStyle string

//go:embed page.js
var pageScript string

var page = sync.OnceValues(func() (*template.Template, error) {
	return template.New("class").Funcs(template.FuncMap{
		"sign": func(state string) string {
			return map[string]string{Passed: "✓", Failed: "✗", Untried: "·", Open: "?", Aside: "–"}[state]
		},
		"minutes": func(d time.Duration) int { return int(d.Round(time.Minute) / time.Minute) },
		"clock":   func(t time.Time) string { return t.UTC().Format("2 Jan 15:04") },
		"stamp":   func(t time.Time) string { return t.UTC().Format(time.RFC3339) },
		"clean":   termtext.Clean,
		"words":   func(c Copy) string { return c.words() },
		"label":   func(m Member) string { return m.label() },
	}).Parse(pageText)
})

// share is how long a bar is, in percent.
func share(n, of int) int {
	if of == 0 {
		return 0
	}
	return 100 * n / of
}

type pageData struct {
	*Class
	Policy string
	Style  template.CSS
	Script template.JS
	Now    time.Time
	Top    []Mistake
	Hard   []Activity
	Counts []count
	Signs  []string
}

// count is a number at the head of the page.
type count struct {
	N    int
	What string
}

func (c *Class) counts() []count {
	passed, open, flagged := 0, 0, 0
	for _, r := range c.Rows {
		switch r.Class() {
		case "pass":
			passed++
		case "open":
			open++
		}
		if len(r.Flags()) > 0 {
			flagged++
		}
	}
	return []count{{len(c.Rows), "learners with a report"}, {passed, "passed"}, {open, "could not be judged"}, {flagged, "to look at"}, {len(c.Missing), "without a report"}}
}

// HTML writes one page with all that it needs in it. Its script and its style are
// allowed by their digests, and nothing else is: names and lines of learners are
// hostile input.
func HTML(w io.Writer, c *Class, now time.Time) error {
	style := report.PageStyle + pageStyle
	d := pageData{Class: c, Style: template.CSS(style), Script: template.JS(pageScript), Now: now, Top: c.Mistakes[:min(15, len(c.Mistakes))], Counts: c.counts(),
		Signs: []string{"passed", "failed", "looked", "hint", "solution", "reset"}}
	d.Policy = fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'", report.Digest(style), report.Digest(pageScript))
	d.Hard = c.hardest(5)
	t, err := page()
	if err != nil {
		return err
	}
	return t.Execute(w, d)
}

// Class names the row's state for the page's style.
func (r *Row) Class() string {
	switch {
	case len(r.Open) > 0:
		return "open"
	case r.Passed:
		return "pass"
	}
	return "fail"
}

// Flags are what an instructor should look at, each in a word or two; the notes say more.
func (r *Row) Flags() []string {
	var flags []string
	if r.Asks {
		flags = append(flags, "asks")
	}
	if r.State == handin.Broken {
		flags = append(flags, "does not hold")
	}
	if r.State == handin.Odd {
		flags = append(flags, "odd")
	}
	if r.Copied {
		flags = append(flags, "copy?")
	}
	return flags
}

// Stuck are the numbers of the columns where the learner has tried and not passed.
func (r *Row) Stuck() string {
	var columns []string
	for i, cell := range r.Cells {
		if cell.State == Failed {
			columns = append(columns, strconv.Itoa(i))
		}
	}
	return strings.Join(columns, " ")
}

// Text is what the page's filter looks in.
func (r *Row) Text() string { return strings.ToLower(r.Name + " " + r.ID) }
