package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/handin"
	"github.com/sdlab/sdlab/host"
	"github.com/sdlab/sdlab/host/hosttest"
	"github.com/sdlab/sdlab/session"
)

// classVar says for how many reports BenchmarkClass makes a class report.
const classVar = "SDLAB_BENCH_REPORTS"

// BenchmarkClass makes one table of many reports, each of a learner who works on
// 24 activities and has passed some of them.
func BenchmarkClass(b *testing.B) {
	n := 100
	if text := os.Getenv(classVar); text != "" {
		n, _ = strconv.Atoi(text)
	}
	b.Setenv("XDG_STATE_HOME", b.TempDir())
	c := cli.New()
	machine := hosttest.New(b, "healed-bookworm")
	c.Host = func(facts.Scope) (*host.Host, error) { return machine, nil }
	c.Learner = func() (facts.Learner, error) {
		return facts.Learner{Name: "learner", Home: b.TempDir(), UID: os.Geteuid(), GID: os.Getegid()}, nil
	}
	var out bytes.Buffer
	c.Out, c.Err = &out, &out
	folder := b.TempDir()
	writeReports(b, c.Options, folder, n)
	b.ReportAllocs()
	for b.Loop() {
		out.Reset()
		a := &app{c}
		if code := a.execute(b.Context(), []string{"class", "report", folder, "--format", "csv"}); code != cli.ExitNotPassed { // all of them are of one machine
			b.Fatalf("exit code %d: %.500s", code, out.String())
		}
	}
	if rows := bytes.Count(out.Bytes(), []byte("\n")); rows != n+1 {
		b.Errorf("%d rows of %d reports", rows, n)
	}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	b.ReportMetric(float64(memory.Sys)/(1<<20), "MiB")
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N)/float64(n), "ms/report")
}

func writeReports(b *testing.B, o session.Options, folder string, n int) {
	b.Helper()
	s, err := session.Open(b.Context(), o)
	if err != nil {
		b.Fatal(err)
	}
	student := session.Student{Session: s}
	key, err := student.Enrol(b.Context(), session.Enrolment{ID: "x"})
	if err != nil {
		b.Fatal(err)
	}
	var results []*checks.Result
	for range 4 { // attempts at all activities
		if results, err = s.Look(b.Context(), s.Lesson.Entries(), nil); err != nil {
			b.Fatal(err)
		}
		if err := s.Record(results); err != nil {
			b.Fatal(err)
		}
	}
	r, _, err := student.Report(b.Context(), "bench", results)
	if err != nil {
		b.Fatal(err)
	}
	for i := range n {
		r.Learner.ID = fmt.Sprintf("learner%05d", i)
		text, err := handin.Sign(r, key)
		if err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, r.Learner.ID+".json"), text, 0o600); err != nil {
			b.Fatal(err)
		}
		if i == 0 {
			b.Logf("a report has %d bytes", len(text))
		}
	}
}
