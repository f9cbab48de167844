package main

import (
	"fmt"
	"html"
	"image/color"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// The size of a character, and the margin, in pixels.
const (
	wide   = 8.4
	high   = 18.0
	margin = 14.0
)

const (
	background = "#1b1f27"
	foreground = "#d7dae0"
)

// palette is for the sixteen colours that a terminal chooses itself.
var palette = [16]string{
	"#2b303b", "#e06c75", "#8fc379", "#e0b566", "#61a0e8", "#c678dd", "#56b6c2", "#c8ccd4",
	"#7a8290", "#f0808a", "#a5d78f", "#f0cb80", "#80b8f5", "#d898ea", "#70cdd8", "#ffffff",
}

// draw draws the rows up to the last one that has anything on it.
func draw(screen *vt.Emulator) string {
	rows := screen.Height()
	for rows > 1 && len(pieces(screen, rows-1)) == 0 {
		rows--
	}
	width, height := 2*margin+wide*float64(screen.Width()), 2*margin+high*float64(rows)
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f" font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="14">`+"\n", width, height, width, height)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", background)
	for y := range rows {
		for _, r := range pieces(screen, y) {
			r.draw(&b, y)
		}
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// A look is how characters look.
type look struct {
	fg, bg                                  color.Color
	bold, faint, italic, reverse, underline bool
}

// A piece is part of a row, in one look.
type piece struct {
	x, columns int
	text       string
	look       look
}

// lookAt is the look of a cell. The bits are those of the emulator's attributes.
func lookAt(screen *vt.Emulator, x, y int) look {
	s := screen.CellAt(x, y).Style
	return look{s.Fg, s.Bg, s.Attrs&1 != 0, s.Attrs&2 != 0, s.Attrs&4 != 0, s.Attrs&32 != 0, s.Underline != 0}
}

// pieces are the parts of a row that show.
func pieces(screen *vt.Emulator, y int) (all []piece) {
	for x := 0; x < screen.Width(); {
		cell := screen.CellAt(x, y)
		if cell == nil || cell.Width == 0 {
			x++
			continue
		}
		text := cell.Content
		if text == "" {
			text = " "
		}
		if n := len(all) - 1; n >= 0 && all[n].look == lookAt(screen, x, y) && all[n].x+all[n].columns == x {
			all[n].text += text
			all[n].columns += cell.Width
		} else {
			all = append(all, piece{x, cell.Width, text, lookAt(screen, x, y)})
		}
		x += cell.Width
	}
	shown := all[:0]
	for _, r := range all {
		if strings.TrimSpace(r.text) != "" || r.look.bg != nil || r.look.reverse {
			shown = append(shown, r)
		}
	}
	return shown
}

func (r piece) draw(b *strings.Builder, y int) {
	fg, bg := colour(r.look.fg, foreground), colour(r.look.bg, "")
	if r.look.reverse {
		fg, bg = colour(r.look.bg, background), colour(r.look.fg, foreground)
	}
	x, columns := margin+wide*float64(r.x), wide*float64(r.columns)
	if bg != "" {
		fmt.Fprintf(b, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>`+"\n", x, margin+high*float64(y), columns, high, bg)
	}
	more := ""
	if r.look.bold {
		more += ` font-weight="bold"`
	}
	if r.look.faint {
		more += ` opacity="0.65"`
	}
	if r.look.italic {
		more += ` font-style="italic"`
	}
	if r.look.underline {
		more += ` text-decoration="underline"`
	}
	fmt.Fprintf(b, `<text x="%.1f" y="%.1f" textLength="%.1f" xml:space="preserve" fill="%s"%s>%s</text>`+"\n",
		x, margin+high*(float64(y)+0.75), columns, fg, more, html.EscapeString(r.text))
}

// colour is a colour in SVG, or the usual one.
func colour(c color.Color, usual string) string {
	switch c := c.(type) {
	case nil:
		return usual
	case ansi.BasicColor:
		return palette[c&15]
	case ansi.IndexedColor:
		if c < 16 {
			return palette[c]
		}
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
