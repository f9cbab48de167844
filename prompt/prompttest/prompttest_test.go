package prompttest_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/prompt/prompttest"
)

func TestScripted(t *testing.T) {
	p := prompttest.New(t, prompttest.Pick("user"), prompttest.Yes(), prompttest.No(),
		prompttest.Type("wrong"), prompttest.Type("217"), prompttest.Fail(prompt.ErrInterrupted))
	if i, err := p.Choose(t.Context(), "Scope?", []prompt.Option{{Label: "system"}, {Label: "user"}}); i != 1 || err != nil {
		t.Errorf("Choose: %d, %v", i, err)
	}
	yes, err1 := p.Confirm(t.Context(), "Sure?", false)
	no, err2 := p.Confirm(t.Context(), "Really?", true)
	if !yes || no || err1 != nil || err2 != nil {
		t.Errorf("Confirm: %v, %v, %v, %v", yes, no, err1, err2)
	}
	check := func(line string) error {
		if line != "217" {
			return errors.New("no")
		}
		return nil
	}
	if line, err := p.Input(t.Context(), "Code?", check); line != "217" || err != nil {
		t.Errorf("Input: %q, %v", line, err)
	}
	if _, err := p.Confirm(t.Context(), "Again?", true); !errors.Is(err, prompt.ErrInterrupted) {
		t.Errorf("Fail: %v", err)
	}
	want := []string{"Scope?", "Sure?", "Really?", "Code?", "Code?", "Again?"}
	if !slices.Equal(p.Asked, want) {
		t.Errorf("asked %q", p.Asked)
	}
}
