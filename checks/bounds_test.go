package checks

import (
	"fmt"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// TestBombs: what a stranger writes to take a machine's time or memory is refused
// when it is compiled, or given up when it is evaluated.
func TestBombs(t *testing.T) {
	doubled := func(first, each, last string) string {
		var text strings.Builder
		text.WriteString("let a0 = " + first + "; ")
		for i := range 25 {
			text.WriteString(strings.NewReplacer("NEXT", string(rune('a'+i))+"1", "THIS", name(i)).Replace("let NEXT = " + each + "; "))
		}
		return text.String() + strings.ReplaceAll(last, "THIS", name(25))
	}
	for bomb, c := range map[string]struct{ text, want string }{
		"many steps":    {"all(1..90000, let a = #; all(1..9, # + a > 0)) and all(1..9000, let a = #; all(1..9000, # + a > 0))", "memory budget exceeded|more than 256 MiB|longer than 3s"},
		"loops":         {"all(1..900, let a = #; all(1..900, let b = #; all(1..900, a + b + # > 0)))", "memory budget exceeded|more than 256 MiB|longer than 3s"},
		"text doubled":  {doubled(`"xxxxxxxxxxxxxxxxxxxx"`, "THIS + THIS", "len(THIS) > 0"), "more than 256 MiB|longer than 3s"},
		"repeat":        {`len(repeat("x", 900000)) > 0`, "nothing is called repeat here"},
		"reduce":        {`len(reduce(1..29, #acc + #acc, "x")) > 0`, "nothing is called reduce here"},
		"replace":       {`len(replace("xx", "", "x")) > 0`, "nothing is called replace here"},
		"now":           {"now() == now()", "nothing is called now here"},
		"brackets":      {strings.Repeat("(", 500000) + "1", "the expression is longer than 8 KiB"},
		"few brackets":  {strings.Repeat("(", 8000) + "1", "the expression ends too early"},
		"nots":          {strings.Repeat("not ", 2000) + "true", ""},
		"loops in text": {strings.Repeat("any([1],", 900) + "true" + strings.Repeat(")", 900), ""},
		"repeats":       {`"x" matches "` + strings.Repeat("(a{1,30}){1,30}", 500) + `"`, "the expression counts repeats more than 16 times"},
	} {
		t.Run(bomb, func(t *testing.T) {
			language.spent.Store(0)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			began := spent(t)
			e, err := compile(Source{Text: c.text}, newScope(nil), truth)
			if err == nil {
				_, err = e.run(builtin, &facts.Snapshot{}, nil)
			}
			runtime.ReadMemStats(&after)
			if took := spent(t) - began; took > 4*maxTime {
				t.Errorf("took %v of a processor", took)
			}
			if grown := after.TotalAlloc - before.TotalAlloc; grown > 8*maxMemory {
				t.Errorf("took %d MiB", grown>>20)
			}
			if !mentions(err, c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
	language.spent.Store(0)
}

// spent is the time that this process has had of the processors: what else runs on the
// machine does not count.
func spent(t *testing.T) time.Duration {
	t.Helper()
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		t.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

func name(i int) string {
	if i == 0 {
		return "a0"
	}
	return string(rune('a'+i-1)) + "1"
}

// mentions says whether an error has one of the texts in it; "" is for no error.
func mentions(err error, texts string) bool {
	for text := range strings.SplitSeq(texts, "|") {
		if text == "" && err == nil || text != "" && err != nil && strings.Contains(err.Error(), text) {
			return true
		}
	}
	return false
}

// TestSpent: when dear expressions have had their time, no other one is begun.
func TestSpent(t *testing.T) {
	defer language.spent.Store(0)
	language.spent.Store(int64(2 * maxTime))
	for text, want := range map[string]string{"all(1..9, # > 0)": errSpent.Error(), "1 > 0": ""} {
		e, err := compile(Source{Text: text}, newScope(nil), truth)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := e.run(builtin, &facts.Snapshot{}, nil); !mentions(err, want) {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// TestNamesOfNames: names that use names over and over are refused, and so is
// what they could double.
func TestNamesOfNames(t *testing.T) {
	defer language.spent.Store(0)
	for each, want := range map[string]string{"THIS + BEFORE": "use other names more than 300 times", "THIS + THIS": "more than 256 MiB|longer than 3s"} {
		language.spent.Store(0)
		named := []Named{{"x0", Source{Text: `"xxxxxxxxxxxxxxxx"`}}, {"x1", Source{Text: `"xxxxxxxxxxxxxxxx"`}}}
		for i := 2; i < 27; i++ {
			text := strings.NewReplacer("THIS", fmt.Sprintf("x%d", i-1), "BEFORE", fmt.Sprintf("x%d", i-2)).Replace(each)
			named = append(named, Named{fmt.Sprintf("x%d", i), Source{Text: text}})
		}
		e, err := compile(Source{Text: "len(x26) > 0"}, newScope(nil).with(named), truth)
		if err == nil {
			_, err = e.run(builtin, &facts.Snapshot{}, nil)
		}
		if !mentions(err, want) {
			t.Errorf("%s: %v, want %q", each, err, want)
		}
	}
}
