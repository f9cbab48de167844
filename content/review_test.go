package content_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/content"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/review"
	"github.com/sdlab/sdlab/unitfile"
)

func criteria(t *testing.T) *review.Criteria {
	t.Helper()
	text, err := content.Review()
	if err != nil {
		t.Fatal(err)
	}
	r, err := lessons.ReadReview("review.yaml", text)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// bareMachine has the files that the units in testdata/review name, and no systemd.
func bareMachine(t *testing.T) *host.Host {
	t.Helper()
	root := t.TempDir()
	for path, file := range map[string]struct {
		mode os.FileMode
		text string
	}{
		"etc/passwd":            {0o644, "root:x:0:0::/root:/bin/sh\napp:x:990:990::/opt/app:/usr/sbin/nologin\nlearner:x:1000:1000::/home/learner:/bin/sh\n"},
		"etc/app/env":           {0o600, "API_TOKEN=not-to-be-seen\n"},
		"etc/app/open":          {0o644, "# the token\nAPI_TOKEN=not-to-be-seen\n"},
		"etc/app/exports":       {0o600, "export MODE=fast\n"},
		"var/log/syslog":        {0o640, ""},
		"opt/app/server":        {0o755, ""},
		"opt/app/uvicorn":       {0o755, ""},
		"home/app/server":       {0o755, ""},
		"tmp/server":            {0o755, ""},
		"usr/bin/python3":       {0o755, ""},
		"usr/bin/sudo":          {0o755, ""},
		"usr/local/bin/server":  {0o755, ""},
		"usr/local/bin/cd":      {0o755, ""},
		"bin/sh":                {0o755, ""},
		"opt/venv/bin/uvicorn":  {0o755, ""},
		"home/learner/agents/x": {0o644, ""},
		"home/app/agents/hello-agent/hello_agent.py": {0o644, ""},
	} {
		path = filepath.Join(root, path)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(file.text), file.mode); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, file.mode); err != nil { // whatever the umask
			t.Fatal(err)
		}
	}
	return &host.Host{
		Root: root, Scope: facts.System, Learner: facts.Learner{Name: "learner", Home: "/home/learner", UID: 1000},
		Clock: func() (time.Time, time.Duration) { return time.Unix(0, 0), 0 },
	}
}

func remarks(t *testing.T, h *host.Host, r *review.Criteria, name, text string) []facts.Remark {
	t.Helper()
	thing := facts.Thing{Kind: facts.UnitKind, Name: name}
	seen := h.Bare(t.Context(), facts.Plan{Needs: r.Rules.Needs(thing)}, thing.Name, []unitfile.Part{{Path: name, Text: text}}, nil)
	found, untried := r.Rules.Holding(thing, seen)
	for id, err := range untried {
		t.Errorf("the rule %s could not be tried: %v", id, err)
	}
	for _, m := range found {
		all := m.Why + m.Try + m.Text
		if strings.Contains(all, "hunter22") || strings.Contains(all, "not-to-be-seen") {
			t.Errorf("%s shows a secret: %+v", m.ID, m)
		}
		if strings.Contains(m.Why+m.Try, "?}") || strings.Contains(m.Why, "{") && !strings.Contains(m.Why, "${") {
			t.Errorf("%s is not filled in: %+v", m.ID, m)
		}
	}
	return found
}

// Each unit says in its first line which rules hold for it; no other may.
func TestReviewFindsExactly(t *testing.T) {
	h, r := bareMachine(t), criteria(t)
	reached := map[string]bool{}
	for _, folder := range []string{"review", "review-user", "review-typical"} {
		h.Scope = map[bool]facts.Scope{true: facts.User, false: facts.System}[folder == "review-user"]
		files, err := filepath.Glob(filepath.Join("testdata", folder, "*.*"))
		if err != nil || len(files) == 0 {
			t.Fatal("no units to review", err)
		}
		for _, file := range files {
			if filepath.Ext(file) == ".md" {
				continue
			}
			t.Run(filepath.Base(folder)+"/"+filepath.Base(file), func(t *testing.T) {
				for _, id := range findsExactly(t, h, r, file) {
					reached[id] = true
				}
			})
		}
	}
	for _, id := range r.Rules.IDs() {
		if !reached[id] {
			t.Errorf("no unit in testdata is for the rule %s", id)
		}
	}
}

func findsExactly(t *testing.T, h *host.Host, r *review.Criteria, file string) []string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	head, _, _ := strings.Cut(string(text), "\n")
	want := strings.FieldsFunc(strings.TrimPrefix(head, "# finds:"), func(r rune) bool { return r == ',' || r == ' ' })
	var got []string
	name := filepath.Base(file)
	if unitfile.TypeOf(name) == "service" {
		name = "demo.service"
	}
	for _, m := range remarks(t, h, r, name, string(text)) {
		if m.Line > 0 {
			checkLine(t, m, string(text))
		}
		got = append(got, m.ID)
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("found %v, want %v", got, want)
	}
	return got
}

// checkLine: the line that is shown begins as that line of the file does.
func checkLine(t *testing.T, m facts.Remark, text string) {
	t.Helper()
	line := strings.TrimSpace(strings.Split(text, "\n")[m.Line-1])
	if key, _, _ := strings.Cut(m.Text, "="); !strings.HasPrefix(strings.ReplaceAll(line, " ", ""), strings.ReplaceAll(key, " ", "")) {
		t.Errorf("%s shows %q as line %d, which is %q", m.ID, m.Text, m.Line, line)
	}
}

// A missing folder and a missing environment file are shown at their own lines.
func TestReviewPointsAtLine(t *testing.T) {
	text, err := os.ReadFile("testdata/review/missing-folder.service")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range remarks(t, bareMachine(t), criteria(t), "demo.service", string(text)) {
		_, path, _ := strings.Cut(m.Text, "=")
		if !strings.Contains(m.Why, path) {
			t.Errorf("%q is shown at %s", m.Why, m.Text)
		}
	}
}

// TestReviewSays: each line gets the reason that is its own.
func TestReviewSays(t *testing.T) {
	h, r := bareMachine(t), criteria(t)
	for file, want := range map[string]string{
		"directory-quoted.service": "takes no quotes", "value-quoted-file.service": "takes no quotes", "percent-refused.service": "specifier", "percent-in-directory.service": "specifier",
		"command-quote.service": "not closed", "command-folder.service": "ends with a /", "value-no-break-space.service": "no-break", "binds-without-after.service": "BindsTo= without After=",
		"requires-too-hard.service": "a restart of it restarts", "cron.timer": "how cron writes times", "span.timer": "a span of time", "relative.path": "needs an absolute path",
	} {
		text, err := os.ReadFile(filepath.Join("testdata/review", file))
		if err != nil {
			t.Fatal(err)
		}
		said := ""
		for _, m := range remarks(t, h, r, file, string(text)) {
			said += m.Why + "\n"
		}
		if !strings.Contains(said, want) || strings.Contains(said, "runs on") {
			t.Errorf("%s: says %q, not %q", file, said, want)
		}
	}
}

// A learner who has just solved 1.2 gets advice, and no more.
func TestReviewOfFirstUnit(t *testing.T) {
	text, err := os.ReadFile("testdata/review-typical/hello-agent.service")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range remarks(t, bareMachine(t), criteria(t), "demo.service", string(text)) {
		if m.Severity != facts.Advice {
			t.Errorf("%s is a %s for the unit of 1.2", m.ID, m.Severity)
		}
	}
}
