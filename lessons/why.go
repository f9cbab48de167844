package lessons

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"github.com/sdlab/sdlab/checks"
)

// WhyCase is a script that leaves a unit in some state, and what has to be said of it.
type WhyCase struct {
	Name   string // the file's name without .sh
	Title  string
	Unit   string
	Want   string // the id of the reason; "none" if there must be none
	Likely bool   // it must be likely, with others beside it, rather than certain
	Says   []*regexp.Regexp
	Never  []*regexp.Regexp // what must not be said, above all what is said of the case that it resembles
	Twins  []string         // reasons that it must not get, though it resembles one that does
	Scope  string
	User   string   // who asks: learner (default) or root
	Only   []string // suites it is for, if not all
	Paste  bool     // what the script prints is what was pasted
	Reboot bool
	Script string
}

// WhyCases reads the cases of a folder. The first lines of each are comments:
// "# title: …", "# unit: …", "# want: exec-is-folder certain", and more, see docs/why.md.
func WhyCases(files fs.FS) ([]WhyCase, error) {
	names, err := fs.Glob(files, "*.sh")
	if err != nil {
		return nil, unreadable(".", err)
	}
	var cases []WhyCase
	for _, name := range names {
		content, err := readText(files, name)
		if err != nil {
			return nil, unreadable(name, err)
		}
		c := WhyCase{Name: strings.TrimSuffix(path.Base(name), ".sh"), Script: string(content), User: "learner"}
		if err := c.header(name); err != nil {
			return nil, err
		}
		cases = append(cases, c)
	}
	return cases, nil
}

func (c *WhyCase) header(file string) error {
	if err := options(file, c.Script, c.set); err != nil {
		return err
	}
	if c.Title == "" || c.Want == "" || c.Unit == "" && !c.Paste {
		return &checks.Error{Path: file, Line: 1, Column: 1, Message: "a case begins with \"# title: …\", \"# unit: …\" and \"# want: REASON certain\""}
	}
	return nil
}

func (c *WhyCase) set(key, value string) (err error) {
	switch key {
	case "title":
		c.Title = value
	case "unit":
		c.Unit = value
	case "want":
		id, sure, _ := strings.Cut(value, " ")
		if id != "none" && sure != "certain" && sure != "likely" {
			return fmt.Errorf("a wanted reason is certain or likely, not %q", value)
		}
		c.Want, c.Likely = id, sure == "likely"
	case "says":
		return addPattern(&c.Says, value)
	case "never":
		return addPattern(&c.Never, value)
	case "twin":
		c.Twins = append(c.Twins, value)
	case "scope":
		c.Scope = value
	case "user":
		c.User = value
	case "only":
		c.Only = strings.Fields(value)
	case "options":
		for _, word := range strings.Fields(value) {
			switch word {
			case "reboot":
				c.Reboot = true
			case "paste":
				c.Paste = true
			default:
				return fmt.Errorf("a case has no option %q (known: paste, reboot)", word)
			}
		}
	default:
		return fmt.Errorf("a case has no %q (known: title, unit, want, says, never, twin, scope, user, only, options)", key)
	}
	return err
}

func addPattern(list *[]*regexp.Regexp, text string) error {
	like, err := regexp.Compile("(?i)" + text)
	*list = append(*list, like)
	return err
}
