package session

import (
	"bufio"
	"context"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/content"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/sayings"
	"github.com/sdlab/sdlab/why"
)

// readSayings reads the patterns by which a program's own words are recognised.
var readSayings = sync.OnceValues(func() (*sayings.Book, error) {
	files, err := content.Sayings()
	if err != nil {
		return nil, err
	}
	return lessons.ReadSayings(files)
})

// Live is the machine that this process runs on; it recognises what programs say.
func Live(scope facts.Scope) (*host.Host, error) {
	h, err := host.Live(scope)
	if err == nil {
		h.Recognise = recogniseAll
	}
	return h, err
}

// recogniseAll reads the lines of a run. Without any, the patterns are not read.
func recogniseAll(lines []string) []facts.Said {
	if len(lines) == 0 {
		return nil
	}
	book, err := readSayings()
	if err != nil {
		return nil
	}
	return book.ReadAll(lines)
}

// recognise reads a line. Patterns that are broken recognise nothing; the linter
// and the tests say so.
func recognise(line string) (facts.Said, bool) {
	book, err := readSayings()
	if err != nil {
		return facts.Said{}, false
	}
	return book.Read(line)
}

// Why says why units are as they are.
func (o *Options) Why(ctx context.Context, names []string) ([]*why.Answer, error) {
	if err := noTemplates(names); err != nil {
		return nil, err
	}
	l, err := o.Lesson()
	if err != nil {
		return nil, err
	}
	h, err := o.Host(o.Scope())
	if err != nil {
		return nil, err
	}
	var things []facts.Thing
	for _, name := range names {
		if thing := (facts.Thing{Kind: facts.UnitKind, Name: FullName(name)}); !slices.Contains(things, thing) {
			things = append(things, thing)
		}
	}
	found, err := checks.Why(ctx, h, l.Catalogue, things, why.Needs)
	if err != nil {
		return nil, err
	}
	answers := o.answers(ctx, h, things, found)
	below := failedBelow(things, found)
	if len(below) == 0 {
		return answers, nil
	}
	found, err = checks.Why(ctx, h, l.Catalogue, below, why.Needs)
	if err != nil {
		return nil, err
	}
	return append(answers, o.answers(ctx, h, below, found)...), nil
}

func (o *Options) answers(ctx context.Context, h *host.Host, things []facts.Thing, found map[facts.Thing]checks.Reasoned) []*why.Answer {
	var answers []*why.Answer
	for _, thing := range things {
		a := why.New(found[thing].Seen, thing, found[thing].Reason)
		if a.State == "not-found" && !inPlace(found[thing].Seen, thing) {
			a.Near = near(ctx, h, thing.Name)
		}
		if a.Trouble == why.None && a.Reason == nil {
			a.Review = o.warnings(ctx, h, thing.Name)
		}
		answers = append(answers, a)
	}
	return answers
}

// inPlace says whether something of the unit's own name is where its file would be.
func inPlace(seen *facts.Snapshot, thing facts.Thing) bool {
	u, _ := seen.Thing(thing).(*facts.Unit)
	return u != nil && slices.ContainsFunc(u.NearNames, func(path string) bool { return filepath.Base(path) == thing.Name })
}

// maxBelow is how many units are explained that nobody asked about.
const maxBelow = 3

// failedBelow are units that those asked about pull in or start, and that failed: the
// reasons of the others send the reader on to them.
func failedBelow(asked []facts.Thing, found map[facts.Thing]checks.Reasoned) []facts.Thing {
	var below []facts.Thing
	for _, thing := range asked {
		u, _ := found[thing].Seen.Thing(thing).(*facts.Unit)
		if u == nil || found[thing].Reason == nil {
			continue
		}
		for _, name := range u.FailedBelow {
			failed := facts.Thing{Kind: facts.UnitKind, Name: name}
			if len(below) < maxBelow && !slices.Contains(asked, failed) && !slices.Contains(below, failed) {
				below = append(below, failed)
			}
		}
	}
	return below
}

// noTemplates refuses names of templates, of which systemd runs instances only.
func noTemplates(names []string) error {
	for _, name := range names {
		if before, kind, is := strings.Cut(FullName(name), "@."); is {
			return Usage("%s is a template: systemd runs its instances, such as %s@NAME.%s", name, before, kind).Hinting("list them with systemctl list-units --all '" + before + "@*'")
		}
	}
	return nil
}

// warnings are what a review would warn of in a unit that works.
func (o *Options) warnings(ctx context.Context, h *host.Host, name string) []facts.Remark {
	criteria, err := ReviewCriteria()
	if err != nil {
		return nil
	}
	return newReviewing(h, criteria, nil).warnings(ctx, name)
}

// near is the loaded unit whose name resembles another one; "" if none does.
func near(ctx context.Context, h *host.Host, name string) string {
	loaded, err := h.Bus.LoadedUnits(ctx, "*")
	if err != nil {
		return ""
	}
	loaded = slices.DeleteFunc(loaded, func(other string) bool { return other == name })
	return facts.Nearest(name, loaded)
}

// badStates are those of units that something is wrong with.
var badStates = []string{"failed", "auto-restart", "auto-restart-queued", "bad-setting", "error"}

// maxTroubled is how many units are explained at once.
const maxTroubled = 100

// Troubled says of all units of the manager that have failed or keep restarting why
// that is, the worst first, and how many more there are.
func (o *Options) Troubled(ctx context.Context) (answers []*why.Answer, more int, err error) {
	h, err := o.Host(o.Scope())
	if err != nil {
		return nil, 0, err
	}
	names, err := h.Bus.UnitsIn(ctx, badStates)
	if err != nil || len(names) == 0 {
		return nil, 0, err
	}
	slices.Sort(names)
	more = max(0, len(names)-maxTroubled)
	answers, err = o.Why(ctx, names[:len(names)-more])
	slices.SortStableFunc(answers, func(a, b *why.Answer) int { return int(b.Trouble) - int(a.Trouble) })
	return answers, more, err
}

// readTranslations reads the words of other languages, once they are needed.
var readTranslations = sync.OnceValues(func() (*sayings.Translator, error) {
	text, err := content.Translations()
	if err != nil {
		return nil, err
	}
	return lessons.ReadTranslations(text)
})

// inEnglish puts a line into English. Without the words it stays as it is.
func inEnglish(line string) string {
	translator, err := readTranslations()
	if err != nil {
		return line
	}
	return translator.English(line)
}

// Pasted says what follows from a text, such as the output of systemctl status.
func (o *Options) Pasted(text io.Reader) ([]*why.Answer, error) {
	l, err := o.Lesson()
	if err != nil {
		return nil, err
	}
	p := why.ReadPasted(linesOf(text), recognise, inEnglish)
	return p.Answers(l.Catalogue, time.Now())
}

// Bounds of a text that is pasted.
const maxPaste, maxPastedLine = 100 << 20, 16 << 10

// linesOf yields the lines of a text, at most so much of it. A line that is too long
// is cut.
func linesOf(text io.Reader) iter.Seq[string] {
	return func(yield func(string) bool) {
		r := bufio.NewReaderSize(io.LimitReader(text, maxPaste), maxPastedLine)
		for {
			line, isPrefix, err := r.ReadLine()
			if err != nil || !yield(strings.ToValidUTF8(string(line), "?")) {
				return
			}
			for isPrefix && err == nil {
				_, isPrefix, err = r.ReadLine()
			}
		}
	}
}

// FullName is a unit's name with its suffix, as systemctl(1) completes it.
func FullName(name string) string {
	if strings.Contains(name, ".") {
		return name
	}
	return name + ".service"
}
