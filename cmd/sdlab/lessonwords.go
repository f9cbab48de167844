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
	for _, s := range all {
		if strings.EqualFold(s.Name, name) {
			writeSection(w, s)
			return true
		}
	}
	if own := onlyOf(all, name); len(own) > 0 {
		fmt.Fprintf(w, "A %s has all words of a unit that are for any type (sdlab lesson words unit), and these, which other types lack:\n\n", name)
		writeSection(w, vocabulary.Section{Words: own})
		return true
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

// few is how many types of units have a word that is told with these.
const few = 3

// onlyOf are the words of units that a type has, and few others, and those that are
// worked out from them.
func onlyOf(all []vocabulary.Section, unitType string) (words []vocabulary.Word) {
	own := func(name string) bool {
		return slices.ContainsFunc(words, func(w vocabulary.Word) bool { return w.Name == name })
	}
	for _, s := range all {
		for _, word := range s.Words {
			if len(word.Units) <= few && slices.Contains(word.Units, unitType) {
				words = append(words, word)
			}
		}
	}
	for _, s := range all {
		for _, word := range s.Words {
			if len(word.Units) == 0 && slices.ContainsFunc(word.Needs, own) {
				words = append(words, word)
			}
		}
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
