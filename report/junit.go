package report

import (
	"encoding/xml"
	"io"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/grade"
	"github.com/sdlab/sdlab/termtext"
)

// The elements of JUnit XML that readers agree on.
type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Skipped  int          `xml:"skipped,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name      string      `xml:"name,attr"`
	Tests     int         `xml:"tests,attr"`
	Failures  int         `xml:"failures,attr"`
	Errors    int         `xml:"errors,attr"`
	Skipped   int         `xml:"skipped,attr"`
	Timestamp string      `xml:"timestamp,attr,omitempty"`
	Cases     []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name      string      `xml:"name,attr"`
	Classname string      `xml:"classname,attr"`
	Failure   *junitWords `xml:"failure"`
	Error     *junitWords `xml:"error"`
	Skipped   *junitWords `xml:"skipped"`
}

type junitWords struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	Text    string `xml:",chardata"`
}

// GradeJUnit writes an activity as a suite and a check as a case. Class names
// hold no dots but the one that Jenkins splits at, and name and class are
// unique together, since GitLab drops doubles.
func GradeJUnit(w io.Writer, g *grade.Grade) error {
	all := junitSuites{Name: "sdlab " + g.Lesson}
	for _, step := range g.Steps {
		all.Suites = append(all.Suites, junitSuiteOf(g, step.Result))
	}
	return all.write(w)
}

// write writes the suites, with the sums of their numbers.
func (all junitSuites) write(w io.Writer) error {
	for _, suite := range all.Suites {
		all.Tests += suite.Tests
		all.Failures += suite.Failures
		all.Errors += suite.Errors
		all.Skipped += suite.Skipped
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(all); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func junitSuiteOf(g *grade.Grade, r *checks.Result) junitSuite {
	suite := junitSuite{Name: r.Activity.ID + " " + r.Activity.Title, Timestamp: g.Time.Format("2006-01-02T15:04:05")}
	for _, c := range r.Checks {
		verdict := c.Verdict
		if r.Verdict == checks.Skipped && verdict != checks.Pass {
			verdict = checks.Skipped
		}
		suite.Tests++
		row := junitCase{Name: c.ID + ": " + c.Title, Classname: "sdlab." + r.Activity.Slug}
		switch verdict {
		case checks.Fail, checks.Pending:
			suite.Failures++
			row.Failure = junitWordsOf(c)
		case checks.Unseen:
			suite.Errors++
			row.Error = junitWordsOf(c)
		case checks.Skipped, checks.NotApplicable:
			suite.Skipped++
			row.Skipped = &junitWords{Message: string(verdict)}
		}
		suite.Cases = append(suite.Cases, row)
	}
	return suite
}

func junitWordsOf(c checks.CheckResult) *junitWords {
	words := &junitWords{Message: "not so", Type: string(c.Verdict)}
	if c.Diagnosis != nil {
		words.Message, words.Type = termtext.Clean(c.Diagnosis.Why), c.Diagnosis.ID
		words.Text = termtext.Clean(c.Diagnosis.Try)
	}
	for _, line := range tell(c.Saw) {
		words.Text += "\n" + termtext.Clean(line)
	}
	return words
}
