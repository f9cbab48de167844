package report

import (
	"io"
	"strings"
)

// Case is a case of a lesson that was played, as CI shows it.
type Case struct {
	Suite string // the image that it was played on
	Class string // the activity
	Name  string
	Wrong string // how it came out wrong; "" if it is right
	Unrun bool   // it could not be played, so nothing is known
	Text  string // all that there is to say of it
}

// CasesJUnit writes cases as JUnit XML: an image is a suite.
func CasesJUnit(w io.Writer, name string, cases []Case) error {
	all := junitSuites{Name: "sdlab lesson test " + name}
	for _, c := range cases {
		if n := len(all.Suites); n == 0 || all.Suites[n-1].Name != c.Suite {
			all.Suites = append(all.Suites, junitSuite{Name: c.Suite})
		}
		suite := &all.Suites[len(all.Suites)-1]
		one := junitCase{Name: c.Name, Classname: c.Suite + "." + strings.ReplaceAll(c.Class, ".", "-")}
		suite.Tests++
		switch words := (&junitWords{Message: c.Wrong, Text: c.Text}); {
		case c.Unrun:
			one.Error = words
			suite.Errors++
		case c.Wrong != "":
			one.Failure = words
			suite.Failures++
		}
		suite.Cases = append(suite.Cases, one)
	}
	return all.write(w)
}
