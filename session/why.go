package session

import (
	"context"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/content"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/sayings"
	"github.com/sdlab/sdlab/why"
)

// Sayings reads the patterns by which a program's own words are recognised.
var readSayings = sync.OnceValues(func() (sayings.Book, error) {
	files, err := content.Sayings()
	if err != nil {
		return nil, err
	}
	return lessons.ReadSayings(files)
})

// Sayings are the patterns by which a program's own words are recognised.
func Sayings() (sayings.Book, error) { return readSayings() }

// Live is the machine that this process runs on; it recognises what programs say.
func Live(scope facts.Scope) (*host.Host, error) {
	h, err := host.Live(scope)
	if err == nil {
		h.Recognise = recognise
	}
	return h, err
}

// recognise reads a line. Patterns that are broken recognise nothing; the linter
// and the tests say so.
func recognise(line string) (facts.Said, bool) {
	book, err := Sayings()
	if err != nil {
		return facts.Said{}, false
	}
	return book.Read(line)
}

// Why says why a unit is as it is.
func (o *Options) Why(ctx context.Context, name string) (*why.Answer, error) {
	l, err := o.Lesson()
	if err != nil {
		return nil, err
	}
	h, err := o.Host(o.Scope())
	if err != nil {
		return nil, err
	}
	thing := facts.Thing{Kind: facts.UnitKind, Name: FullName(name)}
	reason, seen, err := checks.Why(ctx, h, l.Catalogue, thing, why.Needs(thing))
	if err != nil {
		return nil, err
	}
	return why.New(seen, thing, reason), nil
}

// FullName is a unit's name with its suffix, as systemctl(1) completes it.
func FullName(name string) string {
	if strings.Contains(name, ".") {
		return name
	}
	return name + ".service"
}
