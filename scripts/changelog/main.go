// Command changelog reads CHANGELOG.md for the build of packages. It fails if there
// is no section about the version.
//
//	changelog VERSION                      prints what the section says
//	changelog VERSION PACKAGE-VERSION DATE prints Debian's changelog, from that section on;
//	                                       the section Unreleased gets that version and date
package main

import (
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"
	"time"
)

func main() {
	text, err := os.ReadFile("CHANGELOG.md")
	if err == nil {
		err = run(string(text), os.Args[1:])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "changelog:", err)
		os.Exit(1)
	}
}

func run(text string, args []string) error {
	if len(args) != 1 && len(args) != 3 {
		return errors.New("usage: changelog VERSION [PACKAGE-VERSION DATE]")
	}
	sections, err := parse(text)
	if err != nil {
		return err
	}
	sections, err = from(sections, args[0])
	if err != nil {
		return err
	}
	if len(args) == 1 {
		fmt.Print(sections[0].text)
		return nil
	}
	if sections[0].date, err = time.Parse(time.DateOnly, args[2]); err != nil {
		return err
	}
	sections[0].version = args[1]
	fmt.Print(debian(sections))
	return nil
}

// A section is what CHANGELOG.md says about a version.
type section struct {
	version string
	date    time.Time
	text    string
	changes []string // one line each
}

const unreleased = "Unreleased"

var heading = regexp.MustCompile(`^(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?) - (\d{4}-\d{2}-\d{2})$`)

// parse reads the sections, the newest first. Each begins with "## Unreleased" or
// "## 1.2.3 - 2026-01-31".
func parse(text string) ([]section, error) {
	var all []section
	for i, part := range strings.Split("\n"+text, "\n## ") {
		if i == 0 {
			continue
		}
		title, body, _ := strings.Cut(part, "\n")
		s := section{version: strings.TrimSpace(title), text: strings.TrimSpace(body) + "\n"}
		if s.version != unreleased {
			m := heading.FindStringSubmatch(s.version)
			if m == nil {
				return nil, fmt.Errorf("cannot read the heading %q: it has to be like 1.2.3 - 2026-01-31", s.version)
			}
			date, err := time.Parse(time.DateOnly, m[2])
			if err != nil {
				return nil, fmt.Errorf("cannot read the date of %s: %w", m[1], err)
			}
			s.version, s.date = m[1], date
		}
		s.changes = changesIn(body)
		all = append(all, s)
	}
	return all, nil
}

// changesIn lists the items and paragraphs of a section.
func changesIn(body string) []string {
	var changes []string
	open := false
	for line := range strings.Lines(body) {
		text := strings.TrimSpace(line)
		item, begins := strings.CutPrefix(text, "- ")
		switch {
		case text == "" || strings.HasPrefix(text, "#"):
			open = false
		case begins || !open:
			changes, open = append(changes, item), true
		default:
			changes[len(changes)-1] += " " + text
		}
	}
	return changes
}

// from finds the section of a version, and returns it with the older ones.
func from(all []section, version string) ([]section, error) {
	for i, s := range all {
		switch {
		case s.version != version:
		case len(s.changes) == 0:
			return nil, fmt.Errorf("CHANGELOG.md says nothing about %s", version)
		default:
			return all[i:], nil
		}
	}
	return nil, fmt.Errorf("CHANGELOG.md does not name %s: give it a section, ## %s - %s", version, version, time.Now().UTC().Format(time.DateOnly))
}

const maintainer = "The sdlab authors <sdlab@users.noreply.github.com>"

// debian is the sections in the format of deb-changelog(5).
func debian(all []section) string {
	var b strings.Builder
	for _, s := range all {
		fmt.Fprintf(&b, "sdlab (%s) unstable; urgency=medium\n\n", s.version)
		for _, c := range s.changes {
			b.WriteString(folded("  * ", c))
		}
		fmt.Fprintf(&b, "\n -- %s  %s\n\n", maintainer, s.date.Format(time.RFC1123Z))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// folded is a text in lines of at most 78 characters where its words allow, behind a bullet.
func folded(bullet, text string) string {
	const width = 78
	var b strings.Builder
	line := bullet
	for i, word := range strings.Fields(text) {
		if i > 0 && len(line)+1+len(word) > width {
			b.WriteString(line + "\n")
			line = strings.Repeat(" ", len(bullet)-1)
			i = 1
		}
		if i > 0 {
			line += " "
		}
		line += word
	}
	return b.String() + line + "\n"
}
