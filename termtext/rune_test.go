package termtext

import "testing"

func TestRune(t *testing.T) {
	for _, r := range "aé€漢✓█⚠e\u0301 \u00a0\ufffd" {
		if !Rune(r) {
			t.Errorf("%U steers nothing", r)
		}
	}
	hidden := "\x00\a\b\t\n\r\x1b\x7f\u0085\u009b" + // control characters
		"\u00ad\u061c\u200b\u200c\u200d\u200e\u202e\u2060\u2066\ufeff\U000e0041" + // format characters
		"\u2028\u2029\ufe00\ufe0f\U000e0100\u180b\u034f\u115f\u17b4\u3164\uffa0\u2800" + // separators, selectors, fillers
		"\ue000\U000f0000\uffff\U0001ffff\u0378" // private, not assigned
	for _, r := range hidden {
		if Rune(r) {
			t.Errorf("%U is not seen", r)
		}
	}
}

func TestHidden(t *testing.T) {
	for text, want := range map[string]int{
		"":                      -1,
		"two\n\tlines\n":        -1,
		"☑️ ⚠️ ⚠︎":              -1, // symbols, drawn as what follows them says
		"ls\ufe0f":              2,
		"⚠\ufe0f\ufe0f":         6,
		"x\r\n":                 1,
		"é\u202e":               2,
		"rm -rf /\x1b[2K\rls\n": 8,
	} {
		if got, r := Hidden(text); got != want {
			t.Errorf("%q: %U at %d, not at %d", text, r, got, want)
		}
	}
}

func TestClean(t *testing.T) {
	if got, want := Clean("a\tb\nc\x1b[31m\u202e ⚠️ x\ufe0f\xff"), "a b c�[31m� ⚠️ x��"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
	if got, want := CleanLines("a\rb\nc\n"), "a�b\nc\n"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}
