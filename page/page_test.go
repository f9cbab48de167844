package page_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/sdlab/sdlab/page"
)

// program writes a shell script that stands for sdlab-page.
func program(t *testing.T, script string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sdlab-page")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestRender(t *testing.T) {
	good := program(t, `cat >/dev/null; echo "rendered $*"`)
	tests := []struct {
		name string
		opt  page.Options
		want string
	}{
		{"program", page.Options{Program: good, Width: 60, Colour: page.Light}, "rendered --width 60 --style light\n"},
		{"default width", page.Options{Program: good, Colour: page.Dark}, "rendered --width 80 --style dark\n"},
		{"least width", page.Options{Program: good, Width: 3, Colour: page.Dark}, "rendered --width 20 --style dark\n"},
		{"no colour", page.Options{Program: good}, "a b\n"},
		{"missing", page.Options{Program: "/nowhere/sdlab-page", Colour: page.Dark}, "a b\n"},
		{"fails half way", page.Options{Program: program(t, "echo half; exit 1"), Colour: page.Dark}, "a b\n"},
		{"says nothing", page.Options{Program: program(t, "exit 0"), Colour: page.Dark}, "a b\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := page.Render(t.Context(), &out, "a *b*\x1b", tt.opt); err != nil || out.String() != tt.want {
				t.Errorf("got %q, %v, want %q", out.String(), err, tt.want)
			}
		})
	}
}

func TestRenderLooksOnPATH(t *testing.T) {
	t.Setenv("PATH", filepath.Dir(program(t, `echo found`))+":"+os.Getenv("PATH"))
	var out bytes.Buffer
	if err := page.Render(t.Context(), &out, "x", page.Options{Colour: page.Dark}); err != nil || out.String() != "found\n" {
		t.Errorf("got %q, %v", out.String(), err)
	}
}

func TestRenderEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var out bytes.Buffer
	err := page.Render(ctx, &out, "x", page.Options{Program: program(t, "sleep 60"), Colour: page.Dark})
	if !errors.Is(err, context.Canceled) || out.Len() > 0 {
		t.Errorf("got %q, %v", out.String(), err)
	}
}

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
