package lessons

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/sdlab/sdlab/content"
)

func identityOf(t *testing.T, text string) (Identity, error) {
	t.Helper()
	files := fstest.MapFS{"lesson.yaml": {Data: []byte(text)}, "1.1-a/activity.yaml": {Data: []byte("title: A\n")}}
	l, err := Open("folder", files, func() (fs.FS, error) { return lintCatalogue(), nil })
	if err != nil {
		t.Fatal(err)
	}
	return l.Identity()
}

func TestIdentity(t *testing.T) {
	got, err := identityOf(t, "id: timers\nversion: 1.10\ntitle: Timers\nauthors: [Ada, Bob]\nlicence: CC-BY-4.0\nlanguage: pt-BR\nneeds-sdlab: 0.5\npass-mark: 60\n")
	if err != nil {
		t.Fatal(err)
	}
	if got.ID != "timers" || got.Version != "1.10" || got.Title != "Timers" || strings.Join(got.Authors, "+") != "Ada+Bob" ||
		got.Licence != "CC-BY-4.0" || got.Language != "pt-BR" || got.NeedsSdlab != "0.5" || got.PassMark != 60 {
		t.Errorf("got %+v", got)
	}
	old, err := identityOf(t, "title: Timers\n")
	if err != nil || old.ID != "folder" || old.Version != "" || old.PassMark != DefaultPassMark || old.Language != "en" {
		t.Errorf("a lesson that says only its title: %+v, %v", old, err)
	}
}

// TestIdentityFaults: each is told with its place, and all of them at once.
func TestIdentityFaults(t *testing.T) {
	for text, want := range map[string]string{
		"id: My Lesson\n":                "lesson.yaml:1:5: the id of a lesson is of lower-case",
		"id: ../../etc\n":                "lesson.yaml:1:5: the id",
		"title: a\nversion: v1\n":        `lesson.yaml:2:10: a version is one to three numbers, such as 1.2, not "v1"`,
		"version: 1.2.3.4\n":             "lesson.yaml:1:10: a version",
		"version: 01\n":                  "lesson.yaml:1:10: a version",
		"version: [1, 2]\n":              "lesson.yaml:1:10: ",
		"title: \"a\\nb\"\n":             "lesson.yaml:1:9: a title is one line",
		"authors: Ada\n":                 "lesson.yaml:1:10: this must be a list",
		"authors: [Ada, {name: Bob}]\n":  "lesson.yaml:1:16: ",
		"language: English\n":            "lesson.yaml:1:11: a language is a tag",
		"needs-sdlab: \">= 2\"\n":        "lesson.yaml:1:15: needs-sdlab is one to three numbers",
		"pass-mark: 101\n":               "lesson.yaml:1:12: a pass mark is a percentage",
		"pass-mark: 70%\n":               "lesson.yaml:1:12: a pass mark is a percentage",
		"versionn: 1\n":                  "did you mean version?",
		"id: a\nid: b\n":                 "lesson.yaml:2:1: ",
		"version: x\npass-mark: 200\n":   "lesson.yaml:2:12: a pass mark",
		"pass-mark: 200\n# x\nid: ÄÖ \n": "lesson.yaml:3:5: the id",
	} {
		if _, err := identityOf(t, text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", text, err, want)
		}
	}
	if _, err := identityOf(t, "version: x\npass-mark: 200\n"); strings.Count(err.Error(), "lesson.yaml:") != 2 {
		t.Errorf("not all at once: %v", err)
	}
}

// TestIdentityOfStrangeFiles: a mark that editors put first does not count, and what is
// not text is said.
func TestIdentityOfStrangeFiles(t *testing.T) {
	if i, err := identityOf(t, "\uFEFFid: a\nversion: 1\n"); err != nil || i.ID != "a" || i.Version != "1" {
		t.Errorf("with a byte order mark: %+v, %v", i, err)
	}
	for text, want := range map[string]string{
		"id: a\r\n":              "lesson.yaml:1:6: the line ends as on Windows",
		"title: a\u202eb\n":      "there is an invisible character here",
		"title: \"a\\u202eb\"\n": "",
		"id: !!binary aGk=\n":    "",
		"- id: a\n":              "lesson.yaml",
		"id: {a: b}\n":           "this must be a text",
	} {
		if _, err := identityOf(t, text); want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}

func TestBuiltInIdentity(t *testing.T) {
	files, err := content.Systemd()
	if err != nil {
		t.Fatal(err)
	}
	l, err := Open("elsewhere", files, content.Catalogue)
	if err != nil {
		t.Fatal(err)
	}
	if i, err := l.Identity(); err != nil || i.ID != "systemd" || i.Version == "" || i.Licence == "" || len(i.Authors) == 0 {
		t.Errorf("%+v, %v", i, err)
	}
}

// TestDigest is the same for the same files, wherever they are and with whatever rights.
func TestDigest(t *testing.T) {
	lesson := func() fstest.MapFS {
		return fstest.MapFS{"lesson.yaml": {Data: []byte("id: a\n"), Mode: 0o644}, "1.1-a/page.md": {Data: []byte("# A\n")}, ".git/x": {Data: []byte("x")}}
	}
	digest := func(files fs.FS) string {
		d, err := Identity{files: files}.Digest()
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	same, other, renamed := lesson(), lesson(), lesson()
	same["lesson.yaml"].Mode = 0o600
	delete(same, ".git/x")
	other["1.1-a/page.md"].Data = []byte("# B\n")
	renamed["1.1-a/paqe.md"] = renamed["1.1-a/page.md"]
	delete(renamed, "1.1-a/page.md")
	if d := digest(lesson()); d != digest(same) || d == digest(other) || d == digest(renamed) {
		t.Error("the digest is not that of names and contents")
	}
}

func TestOlderThan(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{{"1.2", "1.10", true}, {"1.10", "1.2", false}, {"1", "1.0.0", false}, {"0.9.9", "1", true}, {"devel", "1", false}, {"1", "", false}} {
		if OlderThan(c.a, c.b) != c.want {
			t.Errorf("OlderThan(%q, %q) is not %v", c.a, c.b, c.want)
		}
	}
}

func BenchmarkIdentity(b *testing.B) {
	files, _ := content.Systemd()
	for b.Loop() {
		l, err := Open("systemd", files, content.Catalogue)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := l.Identity(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDigest(b *testing.B) {
	files, _ := content.Systemd()
	for b.Loop() {
		if _, err := (Identity{files: files}).Digest(); err != nil {
			b.Fatal(err)
		}
	}
}
