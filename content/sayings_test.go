package content_test

import (
	"testing"

	"github.com/sdlab/sdlab/content"
	"github.com/sdlab/sdlab/lessons"
)

// TestSayings: each example is recognised by its own pattern, and by none before it.
func TestSayings(t *testing.T) {
	files, err := content.Sayings()
	if err != nil {
		t.Fatal(err)
	}
	book, err := lessons.ReadSayings(files)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range book.Patterns {
		said, ok := book.Read(p.Example)
		if !ok || said.Kind != p.Kind || said.By != p.By {
			t.Errorf("%q is read as %s of %s, and is meant as %s of %s", p.Example, said.Kind, said.By, p.Kind, p.By)
		}
	}
}

// TestWhyCases: the cases can be read.
func TestWhyCases(t *testing.T) {
	files, err := content.Why()
	if err != nil {
		t.Fatal(err)
	}
	cases, err := lessons.WhyCases(files)
	if err != nil || len(cases) == 0 {
		t.Fatalf("%d cases: %v", len(cases), err)
	}
}
