package page_test

import (
	"testing"

	"github.com/sdlab/sdlab/page"
)

func TestColourFor(t *testing.T) {
	type env map[string]string
	tests := []struct {
		env  env
		pipe bool
		want page.Colour
	}{
		{env{}, false, page.Dark},
		{env{}, true, page.None},
		{env{"SDLAB_STYLE": "dark"}, true, page.None},
		{env{"NO_COLOR": "1", "SDLAB_STYLE": "light"}, false, page.None},
		{env{"TERM": "dumb"}, false, page.None},
		{env{"SDLAB_STYLE": "plain"}, false, page.None},
		{env{"SDLAB_STYLE": "light", "COLORFGBG": "15;0"}, false, page.Light},
		{env{"SDLAB_STYLE": "dark", "COLORFGBG": "0;15"}, false, page.Dark},
		{env{"COLORFGBG": "15;0"}, false, page.Dark},
		{env{"COLORFGBG": "0;15"}, false, page.Light},
		{env{"COLORFGBG": "0;default;15"}, false, page.Light},
		{env{"COLORFGBG": "12;8"}, false, page.Dark},
		{env{"COLORFGBG": "nonsense"}, false, page.Dark},
	}
	for _, tt := range tests {
		getenv := func(key string) string {
			if value, ok := tt.env[key]; ok || key != "TERM" {
				return value
			}
			return "xterm-256color"
		}
		if got := page.ColourFor(getenv, !tt.pipe); got != tt.want {
			t.Errorf("%v, pipe %v: got %s, want %s", tt.env, tt.pipe, got, tt.want)
		}
	}
}

func TestUndecided(t *testing.T) {
	for _, tt := range []struct {
		env  map[string]string
		want bool
	}{
		{map[string]string{}, true},
		{map[string]string{"SDLAB_STYLE": "nonsense"}, true},
		{map[string]string{"SDLAB_STYLE": "dark"}, false},
		{map[string]string{"COLORFGBG": "0;15"}, false},
		{map[string]string{"NO_COLOR": "1"}, false},
		{map[string]string{"TERM": "dumb"}, false},
	} {
		getenv := func(key string) string {
			if value, ok := tt.env[key]; ok || key != "TERM" {
				return value
			}
			return "xterm-256color"
		}
		if got := page.Undecided(getenv); got != tt.want {
			t.Errorf("%v: got %v", tt.env, got)
		}
	}
}
