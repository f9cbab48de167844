package unitfile_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/sdlab/sdlab/unitfile"
)

func TestReadEnvironment(t *testing.T) {
	for text, want := range map[string]string{
		"A=1\nB = 2 \r\n  C=3":                  `["A" "1" 1] ["B" "2" 2] ["C" "3" 3]`,
		"# A=1\n; B=2 \\\nX=3\nD=4 # E=5\n":     `["D" "4 # E=5" 4]`,
		"A=\nB=\"\"\nC":                         `["A" "" 1] ["B" "" 2]`,
		"A=\"one\nX=two\"\nB=2":                 `["A" "one\nX=two" 1] ["B" "2" 3]`,
		"A=\"x\\\"\nX=2\" 'y\nY=3' # z\nB=2":    `["A" "x\"\nX=2y\nY=3# z" 1] ["B" "2" 4]`,
		"A='a\\b'\nB=\"a\\b\\$c\"\nC=a\\ b\\\\": `["A" "a\\b" 1] ["B" "a\\b$c" 2] ["C" "a b\\" 3]`,
		"A=it's\nB=2":                           `["A" "it's" 1] ["B" "2" 2]`,
		"A=\"never closed\nB=2":                 `["A" "never closed\nB=2" 1]`,
		"A=one \\\nX=two\nB=2":                  `["A" "one X=two" 1] ["B" "2" 3]`,
		"export A=1\nB-C=2\n=3\n":               `["A" "1" 1] ["B-C" "2" 2]`,
		"A='x\\":                                `["A" "x\\" 1]`, "A=\"x\\": `["A" "x\\" 1]`, "A=\\": `["A" "\\" 1]`, "#\\": "", "A": "", "": "",
	} {
		got := ""
		for i, a := range unitfile.ReadEnvironment(text) {
			if i > 0 {
				got += " "
			}
			got += fmt.Sprintf("[%q %q %d]", a.Name, a.Value, a.Line)
		}
		if got != want {
			t.Errorf("%q:\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestColons(t *testing.T) {
	const text = "LEVEL: debug\nPORT:80\n# NAME: x\nURL=http://example\n  KEY : v\nsee: this\nno colon\n: x\n9A: x\n"
	if got, want := unitfile.Colons(text), []string{"LEVEL", "PORT", "KEY", "see"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
