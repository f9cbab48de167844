// Package page knows how a page of Markdown is made up, how the screen that it is
// shown on wants its colours, and what in it would look wrong there. Package
// render shows it.
//
// It does not know lessons, where pages are kept, or how to ask a terminal
// anything: its caller says how wide it is and whether it has colour.
package page

// A Colour is the kind of screen that a page is rendered for.
type Colour string

// The screens: without escape sequences, with a dark background, with a light one.
const (
	None  Colour = "none"
	Dark  Colour = "dark"
	Light Colour = "light"
)
