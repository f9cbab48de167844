package page

import "strings"

// StyleVar is the variable in which a person says what their screen is like.
const StyleVar = "SDLAB_STYLE"

// ColourFor decides how to render from the environment alone: a terminal that
// is asked for its background answers into the learner's next command line, if
// nobody stays to read that.
//
// There is no colour without a terminal, with NO_COLOR or with TERM=dumb.
// Otherwise SDLAB_STYLE (dark, light or plain) decides, else COLORFGBG, else
// the screen is taken for a dark one. getenv is os.Getenv or a fake.
func ColourFor(getenv func(string) string, terminal bool) Colour {
	if term := getenv("TERM"); !terminal || getenv("NO_COLOR") != "" || term == "dumb" || term == "" {
		return None
	}
	switch getenv(StyleVar) {
	case "plain":
		return None
	case "dark":
		return Dark
	case "light":
		return Light
	}
	return background(getenv("COLORFGBG"))
}

// Undecided says whether the environment tells nothing of the screen's background,
// so that the answer of ColourFor is a guess.
func Undecided(getenv func(string) string) bool {
	switch getenv(StyleVar) {
	case "plain", "dark", "light":
		return false
	}
	return getenv("COLORFGBG") == "" && ColourFor(getenv, true) != None
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
