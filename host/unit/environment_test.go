package unit

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

func TestEnvFiles(t *testing.T) {
	l := at(&disk.Disk{Root: t.TempDir()}, "")
	write(t, l.Disk.Path("/etc/a/one.env"), "# API_KEY=no\n; note\nAPI_KEY=se=cret\nexport TOKEN=x\nNAME = y\nno assignment\n")
	write(t, l.Disk.Path("/etc/a/two.env"), "")
	u := &facts.Unit{EnvironmentFiles: []string{"/etc/a/*.env", "-/etc/a/three", "/etc/b/*"}}
	var got []string
	for _, f := range l.EnvFiles(u) {
		got = append(got, fmt.Sprint(f.Path, " ", f.Exists, f.Assigns))
	}
	want := "[/etc/a/one.env true [API_KEY TOKEN NAME] /etc/a/two.env true [] /etc/a/three false [] /etc/b/* false []]"
	if fmt.Sprint(got) != want {
		t.Errorf("got  %v\nwant %s", got, want)
	}
}

func TestAssigned(t *testing.T) {
	for content, want := range map[string]string{
		"A=1\nB = 2\r\n  C=3":                  "[A B C]",
		"# A=1\n; B=2\n  # C=3\nD=4 # E=5\n":   "[D]",
		"A=\nB=\"\"\nC":                        "[A B]",
		"A=\"one\nX=two\"\nB=2":                "[A B]",
		"A='-----BEGIN\nabc==\n-----END'\nB=2": "[A B]",
		"A=\"x\\\"\nX=2\" 'y\nY=3' # z\nB=2":   "[A B]",
		"A=it's\nB=2":                          "[A B]",
		"A=\"never closed\nB=2":                "[A]",
		"A=one \\\nX=two\nB=2":                 "[A B]",
		"export A=1\nB-C=2\n\ufeffD=3":         "[A B-C \ufeffD]",
		"no assignment\nA=1":                   "[A]",
	} {
		l := at(&disk.Disk{Root: t.TempDir()}, "")
		write(t, l.Disk.Path("/env"), content)
		f := facts.File{Path: "/env"}
		l.readEnvironment(&f)
		if got := fmt.Sprint(f.Assigns); got != want {
			t.Errorf("%q: got %s, want %s", content, got, want)
		}
	}
}

func TestCredentialFiles(t *testing.T) {
	l := at(&disk.Disk{Root: t.TempDir()}, "")
	write(t, l.Disk.Path("/etc/key"), "secret")
	u := &facts.Unit{LoadCredential: []string{"key:/etc/key", "inherited:inherited"}}
	if files := l.CredentialFiles(u); len(files) != 1 || !files[0].Exists || files[0].Assigns != nil {
		t.Errorf("got %v", files)
	}
}

func TestHiddenIsNotMissing(t *testing.T) {
	if Hidden([]facts.File{{Path: "/etc/a", Exists: true}, {Path: "/etc/closed/a", Hidden: true}}) == nil {
		t.Error("a file behind a closed folder can be looked at")
	}
}

func TestInstances(t *testing.T) {
	for _, c := range []struct {
		unit, instance string
		argv           []string
		passed         bool
	}{
		{"a@1.service", "1", []string{"/usr/bin/python3.11", "a.py", "1"}, true},
		{"a@1.service", "1", []string{"/usr/bin/python3.11", "a.py", "--port=8001"}, true},
		{"a@1.service", "1", []string{"/usr/bin/python3.11", "a.py"}, false},
		{"a@b.c.service", "b.c", []string{"a", "b.c"}, true},
		{`a@b\x20c-d.service`, `b\x20c-d`, []string{"a", "b c/d"}, true},
		{`a@b\x20c-d.service`, `b\x20c-d`, []string{"a", `b\x20c-d`}, true},
		{`a@b\x2.service`, `b\x2`, []string{"a", "b"}, false},
		{"a.service", "", []string{"a"}, false},
		{"a@1.service", "1", nil, false},
	} {
		if got := InstanceOf(c.unit); got != c.instance {
			t.Errorf("%s: got %q, want %q", c.unit, got, c.instance)
		}
		if got := passed(c.instance, c.argv); got != c.passed {
			t.Errorf("%s, %q: got %v, want %v", c.unit, c.argv, got, c.passed)
		}
	}
}

func TestFilesChanged(t *testing.T) {
	l := at(&disk.Disk{Root: t.TempDir()}, "")
	for i, path := range []string{"/etc/a.service", "/etc/a.conf", "/etc/env"} {
		write(t, l.Disk.Path(path), "")
		if err := os.Chtimes(filepath.Clean(l.Disk.Path(path)), fixed(), fixed().AddDate(0, 0, i)); err != nil {
			t.Fatal(err)
		}
		u := &facts.Unit{FragmentPath: "/etc/a.service", DropInPaths: []string{"/etc/a.conf"}, EnvironmentFiles: []string{"-/etc/env"}}
		if got := l.FilesChanged(u); !got.Equal(fixed().AddDate(0, 0, i)) {
			t.Errorf("%s: got %v", path, got)
		}
	}
}
