package content_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/content"
	"github.com/sdlab/sdlab/lessons"
)

var update = flag.Bool("update", false, "write docs/why.md anew")

// knownFrom begins the part of docs/why.md that is made from the catalogue.
const knownFrom = "<!-- From here on, made from content/catalogue: go test ./content -run TestWhyDocs -update -->\n"

// TestWhyDocs: docs/why.md lists what the catalogue knows.
func TestWhyDocs(t *testing.T) {
	const path = "../docs/why.md"
	old, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	head, _, found := strings.Cut(string(old), knownFrom)
	if !found {
		t.Fatalf("%s has no line %s", path, knownFrom)
	}
	text := head + knownFrom + known(t)
	if *update {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if text != string(old) {
		t.Errorf("%s is not what the catalogue says: go test ./content -run TestWhyDocs -update", path)
	}
}

// known words what the catalogue knows, and how many cases prove each reason.
func known(t *testing.T) string {
	catalogue, err := content.Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	groups, err := lessons.Known(catalogue)
	if err != nil {
		t.Fatal(err)
	}
	right, twins := proofs(t)
	var out strings.Builder
	for _, g := range groups {
		fmt.Fprintf(&out, "\n### %s\n\n%s\n", strings.TrimSuffix(g.File, ".yaml"), g.About)
		for _, r := range g.Rules {
			if !r.Why {
				continue
			}
			sure := "certain"
			if r.Likely {
				sure = "likely"
			}
			fmt.Fprintf(&out, "\n- **%s**, %s, cases: %d, near twins: %d. %s\n\n      %s\n", r.ID, sure, right[r.ID], twins[r.ID], r.Says, r.GoesBy)
		}
	}
	return out.String()
}

// proofs counts, by reason, the cases that have to get it, and those that must not.
func proofs(t *testing.T) (right, twins map[string]int) {
	files, err := content.Why()
	if err != nil {
		t.Fatal(err)
	}
	cases, err := lessons.WhyCases(files)
	if err != nil {
		t.Fatal(err)
	}
	right, twins = map[string]int{}, map[string]int{}
	for _, c := range cases {
		right[c.Want]++
		for _, twin := range c.Twins {
			twins[twin]++
		}
	}
	return right, twins
}
