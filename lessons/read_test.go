package lessons

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestReadText(t *testing.T) {
	tests := map[string]struct{ content, want, fault string }{
		"text":      {"title: Zeit für mehr\n\tx\n", "title: Zeit für mehr\n\tx\n", ""},
		"mark":      {"\uFEFFtitle: a\n", "title: a\n", ""},
		"latin 1":   {"a\nb caf\xe9\n", "", "f:2:6: this is not UTF-8 text: it has the byte 0xe9"},
		"windows":   {"a\r\nb\r\n", "", "f:1:2: the line ends as on Windows"},
		"escape":    {"a\nb \x1b[31m\n", "", "f:2:3: this is not text: it has the control character 0x1b"},
		"bidi":      {"echo\n\tno \u202e;ls\n", "", "f:2:5: there is an invisible character here: U+202E"},
		"tag":       {"\U000e0041", "", "f:1:1: there is an invisible character here: U+E0041"},
		"emoji":     {"echo ☑️\n", "echo ☑️\n", ""},
		"too long":  {strings.Repeat("x", maxText+1), "", "f: is longer than 256 KiB"},
		"just fits": {strings.Repeat("x", maxText), strings.Repeat("x", maxText), ""},
	}
	for name, test := range tests {
		got, err := readText(fstest.MapFS{"f": {Data: []byte(test.content)}}, "f")
		if test.fault == "" && (err != nil || string(got) != test.want) {
			t.Errorf("%s: got %d bytes, %v", name, len(got), err)
		}
		if test.fault != "" && (err == nil || !strings.HasPrefix(err.Error(), test.fault)) {
			t.Errorf("%s: got %v, want %s", name, err, test.fault)
		}
	}
}
