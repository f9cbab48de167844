package session

import (
	"context"
	"strings"
	"testing"
)

// A traced script shows each command when it begins, and does the same as any.
func TestTracedScript(t *testing.T) {
	s := atHome(t, nil)
	text := "y='a]b'; echo \"[$(echo 1)] $y\" >/dev/null\nfor i in 1 2 3; do\n\tfalse || true\ndone\ncat >/dev/null <<END\n$HOME\nEND\nx='a\nb'\necho \"said $x\"\nfalse\necho not reached\n"
	said := func(traced bool) string {
		var out strings.Builder
		err := s.Run(context.Background(), &Script{Text: text, what: "it", Traced: traced}, &out)
		if err == nil || !strings.Contains(err.Error(), "exit status 1") {
			t.Errorf("traced %v: %v", traced, err)
		}
		return out.String()
	}
	if got := said(false); got != "said a\nb\n" {
		t.Errorf("got %q", got)
	}
	traced := said(true)
	if strings.Count(traced, "+ cat") != 1 || strings.Count(traced, "+ true") != 1 || strings.Count(traced, "said a\nb\n") != 1 || strings.Contains(traced, "not reached") {
		t.Errorf("got %q", traced)
	}
	if strings.Index(traced, "+ echo") > strings.Index(traced, "said a\nb") {
		t.Errorf("got %q", traced)
	}
}
