package lessons

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
)

// activityFile is activity.yaml; docs/lessons.md describes it.
type activityFile struct {
	Title  string   `yaml:"title"`
	Needs  []string `yaml:"needs"`
	Skills []string `yaml:"skills"`
	// SystemOnly says why the activity cannot be done in user scope.
	SystemOnly string        `yaml:"system-only"`
	Units      namedUnits    `yaml:"units"`
	Files      named         `yaml:"files"`
	Programs   namedPrograms `yaml:"programs"`
	Names      named         `yaml:"names"`
	Checks     []checkEntry  `yaml:"checks"`
	// Catalogue says whether the general diagnoses are tried, which goes without saying:
	// where a learner has to find a fault, they would name it.
	Catalogue *bool           `yaml:"catalogue"`
	Diagnose  []ruleEntry     `yaml:"diagnose"`
	Questions []questionEntry `yaml:"questions"`
	Faults    []string        `yaml:"faults"`
	Hints     []string        `yaml:"hints"`
}

type checkEntry struct {
	at       at
	ID       string `yaml:"id"`
	Title    string `yaml:"title"`
	Expect   source `yaml:"expect"`
	Patience source `yaml:"patience"`
}

// catalogueMark marks the place in a list of diagnoses where those of the catalogue are
// tried; without it they come last.
const catalogueMark = "catalogue"

type ruleEntry struct {
	at        at
	file      string // it stands in; "" for the one that is read
	catalogue bool
	ID        string   `yaml:"id"`
	For       []string `yaml:"for"`
	Reads     []string `yaml:"reads"`
	Last      bool     `yaml:"last"`
	Alone     bool     `yaml:"alone"`
	Verdict   string   `yaml:"verdict"`
	Where     named    `yaml:"where"`
	When      source   `yaml:"when"`
	Findings  source   `yaml:"findings"`
	Why       source   `yaml:"why"`
	Try       source   `yaml:"try"`
	Then      source   `yaml:"then"`
	Patience  source   `yaml:"patience"`
	Due       source   `yaml:"due"`
	Or        []source `yaml:"or"`
	Tell      source   `yaml:"tell"`
	Lines     source   `yaml:"lines"`
	// Shared stands alone: the rules of that name that activities share are tried here.
	Shared string `yaml:"shared"`
}

type questionEntry struct {
	at      at
	ID      string   `yaml:"id"`
	Ask     string   `yaml:"ask"`
	Kind    string   `yaml:"kind"`
	Options []string `yaml:"options"`
}

func (q *questionEntry) UnmarshalYAML(node *yaml.Node) error {
	type plain questionEntry
	q.at = at{node.Line, node.Column}
	return node.Load((*plain)(q), yaml.WithKnownFields())
}

var answerKinds = []checks.AnswerKind{checks.YesNo, checks.Number, checks.Choice, checks.Text}

func (q questionEntry) question(path string) (checks.Question, error) {
	kind := checks.AnswerKind(q.Kind)
	if q.ID == "" || q.Ask == "" || !slices.Contains(answerKinds, kind) || (kind == checks.Choice) != (len(q.Options) > 1) {
		return checks.Question{}, &checks.Error{Path: path, Line: q.at.line, Column: q.at.column,
			Message: "a question needs an id, what it asks, and a kind: yes-no, number, text, or choice with its options"}
	}
	return checks.Question{ID: q.ID, Ask: q.Ask, Kind: kind, Options: q.Options}, nil
}

type programEntry struct {
	Argv      []string          `yaml:"argv"`
	Folder    string            `yaml:"folder"`
	Env       map[string]string `yaml:"env"`
	Within    string            `yaml:"within"`
	UntilLine bool              `yaml:"until-line"`
	About     string            `yaml:"about"`
	AsIf      map[string]string `yaml:"as-if"`
	OnRequest bool              `yaml:"on-request"`
}

// pretended are the states that a unit can be given: each machine has some unit
// in the first two.
var pretended = []string{"active", "inactive", "failed"}

func (p programEntry) spec() (facts.ProgramSpec, error) {
	within, err := time.ParseDuration(strings.ReplaceAll(p.Within, "min", "m"))
	if err != nil || len(p.Argv) == 0 {
		return facts.ProgramSpec{}, errors.New("it needs an argv and a time within which it is watched, such as within: 2s")
	}
	for unit, state := range p.AsIf {
		if !strings.Contains(unit, ".") || !slices.Contains(pretended, state) {
			return facts.ProgramSpec{}, fmt.Errorf("as-if maps units to states, one of %v: hello-agent.service: inactive", pretended)
		}
	}
	return facts.ProgramSpec{Argv: p.Argv, Folder: p.Folder, Env: p.Env, Within: within, UntilLine: p.UntilLine, About: p.About, AsIf: p.AsIf, OnRequest: p.OnRequest}, nil
}

type at struct{ line, column int }

// source is a scalar that remembers where it stands.
type source struct {
	text string
	at
}

func (s *source) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind != yaml.ScalarNode {
		return errors.New("this must be a text")
	}
	s.text, s.at = node.Value, at{node.Line, node.Column}
	switch {
	case node.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0:
		s.column++
	case node.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		s.line++ // a block begins on the line after its | or >
	}
	return nil
}

// named is a mapping from names to texts that keeps its order.
type named []namedEntry

type namedEntry struct {
	name  string
	value source
}

func (n *named) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind != yaml.MappingNode {
		return errors.New("this must be a mapping from names to texts")
	}
	for i := 0; i+1 < len(node.Content); i += 2 {
		entry := namedEntry{name: node.Content[i].Value}
		if err := entry.value.UnmarshalYAML(node.Content[i+1]); err != nil {
			return err
		}
		*n = append(*n, entry)
	}
	return nil
}

// namedUnits gives names to units, and to groups of them: team: [a.service, b.service].
type namedUnits named

func (n *namedUnits) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind == yaml.MappingNode {
		for _, value := range node.Content {
			if value.Kind == yaml.SequenceNode {
				joinGroup(value)
			}
		}
	}
	return (*named)(n).UnmarshalYAML(node)
}

// joinGroup turns a list of names into one text with spaces between them.
func joinGroup(list *yaml.Node) {
	var names []string
	for _, element := range list.Content {
		names = append(names, element.Value)
	}
	list.Kind, list.Style, list.Value, list.Content = yaml.ScalarNode, 0, strings.Join(names, " "), nil
}

type namedPrograms []struct {
	name string
	at
	programEntry
}

func (n *namedPrograms) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind != yaml.MappingNode {
		return errors.New("this must be a mapping from names to programs")
	}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		*n = append(*n, struct {
			name string
			at
			programEntry
		}{name: key.Value, at: at{key.Line, key.Column}})
		if err := value.Load(&(*n)[len(*n)-1].programEntry, yaml.WithKnownFields()); err != nil {
			return err
		}
	}
	return nil
}

func (c *checkEntry) UnmarshalYAML(node *yaml.Node) error {
	type plain checkEntry
	c.at = at{node.Line, node.Column}
	return node.Load((*plain)(c), yaml.WithKnownFields())
}

func (r *ruleEntry) UnmarshalYAML(node *yaml.Node) error {
	type plain ruleEntry
	if node.Kind == yaml.ScalarNode && node.Value == catalogueMark {
		r.catalogue = true
		return nil
	}
	if node.Kind == yaml.ScalarNode {
		return fmt.Errorf("a diagnosis has keys, such as id: and when:, or is the word catalogue, but this is %s", node.Value)
	}
	r.at = at{node.Line, node.Column}
	return node.Load((*plain)(r), yaml.WithKnownFields())
}

func (s source) in(path string) checks.Source {
	return checks.Source{Text: s.text, Path: path, Line: s.line, Column: s.column}
}

func sources(list []source, path string) []checks.Source {
	var all []checks.Source
	for _, s := range list {
		all = append(all, s.in(path))
	}
	return all
}

func (a at) in(path string) checks.Source {
	return checks.Source{Path: path, Line: a.line, Column: a.column}
}

func (n named) in(path string) []checks.Named {
	var list []checks.Named
	for _, e := range n {
		list = append(list, checks.Named{Name: e.name, Value: e.value.in(path)})
	}
	return list
}

// spec turns the file into what package checks compiles.
func (f activityFile) spec(id, slug, path string) (checks.Spec, error) {
	s := checks.Spec{
		ID: id, Slug: slug, Title: f.Title, Path: path, Needs: f.Needs, Skills: f.Skills,
		Units: named(f.Units).in(path), Files: f.Files.in(path), Names: f.Names.in(path), Hints: f.Hints,
	}
	if len(f.Names) > maxNames {
		return s, &checks.Error{Path: path, Line: f.Names[maxNames].value.line, Message: fmt.Sprintf("there are more than %d names", maxNames)}
	}
	for _, c := range f.Checks {
		s.Checks = append(s.Checks, checks.CheckSpec{
			ID: c.ID, Title: c.Title, Expect: c.Expect.in(path), Patience: c.Patience.in(path), At: c.at.in(path),
		})
	}
	s.Faults, s.SystemOnly = f.Faults, f.SystemOnly
	s.NoCatalogue = f.Catalogue != nil && !*f.Catalogue
	for _, entry := range f.Questions {
		q, err := entry.question(path)
		if err != nil {
			return s, err
		}
		s.Questions = append(s.Questions, q)
	}
	for _, p := range f.Programs {
		program, err := p.spec()
		if err != nil {
			return s, &checks.Error{Path: path, Line: p.line, Column: p.column, Message: fmt.Sprintf("the program %s: %v", p.name, err)}
		}
		s.Programs = append(s.Programs, checks.NamedProgram{Name: p.name, At: p.in(path), Spec: program})
	}
	return s, nil
}

// maxRules bounds what compiling an activity's rules takes: each expression of a
// rule is compiled with the names of the rule before it. In bytes; the longest of
// the built-in lesson has a fifteenth of it.
const maxRules = 512 << 10

// maxNames is how many names an activity has for expressions.
const maxNames = 200

// tooMany refuses rules that would take long only to compile.
func tooMany(entries []ruleEntry, path string) error {
	size := 0
	for _, r := range entries {
		names, sentences := 0, r.Why.text+r.Try.text
		for _, n := range r.Where {
			names += len(n.name) + len(n.value.text)
		}
		size += (names+100)*(2+len(r.Where)+strings.Count(sentences, "{")) + len(sentences)
		if size > maxRules {
			return &checks.Error{Path: path, Line: r.at.line, Column: r.at.column, Message: "the rules up to here take too long to read", Hint: "each expression is read with the names of its rule"}
		}
	}
	return nil
}

// rules are the entries in the order of the file; after all of them comes the
// catalogue, if they do not say where.
func rules(entries []ruleEntry, path string) checks.Rules {
	var list []checks.RuleSpec
	fallback := len(entries)
	for _, r := range entries {
		if r.catalogue {
			fallback = len(list)
			continue
		}
		path := cmp.Or(r.file, path)
		list = append(list, checks.RuleSpec{
			ID: r.ID, For: r.For, Reads: r.Reads, Last: r.Last, Alone: r.Alone, Verdict: checks.Verdict(r.Verdict), Where: r.Where.in(path), When: r.When.in(path),
			Findings: r.Findings.in(path), Why: r.Why.in(path), Try: r.Try.in(path), Then: r.Then.in(path),
			Patience: r.Patience.in(path), Due: r.Due.in(path), At: r.at.in(path),
			Or: sources(r.Or, path), Tell: r.Tell.in(path), Lines: r.Lines.in(path),
		})
	}
	return checks.Rules{List: list, Fallback: min(fallback, len(list))}
}
