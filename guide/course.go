package guide

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sdlab/sdlab/lessons"
)

// A course is the lesson's activities, and where the learner is among them.
type course struct {
	title   string
	all     []item
	at      int
	chosen  int    // in the list
	leaving string // the activity that the next n leaves, though it is not done
}

// item is an activity in the list.
type item struct {
	entry  lessons.Entry
	title  string
	skills []string
	passed bool
	tried  bool
	aside  string // why it cannot be done here
}

// now is the current activity.
func (c *course) now() *item { return &c.all[c.at] }

// last says whether the current activity is the last one.
func (c *course) last() bool { return c.at == len(c.all)-1 }

// leave says whether to leave the activity: if it was passed or set aside, or when it
// is called for the second time.
func (c *course) leave() bool {
	it := c.now()
	if it.passed || it.aside != "" {
		return true
	}
	again := c.leaving == it.entry.ID
	c.leaving = it.entry.ID
	if again {
		c.leaving = ""
	}
	return again
}

// counted is how many activities are passed, of those that can be done here.
func (c *course) counted() (done, of int) {
	for _, it := range c.all {
		if it.aside != "" {
			continue
		}
		of++
		if it.passed {
			done++
		}
	}
	return done, of
}

// header says where the learner is in the lesson; where says where on the page.
func (c *course) header(f *frame, where string) []string {
	done, of := c.counted()
	count := f.looks.strong.Render(fmt.Sprintf("%d/%d", done, of))
	title := f.looks.title.Render(c.now().entry.ID + " " + c.now().title)
	if f.width < 60 {
		return []string{ends(title, count, f.width), f.rule()}
	}
	progress := f.looks.bar(done, of, min(24, max(4, f.width/5))) + " " + count
	return []string{
		ends(f.looks.faint.Render(c.title), progress, f.width),
		ends(title, f.looks.faint.Render(where), f.width),
		f.rule(),
	}
}

// lines are those of the list that fit, with the chosen activity among them.
func (c *course) lines(f *frame, room int) []string {
	lines, from := c.list(f, room)
	return fit(lines[from:min(len(lines), from+room)], room)
}

// more says whether the list goes on below.
func (c *course) more(f *frame, room int) bool {
	lines, from := c.list(f, room)
	return from+room < len(lines)
}

// list is all activities, the chosen one marked, and from which line on to show it.
func (c *course) list(f *frame, room int) (lines []string, from int) {
	at, part := 0, ""
	for i, it := range c.all {
		if number, _, _ := strings.Cut(it.entry.ID, "."); number != part {
			if part != "" {
				lines = append(lines, "")
			}
			part = number
		}
		pointer, name, here := " ", fmt.Sprintf("%-4s ", it.entry.ID)+it.title, ""
		if i == c.chosen {
			at, pointer, name = len(lines), f.looks.key.Render("▶"), f.looks.key.Render(name)
		}
		line := pointer + " " + it.mark(f.looks) + " " + name
		if i == c.at {
			here = "  you are here"
		}
		if ansi.StringWidth(line)+len(here) <= f.pageWidth() {
			line += f.looks.faint.Render(here)
		}
		lines = append(lines, line)
	}
	return lines, min(max(0, at-room/2), max(0, len(lines)-room))
}

// mark says how far the learner has got with an activity.
func (it *item) mark(l looks) string {
	switch {
	case it.aside != "":
		return l.faint.Render("–")
	case it.passed:
		return l.good.Render("✓")
	case it.tried:
		return l.wait.Render("·")
	}
	return l.faint.Render("○")
}

// choose moves in the list.
func (c *course) choose(msg tea.KeyPressMsg) {
	last := len(c.all) - 1
	switch {
	case key.Matches(msg, keys.down, keys.next):
		c.chosen = min(last, c.chosen+1)
	case key.Matches(msg, keys.up):
		c.chosen = max(0, c.chosen-1)
	case key.Matches(msg, keys.pageDown):
		c.chosen = min(last, c.chosen+10)
	case key.Matches(msg, keys.pageUp):
		c.chosen = max(0, c.chosen-10)
	case msg.String() == "home":
		c.chosen = 0
	case msg.String() == "end":
		c.chosen = last
	}
}

// learnt is what is said when the activity passes; reading says that there is
// more of its page.
func (c *course) learnt(f *frame, reading bool) string {
	done, of := c.counted()
	text := fmt.Sprintf("%s is done. That makes %d of %d.", c.now().entry.ID, done, of)
	if done == of {
		text = fmt.Sprintf("%s is done, and with it all %d activities.", c.now().entry.ID, of)
	}
	next := "what comes after it"
	if !c.last() {
		next = c.all[c.at+1].entry.ID
	}
	switch {
	case f.watching:
		return text
	case reading:
		return text + " Press n to read on; after the last part, n takes you to " + next + "."
	case c.last():
		return text + " Press n to see " + next + "."
	}
	return text + " Press n to go on with " + next + "."
}

// listed joins names of skills as a sentence does.
func listed(names []string) string {
	words := make([]string, len(names))
	for i, name := range names {
		words[i] = strings.ReplaceAll(name, "-", " ")
	}
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// skills are those of all activities, each once.
func (c *course) skills() (all []string) {
	for _, it := range c.all {
		for _, skill := range it.skills {
			if !slices.Contains(all, skill) {
				all = append(all, skill)
			}
		}
	}
	return all
}

// onward is what to do after a lesson that is done.
var onward = [][2]string{
	{"g", "your grade, activity by activity; sdlab grade --out FILE writes it, with what each check saw"},
	{"sdlab why", "looks at all that has failed or keeps restarting, on any machine of yours"},
	{"sdlab review", "judges a unit of yours, or an assistant's draft"},
	{"sdlab reset", "takes back what the lesson has made here; otherwise it stays"},
}

// summary is what is shown after the last section of the last activity.
func (c *course) summary(l looks, width int) (title, text string) {
	done, of := c.counted()
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%d of %d activities passed\n\n", l.bar(done, of, 24), done, of)
	if done < of {
		b.WriteString("These are open. l goes to one of them, g shows your grade so far.\n\n")
		for _, it := range c.all {
			if !it.passed && it.aside == "" {
				fmt.Fprintf(&b, "  ○ %-4s %s\n", it.entry.ID, it.title)
			}
		}
		return "This was the last activity", b.String()
	}
	if skills := c.skills(); len(skills) > 0 {
		b.WriteString(strings.Join(wrapped("", "You have practised "+listed(skills)+".", width), "\n") + "\n\n")
	}
	for _, next := range onward {
		lines := wrapped(fmt.Sprintf("%-12s  ", next[0]), next[1], width)
		lines[0] = l.key.Render(next[0]) + lines[0][len(next[0]):]
		b.WriteString(strings.Join(lines, "\n") + "\n")
	}
	return "You have done the whole lesson", b.String()
}
