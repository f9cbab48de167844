package lessons

import (
	"reflect"
	"testing"

	"github.com/sdlab/sdlab/content"
)

// FuzzPlainHead holds what is read plainly against YAML's own reader.
func FuzzPlainHead(f *testing.F) {
	for _, head := range []string{
		"title: Read a service's health\nneeds: [\"1.3\"]\nskills: [a, b-c]\n", "title: \"Practice: a unit\"\n",
		"title: yes\n", "title: a, b\n", "title: a b\ntitle: c\n", "needs: []\n", "needs: [1.3]\n", "skills: [a b, c]\n", "title: a\n  b\n",
		"title: a # b\n", "title: 'a'\n", "title: a: b\n", "title:\n", "title: a \n", "skills: [\"a, b\", c]\n", "skills: [a,b]\n", "title: - a\n", "title: a -\n",
	} {
		f.Add(head)
	}
	f.Fuzz(func(t *testing.T, head string) {
		about, plain := plainHead([]byte(head))
		if !plain || head == "" {
			return
		}
		want := About{Needs: []string{}, Skills: []string{}}
		if err := decode("activity.yaml", []byte(head), &want); err != nil || !reflect.DeepEqual(about, want) {
			t.Errorf("%q is read as %+v, but YAML reads %+v (%v)", head, about, want, err)
		}
	})
}

// TestHeadsArePlain keeps a list of the built-in lesson quick.
func TestHeadsArePlain(t *testing.T) {
	files, err := content.Systemd()
	if err != nil {
		t.Fatal(err)
	}
	l, err := Open("systemd", files, content.Catalogue)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range l.Entries() {
		head, err := readBeginning(files, e.dir+"/"+activityYAML, headEnd)
		if err != nil {
			t.Fatal(err)
		}
		if _, plain := plainHead(head[:headEnd(head)]); !plain {
			t.Errorf("%s: YAML's reader is needed for\n%s", e.ID, head[:headEnd(head)])
		}
	}
}
