package checks

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/expr-lang/expr/checker"
	"github.com/expr-lang/expr/compiler"
	"github.com/expr-lang/expr/conf"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/vm"

	"github.com/sdlab/sdlab/facts"
)

// Source is a text in a lesson's file and where it stands.
type Source struct {
	Text   string
	Path   string
	Line   int // 1 for the first; 0 when unknown
	Column int // 1 for the first
}

// Error is a fault in a lesson at a place in one of its files.
type Error struct {
	Path         string
	Line, Column int
	Message      string
	Hint         string
}

func (e *Error) Error() string {
	where := e.Path
	if e.Line > 0 {
		where = fmt.Sprintf("%s:%d:%d", e.Path, e.Line, e.Column)
	}
	if e.Hint == "" {
		return where + ": " + e.Message
	}
	return where + ": " + e.Message + " (" + e.Hint + ")"
}

// expression is a compiled question about things.
type expression struct {
	source   Source
	program  *vm.Program
	literals map[string]any
	weight   weight                 // whether it is watched while it is evaluated
	uses     map[string]*expression // the named ones, by name
	needs    facts.Needs
	mentions []string // the things that it names: a run has no use for others
	given    bool     // whether it reads what it is given, and not only what was seen
}

var (
	truth = reflect.TypeFor[bool]()
	span  = reflect.TypeFor[time.Duration]()
)

// compile checks the source against the scope; want is the type of the result,
// nil for any.
func compile(source Source, names scope, want reflect.Type) (*expression, error) {
	if err := source.tooLong(); err != nil {
		return nil, err
	}
	uses, err := names.used(source.Text)
	if err != nil {
		return nil, err
	}
	text, literals, back := replaceLiterals(source.Text)
	env := map[string]any{"infinity": facts.Infinity, "forever": facts.Forever}
	maps.Copy(env, literals)
	maps.Copy(env, names.samples)
	for name, thing := range names.things {
		env[name] = facts.Samples()[thing.Kind]
	}
	program, err := compileOver(env, uses, text)
	if err != nil {
		return nil, placed(source, err, back, names)
	}
	if got := program.Node().Type(); want != nil && got != want {
		return nil, source.fault("this must be a %s, and it is %s", map[reflect.Type]string{truth: "yes or no", span: "time span"}[want], inWords(got))
	}
	weight, err := weigh(source, program.Node(), uses)
	if err != nil {
		return nil, err
	}
	needs, err := needsOf(program.Node(), names)
	if err != nil {
		return nil, placed(source, err, back, names)
	}
	given := len(mentioned(source.Text, names.samples)) > 0
	for _, used := range uses {
		needs.Add(used.needs)
		given = given || used.given
	}
	return &expression{source: source, program: program, literals: literals, uses: uses, needs: needs, weight: weight, given: given,
		mentions: mentioned(source.Text, names.things)}, nil
}

// mentioned are those of the names that a text has in it, each once.
func mentioned[M ~map[string]V, V any](text string, names M) []string {
	var found []string
	for rest := text; rest != "" && len(names) > 0; {
		word, _ := token(rest)
		if _, known := names[word]; known && !slices.Contains(found, word) {
			found = append(found, word)
		}
		rest = rest[len(word):]
	}
	return found
}

// language is what expressions are compiled with. It keeps what it has found out
// about the types of things, which takes longer than all else about an expression.
var language struct {
	sync.Mutex
	config *conf.Config
	spent  atomic.Int64 // nanoseconds that dear expressions took
}

// compileOver compiles a text whose names have the types of the values in env,
// and of what the used expressions come to.
func compileOver(env map[string]any, uses map[string]*expression, text string) (*vm.Program, error) {
	language.Lock()
	defer language.Unlock()
	if language.config == nil {
		language.config = conf.CreateNew()
		language.config.Optimize = false // that takes longer than the one evaluation that there will be
		restrict(language.config)
	}
	language.config.WithEnv(env)
	for name, used := range uses {
		language.config.Env.Fields[name] = *used.program.Node().Nature()
	}
	tree, err := checker.ParseCheck(text, language.config)
	if err != nil {
		return nil, err
	}
	return compiler.Compile(tree, language.config)
}

// run evaluates the expression over a snapshot, with values for the scope's samples.
func (e *expression) run(names things, seen *facts.Snapshot, given map[string]any) (any, error) {
	env := make(map[string]any, 2+len(e.literals)+len(given)+len(e.mentions)+len(e.uses))
	env["infinity"], env["forever"] = facts.Infinity, facts.Forever
	maps.Copy(env, e.literals)
	maps.Copy(env, given)
	for _, name := range e.mentions {
		if thing, known := names[name]; known {
			env[name] = seen.Thing(thing)
		}
	}
	for name, used := range e.uses {
		value, err := used.run(names, seen, given)
		if err != nil {
			return nil, err
		}
		env[name] = value
	}
	return e.evaluate(env)
}

// operators are those of the expression language that are words.
var operators = []string{"and", "or", "not", "in", "contains", "startsWith", "endsWith", "matches", "let"}

// reserved are names that expressions need themselves.
var reserved = append(slices.Clone(operators), "planted", "answers", "infinity", "forever", "true", "false", "nil", "if", "else",
	"len", "any", "all", "none", "filter", "map", "count")

// plainName is what an expression takes for one name.
var plainName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`) })

// inWords names a type for people who do not write Go.
func inWords(t reflect.Type) string {
	switch {
	case t == nil:
		return "nothing"
	case t == reflect.TypeFor[time.Time]():
		return "a time"
	case t == span:
		return "a time span"
	case t == truth:
		return "a yes or no"
	case t.Kind() == reflect.String:
		return "a text"
	case t.Kind() == reflect.Slice:
		return "a list"
	case t.Kind() >= reflect.Int && t.Kind() <= reflect.Float64:
		return "a number"
	}
	return "something else: a thing, or a part of one, has words"
}

// mismatchHint says what to do about two values that cannot be compared.
func mismatchHint(left, right string) string {
	if left == "string" && right == "int" || left == "int" && right == "string" {
		return "compare a text with texts; answers are texts, whatever their kind: string(x) turns a number into one"
	}
	for _, t := range []string{left, right} {
		name, isThing := strings.CutPrefix(strings.TrimPrefix(t, "*"), "facts.")
		switch {
		case t == "time.Duration":
			return "a time span has a unit, such as 3s or 500ms"
		case t == "time.Time":
			return "compare a time with times; .IsZero() says that it never happened"
		case isThing && len(facts.WordsOf(name)) > 0:
			return fmt.Sprintf("compare one of its words, such as .%s", facts.SampleWord(name))
		}
	}
	return ""
}

var (
	mismatch    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`mismatched types (\S+) and (\S+)\)`) })
	strangeWord = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`unexpected token Identifier\("(\w+)"\)`) })
	noTextField = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`type string has no field (\w+)`) })
	noField     = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`type \*?facts\.(\w+) has no field (\w+)`) })
	noName      = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`unknown name (\w+)`) })
)

// placed turns the compiler's complaint into one at a place in the lesson.
func placed(source Source, err error, back func(int) int, names scope) error {
	at := &Error{Path: source.Path, Line: source.Line, Column: source.Column, Message: err.Error()}
	if fault, ok := errors.AsType[*file.Error](err); ok {
		at.Message = fault.Message
		at.Line += max(0, fault.Line-1)
		at.Column += back(fault.Column)
	}
	if m := noField().FindStringSubmatch(at.Message); m != nil {
		at.Message = fmt.Sprintf("%s has no word %s", strings.ToLower(m[1]), m[2])
		at.Hint = wordHint(m[1], m[2])
	}
	if strings.Contains(at.Message, "unexpected token EOF") {
		at.Message = "the expression ends too early"
		at.Hint = "in YAML, a # after a space begins a comment, unless the text is in quotes"
	}
	if at.Message == `unexpected token Operator("=")` {
		at.Message, at.Hint = "= compares nothing", "write =="
	}
	if strings.HasPrefix(at.Message, "bad number syntax") {
		at.Message = "a number has letters behind it that aren't a unit"
		at.Hint = "time spans are 500ms, 3s, 5min, 2h or 1d, and sizes 10K, 500M or 2G"
	}
	if m := mismatch().FindStringSubmatch(at.Message); m != nil {
		at.Hint = mismatchHint(m[1], m[2])
	}
	if m := strangeWord().FindStringSubmatch(at.Message); m != nil {
		at.Message = fmt.Sprintf("%s is not allowed here", m[1])
		at.Hint = didYouMean(m[1], operators)
	}
	if m := noTextField().FindStringSubmatch(at.Message); m != nil {
		at.Message = fmt.Sprintf("a text has no word %s", m[1])
		at.Hint = "in a list of texts the element is #"
	}
	if m := noName().FindStringSubmatch(at.Message); m != nil {
		at.Message = fmt.Sprintf("nothing is called %s here", m[1])
		at.Hint = didYouMean(m[1], slices.Sorted(maps.Keys(names.things)))
	}
	return at
}

// wordHint says what to do about a word that a type of this package does not have.
func wordHint(typeName, word string) string {
	if near := facts.Nearest(word, facts.WordsOf(typeName)); near != "" {
		return "did you mean " + near + "?"
	}
	return "sdlab lesson words " + typeName + " lists those it has"
}

func didYouMean(name string, candidates []string) string {
	if near := facts.Nearest(name, candidates); near != "" {
		return "did you mean " + near + "?"
	}
	return ""
}
