package report

import "testing"

func TestFold(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"short", "  1.1  -  Create the agent\n", "  1.1  -  Create the agent\n"},
		{"columns", "  0.1  tried   Warm-up: your first service", "  0.1  tried   Warm-up: your first\n               service"},
		{"no columns", "A sentence without columns that is too long.", "A sentence without columns that is too\nlong."},
		{"last column too far right", "1.1  0/10  fail  0 attempts    Create it and see\nnext", "1.1  0/10  fail  0 attempts\n      Create it and see\nnext"},
		{"empty columns", "                               to be done about what is above", "      to be done about what is above"},
		{"a word that is too long", "  a  /a/path/that/is/longer/than/the/whole/terminal", "  a  /a/path/that/is/longer/than/the/whole/terminal"},
		{"colours", "  \x1b[31mfail\x1b[0m  what fits into forty columns", "  \x1b[31mfail\x1b[0m  what fits into forty columns"},
		{"letters of several bytes", "ä  ööööööööööööööööööööööööööööööööööööö", "ä  ööööööööööööööööööööööööööööööööööööö"},
	} {
		if got := (Style{Width: 40}).Fold(c.text); got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}
