// Command tally reads what go test -json prints, shows what a person wants to
// see of it (one line for each package, and all that a failed test said) and
// ends with how many tests passed and failed, as "passed 12", "failed 0" and
// "skipped 0" in the file that is its argument.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
)

// event is a line of go test -json, see go doc test2json.
type event struct {
	Action, Package, Test, Output string
	ImportPath                    string // of what did not build
}

// counts is what the tests came to.
type counts struct{ passed, failed, skipped int }

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go test -json … | tally FILE")
		os.Exit(2)
	}
	c, err := tally(os.Stdin, os.Stdout)
	if err == nil {
		text := fmt.Sprintf("passed %d\nfailed %d\nskipped %d\n", c.passed, c.failed, c.skipped)
		err = os.WriteFile(os.Args[1], []byte(text), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "tally:", err)
		os.Exit(1)
	}
	if c.failed > 0 {
		os.Exit(1)
	}
}

// tally copies what is worth reading to w and counts. A package that failed
// without a failed test (it did not build, or a test ended the process) counts
// as one failure.
func tally(r io.Reader, w io.Writer) (counts, error) {
	var c counts
	said := map[string]*strings.Builder{} // by package and test
	failed := map[string]bool{}           // packages with a failed test
	lines := bufio.NewReader(r)
	for {
		line, err := lines.ReadString('\n')
		if line != "" {
			var e event
			if json.Unmarshal([]byte(line), &e) != nil {
				fmt.Fprint(w, line) // go itself, about a broken tree
			} else {
				c.add(e, said, failed, w)
			}
		}
		if err == io.EOF {
			return c, nil
		}
		if err != nil {
			return c, err
		}
	}
}

func (c *counts) add(e event, said map[string]*strings.Builder, failed map[string]bool, w io.Writer) {
	key := e.Package + " " + e.Test
	switch e.Action {
	case "build-output":
		fmt.Fprint(w, e.Output)
	case "output":
		if said[key] == nil {
			said[key] = &strings.Builder{}
		}
		said[key].WriteString(e.Output)
	case "pass", "skip", "fail":
		if e.Test == "" && e.Action == "fail" {
			unfinished(e.Package, said, w)
		}
		c.ended(e, said[key], failed, w)
		delete(said, key)
	}
}

// ended counts a test that is over, or prints the line of a package that is.
func (c *counts) ended(e event, said *strings.Builder, failed map[string]bool, w io.Writer) {
	text := ""
	if said != nil {
		text = said.String()
	}
	switch {
	case e.Test == "" && e.Action == "fail" && !failed[e.Package]:
		c.failed++
		fmt.Fprint(w, text)
	case e.Test == "":
		fmt.Fprint(w, lastLine(text))
	case e.Action == "pass":
		c.passed++
	case e.Action == "skip":
		c.skipped++
		fmt.Fprint(w, text)
	default:
		c.failed++
		failed[e.Package] = true
		fmt.Fprint(w, text)
	}
}

// unfinished shows what tests said that never ended: one of them ended the process, or ran out of time.
func unfinished(pkg string, said map[string]*strings.Builder, w io.Writer) {
	for _, key := range slices.Sorted(maps.Keys(said)) {
		if strings.HasPrefix(key, pkg+" ") && key != pkg+" " {
			fmt.Fprint(w, said[key])
			delete(said, key)
		}
	}
}

// lastLine is the one in which go test sums up a package.
func lastLine(text string) string {
	return text[strings.LastIndex(strings.TrimSuffix(text, "\n"), "\n")+1:]
}
