package main

import (
	"os"
	"strings"
	"testing"
)

const example = `# Changelog

Words before.

## Unreleased

- New, and so long that it does not fit on one line of what becomes of it
  in a package.

## 0.2.0 - 2026-02-01

Second version.

- One.
- Two,
  in two lines.

## 0.1.0 - 2026-01-31

First version.
`

func TestFromFindsAVersion(t *testing.T) {
	all, err := parse(example)
	if err != nil {
		t.Fatal(err)
	}
	found, err := from(all, "0.2.0")
	if err != nil || len(found) != 2 || strings.Join(found[0].changes, "|") != "Second version.|One.|Two, in two lines." {
		t.Errorf("got %+v, %v", found, err)
	}
}

func TestFromRefuses(t *testing.T) {
	for version, want := range map[string]string{
		"0.3.0": "does not name 0.3.0", "0.2": "does not name 0.2", "0.2.0-rc1": "does not name 0.2.0-rc1", "": "does not name",
	} {
		all, err := parse(example)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := from(all, version); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", version, err, want)
		}
	}
	all, err := parse("## 1.0.0 - 2026-01-31\n\n### Added\n")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := from(all, "1.0.0"); err == nil || !strings.Contains(err.Error(), "says nothing") {
		t.Errorf("got %v of a section that is empty", err)
	}
}

func TestParseRefusesAHeading(t *testing.T) {
	for _, title := range []string{"1.0", "1.0.0", "1.0.0 - soon", "1.0.0 - 2026-13-01", "v1.0.0 - 2026-01-31"} {
		if _, err := parse("## " + title + "\n\n- One.\n"); err == nil {
			t.Errorf("took the heading %q", title)
		}
	}
}

func TestDebian(t *testing.T) {
	all, err := parse(example)
	if err != nil {
		t.Fatal(err)
	}
	got := debian(all[1:])
	want := `sdlab (0.2.0) unstable; urgency=medium

  * Second version.
  * One.
  * Two, in two lines.

 -- The sdlab authors <sdlab@users.noreply.github.com>  Sun, 01 Feb 2026 00:00:00 +0000

sdlab (0.1.0) unstable; urgency=medium

  * First version.

 -- The sdlab authors <sdlab@users.noreply.github.com>  Sat, 31 Jan 2026 00:00:00 +0000
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	folded := debian(all[:1])
	if !strings.Contains(folded, "  * New, and so long that it does not fit on one line of what becomes of it in\n    a package.\n") {
		t.Errorf("got\n%s", folded)
	}
}

// The project's own file can be read, and says something about what comes next.
func TestOwnChangelog(t *testing.T) {
	text, err := os.ReadFile("../../CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	all, err := parse(string(text))
	if err != nil {
		t.Fatal(err)
	}
	if len(all) == 0 || len(all[0].changes) == 0 {
		t.Errorf("found no changes: %+v", all)
	}
}
