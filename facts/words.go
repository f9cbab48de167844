package facts

import (
	"reflect"
	"slices"
	"strings"
	"sync"
)

// A Source is the room of package host that tells a word.
type Source string

// The sources.
const (
	Bus      Source = "dbus"    // a property: the manager's, as in the tag of the word's field
	Managers Source = "manager" // what the manager knows of other units, and of time
	Files    Source = "unit"    // the unit's files, and what they name on disk
	Proc     Source = "proc"    // the unit's processes
	History  Source = "history" // the journal
	Analyze  Source = "analyze" // systemd-analyze(1)
	Disk     Source = "disk"    // files, by their paths
	Trial    Source = "trial"   // a program that is run
	Session  Source = "session" // the learner's own record
	Reviewed Source = "review"  // the rules of the review, from other words
)

// A Cost says whether it matters if a word is looked at for nothing.
type Cost int

// The costs. Dear is what runs a program, or reads the journal a long way back. Dearest is what costs
// as much as all else about a unit together: a run of systemd's own reader, or all patterns of what programs say.
const (
	Cheap Cost = iota
	Dear
	Dearest
)

// A Word is something that can be observed of a thing, by the name that
// expressions have for it.
type Word struct {
	Of     Kind
	Name   string
	Source Source
	Needs  []string // the words of the same unit that it is worked out from
	Cost   Cost
	// Settings are the settings in unit files that it is about.
	Settings []string
	State    bool // it is about what the unit does at present
	// InFiles says that a unit's files tell it, read with systemd's defaults, so
	// that a review comes to the same where no systemd runs.
	InFiles bool
	// Shown are the words that a result shows in place of this one, which says no
	// more than they do.
	Shown []string
	// Values are all that it can be, beside "", where that is a closed list.
	Values []string
	// ByHand is the command that shows it to a person, with %s for the unit's name;
	// "" where systemctl show -p does.
	ByHand string
}

// Type is the type of its values.
func (w Word) Type() reflect.Type {
	field, _ := w.Of.Type().FieldByName(w.Name)
	return field.Type
}

// Vocabulary lists the words of a kind: those of the table, in its order, and
// behind them those that have no row because their field says it all.
func (k Kind) Vocabulary() []Word { return k.vocabulary().list }

// Word returns the kind's word of that name.
func (k Kind) Word(name string) (Word, bool) {
	i, ok := k.vocabulary().byName[name]
	if !ok {
		return Word{}, false
	}
	return k.vocabulary().list[i], true
}

// A vocabulary is the words of a kind. It is worked out when the first is asked for:
// most commands ask about few kinds.
type vocabulary struct {
	list   []Word
	byName map[string]int // in the list
}

func (k Kind) vocabulary() vocabulary {
	if k == UnitsKind {
		k = UnitKind
	}
	if of := vocabularies[k]; of != nil {
		return of()
	}
	return vocabulary{}
}

var vocabularies = func() map[Kind]func() vocabulary {
	all := map[Kind]func() vocabulary{}
	for _, k := range kinds {
		all[k] = sync.OnceValue(func() vocabulary { return newVocabulary(k) })
	}
	return all
}()

func newVocabulary(k Kind) vocabulary {
	names := k.Words()
	v := vocabulary{make([]Word, 0, len(names)), make(map[string]int, len(names))}
	add := func(w Word) {
		v.byName[w.Name] = len(v.list)
		v.list = append(v.list, w.complete())
	}
	for _, w := range table {
		if w.Of == "" {
			w.Of = UnitKind
		}
		if w.Of == k {
			add(w)
		}
	}
	for _, name := range names {
		if _, row := v.byName[name]; !row {
			add(Word{Of: k, Name: name})
		}
	}
	return v
}

// sources are the rooms that tell all words of a kind.
var sources = map[Kind]Source{
	UnitKind: Bus, UnitsKind: Bus, FileKind: Disk, ProgramKind: Trial, LearnerKind: Session, ManagerKind: Managers,
	JournalKind: Disk, MachineKind: Proc, PlantedKind: Session,
}

// complete fills in what goes without saying.
func (w Word) complete() Word {
	if w.Source == "" {
		w.Source = sources[w.Of]
	}
	switch w.Source {
	case Trial:
		w.Cost = Dear
	case Analyze, Reviewed:
		w.Cost = Dearest
	}
	if w.Settings == nil && w.Of == UnitKind {
		w.Settings = []string{w.Name}
		if stem, ok := strings.CutSuffix(w.Name, "USec"); ok {
			w.Settings[0] = stem + "Sec"
		}
	}
	return w
}

// With returns the words with all that they are worked out from.
func (k Kind) With(words Words) Words {
	all := Words{}
	var add func(name string)
	add = func(name string) {
		if !all[name] {
			all[name] = true
			w, _ := k.Word(name)
			for _, needed := range w.Needs {
				add(needed)
			}
		}
	}
	for name := range words {
		add(name)
	}
	return all
}

// Shown returns the words with those that a result shows in place of some of them.
func (k Kind) Shown(words Words) Words {
	all := Words{}
	for name := range words {
		w, _ := k.Word(name)
		if len(w.Shown) == 0 {
			all[name] = true
		}
		for _, other := range w.Shown {
			all[other] = true
		}
	}
	return all
}

// NeedsWord says whether a word is another one, or worked out from it.
func (w Word) NeedsWord(name string) bool {
	return w.Name == name || slices.ContainsFunc(w.Needs, func(needed string) bool {
		other, _ := w.Of.Word(needed)
		return needed == name || other.NeedsWord(name)
	})
}
