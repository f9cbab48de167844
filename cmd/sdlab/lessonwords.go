package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/vocabulary"
)

func newLessonWordsCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "words [NAME|KIND]",
		Short: "List what the expressions of checks can ask for",
		Long: "List what the expressions of checks can ask for: without an argument the kinds of\n" +
			"things, with one of them its words with their types, with a type of unit such as\n" +
			"timer the words that other types lack, and with a word all that there is to say\n" +
			"about it, with an example.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			var text strings.Builder
			all := vocabulary.All()
			if len(args) == 0 {
				writeSections(&text, all)
			} else if !writeWords(&text, all, args[0]) {
				return unknownWord(all, args[0])
			}
			a.Say("%s", text.String())
			return nil
		},
	}
}

// writeSections lists the kinds, and the types of their parts.
func writeSections(w io.Writer, all []vocabulary.Section) {
	table := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	for _, s := range all {
		fmt.Fprintf(table, "%s\t%d words\t%s\n", s.Name, len(s.Words)+len(s.Calls), vocabulary.FirstSentence(s.About))
	}
	_ = table.Flush() // into a builder
	fmt.Fprintln(w, "\nThose with a small letter are things: units, files and programs have the names that activity.yaml gives them, such as agent.ActiveState. Those with a capital letter are parts, in lists: any(agent.Runs, .Result == \"success\").\n\nsdlab lesson words unit lists the words of units, and sdlab lesson words Runs says more about one.")
}

// writeWords writes a section, or all words of a name; false if there is nothing of that name.
func writeWords(w io.Writer, all []vocabulary.Section, name string) (found bool) {
	if slices.Contains(unitTypes, name) { // target and slice are also called so with a capital letter, and are something else then
		writeType(w, all, name)
		return true
	}
	for _, s := range all {
		if strings.EqualFold(s.Name, name) {
			writeSection(w, s)
			return true
		}
	}
	for _, s := range all {
		for _, word := range append(s.Words, s.Calls...) {
			plain, _, _ := strings.Cut(word.Name, "(")
			if strings.EqualFold(plain, name) {
				if found {
					fmt.Fprintln(w)
				}
				writeWord(w, word)
				found = true
			}
		}
	}
	return found
}

// unitTypes are those that an activity can name.
var unitTypes = strings.Fields("service socket target device mount automount swap timer path slice scope")

// writeType lists what a type of unit has that most lack.
func writeType(w io.Writer, all []vocabulary.Section, unitType string) {
	own := onlyOf(all, unitType)
	if len(own) == 0 {
		fmt.Fprintf(w, "A %s has the words of a unit that are for any type: sdlab lesson words unit.\n", unitType)
		return
	}
	fmt.Fprintf(w, "A %s has all words of a unit that are for any type (sdlab lesson words unit), and these, which most other types lack:\n\n", unitType)
	writeSection(w, vocabulary.Section{Words: own})
}

// few is how many types of units have a word that is told with these.
const few = 3

// onlyOf are the words of units that a type has, and few others, and those that are
// worked out from them. A type that has none, such as a slice, shares all of its words.
func onlyOf(all []vocabulary.Section, unitType string) (words []vocabulary.Word) {
	for _, most := range []int{few, len(unitTypes)} {
		lacks := map[string]bool{} // words of other types
		own := map[string]bool{}
		for _, word := range wordsOf(all) {
			switch {
			case len(word.Units) == 0:
			case !slices.Contains(word.Units, unitType):
				lacks[word.Name] = true
			case len(word.Units) <= most:
				words, own[word.Name] = append(words, word), true
			}
		}
		for _, word := range wordsOf(all) {
			needs := 0 // more of the type's own than of what it lacks
			for _, name := range word.Needs {
				switch {
				case own[name]:
					needs++
				case lacks[name]:
					needs--
				}
			}
			if most == few && len(word.Units) == 0 && needs > 0 {
				words = append(words, word)
			}
		}
		if len(words) > 0 {
			break
		}
	}
	return words
}

func wordsOf(all []vocabulary.Section) (words []vocabulary.Word) {
	for _, s := range all {
		words = append(words, s.Words...)
	}
	return words
}

func writeSection(w io.Writer, s vocabulary.Section) {
	if s.About != "" {
		fmt.Fprintf(w, "%s\n\n", s.About)
	}
	table := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	for _, word := range append(s.Words, s.Calls...) {
		about := vocabulary.SentenceOn(word.Name, word.About)
		if len(word.Units) > 0 && len(word.Units) <= few {
			about = strings.TrimSpace(about + " (" + strings.Join(word.Units, ", ") + ")")
		}
		fmt.Fprintf(table, "%s\t%s\t%s\n", word.Name, word.Type, about)
	}
	_ = table.Flush()
}

func writeWord(w io.Writer, word vocabulary.Word) {
	fmt.Fprintf(w, "%s of %s: %s\n", word.Name, word.Of, word.Type)
	for _, line := range [][2]string{
		{"", word.About}, {"units", strings.Join(word.Units, ", ")}, {"from", sources[facts.Source(word.From)]},
		{"needs", strings.Join(word.Needs, ", ")}, {"by hand", word.ByHand}, {"example", word.Example},
	} {
		switch {
		case line[1] == "":
		case line[0] == "":
			fmt.Fprintf(w, "  %s\n", line[1])
		default:
			fmt.Fprintf(w, "  %-8s %s\n", line[0], line[1])
		}
	}
}

// sources are words for where something is looked up.
var sources = map[facts.Source]string{
	facts.Bus: "a property of the service manager", facts.Managers: "what the service manager says of it and of other units",
	facts.Files: "the unit's files, and what they name on disk", facts.Proc: "processes", facts.History: "the journal",
	facts.Analyze: "systemd-analyze", facts.Disk: "the disk", facts.Trial: "a run of the program",
	facts.Session: "the learner's record", facts.Reviewed: "the rules of sdlab review",
}

func unknownWord(all []vocabulary.Section, name string) error {
	var known []string
	for _, s := range all {
		known = append(known, s.Name)
		for _, word := range s.Words {
			known = append(known, word.Name)
		}
	}
	hint := "sdlab lesson words lists the kinds"
	if near := facts.Nearest(name, known); near != "" {
		hint = "did you mean " + near + "?"
	}
	return session.Usage("no thing has a word %q, and there is no such kind", name).Hinting(hint)
}
