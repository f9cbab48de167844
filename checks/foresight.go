package checks

import "github.com/sdlab/sdlab/facts"

// Foresight is what reasons asked about in earlier looks at the same activities. Where
// that is looked at from the beginning, the next reason is mostly found in one look, and
// not in the three or four that its rules ask for one after the other.
type Foresight struct{ needs facts.Needs }

// mostForeseen bounds how many words are looked at because they may matter.
const mostForeseen = 150

// expected is what to look at before any rule has asked; nothing for a nil one.
func (f *Foresight) expected() facts.Needs {
	if f == nil {
		return facts.Needs{}
	}
	return f.needs.Clone()
}

// note remembers what was asked about, apart from what takes a program to find out.
// If that comes to more than a look should cost, it begins again.
func (f *Foresight) note(asked facts.Needs) {
	if f == nil {
		return
	}
	worth := asked.Clone()
	for thing, words := range worth {
		for name := range words {
			word, known := thing.Kind.Word(name)
			if !known || word.Cost == facts.Dear && word.Source != facts.History {
				delete(words, name)
			}
		}
		if len(words) == 0 {
			delete(worth, thing)
		}
	}
	both := f.expected()
	both.Add(worth)
	for _, keep := range []facts.Needs{both, worth, {}} {
		if count(keep) <= mostForeseen {
			f.needs = keep
			return
		}
	}
}

func count(needs facts.Needs) (words int) {
	for _, of := range needs {
		words += len(of)
	}
	return words
}
