package content_test

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/content"
)

// Each setup ends with words about what it has put in place: in a sandbox machine,
// learners see nothing else of it.
func TestSetupsSayWhatTheyDo(t *testing.T) {
	files, err := content.Systemd()
	if err != nil {
		t.Fatal(err)
	}
	setups, err := fs.Glob(files, "*/setup.sh")
	if err != nil || len(setups) == 0 {
		t.Fatalf("%d setups: %v", len(setups), err)
	}
	for _, name := range setups {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(string(text)), "\n")
		if last := lines[len(lines)-1]; !strings.Contains(last, `echo "`) {
			t.Errorf("%s ends with %s", name, last)
		}
	}
}
