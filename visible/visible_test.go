package visible

import "testing"

func TestRune(t *testing.T) {
	for _, r := range "aé€漢✓█ \u00a0\ufffd" {
		if !Rune(r) {
			t.Errorf("%U steers nothing", r)
		}
	}
	for _, r := range "\x00\a\b\t\n\r\x1b\x7f\u0085\u009b\u00ad\u200b\u200e\u202e\u2066\ufeff" {
		if Rune(r) {
			t.Errorf("%U may steer", r)
		}
	}
}
