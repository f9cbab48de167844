package lessons

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

func withPaths(t *testing.T, paths string) *Lesson {
	t.Helper()
	files := fstest.MapFS{
		"lesson.yaml":             {Data: []byte("title: Paths\nuser-paths: " + paths + "\n")},
		"1.1-paths/activity.yaml": {Data: []byte("title: T\nfiles: {env: /etc/my-agent/env}\nchecks:\n  - {id: a, title: there is /etc/my-agent/env, expect: env.Exists}\nhints: [\"sudo nano /etc/my-agent/env\"]\n")},
		"1.1-paths/page.md":       {Data: []byte("sudo tee /etc/my-agent/env\n")},
	}
	l, err := Open("paths", files, func() (fs.FS, error) { return fstest.MapFS{"groups.yaml": {Data: []byte("groups: []\n")}}, nil })
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestUserPaths: in a page, a hint, a title and the files of an activity.
func TestUserPaths(t *testing.T) {
	for scope, want := range map[string]string{"system": "/etc/my-agent/env", "user": "/home/me/.config/my-agent/env"} {
		l := withPaths(t, "{/etc/my-agent: ~/.config/my-agent}")
		l.Scope, l.Home = scope, "/home/me"
		e := l.Entries()[0]
		page, err := l.Page(e, Reader{Name: "me", Home: "/home/me", Scope: scope})
		if err != nil || !strings.Contains(page, "tee "+want) {
			t.Errorf("%s: the page says %q, %v", scope, page, err)
		}
		hints, err := l.Hints(e)
		if err != nil || !strings.Contains(hints[0], "nano "+want) {
			t.Errorf("%s: the hint is %q, %v", scope, hints, err)
		}
		a, err := l.Activity(e)
		if err != nil || a.Checks[0].Title != "there is "+want {
			t.Errorf("%s: the title is %q, %v", scope, a.Checks[0].Title, err)
		}
	}
	for _, paths := range []string{"{etc/my-agent: ~/.config/my-agent}", "{/etc/my-agent: /opt/my-agent}"} {
		if (linter{Lesson: withPaths(t, paths)}).lintPaths() == nil {
			t.Errorf("%s is taken", paths)
		}
	}
}
