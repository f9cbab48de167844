package journal

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The journals were written by systemd 252, 257 and 262 while a service failed
// a few times; beside each is what its own journalctl says about it. The one of
// 247 has no keyed hashes, so it is left to journalctl.
var suites = []string{"bookworm", "trixie", "sid"}

var both = []string{"UNIT=j.service", "+", "_SYSTEMD_UNIT=j.service"}

var names = []string{"MESSAGE", "MESSAGE_ID", "UNIT", "INVOCATION_ID", "EXIT_STATUS", "_SYSTEMD_UNIT", "_PID", "_BOOT_ID"}

// queryOnce finds entries with a new reader.
func queryOnce(dirs, match, wanted []string, newest int) ([]Entry, error) {
	for _, m := range match {
		name, _, _ := strings.Cut(m, "=")
		wanted = append(slices.Clip(wanted), name)
	}
	return NewReader(wanted).Query(dirs, match, newest)
}

func unzip(t testing.TB, name string) []byte {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// recorded puts a suite's journal into a folder of its own.
func recorded(t testing.TB, suite string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "system.journal"), unzip(t, suite+".journal.gz"), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestReadsWhatJournalctlReads(t *testing.T) {
	for _, suite := range suites {
		t.Run(suite, func(t *testing.T) {
			got, err := queryOnce([]string{recorded(t, suite)}, both, names, 1000)
			if err != nil {
				t.Fatal(err)
			}
			want := journalctlSays(t, suite)
			if len(got) != len(want) {
				t.Fatalf("%d entries, journalctl has %d", len(got), len(want))
			}
			for i := range want {
				for _, name := range names {
					if text, is := want[i][name].(string); is && got[i].Fields[name] != text {
						t.Errorf("entry %d: %s is %q, journalctl says %q", i, name, got[i].Fields[name], text)
					}
				}
				if at := strconv.FormatUint(got[i].Realtime, 10); at != want[i]["__REALTIME_TIMESTAMP"] {
					t.Errorf("entry %d: time %s, journalctl says %v", i, at, want[i]["__REALTIME_TIMESTAMP"])
				}
				if got[i].Boot != want[i]["_BOOT_ID"] {
					t.Errorf("entry %d: boot %s, journalctl says %v", i, got[i].Boot, want[i]["_BOOT_ID"])
				}
			}
		})
	}
}

func journalctlSays(t *testing.T, suite string) []map[string]any {
	t.Helper()
	var records []map[string]any
	lines := bufio.NewScanner(bytes.NewReader(unzip(t, suite+".jsonl.gz")))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var r map[string]any
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		records = append(records, r)
	}
	return records
}

func TestNarrowsWidensAndKeepsTheNewest(t *testing.T) {
	dirs := []string{recorded(t, "bookworm")}
	const started = "39f53479d3a045ac8e11786248231fbf"
	all, err := queryOnce(dirs, []string{"UNIT=j.service", "MESSAGE_ID=" + started}, names, 100)
	if err != nil || len(all) != 3 {
		t.Fatalf("%d starts (%v), want 3", len(all), err)
	}
	last, err := queryOnce(dirs, []string{"UNIT=j.service", "MESSAGE_ID=" + started}, names, 1)
	if err != nil || len(last) != 1 || last[0].Realtime != all[2].Realtime {
		t.Errorf("the newest start is %v (%v), want %v", last, err, all[2])
	}
	wider, err := queryOnce(dirs, []string{"UNIT=j.service", "MESSAGE_ID=" + started, "MESSAGE_ID=98e322203f7a4ed290d09fe03c09fe15"}, names, 100)
	if err != nil || len(wider) != 6 {
		t.Errorf("%d starts and exits (%v), want 6", len(wider), err)
	}
	none, err := queryOnce(dirs, []string{"UNIT=other.service"}, names, 100)
	if err != nil || len(none) != 0 {
		t.Errorf("found %v (%v) of a unit that is not there", none, err)
	}
}

// The recorded journals begin with their journald's first entry; one of 247, too.
func TestFirst(t *testing.T) {
	for _, suite := range append(suites, "bullseye") {
		j := unzip(t, suite+".journal.gz")
		before, at, ok := First(bytes.NewReader(j))
		if !ok || at.Year() < 2020 {
			t.Errorf("%s: %d before %v, %v", suite, before, at, ok)
		}
		binary.LittleEndian.PutUint64(j[168:], 8)
		if before, _, ok := First(bytes.NewReader(j)); !ok || before != 7 {
			t.Errorf("%s: %d before, %v", suite, before, ok)
		}
	}
	for _, text := range []string{"", "hello", string(make([]byte, 4096))} {
		if _, _, ok := First(strings.NewReader(text)); ok {
			t.Errorf("%q has a first entry", text)
		}
	}
}

func TestMissingFoldersHoldNothing(t *testing.T) {
	if found, err := queryOnce([]string{filepath.Join(t.TempDir(), "none")}, both, names, 10); err != nil || len(found) != 0 {
		t.Errorf("found %v, %v", found, err)
	}
}

func TestOldJournalsAreLeftToJournalctl(t *testing.T) {
	if _, err := queryOnce([]string{recorded(t, "bullseye")}, both, names, 10); !errors.Is(err, ErrUnsupported) {
		t.Errorf("error %v", err)
	}
}

// What is not read here has to be said, so that journalctl is asked instead.
func TestUnsupportedIsSaid(t *testing.T) {
	whole := unzip(t, "trixie.journal.gz")
	for name, damage := range map[string]func([]byte) []byte{
		"unknown feature": func(j []byte) []byte { binary.LittleEndian.PutUint32(j[12:], 1<<10|flagKeyed); return j },
		"no keyed hash":   func(j []byte) []byte { binary.LittleEndian.PutUint32(j[12:], 0); return j },
		"no journal":      func([]byte) []byte { return []byte("hello") },
		"cut off":         func(j []byte) []byte { return j[:4096] },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, "system.journal"), damage(slices.Clone(whole)), 0o600); err != nil {
				t.Fatal(err)
			}
			if found, err := queryOnce([]string{dir}, both, names, 10); !errors.Is(err, ErrUnsupported) {
				t.Errorf("found %d entries, error %v", len(found), err)
			}
		})
	}
}

func FuzzQuery(f *testing.F) {
	whole := unzip(f, "trixie.journal.gz")
	f.Add(uint32(300), []byte{1, 2, 3})
	f.Fuzz(func(t *testing.T, at uint32, change []byte) {
		j := slices.Clone(whole)
		copy(j[int(at)%len(j):], change)
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "system.journal"), j, 0o600); err != nil {
			t.Fatal(err)
		}
		_, _ = queryOnce([]string{dir}, both, names, 100) // must end, and not panic
	})
}

// A reader that is asked again reads what was added to the file since.
func TestReaderReadsWhatIsNew(t *testing.T) {
	dirs := []string{recorded(t, "bookworm")}
	want, err := queryOnce(dirs, both, names, 1000)
	if err != nil || len(want) < 4 {
		t.Fatalf("%d entries, %v", len(want), err)
	}
	asks := func(r *Reader, newest int, want []Entry) {
		t.Helper()
		got, err := r.Query(dirs, both, newest)
		if err != nil || !slices.EqualFunc(got, want, func(a, b Entry) bool { return a.seqnum == b.seqnum && maps.Equal(a.Fields, b.Fields) }) {
			t.Errorf("got %v, %v", got, err)
		}
	}
	r := NewReader(names)
	for range 2 {
		asks(r, 1000, want)
		asks(r, 2, want[len(want)-2:])
	}
	// As if two entries had been added since, and the ones before were read from the file.
	j, err := open(files(dirs)[0])
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = j.close() }()
	q := query{r, both, alternatives(both), 1000}
	old := slices.Clone(want[:len(want)-2])
	old[0].Fields = map[string]string{"MESSAGE": "remembered"}
	r.known[q.in(j)] = answer{offsetBefore(t, j, want[len(want)-2]), old}
	asks(r, 1000, append(old, want[len(want)-2:]...))
}

// What came after the file was opened may be in one value's list and, since that was read before, not yet in another's: it is
// read again.
func TestReaderReadsAgainWhatCameMeanwhile(t *testing.T) {
	dirs := []string{recorded(t, "bookworm")}
	want, err := queryOnce(dirs, both, names, 1000)
	if err != nil || len(want) < 4 {
		t.Fatalf("%d entries, %v", len(want), err)
	}
	j, err := open(files(dirs)[0])
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = j.close() }()
	r := NewReader(names)
	j.tail = offsetBefore(t, j, want[len(want)-2])
	q := query{r, both, alternatives(both), 1000}
	if got, err := q.search(j); err != nil || len(got) != len(want) {
		t.Fatalf("%d entries, not %d: %v", len(got), len(want), err)
	}
	if known := r.known[q.in(j)]; known.upTo != j.tail || len(known.entries) != len(want)-2 {
		t.Errorf("it remembers %d of %d entries, up to %d, not %d", len(known.entries), len(want), known.upTo, j.tail)
	}
	if got, err := r.Query(dirs, both, 1000); err != nil || len(got) != len(want) {
		t.Errorf("asked again: %d entries, not %d: %v", len(got), len(want), err)
	}
}

// offsetBefore is the offset of the last matching entry before that one.
func offsetBefore(t *testing.T, j *file, e Entry) (before uint64) {
	t.Helper()
	for _, m := range []string{both[0], both[2]} {
		data, err := j.find(m)
		if err != nil {
			t.Fatal(err)
		}
		all, err := j.entriesOf(data)
		if err != nil {
			t.Fatal(err)
		}
		for _, at := range all {
			if one, err := j.entry(at, nil); err != nil {
				t.Fatal(err)
			} else if one.seqnum < e.seqnum {
				before = max(before, at)
			}
		}
	}
	return before
}

// What systemd says of an ordering cycle names two units under UNIT=.
func TestEachValueOfANameCounts(t *testing.T) {
	e := Entry{Fields: map[string]string{"UNIT": "a.service"}, again: []field{{name: "UNIT", value: "b.service"}}}
	for unit, want := range map[string]bool{"a.service": true, "b.service": true, "c.service": false} {
		q := query{alternatives: alternatives([]string{"UNIT=" + unit})}
		if got := q.matches(e); got != want {
			t.Errorf("UNIT=%s: %v, want %v", unit, got, want)
		}
	}
}
