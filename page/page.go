// Package page knows how a page of Markdown is made up, how the screen that it is
// shown on wants its colours, and what in it would look wrong there. Package
// render shows it.
//
// It does not know lessons, where pages are kept, or how to ask a terminal
// anything: its caller says how wide it is and whether it has colour.
package page

import "strings"

// A Colour is the kind of screen that a page is rendered for.
type Colour string

// The screens: without escape sequences, with a dark background, with a light one.
const (
	None  Colour = "none"
	Dark  Colour = "dark"
	Light Colour = "light"
)

// ColourFor decides how to render from the environment alone: a terminal that
// is asked for its background answers into the learner's next command line.
//
// There is no colour without a terminal, with NO_COLOR or with TERM=dumb.
// Otherwise SDLAB_STYLE (dark, light or plain) decides, else COLORFGBG, else
// the screen is taken for a dark one. getenv is os.Getenv or a fake.
func ColourFor(getenv func(string) string, terminal bool) Colour {
	if term := getenv("TERM"); !terminal || getenv("NO_COLOR") != "" || term == "dumb" || term == "" {
		return None
	}
	switch getenv("SDLAB_STYLE") {
	case "plain":
		return None
	case "dark":
		return Dark
	case "light":
		return Light
	}
	return background(getenv("COLORFGBG"))
}

// background reads COLORFGBG, "foreground;background" in numbers of the
// 16-colour palette, sometimes with a word between the two. 7 and 15 are
// white and light grey, 9 to 14 bright colours.
func background(fgbg string) Colour {
	switch fgbg[strings.LastIndex(fgbg, ";")+1:] {
	case "7", "9", "10", "11", "12", "13", "14", "15":
		return Light
	}
	return Dark
}
