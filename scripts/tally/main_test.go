package main

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// lines are events of go test -json.
func lines(events ...string) string { return strings.Join(events, "\n") + "\n" }

func TestTally(t *testing.T) {
	const (
		passes = `{"Action":"pass","Package":"p","Test":"TestA"}`
		says   = `{"Action":"output","Package":"p","Test":"TestB","Output":"what went wrong\n"}`
		fails  = `{"Action":"fail","Package":"p","Test":"TestB"}`
		skips  = `{"Action":"skip","Package":"p","Test":"TestC"}`
		good   = `{"Action":"pass","Package":"p"}`
		bad    = `{"Action":"fail","Package":"p"}`
		sums   = `{"Action":"output","Package":"p","Output":"PASS\nok  \tp\t1s\n"}`
	)
	for name, c := range map[string]struct {
		in   string
		want counts
		says string
		not  string
	}{
		"nothing":                {"", counts{}, "", ""},
		"all pass":               {lines(passes, sums, good), counts{passed: 1}, "ok  \tp\t1s\n", "PASS"},
		"one fails, counts once": {lines(passes, says, fails, bad), counts{passed: 1, failed: 1}, "what went wrong\n", ""},
		"a skip is told":         {lines(skips, good), counts{skipped: 1}, "", ""},
		"what passed is quiet":   {lines(strings.ReplaceAll(says, "TestB", "TestA"), passes, good), counts{passed: 1}, "", "what went wrong"},
		"does not build": {lines(`{"Action":"build-output","ImportPath":"p","Output":"p.go:1: no\n"}`, `{"Action":"build-fail","ImportPath":"p"}`, bad),
			counts{failed: 1}, "p.go:1: no\n", ""},
		"a test ends the process": {lines(passes, says, bad), counts{passed: 1, failed: 1}, "what went wrong\n", ""},
		"two packages fail":       {lines(fails, bad, strings.ReplaceAll(bad, `"p"`, `"q"`)), counts{failed: 2}, "", ""},
		"not JSON":                {"go: no such module\n", counts{}, "go: no such module\n", ""},
		"no end of line":          {strings.TrimSpace(fails), counts{failed: 1}, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			var said strings.Builder
			got, err := tally(strings.NewReader(c.in), &said)
			if err != nil || got != c.want {
				t.Errorf("counts %+v, %v, want %+v", got, err, c.want)
			}
			if !strings.Contains(said.String(), c.says) || c.not != "" && strings.Contains(said.String(), c.not) {
				t.Errorf("said %q", said.String())
			}
		})
	}
}

// What could not be read to its end is no result.
func TestTallyIsCutOff(t *testing.T) {
	broken := errors.New("broken pipe")
	if _, err := tally(iotest.ErrReader(broken), io.Discard); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}
