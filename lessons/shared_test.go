package lessons

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

// TestSharedRules: they stand where they are named, and a fault in one is told at its place.
func TestSharedRules(t *testing.T) {
	open := func(list, shared string) (*Lesson, Entry) {
		files := fstest.MapFS{
			"lesson.yaml":              {Data: []byte("title: Shared\n")},
			"1.1-shared/activity.yaml": {Data: []byte("title: T\nfiles: {script: ~/a}\nchecks:\n  - {id: a, title: it is there, expect: script.Exists}\ndiagnose:\n" + list + "hints: [a]\n")},
			"shared/script-file.yaml":  {Data: []byte(shared)},
		}
		l, err := Open("shared", files, func() (fs.FS, error) { return fstest.MapFS{"groups.yaml": {Data: []byte("groups: []\n")}}, nil })
		if err != nil {
			t.Fatal(err)
		}
		return l, l.Entries()[0]
	}
	rule := func(id, when string) string {
		return "  - id: " + id + "\n    when: " + when + "\n    why: It is so.\n"
	}
	l, e := open(rule("first", "script.Size > 9")+"  - shared: script-file\n"+rule("last", "true"), "diagnose:\n"+rule("missing", "not script.Exists")+rule("empty", "script.Size == 0"))
	a, err := l.Activity(e)
	if err != nil {
		t.Fatal(err)
	}
	all, err := a.Rules()
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, r := range all {
		ids = append(ids, r.ID)
	}
	if got := strings.Join(ids, " "); got != "first missing empty last" {
		t.Errorf("the rules are %s", got)
	}
	for name, c := range map[string]struct{ list, shared, want string }{
		"no such rules": {"  - shared: scripts\n", "diagnose: []\n", "1.1-shared/activity.yaml:6:5: there are no shared rules of the name scripts"},
		"not alone":     {"  - shared: script-file\n    id: x\n", "diagnose: []\n", "shared stands alone"},
		"a fault":       {"  - shared: script-file\n", "diagnose:\n" + rule("missing", "not script.Exits"), "shared/script-file.yaml:3:22: file has no word Exits"},
	} {
		l, e := open(c.list, c.shared)
		a, err := l.Activity(e)
		if err == nil {
			_, err = a.Rules()
		}
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %s", name, err, c.want)
		}
	}
}
