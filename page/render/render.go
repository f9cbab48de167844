package render

import (
	"charm.land/glamour/v2"

	"github.com/sdlab/sdlab/page"
)

// Page renders
func Page(markdown string, width int, colour page.Colour) (string, error) {
	r, err := glamour.NewTermRenderer(glamour.WithStandardStyle(map[page.Colour]string{page.None: "notty", page.Dark: "dark", page.Light: "light"}[colour]), glamour.WithWordWrap(width))
	if err != nil {
		return "", err
	}
	return r.Render(markdown)
}
