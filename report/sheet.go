package report

import (
	"crypto/sha256"
	_ "embed" // the page and its style
	"encoding/base64"
	"html/template"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/sdlab/sdlab/grade"
	"github.com/sdlab/sdlab/termtext"
)

//go:embed sheet.html
var sheetText string

// PageStyle is the style sheet of all pages, which have it in them.
//
//go:embed page.css
var PageStyle string

var sheet = sync.OnceValues(func() (*template.Template, error) { return template.New("sheet").Parse(sheetText) })

type sheetPage struct {
	Style                          template.CSS
	Digest                         string // of the style, which the page's policy allows
	Learner, Lesson, Course, Stamp string
	Time                           string
	Summary                        []string
	Steps                          []sheetStep
}

type sheetStep struct {
	Class, ID, Title, Share, Passed, Now string
	Tries, Hints                         int
	Why                                  []string
}

// Digest names a style or a script in a Content-Security-Policy.
func Digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// GradeHTML writes one page, with all that it needs in it. It runs no script.
func GradeHTML(w io.Writer, g *grade.Grade) error {
	page := sheetPage{Style: template.CSS(PageStyle), Digest: Digest(PageStyle), Learner: termtext.Clean(g.Learner), Lesson: termtext.Clean(g.Lesson), Course: termtext.Clean(g.Course),
		Stamp: g.Time.UTC().Format(time.RFC3339), Time: g.Time.UTC().Format("2 January 2006, 15:04 UTC"), Summary: strings.Split(summary(g), "\n")}
	for _, step := range g.Steps {
		passed, now := standing(step)
		row := sheetStep{Class: "fail", ID: step.Result.Activity.ID, Title: termtext.Clean(step.Result.Activity.Title), Share: share(step), Passed: passed, Now: now, Tries: step.Attempts, Hints: step.Hints}
		switch {
		case step.Open:
			row.Class = "open"
		case step.Passed:
			row.Class = "pass"
		}
		if why := reasonsOf(step); !step.Passed && step.Tried && why != "" {
			row.Why = strings.Split(why, "\n")
		}
		page.Steps = append(page.Steps, row)
	}
	t, err := sheet()
	if err != nil {
		return err
	}
	return t.Execute(w, page)
}
