// Package report turns results, grades and reviews into words: for a person at a
// terminal, as Markdown, as JSON for programs, and as JUnit for CI. It does not
// know how any of them come about.
package report
