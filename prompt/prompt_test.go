package prompt_test

import (
	"context"
	"errors"
	"os"
	"testing"

	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/prompt/prompttest"
)

var fancy = prompt.Settings{Colour: true}

func TestConfirm(t *testing.T) {
	tests := []struct {
		keys string
		def  bool
		want bool
		err  error
	}{
		{prompttest.Enter, true, true, nil},
		{prompttest.Enter, false, false, nil},
		{"y" + prompttest.Enter, false, true, nil},
		{"NO" + prompttest.Enter, true, false, nil},
		{"maybe" + prompttest.Enter + "yes" + prompttest.Enter, false, true, nil},
		{prompttest.CtrlC, true, false, prompt.ErrInterrupted},
		{prompttest.CtrlD, true, false, prompt.ErrInterrupted},
	}
	for _, settings := range []prompt.Settings{fancy, {Plain: true}} {
		for _, tt := range tests {
			if settings.Plain && tt.keys == prompttest.CtrlC {
				continue // the kernel makes a signal of it, which ends the context
			}
			s := prompttest.NewScreen(t, 40)
			s.Unchanged()
			go s.Types("Go on?", tt.keys)
			got, err := prompt.NewTerminal(s.Program, s.Program, settings).Confirm(t.Context(), "Go on?", tt.def)
			if got != tt.want || !errors.Is(err, tt.err) {
				t.Errorf("%q with %+v: got %v, %v, want %v, %v", tt.keys, settings, got, err, tt.want, tt.err)
			}
			s.CheckEscapes(settings)
		}
	}
}

func TestInputAsksUntilItIsRight(t *testing.T) {
	s := prompttest.NewScreen(t, 40)
	s.Unchanged()
	p := prompt.NewTerminal(s.Program, s.Program, fancy)
	go s.Types("Cause?", " 21"+prompttest.Left+prompttest.Left+"\x7f"+prompttest.Enter+"217"+prompttest.Enter+"next"+prompttest.Enter)
	got, err := p.Input(t.Context(), "Cause?", func(line string) error {
		if len(line) != 3 {
			return errors.New("an exit code has three digits")
		}
		return nil
	})
	if got != "217" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	s.WaitFor("three digits")
	if got, err = p.Input(t.Context(), "And?", nil); got != "next" || err != nil {
		t.Errorf("typed ahead: got %q, %v", got, err)
	}
}

func TestContextEndsAQuestion(t *testing.T) {
	for _, settings := range []prompt.Settings{fancy, {Plain: true}} {
		s := prompttest.NewScreen(t, 80)
		s.Unchanged()
		ctx, cancel := context.WithCancel(t.Context())
		go func() {
			s.WaitFor("Name?")
			if !settings.Plain {
				s.ReadsKeys()
			}
			cancel()
		}()
		_, err := prompt.NewTerminal(s.Program, s.Program, settings).Input(ctx, "Name?", nil)
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
		p := prompt.NewTerminal(in, w, settings)
		_, err1 := p.Confirm(t.Context(), "?", true)
		_, err2 := p.Input(t.Context(), "?", nil)
		for _, err := range []error{err1, err2} {
			if !errors.Is(err, prompt.ErrNoTerminal) {
				t.Errorf("got %v, want ErrNoTerminal", err)
			}
		}
	}
}

func TestSettingsFrom(t *testing.T) {
	tests := []struct {
		env  map[string]string
		want prompt.Settings
	}{
		{map[string]string{"TERM": "xterm"}, prompt.Settings{Colour: true}},
		{map[string]string{"TERM": "xterm", "NO_COLOR": "1"}, prompt.Settings{}},
		{map[string]string{"TERM": "dumb"}, prompt.Settings{Plain: true}},
		{map[string]string{}, prompt.Settings{Plain: true}},
		{map[string]string{"TERM": "xterm", "SDLAB_STYLE": "plain"}, prompt.Settings{Plain: true}},
	}
	for _, tt := range tests {
		if got := prompt.SettingsFrom(func(k string) string { return tt.env[k] }); got != tt.want {
			t.Errorf("%v: got %+v, want %+v", tt.env, got, tt.want)
		}
	}
}
