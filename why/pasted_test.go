package why_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/content"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/why"
)

// told reads a text with the catalogue and the sayings that sdlab has.
func told(t *testing.T, text string) []*why.Answer {
	t.Helper()
	files, err := content.Sayings()
	if err != nil {
		t.Fatal(err)
	}
	book, err := lessons.ReadSayings(files)
	if err != nil {
		t.Fatal(err)
	}
	lesson, err := content.Systemd()
	if err != nil {
		t.Fatal(err)
	}
	l, err := lessons.Open("systemd", lesson, content.Catalogue)
	if err != nil {
		t.Fatal(err)
	}
	answers, err := why.ReadPasted(strings.SplitSeq(text, "\n"), book.Read, english(t)).Answers(l.Catalogue, time.Unix(0, 0))
	if err != nil {
		t.Fatal(err)
	}
	return answers
}

func TestPasted(t *testing.T) {
	for name, test := range map[string]struct {
		text, unit, reason string
		certain            bool
	}{
		"step": {`Nov 30 04:32:51 host systemd[1]: Started app.service.
Nov 30 04:32:51 host (sleep)[99]: app.service: Failed to set up mount namespacing: /run/systemd/unit-root/var/lib/x: No such file or directory
Nov 30 04:32:51 host (sleep)[99]: app.service: Failed at step NAMESPACE spawning /bin/sleep: No such file or directory
Nov 30 04:32:51 host systemd[1]: app.service: Main process exited, code=exited, status=226/NAMESPACE
Nov 30 04:32:51 host systemd[1]: app.service: Failed with result 'exit-code'.`, "app.service", "namespace-path-missing", true},
		"status": {`× app.service - The app
     Loaded: loaded (/etc/systemd/system/app.service; enabled)
     Active: failed (Result: exit-code) since Mon 2026-11-30 04:32:51 UTC; 5s ago
    Process: 99 ExecStart=/opt/app (code=exited, status=217/USER)
   Main PID: 99 (code=exited, status=217/USER)`, "app.service", "user-unknown", true},
		"program": {`2026-11-30T04:32:51+0000 host systemd[1]: Started app.service.
2026-11-30T04:32:51+0000 host python3[99]: ModuleNotFoundError: No module named 'flask'
2026-11-30T04:32:51+0000 host systemd[1]: app.service: Main process exited, code=exited, status=1/FAILURE
2026-11-30T04:32:51+0000 host systemd[1]: app.service: Failed with result 'exit-code'.`, "app.service", "module-missing", false},
		"a program's line first": {`Nov 30 04:32:51 host start.sh[99]: /opt/start.sh: 2: engine: not found
Nov 30 04:32:51 host systemd[1]: Started app.service.
Nov 30 04:32:51 host systemd[1]: app.service: Main process exited, code=exited, status=127/n/a
Nov 30 04:32:51 host systemd[1]: app.service: Failed with result 'exit-code'.`, "app.service", "command-not-found", true},
		"chat": {"it only says\nError: listen EADDRINUSE: address already in use :::3000\nwhat now?", "UNIT.service", "port-in-use", false},
	} {
		answers := told(t, test.text)
		at := slices.IndexFunc(answers, func(a *why.Answer) bool { return a.Unit == test.unit })
		if at < 0 || answers[at].Reason == nil {
			t.Errorf("%s: no reason for %s among %d answers", name, test.unit, len(answers))
			continue
		}
		if r := answers[at].Reason; r.ID != test.reason || r.Certain() != test.certain {
			t.Errorf("%s: %s, certain %v: %s", name, r.ID, r.Certain(), r.Why)
		}
	}
}

func TestPastedNothing(t *testing.T) {
	for _, text := range []string{"", "hello", strings.Repeat("x", 1<<16), "● b.service - B\n     Active: active (running) since Mon"} {
		if answers := told(t, text); len(answers) > 0 {
			t.Errorf("%.20q: %+v", text, answers[0])
		}
	}
}

// filler is a megabyte of what a program may write.
func filler() string {
	const line = "Nov 30 05:15:07 host shop[812]: INFO request 4711 took 12 ms for somebody at /srv/shop/page-4711\n"
	return strings.Repeat(line, 1<<20/len(line))
}

// TestLongPaste finds the one unit in a long text.
func TestLongPaste(t *testing.T) {
	const end = `Nov 30 05:15:08 host systemd[1]: app.service: Main process exited, code=exited, status=217/USER
Nov 30 05:15:08 host systemd[1]: app.service: Failed with result 'exit-code'.
`
	answers := told(t, filler()+end+filler())
	if len(answers) != 1 || answers[0].Unit != "app.service" || answers[0].Reason == nil {
		t.Errorf("%+v", answers)
	}
}

func BenchmarkPaste(b *testing.B) {
	files, err := content.Sayings()
	if err != nil {
		b.Fatal(err)
	}
	book, err := lessons.ReadSayings(files)
	if err != nil {
		b.Fatal(err)
	}
	text := filler()
	translate := english(b)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		why.ReadPasted(strings.SplitSeq(text, "\n"), book.Read, translate)
	}
}

func english(t testing.TB) func(string) string {
	t.Helper()
	text, err := content.Translations()
	if err != nil {
		t.Fatal(err)
	}
	translator, err := lessons.ReadTranslations(text)
	if err != nil {
		t.Fatal(err)
	}
	return translator.English
}
