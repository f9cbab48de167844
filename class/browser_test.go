//go:build browser

package class

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/handin"
	"github.com/sdlab/sdlab/progress"
)

const (
	markup = `<script>document.title="owned"</script><img src=x onerror='document.title="owned"'>"'></th>`
	bidi   = "\u202egnirts \u2066a\u2069"
)

// hostileClass has learners of all states, with names that try to be more than names.
func hostileClass(t *testing.T) *Class {
	t.Helper()
	diagnosed := func(text string) func(*handin.Signed) {
		return func(s *handin.Signed) {
			s.Entries = append(s.Entries, progress.Entry{Time: noon.Add(-30 * time.Second), Activity: "1.1", What: progress.Attempt, Verdict: "fail", Diagnosis: text})
		}
	}
	run := withRun(strings.Repeat("cd", 16))
	rows := []*Row{
		row(t, "ada", "Ada Lovelace", checks.Pass), row(t, "bob", "Bob", checks.Fail, run), row(t, "eve", "Eve", checks.Unseen, run),
		row(t, "x1", markup, checks.Fail, diagnosed(markup)), row(t, "x2", bidi, checks.Pass), row(t, "x3", strings.Repeat("W", 200), checks.Fail),
		row(t, "x4", strings.Repeat("long words ", 20), checks.Pass), row(t, "ext", "Zuse", checks.Pass),
	}
	for i := range 12 {
		rows = append(rows, row(t, fmt.Sprintf("l%02d", i), fmt.Sprintf("Learner %c", 'A'+i), []checks.Verdict{checks.Pass, checks.Fail}[i%2]))
	}
	list := "id,name\nzoe,\"<b>Zoe</b>\"\n"
	for _, r := range rows[:len(rows)-1] { // the last one is not on it
		list += r.ID + ",\n"
	}
	c := newClass(rows, roster(t, list))
	c.Title = "Ops " + markup
	return c
}

// shown is a page of the hostile class in Chromium.
func shown(t *testing.T) *tab {
	t.Helper()
	path := filepath.Join(t.TempDir(), "class.html")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := HTML(file, hostileClass(t), noon); err != nil {
		t.Fatal(err)
	}
	return openPage(t, path, 1280, 900)
}

// visible counts the learners in the matrix.
const visible = `[...document.querySelectorAll("tr[data-text]")].filter(r => r.offsetParent).length`

// TestHostileNames are texts on the page, and nothing that it does.
func TestHostileNames(t *testing.T) {
	b := shown(t)
	for expression, want := range map[string]string{
		`document.querySelectorAll("script").length`:                                                                 "1",
		`document.querySelectorAll("img, iframe, b").length`:                                                         "0",
		`document.title.startsWith("Ops <script>")`:                                                                  "true",
		`document.body.innerText.includes("\u202e")`:                                                                 "false",
		`[...document.querySelectorAll("tr[data-text]")].some(r => r.innerText.includes("onerror='document.title"))`: "true",
		`document.documentElement.scrollWidth <= document.documentElement.clientWidth`:                               "true", // a long name does not widen the page
		`Math.max(...[...document.querySelectorAll("tbody a")].map(a => a.offsetWidth)) <= 300`:                      "true",
	} {
		if got := b.value(expression); got != want {
			t.Errorf("%s: %s", expression, got)
		}
	}
	if slices.Contains(b.events, "Log.entryAdded") || slices.Contains(b.events, "Runtime.exceptionThrown") {
		t.Error("the page breaks its own policy, or its script fails")
	}
	b.media("screen", "light")
	b.shoot("light")
	b.media("screen", "dark")
	b.shoot("dark")
}

// TestFilters by name, by state and by activity, each typed or chosen with the keyboard.
func TestFilters(t *testing.T) {
	b := shown(t)
	if all := b.value(visible); all != "20" {
		t.Fatalf("%s learners", all)
	}
	b.value(`document.getElementById("search").focus()`)
	b.press("l", "e", "a", "r", "n")
	if n, said := b.value(visible), b.value(`document.getElementById("shown").textContent`); n != "12" || said != "12 of 20 learners" {
		t.Errorf("by name: %s, %q", n, said)
	}
	b.press("Tab")
	b.press("ArrowDown")
	if n := b.value(visible); n != "6" {
		t.Errorf("by name, and passed: %s", n)
	}
	b.value(`search.value = ""; state.value = "flag"; state.dispatchEvent(new Event("change"))`)
	if names := b.value(`[...document.querySelectorAll("tr[data-text]")].filter(r => r.offsetParent).map(r => r.dataset.text.slice(0, 3)).join()`); !strings.Contains(names, "bob") || !strings.Contains(names, "eve") {
		t.Errorf("to look at: %s", names)
	}
	b.value(`state.value = ""; at.value = "0"; at.dispatchEvent(new Event("change"))`)
	if n := b.value(visible); n != "9" {
		t.Errorf("stuck at 1.1: %s", n)
	}
}

// TestTimeline opens a learner's by the keyboard alone.
func TestTimeline(t *testing.T) {
	b := shown(t)
	b.value(`[...document.querySelectorAll("tr[data-text] a")].find(a => a.innerText === "Ada Lovelace").focus()`)
	b.press("Enter")
	if got := b.value(`document.activeElement.tagName + " " + document.activeElement.parentElement.open + " " + document.activeElement.innerText.slice(0, 3)`); got != "SUMMARY true Ada" {
		t.Errorf("the focus is at %s", got)
	}
	if got := b.value(`document.querySelectorAll("details[open] .events li").length + " " + document.querySelectorAll("details[open] svg use").length`); got != "3 3" {
		t.Errorf("the timeline has %s", got)
	}
	b.press("Enter")
	if open := b.value(`document.querySelectorAll("details[open]").length`); open != "0" {
		t.Errorf("%s are open", open)
	}
	b.press("Enter")
	b.shoot("timeline")
}

// TestPrint has the table on paper, black on white, without controls.
func TestPrint(t *testing.T) {
	b := shown(t)
	b.media("print", "dark")
	for expression, want := range map[string]string{
		`getComputedStyle(document.body).backgroundColor`:                                                "rgb(255, 255, 255)",
		`getComputedStyle(document.body).color`:                                                          "rgb(0, 0, 0)",
		`getComputedStyle(document.querySelector(".filters")).display`:                                   "none",
		`[...document.querySelectorAll("details")].filter(d => d.offsetParent).length`:                   "0",
		`getComputedStyle(document.querySelector(".wide")).maxHeight`:                                    "none",
		`document.querySelector(".wide").scrollWidth <= document.querySelector(".wide").clientWidth + 1`: "true",
	} {
		if got := b.value(expression); got != want {
			t.Errorf("%s: %s", expression, got)
		}
	}
	b.shoot("print")
}

// TestReader has a name for whatever a screen reader stops at.
func TestReader(t *testing.T) {
	b := shown(t)
	b.call("Accessibility.enable", nil)
	nodes := b.call("Accessibility.getFullAXTree", nil)["nodes"].([]any)
	text := func(node map[string]any, key string) string {
		value, _ := node[key].(map[string]any)
		return fmt.Sprint(value["value"])
	}
	roles := map[string]int{}
	for _, n := range nodes {
		node := n.(map[string]any)
		if node["ignored"] == true {
			continue
		}
		role, name := text(node, "role"), text(node, "name")
		roles[role]++
		if slices.Contains([]string{"searchbox", "combobox", "link", "region", "columnheader", "rowheader", "progressbar", "gridcell"}, role) && strings.TrimSpace(name) == "" {
			t.Errorf("a %s has no name", role)
		}
	}
	if roles["searchbox"] != 1 || roles["combobox"] != 2 || roles["link"] != 20 || roles["rowheader"] < 20 {
		t.Errorf("%v", roles)
	}
}

// TestContrast of all texts is at least 4.5, in both schemes, as WCAG 2.1 wants it.
func TestContrast(t *testing.T) {
	b := shown(t)
	for _, scheme := range []string{"light", "dark"} {
		b.media("screen", scheme)
		if worst := b.value(contrast); worst != "" {
			t.Errorf("%s: %s", scheme, worst)
		}
	}
}

const contrast = `(() => {
  const rgb = c => c.match(/[\d.]+/g).map(Number);
  const light = c => { const [r, g, b] = rgb(c).map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
  const behind = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if ((rgb(c)[3] ?? 1) > 0) return c; } return "rgb(255,255,255)"; };
  for (const e of document.querySelectorAll("main *")) {
    if (!e.offsetParent || ![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
    const [a, b] = [light(getComputedStyle(e).color), light(behind(e))].sort((x, y) => y - x);
    if ((a + .05) / (b + .05) < 4.5) return e.tagName + "." + e.className + " " + e.textContent.slice(0, 30) + " " + ((a + .05) / (b + .05)).toFixed(2);
  }
  return "";
})()`
