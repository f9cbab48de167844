// Package report turns results into words: for a person at a terminal, and as
// JSON for programs. It does not know how results come about.
package report
