package guide

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"charm.land/lipgloss/v2"

	"github.com/sdlab/sdlab/page"
	"github.com/sdlab/sdlab/termtext"
)

// luminance and contrast are those of WCAG 2.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		if s := float64(v) / 0xffff; s > 0.04045 {
			return math.Pow((s+0.055)/1.055, 2.4)
		} else {
			return s / 12.92
		}
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func contrast(a, b color.Color) float64 {
	high, low := luminance(a), luminance(b)
	return (math.Max(high, low) + 0.05) / (math.Min(high, low) + 0.05)
}

// On a light screen each colour is a fixed one, and can be read on white and on
// Solarized's cream: 4.5 is what WCAG asks for.
func TestReadableOnLight(t *testing.T) {
	l := looksFor(page.Light)
	colours := map[string]color.Color{
		"heading": l.heading.GetForeground(), "good": l.good.GetForeground(), "bad": l.bad.GetForeground(),
		"wait": l.wait.GetForeground(), "faint": l.faint.GetForeground(), "key": l.key.GetForeground(),
	}
	for _, code := range []string{termtext.Green, termtext.Red, termtext.Yellow, termtext.Faint} {
		var index int
		if _, err := fmt.Sscanf(termtext.OnLight(code), "38;5;%d", &index); err != nil || index < 16 {
			t.Fatalf("%s is %s", code, termtext.OnLight(code))
		}
		colours[code] = lipgloss.Color(fmt.Sprint(index))
	}
	for _, screen := range []string{"#ffffff", "#fdf6e3"} {
		for name, c := range colours {
			if got := contrast(c, lipgloss.Color(screen)); got < 4.5 {
				t.Errorf("%s on %s: %.1f", name, screen, got)
			}
		}
	}
}
