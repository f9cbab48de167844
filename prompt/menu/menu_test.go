package menu_test

import (
	"context"
	"errors"
	"os"
	"testing"

	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/prompt/menu"
	"github.com/sdlab/sdlab/prompt/prompttest"
)

var fancy = prompt.Settings{Colour: true}

func scopes() []menu.Option {
	return []menu.Option{
		{Label: "system", Detail: "units in /etc/systemd/system, needs sudo"},
		{Label: "user", Detail: "units in ~/.config/systemd/user, without sudo"},
		{Label: "sandbox", Detail: "a throwaway machine that can be rebooted"},
	}
}

func TestChoose(t *testing.T) {
	numbered := prompt.Settings{Plain: true}
	tests := []struct {
		name     string
		columns  uint16
		settings prompt.Settings
		keys     string
		want     int
		err      error
	}{
		{"enter takes the first", 80, fancy, prompttest.Enter, 0, nil},
		{"arrows", 80, fancy, prompttest.Down + prompttest.Down + prompttest.Up + prompttest.Enter, 1, nil},
		{"arrows wrap around", 80, fancy, prompttest.Up + prompttest.Enter, 2, nil},
		{"narrow", 40, fancy, prompttest.Down + prompttest.Enter, 1, nil},
		{"filter", 80, fancy, "sand" + prompttest.Enter, 2, nil},
		{"keys of no use are dropped", 80, fancy, prompttest.CtrlLeft + "\x1bx\x7f" + "user" + prompttest.Enter, 1, nil},
		{"no colour", 80, prompt.Settings{}, prompttest.Down + prompttest.Enter, 1, nil},
		{"Ctrl+C", 80, fancy, prompttest.CtrlC, 0, prompt.ErrInterrupted},
		{"Ctrl+D", 80, fancy, prompttest.Down + prompttest.CtrlD, 0, prompt.ErrInterrupted},
		{"number", 80, numbered, "2\n", 1, nil},
		{"wrong number first", 40, numbered, "0\n4\n3\n", 2, nil},
		{"word", 80, numbered, "User\n", 1, nil},
		{"beginnings of two words first", 80, numbered, "s\nsa\n", 2, nil},
		{"nothing and another word first", 80, numbered, "\nmachine\nsystem\n", 0, nil},
		{"Ctrl+D at a dumb terminal", 80, numbered, prompttest.CtrlD, 0, prompt.ErrInterrupted},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := prompttest.NewScreen(t, tt.columns)
			s.Unchanged()
			go func() {
				if !tt.settings.Plain {
					s.ReadsKeys()
				}
				s.Types("sandbox", tt.keys)
			}()
			got, err := menu.NewTerminal(s.Program, s.Program, tt.settings).Choose(t.Context(), "Which scope?", scopes())
			if got != tt.want || !errors.Is(err, tt.err) {
				t.Errorf("got %d, %v, want %d, %v\nshown: %q", got, err, tt.want, tt.err, s.Text())
			}
			s.CheckEscapes(tt.settings)
		})
	}
}

// What was typed ahead of a list and during it is there for the next question.
func TestTypedAheadOfAndDuringAList(t *testing.T) {
	s := prompttest.NewScreen(t, 80)
	s.Unchanged()
	p := menu.NewTerminal(s.Program, s.Program, fancy)
	go s.Types("First?", "one"+prompttest.Enter+prompttest.Down+prompttest.Enter+"three"+prompttest.Enter)
	first, err1 := p.Input(t.Context(), "First?", nil)
	second, err2 := p.Choose(t.Context(), "Which scope?", scopes())
	third, err3 := p.Input(t.Context(), "Third?", nil)
	if err := errors.Join(err1, err2, err3); err != nil || first != "one" || second != 1 || third != "three" {
		t.Errorf("got %q, %d, %q, %v", first, second, third, err)
	}
}

func TestContextEndsAQuestion(t *testing.T) {
	for _, settings := range []prompt.Settings{fancy, {Plain: true}} {
		s := prompttest.NewScreen(t, 80)
		s.Unchanged()
		ctx, cancel := context.WithCancel(t.Context())
		go func() {
			s.WaitFor("sandbox")
			if !settings.Plain {
				s.ReadsKeys()
			}
			cancel()
		}()
		_, err := menu.NewTerminal(s.Program, s.Program, settings).Choose(ctx, "Which scope?", scopes())
		if !errors.Is(err, prompt.ErrInterrupted) {
			t.Errorf("got %v", err)
		}
	}
}

func TestNobodyToAsk(t *testing.T) {
	in, w, err := os.Pipe() // never written to: a read would hang
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _, _ = in.Close(), w.Close() }()
	for _, settings := range []prompt.Settings{fancy, {Plain: true}} {
		if _, err := menu.NewTerminal(in, w, settings).Choose(t.Context(), "?", scopes()); !errors.Is(err, prompt.ErrNoTerminal) {
			t.Errorf("got %v, want ErrNoTerminal", err)
		}
	}
}
