package prompt_test

import (
	"errors"
	"testing"

	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/prompt/prompttest"
)

func scopes() []prompt.Option {
	return []prompt.Option{
		{Label: "system", Detail: "units in /etc/systemd/system, needs sudo"},
		{Label: "user", Detail: "units in ~/.config/systemd/user, without sudo"},
		{Label: "sandbox", Detail: "a throwaway machine that can be rebooted"},
		{Label: "users"},
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
		{"number", 80, fancy, "3" + prompttest.Enter, 2, nil},
		{"the beginning of a word", 40, fancy, "sa" + prompttest.Enter, 2, nil},
		{"a beginning of two", 80, fancy, "s" + prompttest.Enter + "SYSTEM" + prompttest.Enter, 0, nil},
		{"a whole word that another one begins with", 80, fancy, "user" + prompttest.Enter, 1, nil},
		{"Enter chooses nothing", 80, fancy, prompttest.Enter + "2" + prompttest.Enter, 1, nil},
		{"keys of no use are dropped", 80, fancy, prompttest.CtrlLeft + "\x1bx\x7f" + "user" + prompttest.Enter, 1, nil},
		{"no colour", 80, prompt.Settings{}, "2" + prompttest.Enter, 1, nil},
		{"Ctrl+C", 80, fancy, prompttest.CtrlC, 0, prompt.ErrInterrupted},
		{"Ctrl+D", 80, fancy, prompttest.CtrlD, 0, prompt.ErrInterrupted},
		{"number", 80, numbered, "2\n", 1, nil},
		{"wrong number first", 40, numbered, "0\nlab\n3\n", 2, nil},
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
			got, err := prompt.NewTerminal(s.Program, s.Program, tt.settings).Choose(t.Context(), "Which scope?", scopes())
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
	p := prompt.NewTerminal(s.Program, s.Program, fancy)
	go s.Types("First?", "one"+prompttest.Enter+"2"+prompttest.Enter+"three"+prompttest.Enter)
	first, err1 := p.Input(t.Context(), "First?", nil)
	second, err2 := p.Choose(t.Context(), "Which scope?", scopes())
	third, err3 := p.Input(t.Context(), "Third?", nil)
	if err := errors.Join(err1, err2, err3); err != nil || first != "one" || second != 1 || third != "three" {
		t.Errorf("got %q, %d, %q, %v", first, second, third, err)
	}
}
